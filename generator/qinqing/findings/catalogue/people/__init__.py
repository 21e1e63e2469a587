"""What is said of personal information and language, as ``rules/people/`` finds it."""
