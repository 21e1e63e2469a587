"""Exact numbers: values with their reasons, sums, places, and how they are shown."""
