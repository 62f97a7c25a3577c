"""Banners with period, placement and clicks (A10)."""
