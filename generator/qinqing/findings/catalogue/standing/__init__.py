"""What is said of standings, as ``standing/`` finds it."""
