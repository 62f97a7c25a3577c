"""Events with calendar and feed (A9)."""
