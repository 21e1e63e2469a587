"""What can be read in a file that is published, whatever its kind: nothing is published that cannot be searched."""
