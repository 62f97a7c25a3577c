"""The words of a posting: title, long text in one of several layouts, short items of the form."""

from __future__ import annotations

import random
import re

from tests.search.judged.structure import SLOT, Posting
from tests.search.judged.world import facts, texts

BY_SHIFT = {
    "night_shift": (
        "夜勤は月に四、五回です。", "二交替制（夜勤あり）です。", "早番・遅番・夜勤の交替です。",
    ),
    "night_only": ("夜勤専従です。", "夜勤専従スタッフの募集です。", "夜勤のみ（夜勤専従）の勤務です。"),
    "early_morning": ("早朝から始まる仕事です。", "早朝の勤務です。", "朝の早い仕事です（早朝勤務）。"),
}  # fmt: skip


def write(source: random.Random, posting: Posting) -> None:
    """Fill title and texts of a posting."""
    tags, notes, sentences = [], dict[str, list[str]](), []
    for fact in facts():
        if fact.key in posting.denied:
            sentences.append(source.choice(fact.deny))
        if fact.key not in posting.facts or fact.key in posting.ticked and source.random() < 0.5:
            continue
        how = source.random()
        if fact.tag and how < 0.12:
            tags.append(fact.tag)
        elif how < 0.5:
            notes.setdefault(fact.field, []).append(source.choice(fact.say))
        else:
            sentences.append(source.choice(fact.say))
    for key, ways in BY_SHIFT.items():
        if key in posting.facts and (key != "early_morning" or source.random() < 0.5):
            sentences.append(source.choice(ways))
    places = texts()["workplaces"]
    sentences += [source.choice(places[name]) for name in sorted(posting.trade.labels & places.keys())]
    layout = source.choice((_plain, _headed, _dated, _voiced))
    trade = posting.trade
    posting.title = _spelled(source, posting, _title(source, posting.headline, tags, posting))
    description = _spelled(source, posting, layout(source, posting, sentences))
    items = {name: "".join(parts) for name, parts in notes.items()}
    licence = source.choice(trade.licences)
    if "license" not in items:
        items["license"] = licence
    posting.texts = {name: _spelled(source, posting, text) for name, text in items.items()}
    posting.texts["occupation_name"] = _spelled(source, posting, source.choice(trade.names))
    posting.texts["description"] = description
    _access(source, posting)


def _title(source: random.Random, title: str, tags: list[str], posting: Posting) -> str:
    """The title with what employers like to put around it."""
    how = source.random()
    if tags:
        title = f"【{'・'.join(tags[:2])}】{title}"
    elif how < 0.06:
        title = f"【{posting.place.name}】{title}"
    elif how < 0.1:
        title = f"急募！{title}"
    elif how < 0.14:
        title = f"{title}【{posting.employment}】"
    return title


def _around(source: random.Random, posting: Posting) -> tuple[list[str], list[str]]:
    """Sentences before and after: some of them mislead."""
    table = texts()
    after = source.sample(table["misleading"], k=source.randint(0, 3))
    if source.random() < 0.35:
        after.append(source.choice(table["colleagues"][posting.trade.sector]))
    after += source.sample(table["closings"], k=source.randint(1, 3))
    source.shuffle(after)
    if source.random() < 0.8:
        after += ["\n", *source.sample(table["about"][posting.trade.sector], k=source.randint(1, 3))]
    return source.sample(table["openings"], k=source.randint(1, 3)), after


def _plain(source: random.Random, posting: Posting, sentences: list[str]) -> str:
    """One running text."""
    before, after = _around(source, posting)
    return "".join([*before, *posting.duties, *sentences, *after])


def _headed(source: random.Random, posting: Posting, sentences: list[str]) -> str:
    """Headlines and bullets."""
    before, after = _around(source, posting)
    wanted = source.sample(texts()["for_whom"], k=3)
    parts = ["".join(before), "【仕事内容】"]
    parts += [f"・{duty.rstrip('。')}" for duty in posting.duties]
    parts += ["【こんな方に向いています】", *(f"・{text}" for text in wanted)]
    if sentences:
        parts += ["【待遇・働き方】", *(f"・{text}" for text in sentences)]
    return "\n".join([*parts, "".join(after)])


def _dated(source: random.Random, posting: Posting, sentences: list[str]) -> str:
    """A day at work."""
    before, after = _around(source, posting)
    day = texts()["day"]
    picked = [source.choice(day[:2]), *source.sample(day[2:6], k=3), day[6]]
    parts = ["".join([*before, *posting.duties]), "■一日の流れ", *picked]
    return "\n".join([*parts, "■待遇など", "".join(sentences), "".join(after)])


def _voiced(source: random.Random, posting: Posting, sentences: list[str]) -> str:
    """A colleague speaks."""
    before, after = _around(source, posting)
    voice = source.choice(texts()["staff_voices"])
    return "".join([*before, *posting.duties, *sentences]) + f"\n\n{voice}\n" + "".join(after)


def _access(source: random.Random, posting: Posting) -> None:
    """Way from the station, where there is one."""
    if posting.station:
        way = f"{posting.station}から徒歩{source.randint(2, 19)}分"
        posting.texts["access_route"] = posting.texts.get("access_route", "") + way


def _spelled(source: random.Random, posting: Posting, text: str) -> str:
    """Replace every slot by one of its spellings or by a detail of the posting."""
    start, end = posting.hours
    details = {"始業": start, "終業": end}

    def fill(slot: re.Match[str]) -> str:
        name = slot[1]
        if name == "姓":
            return source.choice(texts()["surnames"])
        if name == "数":
            return str(source.randint(4, 180))
        return details.get(name) or source.choice(texts()["spellings"][name])

    return SLOT.sub(fill, text)
