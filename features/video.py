"""Addresses of videos: only two services, and only in their forms that set no cookies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

YOUTUBE_ID = re.compile(r"[A-Za-z0-9_-]{11}")
VIMEO_PATH = re.compile(r"/(?:video/)?(\d{1,12})(?:/([0-9a-f]{6,20}))?/?")
YOUTUBE_HOSTS = {"youtube.com", "m.youtube.com", "youtube-nocookie.com"}
YOUTUBE_FOLDERS = {"embed", "shorts", "live"}


@dataclass(frozen=True)
class Video:
    """A video of a known service: `watch_url` leads there, `frame_url` is loaded after a click."""

    service: str
    watch_url: str
    frame_url: str


def parse_video(address: str) -> Video | None:
    """The video at an address, or None when it is not one of YouTube or Vimeo."""
    try:
        parts = urlsplit(address.strip())
        is_web = parts.scheme in {"http", "https"} and not parts.username and parts.port is None
    except ValueError:
        return None
    host = (parts.hostname or "").removeprefix("www.")
    if not is_web:
        return None
    if host == "youtu.be" or host in YOUTUBE_HOSTS:
        return _youtube(host, parts.path, parts.query)
    return _vimeo(parts.path) if host in {"vimeo.com", "player.vimeo.com"} else None


def _youtube(host: str, path: str, query: str) -> Video | None:
    """A video by its id, wherever in the address that stands."""
    folder, _, rest = path.strip("/").partition("/")
    if host == "youtu.be":
        found = folder
    elif folder == "watch":
        found = parse_qs(query).get("v", [""])[0]
    else:
        found = rest.strip("/") if folder in YOUTUBE_FOLDERS else ""
    if not YOUTUBE_ID.fullmatch(found):
        return None
    return Video(
        "YouTube",
        f"https://www.youtube.com/watch?v={found}",
        f"https://www.youtube-nocookie.com/embed/{found}?autoplay=1&rel=0",
    )


def _vimeo(path: str) -> Video | None:
    """A video by its number; unlisted ones have a key besides."""
    match = VIMEO_PATH.fullmatch(path)
    if match is None:
        return None
    number, key = match.groups()
    return Video(
        "Vimeo",
        f"https://vimeo.com/{number}" + (f"/{key}" if key else ""),
        f"https://player.vimeo.com/video/{number}?dnt=1&autoplay=1" + (f"&h={key}" if key else ""),
    )
