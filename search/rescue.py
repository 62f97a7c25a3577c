"""What the page says when the words were searched in another way than typed, or may be mistyped."""

from __future__ import annotations

from dataclasses import dataclass

from search.chips import address
from search.fallback import Reading
from search.hints import FEW
from search.jobs import JobSearch
from search.words.spelling import corrected


@dataclass(frozen=True)
class Rescue:
    """A sentence to the seeker with a way to the other reading."""

    sentence: str
    link: str
    url: str


def rescue(search: JobSearch) -> Rescue | None:
    """What was done about words that find nothing, or what may be meant where they find little."""
    if search.reading.way != "typed":
        exact = address(search.query.with_(exact=True).urlencode())
        return Rescue(_sentence(search.typed.typed, search.reading), "入力したとおりに検索する", exact)
    if search.query.q and search.total < FEW and (better := corrected(search.typed.typed)):
        meant = address(search.query.searching(better).urlencode())
        return Rescue("もしかして：", f"「{better}」で検索する", meant)
    return None


def _sentence(typed: str, reading: Reading) -> str:
    """What was done, in words."""
    dropped = "".join(f"「{words}」" for words in reading.dropped)
    return {
        "literal": f"「{typed}」を条件とする求人が見つからないため、言葉のまま検索しました。",
        "corrected": f"「{typed}」の求人が見つからないため、「{reading.understood.typed}」で検索しました。",
        "fewer": f"「{typed}」のすべてに合う求人がないため、{dropped}を除いて検索しました。",
        "most": f"「{typed}」のすべてを含む求人は少ないため、一部の言葉を含む求人を後に続けています。",
        "any": f"「{typed}」のすべてを含む求人がないため、いずれかの言葉を含む求人を検索しました。",
    }[reading.way]
