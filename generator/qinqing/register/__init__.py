"""The register: bytes to strict YAML to valid, typed records with an index."""
