"""Template tags of the features."""
