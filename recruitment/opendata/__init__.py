"""The public provision of job data and its terms (D3, D5)."""
