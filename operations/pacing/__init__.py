"""How fast one address may read the public pages (D6): scrapers are welcome, and people come first."""
