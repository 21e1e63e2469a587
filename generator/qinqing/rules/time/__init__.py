"""Rules about days: what has happened, in which order, and what is missing."""
