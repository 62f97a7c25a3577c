"""The pages of the demo city; texts are in fixtures/demo/pages/."""

from home.demo.build import build_pages

__all__ = ["build_pages"]
