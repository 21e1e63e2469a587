"""Where the bytes of the data repository come from: folders, Git, and what travels with the program."""
