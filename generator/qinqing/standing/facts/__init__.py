"""What boards and pages look up again and again: reports filed, places won, the ledger."""
