"""What is valid, and what to tell the author of what is not."""
