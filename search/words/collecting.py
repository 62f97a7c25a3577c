"""Collects the words that lead to open jobs. Bounded: what it reads and keeps does not grow with the jobs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from django.db.models import Count, QuerySet
from sudachipy import SplitMode
from wagtail import hooks

from recruitment.models import Job
from recruitment.querysets import NEWEST
from recruitment.vocabulary.enums import EmploymentType, JobKind
from recruitment.vocabulary.models import Industry, Municipality, Occupation
from search.language.analyzer import reading_of, words
from search.language.folding import fold
from search.language.normalise import is_kana, squeeze, to_katakana
from search.language.synonyms import separate
from search.places.models import Spot
from search.tags.table import TAGS
from search.words.models import LocalWord, Synonym, VocabularyEntry

Kind = VocabularyEntry.Kind

NEWEST_READ = 50_000
"""Titles and occupation names are taken from so many of the newest open jobs."""

MOST = {Kind.OCCUPATION: 6_000, Kind.PLACE: 3_000, Kind.COMPANY: 5_000, Kind.WORD: 8_000}
LONGEST_OCCUPATION = 20
LONGEST_READING = 60
POPULAR = 50

_ASIDE = re.compile(r"[【\[(<《〈〔{][^】\])>》〉〕}]*[】\])>》〉〕}]")
_SEPARATOR = re.compile(r"[/|、,;:!~★☆◆◇■□●○♪※]+")
_NO_SOUND = re.compile(r"[\W_ー]+")
_OFFICIAL = re.compile(r"その他|職業|関連|・|他に")
_GENERAL = frozenset(
    {"スタッフ", "オペレーター", "作業員", "技能職", "担当者", "関係者", "求人", "正社員", "経験者"}
)
_MUNICIPALITY = re.compile(r"[市区町村]$")
_TRADE = re.compile(
    r"(?:師|士|員|職|手|係|者|工|医|長|婦|人|さん|スタッフ|ドライバー|オペレーター|エンジニア|デザイナー"
    r"|ヘルパー|マネージャー|アドバイザー|インストラクター|プログラマー?|助手|補助|事務|営業|清掃|警備|調理|介護|販売|接客|製造|検査|配送)$"
)


def collect() -> list[VocabularyEntry]:
    """Entries of all kinds, each text once in a kind."""
    titles, names = _titles()
    entries = {
        Kind.OCCUPATION: _occupations(titles, names),
        Kind.PLACE: _places(),
        Kind.COMPANY: _companies(),
        Kind.CONDITION: {tag.label: ("", 0) for tag in TAGS.values()},
        Kind.POPULAR: _popular(),
        Kind.WORD: _words(titles),
    }
    return [
        VocabularyEntry(kind=kind, text=text, reading=_reading(reading or reading_of(text)), weight=weight)
        for kind, found in entries.items()
        for text, (reading, weight) in _heaviest(found, MOST.get(kind))
        if len(text) <= VocabularyEntry._meta.get_field("text").max_length
    ]


Found = dict[str, tuple[str, int]]
"""Reading ('' to be worked out) and weight by text."""


def _heaviest(found: Found, most: int | None) -> list[tuple[str, tuple[str, int]]]:
    return sorted(found.items(), key=lambda pair: (-pair[1][1], pair[0]))[:most]


def _reading(katakana: str) -> str:
    """A reading as it is compared, '' if it is not one or too long to be typed."""
    kana = _NO_SOUND.sub("", to_katakana(squeeze(katakana)))
    return kana if is_kana(kana) and len(kana) <= LONGEST_READING else ""


def _titles() -> tuple[Counter[str], Counter[str]]:
    """How often each title without its asides, and each occupation name, occurs."""
    newest = Job.objects.open().order_by(*NEWEST).values_list("title", "occupation_name")[:NEWEST_READ]
    titles: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for title, name in newest.iterator():
        titles.update(_parts(title))
        names.update(_parts(name))
    return titles, names


def _parts(text: str) -> set[str]:
    """The parts of a title that may name a trade."""
    plain = _ASIDE.sub("/", squeeze(text))
    return {part.strip(" ・-") for part in _SEPARATOR.split(plain)} - {""}


def _occupations(titles: Counter[str], names: Counter[str]) -> Found:
    """What open jobs call themselves, and the trades named in it."""
    found: Counter[str] = Counter(names)
    for title, number in titles.items():
        if len(title) <= LONGEST_OCCUPATION and not _is_condition(title):
            found[title] += number
        for unit in _long_units(title):
            if unit != title and _TRADE.search(unit) and len(unit) > 2:
                found[unit] += number
    for name, number in _classes():
        found[name] += number
    return {
        text: ("", number) for text, number in found.items() if text not in _GENERAL and _is_one(text, found)
    }


def _is_one(text: str, found: Counter[str]) -> bool:
    """Whether a name is that of one trade: 看護師・看護職員 is not, when 看護師 stands for itself."""
    parts = text.split("・")
    return len(parts) == 1 or not any(part in found for part in parts)


def _is_condition(text: str) -> bool:
    """Whether a part of a title asks for or offers something instead of naming a trade: 未経験歓迎."""
    folded = fold(text)
    return any(tag.asking and tag.asking.search(folded) for tag in TAGS.values())


def _long_units(text: str) -> Iterator[str]:
    """Written forms of the dictionary's long units, in order, and of neighbours that make one word."""
    before, end = "", -1
    for word in words(text, SplitMode.C):
        yield word.surface
        if word.begin == end:
            yield before + word.surface
        before, end = word.surface, word.end


def _classes() -> Iterator[tuple[str, int]]:
    """The single occupations named by the classes of open jobs: 看護師、准看護師 are two."""
    for name, number in _counted("occupation__name"):
        for part in _parts(name):
            if not _OFFICIAL.search(part):
                yield part, number


def _counted(*names: str) -> QuerySet:
    """Open jobs by value of an item, the most frequent first."""
    rows = Job.objects.open().exclude(**{f"{names[0]}": None}).order_by().values_list(*names)
    return rows.annotate(number=Count("pk")).order_by("-number", names[0])[: MOST[Kind.COMPANY]]


def _companies() -> Found:
    return {
        squeeze(name): (kana, number)
        for name, kana, number in _counted("company__name", "company__name_kana")
    }


def _places() -> Found:
    """Municipalities with open jobs, spots on the map and local names."""
    found: Found = {}
    for name, kana in LocalWord.objects.values_list("word", "reading"):
        found[name] = (kana, 0)
    for spot in Spot.objects.exclude(kind=Spot.Kind.MUNICIPALITY)[: MOST[Kind.PLACE]]:
        name = f"{spot.name}駅" if spot.kind == Spot.Kind.STATION else spot.name
        found[name] = (f"{spot.kana}エキ" if spot.kana and spot.kind == Spot.Kind.STATION else spot.kana, 0)
    for name, kana, number in _counted("workplace_municipality__name", "workplace_municipality__kana"):
        found[name] = (kana, number)
    return found


def _popular() -> Found:
    """What many people search for, as far as somebody records it; the most frequent first."""
    ways = hooks.get_hooks("popular_searches")
    found = list(dict.fromkeys(squeeze(word) for popular in ways for word in popular(POPULAR)))
    return {word: ("", len(found) - place) for place, word in enumerate(found) if word}


def _words(titles: Counter[str]) -> Found:
    """Words that are spelled rightly though nobody is offered them: of titles, synonyms and place names."""
    found: Counter[str] = Counter()
    for title, number in titles.items():
        for unit in _long_units(title):
            if len(unit) > 1:
                found[unit] += number
    for model in (Occupation, Industry):
        for name in model.objects.all().values_list("name", flat=True):
            found.update(part for part in re.split(r"[・()]", "・".join(_parts(name))) if len(part) > 1)
    found.update(str(label) for label in (*EmploymentType.labels, *JobKind.labels))
    readings: dict[str, str] = {}
    for name, kana in Municipality.objects.values_list("name", "kana"):
        stem = _MUNICIPALITY.sub("", name)
        found[name] += 1
        readings[name] = kana
        if len(stem) > 1:
            found[stem] += 1
    for word, others in Synonym.objects.filter(active=True).values_list("word", "others"):
        found.update([word, *separate(others)])
    return {text: (readings.get(text, ""), number) for text, number in found.items()}
