"""Words in the search box that are conditions and not texts to look for, like 夜勤なし.

Looked for as text, 「夜勤なし」 would be found wherever night work is spoken of.
"""

import unicodedata

from recruitment.vocabulary.enums import Feature

WISHES = {str(feature.label): feature for feature in Feature} | {
    "未経験": Feature.NO_EXPERIENCE,
    "未経験歓迎": Feature.NO_EXPERIENCE,
    "土日祝休み": Feature.WEEKENDS_OFF,
    "寮あり": Feature.DORMITORY,
    "社宅あり": Feature.DORMITORY,
    "扶養内": Feature.DEPENDENT,
    "在宅勤務": Feature.REMOTE,
    "在宅": Feature.REMOTE,
}


def split_wishes(typed: str) -> tuple[str, list[Feature]]:
    """Split what was typed into the words to look for and the conditions among them."""
    words, wishes = [], []
    for word in unicodedata.normalize("NFKC", typed).split():
        wish = WISHES.get(word)
        if wish is None:
            words.append(word)
        elif wish not in wishes:
            wishes.append(wish)
    return " ".join(words), wishes
