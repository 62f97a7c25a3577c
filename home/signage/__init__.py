"""Slides for screens, QR codes, flyers (A22)."""
