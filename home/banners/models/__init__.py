"""Banners with their clicks, and notices over the page."""

from home.banners.models.banner import Banner, BannerClick
from home.banners.models.notice import SiteNotice

__all__ = ["Banner", "BannerClick", "SiteNotice"]
