"""Tests of the journal of searches."""
