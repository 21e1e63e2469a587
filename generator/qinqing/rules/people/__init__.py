"""Rules about personal information, language, and what a public repository may hold."""
