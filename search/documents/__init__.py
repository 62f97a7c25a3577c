"""The search document: what the search knows of a public job, kept in one narrow table."""
