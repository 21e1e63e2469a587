"""The fuzzer: repositories that the schemas allow and nobody would think of, and what must hold of each of them."""
