"""Who asks for a page: a person or a machine, by the name they give and the headers of their browser."""

from __future__ import annotations

import re

from django.http import HttpRequest

BROWSER = re.compile(r"(Mozilla|Opera)/\d")
ROBOT = re.compile(
    r"(?<!cu)bot|crawl|spider|slurp|scrap|archiv|fetch|monitor|uptime|pingdom|preview|headless|lighthouse"
    r"|validator|python|curl|wget|java/|okhttp|axios|libwww|http-?client|feed|facebookexternalhit|whatsapp",
    re.IGNORECASE,
)


def is_person(user_agent: str) -> bool:
    """Tell whether the name is one that browsers give themselves. Robots that lie are counted."""
    return bool(BROWSER.match(user_agent)) and not ROBOT.search(user_agent)


def is_prefetch(request: HttpRequest) -> bool:
    """Tell whether the browser fetches in advance, in case somebody opens the page."""
    return "prefetch" in request.headers.get("Sec-Purpose", "") + request.headers.get("Purpose", "")
