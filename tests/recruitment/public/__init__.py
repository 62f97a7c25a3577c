"""Tests of the public pages of companies and jobs."""
