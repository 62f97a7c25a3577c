"""Page views counted by the site itself, and what may be loaded after consent (A17)."""
