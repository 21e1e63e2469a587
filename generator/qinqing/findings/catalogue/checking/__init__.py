"""What is said of waivers, as ``checking/`` finds it."""
