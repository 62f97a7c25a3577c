"""Roman letters as typed into a keyboard: one spelling for comparing (shi = si, tsu = tu, nn = n)."""

import re

import jaconv

_FOLDS = (
    ("-", ""),
    ("'", ""),
    ("sh", "sy"),
    ("ch", "ty"),
    ("tsu", "tu"),
    ("f", "h"),
    ("j", "zy"),
    ("dz", "z"),
)
_NEEDLESS_Y = re.compile(r"(?<=[stz])y(?=i)")
_TWO_NS = re.compile(r"nn+")
_UNFINISHED = re.compile(r"(?:sy|ty|zy|ts)\Z")
_LATIN = re.compile(r"[a-z'\-ー]*[a-z][a-z'\-ー]*")


def is_romaji(text: str) -> bool:
    """Whether a folded text is written in nothing but Latin letters (and marks of long vowels)."""
    return _LATIN.fullmatch(text) is not None


def romaji_of(text: str) -> str:
    """Folded romaji of kana, Latin letters or both: かん, カン, kan and kann are `kan`."""
    letters = jaconv.kana2alphabet(jaconv.kata2hira(text.replace("ー", ""))).lower()
    for written, folded in _FOLDS:
        letters = letters.replace(written, folded)
    return _TWO_NS.sub("n", _NEEDLESS_Y.sub("", letters))


def romaji_start(text: str) -> str:
    """The same for a word that is still being typed: a last consonant that may go on either way is cut."""
    return _UNFINISHED.sub(lambda found: found.group()[0], romaji_of(text))
