"""What a seeker means by the words typed: conditions, places, pay, exclusions, and what is left as text."""

from search.understanding.understand import understand

__all__ = ["understand"]
