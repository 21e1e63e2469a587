"""Rules about records of one kind."""
