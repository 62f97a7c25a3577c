"""Tests of the pages of occupations in places."""
