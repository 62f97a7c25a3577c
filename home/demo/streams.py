"""Texts of the demo city as the content of a StreamField."""

import json
from datetime import date

from home.demo.markup import Reader, read
from home.demo.sections import picture
from home.demo.texts import with_dates


def stream(text: str, start: date, name: str, first_image: str = "", reader: Reader | None = None) -> str:
    """JSON of the blocks of a text, with a picture before it if one is named."""
    blocks = read(f"@ {first_image}\n\n{text}" if first_image else text, name, reader)
    for block in blocks:
        if block["type"] == "image":
            block["value"]["image"] = picture(block["value"]["image"])
    shown = [block for block in blocks if block["type"] != "image" or block["value"]["image"]]
    return with_dates(json.dumps(shown, ensure_ascii=False), start)
