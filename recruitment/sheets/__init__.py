"""Printed job sheets (B16)."""
