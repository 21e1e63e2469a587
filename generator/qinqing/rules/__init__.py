"""Rules about one register, one function a rule."""
