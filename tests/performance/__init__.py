"""Query budgets of whole pages over thousands of records."""
