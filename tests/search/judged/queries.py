"""Queries as people type them, each with the structure that makes a posting relevant."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.search.judged.postings import Posting

Judge = Callable[[Posting], bool]


@dataclass(frozen=True)
class Query:
    """What is typed, what it tests, and which postings answer it."""

    text: str
    kind: str
    judge: Judge


def trade(*keys: str) -> Judge:
    """Postings of these trades."""
    return lambda posting: posting.trade.key in keys


def place(name: str) -> Judge:
    """Postings at a place or in its prefecture."""
    return lambda posting: posting.place.name.startswith(name) or posting.place.prefecture.startswith(name)


def feature(name: str) -> Judge:
    """Postings with a feature."""
    return lambda posting: name in posting.features


def employment(name: str) -> Judge:
    """Postings of an employment type."""
    return lambda posting: posting.employment == name


def both(one: Judge, other: Judge) -> Judge:
    """Postings for which two judgements hold."""
    return lambda posting: one(posting) and other(posting)


DRIVERS = trade("truck", "bus", "taxi", "forklift")

QUERIES = (
    Query("看護師", "word", trade("nurse")),
    Query("保育士", "word", trade("childcare")),
    Query("調理", "word", trade("cook")),
    Query("警備", "word", trade("guard")),
    Query("経理", "word", trade("accounting")),
    Query("美容師", "word", trade("hair")),
    Query("薬剤師", "word", trade("pharmacist")),
    Query("土木", "word", trade("civil")),
    Query("農作業", "word", trade("farm")),
    Query("看護助手", "word", trade("nurse_aide")),
    Query("介護", "short", trade("care")),
    Query("事務", "short", trade("office", "accounting")),
    Query("営業", "short", trade("sales")),
    Query("清掃", "short", trade("cleaner")),
    Query("製造", "short", trade("factory")),
    Query("販売", "short", trade("shop")),
    Query("整備", "short", trade("mechanic")),
    Query("大工", "short", trade("carpenter")),
    Query("IT", "short", trade("engineer")),
    Query("寮", "short", feature("dormitory")),
    Query("津", "short", place("津市")),
    Query("ﾌｫｰｸﾘﾌﾄ", "width", trade("forklift")),
    Query("ＷＥＢデザイナー", "width", trade("web")),
    Query("ﾎｰﾙｽﾀｯﾌ", "width", trade("hall")),
    Query("週休２日", "width", feature("two_days_off")),
    Query("ｼｽﾃﾑｴﾝｼﾞﾆｱ", "width", trade("engineer")),
    Query("４ｔトラック", "width", trade("truck")),
    Query("ﾊﾟｰﾄ", "width", employment("パート・アルバイト")),
    Query("かんごし", "reading", trade("nurse")),
    Query("かいご", "reading", trade("care")),
    Query("ほいくし", "reading", trade("childcare")),
    Query("とまこまい", "reading", place("苫小牧")),
    Query("ふぉーくりふと", "reading", trade("forklift")),
    Query("ちょうり", "reading", trade("cook")),
    Query("むろらん", "reading", place("室蘭")),
    Query("どらいばー", "reading", DRIVERS),
    Query("けいび", "reading", trade("guard")),
    Query("引越", "okurigana", trade("mover")),
    Query("引越し", "okurigana", trade("mover")),
    Query("引っ越し", "okurigana", trade("mover")),
    Query("受け付け", "okurigana", trade("reception")),
    Query("組立", "okurigana", trade("assembly")),
    Query("組み立て", "okurigana", trade("assembly")),
    Query("週休二日", "spelling", feature("two_days_off")),
    Query("週休2日制", "spelling", feature("two_days_off")),
    Query("ウェブ", "spelling", trade("web")),
    Query("web", "spelling", trade("web")),
    Query("熔接", "spelling", trade("welder")),
    Query("レジスタッフ", "spelling", trade("cashier")),
    Query("フォークリフトオペレータ", "long vowel", trade("forklift")),
    Query("システムエンジニアー", "long vowel", trade("engineer")),
    Query("ドライバ", "long vowel", DRIVERS),
    Query("ウェブデザイナ", "long vowel", trade("web")),
    Query("データ入力", "compound", trade("data_entry")),
    Query("電気工事", "compound", trade("electrician")),
    Query("自動車整備士", "compound", trade("mechanic")),
    Query("倉庫作業", "compound", trade("warehouse")),
    Query("調理補助", "compound", trade("cook")),
    Query("苫小牧看護師", "unspaced", both(place("苫小牧"), trade("nurse"))),
    Query("札幌ドライバー", "unspaced", both(place("札幌"), DRIVERS)),
    Query("千歳警備員", "unspaced", both(place("千歳"), trade("guard"))),
    Query("京都", "place", place("京都府")),
    Query("東京都", "place", place("東京都")),
    Query("東京", "place", place("東京都")),
    Query("苫小牧市", "place", place("苫小牧")),
    Query("室蘭", "place", place("室蘭")),
    Query("宇治市", "place", place("宇治")),
    Query("苫小牧 フォークリフト", "words", both(place("苫小牧"), trade("forklift"))),
    Query("札幌　看護師　託児所", "words", both(both(place("札幌"), trade("nurse")), feature("nursery"))),
    Query("調理 パート", "words", both(trade("cook"), employment("パート・アルバイト"))),
    Query("未経験 製造", "words", both(feature("no_experience"), trade("factory"))),
    Query("正社員 整備", "words", both(employment("正社員"), trade("mechanic"))),
    Query("看護婦", "synonym", trade("nurse")),
    Query("運転手", "synonym", DRIVERS),
    Query("バイト", "synonym", employment("パート・アルバイト")),
    Query("ボーナス", "synonym", feature("bonus")),
    Query("掃除", "synonym", trade("cleaner")),
    Query("ガードマン", "synonym", trade("guard")),
    Query("テレワーク", "synonym", feature("remote")),
    Query("マイカー通勤", "synonym", feature("car")),
)
