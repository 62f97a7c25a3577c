"""What was written in a fiscal year, against the targets, and whom nobody has visited yet (A5)."""
