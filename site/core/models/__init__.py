"""Models every app may use."""

from core.models.images import SiteImage, SiteRendition

__all__ = ["SiteImage", "SiteRendition"]
