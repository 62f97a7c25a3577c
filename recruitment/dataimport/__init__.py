"""Files in the national format, checked, compared, applied and undone (D2)."""
