"""Keeps search documents in step with the records."""
