"""What the public may see: fields, masks, and the search for personal numbers."""
