"""Bulletins (通报): drafted from standings and records, held against them, and laid out as official documents."""
