"""Landing and promotional pages (A6–A8, A11, A14)."""
