"""Who is to be reminded, summoned or admonished, as proposals."""
