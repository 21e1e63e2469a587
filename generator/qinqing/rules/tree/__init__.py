"""Rules about the files of the data tree."""
