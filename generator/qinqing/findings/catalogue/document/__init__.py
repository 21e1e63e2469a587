"""What is said of a file that cannot be read strictly, as ``register/document/`` finds it."""
