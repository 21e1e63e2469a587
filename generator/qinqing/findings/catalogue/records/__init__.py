"""What is said of one kind of record, as ``rules/records/`` finds it."""
