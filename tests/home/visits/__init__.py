"""Tests of page views, consent and the report."""
