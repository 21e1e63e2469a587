"""What is said of time, order and what is missing, as ``rules/time/`` finds it."""
