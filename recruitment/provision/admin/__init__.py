"""The office's pages: export, and what cannot be exported."""
