"""Previews shared by signed links, and the agreement of those featured (A13)."""
