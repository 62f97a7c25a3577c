"""Tests of the words operators keep, of suggestions and of corrections."""
