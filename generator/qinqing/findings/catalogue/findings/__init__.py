"""What is said of findings themselves."""
