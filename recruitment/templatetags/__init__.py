"""Template tags of companies and jobs."""
