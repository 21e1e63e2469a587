"""What is said of a record that does not fit its schema, as ``register/schema/`` finds it."""
