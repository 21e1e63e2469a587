"""How a district begins: its repository, and the settings, policies and schemes that it starts with."""
