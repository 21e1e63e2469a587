"""What is said of the files of ``data/``, as ``rules/tree/`` finds it."""
