"""The rules: pure functions from the HTML of a page to findings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from bs4 import BeautifulSoup, NavigableString, Tag

from core.content_check.findings import Finding, Severity
from core.content_check.names import accessible_name, excerpt, is_hidden

BLOCK_ATTRIBUTE = "data-block-id"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Words that say nothing about where a link leads; screen readers list links without the text around them.
VAGUE = {
    *("こちら", "こちらから", "こちらへ", "ここ", "ここから", "詳しくはこちら", "詳細はこちら"),
    *("詳しくはこちらから", "くわしくはこちら", "クリック", "ここをクリック", "こちらをクリック", "リンク"),
    *("click here", "here", "read more", "link", "click"),
}
SAYS_NEW_WINDOW = re.compile(
    r"新しい|別の?(ウィンドウ|ウインドウ|タブ|画面)|外部サイト|new (window|tab)", re.I
)
ADDRESS = re.compile(r"(https?://|www\.)\S+", re.I)
FILE_NAME = re.compile(r".*\.(jpe?g|png|gif|webp|avif|heic|tiff?|svg)", re.I)
CAMERA_NAME = re.compile(r"(img|dsc[nf]?|pxl|dji|mvi|image|photo|スクリーンショット|無題)[-_ ]?\d*.*\d", re.I)
SAYS_NOTHING = {"画像", "写真", "図", "イメージ", "image", "photo", "picture"}
SPREAD_WORD = re.compile(r"[一-龥ぁ-んァ-ヶ](?:[ \u3000]+[一-龥ぁ-んァ-ヶ])+")
JOINED_CHARACTERS = re.compile(r"[㈱㈲㈹㈳㈶℡㍿]")

Fault = tuple[Severity, str, str, Tag]


def check_html(html: str) -> list[Finding]:
    """Return what is wrong in `<main>` of a page (in the whole of a fragment without one), in its order."""
    soup = BeautifulSoup(html, "html.parser")
    main = soup.find("main") or soup
    return [
        Finding(severity, rule, message, excerpt(tag), _block_of(tag))
        for check in RULES
        for severity, rule, message, tag in check(main)
    ]


def headings(main: Tag) -> Iterator[Fault]:
    """Headings with text, each at most one level below the one before; the page's title is h1."""
    level = 1
    for tag in _visible(main, *HEADINGS):
        if not accessible_name(tag):
            message = "見出しに文字がありません。見出しを書くか、ブロックを削除してください。"
            yield Severity.ERROR, "heading-empty", message, tag
            continue
        previous, level = level, int(tag.name[1])
        if level > previous + 1:
            message = (
                "見出しの段階が飛んでいます。大見出し、中見出し、小見出しの順に使います。"
                "この見出しを1段大きくするか、手前に見出しを加えてください。"
            )
            yield Severity.ERROR, "heading-jump", message, tag


def pictures(main: Tag) -> Iterator[Fault]:
    """Pictures with an alternative text that says what can be seen; decorative ones have an empty one."""
    for tag in _visible(main, "img"):
        text = tag.get("alt")
        if text is None:
            message = "画像に代替テキストがありません。写っているものを短い文で書いてください。"
            yield Severity.ERROR, "image-alt", message, tag
        elif _is_no_description(str(text).strip()):
            message = (
                f"代替テキスト「{text}」では、何の画像かが伝わりません。"
                "写っているものを短い文で書いてください。"
            )
            yield Severity.ERROR, "image-alt-name", message, tag


def links(main: Tag) -> Iterator[Fault]:
    """Links and buttons that say by themselves where they lead."""
    for tag in _visible(main, "a", "button"):
        if tag.name == "a" and not tag.has_attr("href"):
            continue
        name = accessible_name(tag)
        if not name:
            message = "文字のないリンクやボタンがあります。行き先が分かる文字を書くか、削除してください。"
            yield Severity.ERROR, "link-empty", message, tag
        elif _plain(name) in VAGUE:
            message = (
                f"「{name}」だけでは行き先が分かりません。"
                "「募集要項を見る」のように、行き先の名前をリンクにしてください。"
            )
            yield Severity.ERROR, "link-vague", message, tag
        elif ADDRESS.fullmatch(name):
            message = "アドレスがそのままリンクの文字になっています。行き先の名前に書き換えてください。"
            yield Severity.WARNING, "link-address", message, tag
        elif tag.get("target") == "_blank" and not SAYS_NEW_WINDOW.search(name):
            message = "新しい画面で開くリンクです。文字に「（新しい画面で開きます）」と書き添えてください。"
            yield Severity.WARNING, "link-new-window", message, tag


def tables(main: Tag) -> Iterator[Fault]:
    """Tables with headings and a caption."""
    for tag in _visible(main, "table"):
        if tag.get("role") in {"presentation", "none"}:
            continue
        if not any(accessible_name(cell) for cell in tag.find_all("th")):
            message = "表に見出しがありません。1行目の列の見出しに、何の列かを書いてください。"
            yield Severity.ERROR, "table-headings", message, tag
        if not tag.find("caption"):
            message = "表に題名がありません。何の表かを「キャプション」に書いてください。"
            yield Severity.WARNING, "table-caption", message, tag


def wording(main: Tag) -> Iterator[Fault]:
    """Text that is read aloud wrongly: words spread by spaces, several characters drawn as one."""
    for text in main.find_all(string=True):
        if not isinstance(text.parent, Tag) or is_hidden(text.parent) or type(text) is not NavigableString:
            continue
        if SPREAD_WORD.fullmatch(text.strip()):
            message = f"「{text.strip()}」の文字の間の空白を消してください。読み上げで別々の文字になります。"
            yield Severity.WARNING, "spread-word", message, text.parent
        if found := JOINED_CHARACTERS.search(text):
            message = f"「{found[0]}」は、読み上げや検索で正しく扱われません。ふつうの文字で書いてください。"
            yield Severity.WARNING, "joined-characters", message, text.parent


RULES: tuple[Callable[[Tag], Iterator[Fault]], ...] = (headings, pictures, links, tables, wording)


def _visible(main: Tag, *names: str) -> Iterator[Tag]:
    return (tag for tag in main.find_all(names) if not is_hidden(tag))


def _block_of(tag: Tag) -> str:
    """Return the id of the StreamField block that the element stands in; empty outside of blocks."""
    holder = tag if tag.has_attr(BLOCK_ATTRIBUTE) else tag.find_parent(attrs={BLOCK_ATTRIBUTE: True})
    return str(holder[BLOCK_ATTRIBUTE]) if holder else ""


def _is_no_description(text: str) -> bool:
    return bool(FILE_NAME.fullmatch(text) or CAMERA_NAME.fullmatch(text)) or _plain(text) in SAYS_NOTHING


def _plain(text: str) -> str:
    """Return the text in one case and width, without signs around it."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return plain.strip(" 「」()[]<>→»›.,。、…!！")
