"""What a form for a record asks, and what is already known of its answers."""
