"""What several commands share: options, names in arguments, help and tables."""
