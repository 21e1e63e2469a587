"""What the site publishes for programs."""
