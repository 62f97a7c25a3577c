"""Interview series and success stories (A4, A5, A12)."""
