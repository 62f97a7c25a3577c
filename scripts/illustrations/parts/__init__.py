"""Reusable paper-cut parts: people, nature, buildings, vehicles, furniture."""
