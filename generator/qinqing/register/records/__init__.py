"""The kinds of records, the records as typed data, and the register that holds them."""
