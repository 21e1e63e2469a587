"""What is said of records that name each other, as ``rules/links/`` finds it."""
