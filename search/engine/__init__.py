"""Where search documents are asked: the database, or OpenSearch; every engine gives the same answers."""
