"""Standings (榜单): measures, boards, proposals and coverage, pure functions of a Register and a date."""
