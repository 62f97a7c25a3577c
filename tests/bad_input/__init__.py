"""Hostile and broken input: a sentence or a harmless display, never a fault of the server."""
