"""The national job-data format (D1–D4): one table, read by everything."""
