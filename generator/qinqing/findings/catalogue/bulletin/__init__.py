"""What is said of the numbers of bulletins, as ``bulletin/`` finds it."""
