"""Findings: what a check has to say, the catalogue of rules and the ways to print them."""
