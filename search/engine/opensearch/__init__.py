"""Job search on an OpenSearch or Elasticsearch server, with the database as truth and as fallback."""
