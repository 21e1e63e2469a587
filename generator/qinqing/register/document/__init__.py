"""From bytes to a plain value: strict YAML whose every part knows its place."""
