"""Boards: subjects, schemes, scores, places and the arithmetic behind them."""
