"""What rules share: their words and their shape."""
