"""Tests of similar jobs."""
