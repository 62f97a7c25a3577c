"""Cooperating job sites and the pushes to them (D4)."""
