"""Rules about personal information and about language."""
