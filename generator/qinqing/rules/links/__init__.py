"""Rules about what one record says of another: references, identity, repetition."""
