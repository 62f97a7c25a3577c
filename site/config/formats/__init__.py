"""Formats of this site by language."""
