"""What lies beside the data and shapes the site: its settings, hand-written pages and copies of the schemas."""
