"""Pure functions from a record to findings (B4)."""
