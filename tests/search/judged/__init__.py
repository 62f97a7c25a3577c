"""A judged set for the search: postings made from a structure, and queries judged by that structure."""
