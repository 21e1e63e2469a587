"""The one entry that runs every rule, also those that know boards and bulletins."""
