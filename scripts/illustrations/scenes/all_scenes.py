"""Imports every scene module, in the order of the index."""

from scenes import heroes  # isort: skip
from scenes import landscapes  # isort: skip
from scenes import seasons  # isort: skip
from scenes import mills  # isort: skip
from scenes import harbour  # isort: skip
from scenes import land  # isort: skip
from scenes import energy  # isort: skip
from scenes import streets  # isort: skip
from scenes import care  # isort: skip
from scenes import children  # isort: skip
from scenes import kitchens  # isort: skip
from scenes import shops  # isort: skip
from scenes import offices  # isort: skip
from scenes import counters  # isort: skip
from scenes import portraits  # isort: skip
from scenes import logos  # isort: skip
from scenes import banners  # isort: skip

__all__ = [
    "heroes",
    "landscapes",
    "seasons",
    "mills",
    "harbour",
    "land",
    "energy",
    "streets",
    "care",
    "children",
    "kitchens",
    "shops",
    "offices",
    "counters",
    "portraits",
    "logos",
    "banners",
]
