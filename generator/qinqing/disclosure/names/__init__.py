"""Names of people and enterprises in free text: which are withheld, where they stand, what stands in their place."""
