"""The spots of the demo city and its neighbours, in the format operators load theirs in."""

from django.conf import settings

from search.places.importing import load_spots


def load_demo_spots() -> None:
    """Load the table; spots that are there stay."""
    load_spots((settings.BASE_DIR / "fixtures" / "demo" / "spots.csv").read_bytes())
