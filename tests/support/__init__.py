"""What several tests need: repositories in memory, the golden mini-repository with overlays, invented numbers."""
