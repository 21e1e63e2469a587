"""What the district's own policies imply for one record or one day."""
