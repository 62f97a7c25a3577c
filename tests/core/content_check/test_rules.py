"""The rules of the content checker on pieces of HTML; no database."""

import pytest

from core.content_check import check_html, contrast_ratio
from core.content_check.contrast import ChosenColours, check_colours


def rules(html: str) -> list[tuple[str, str]]:
    """Return severity and name of what is found in the main part of a page."""
    found = check_html(f"<header><h4>帯</h4><a href='/'></a></header><main>{html}</main>")
    return [(str(finding.severity), finding.rule) for finding in found]


@pytest.mark.parametrize(
    ("html", "rule"),
    [
        ("<h1>題</h1><h3>飛ぶ</h3>", "heading-jump"),
        ("<h4>いきなり小見出し</h4>", "heading-jump"),
        ("<h1>題</h1><h2> <span aria-hidden='true'>★</span></h2>", "heading-empty"),
        ("<img src='a.jpg'>", "image-alt"),
        ("<img src='a.jpg' alt='DSC_0123.JPG'>", "image-alt-name"),
        ("<img src='a.jpg' alt='IMG_2034'>", "image-alt-name"),
        ("<img src='a.jpg' alt='写真'>", "image-alt-name"),
        ("<a href='/x'></a>", "link-empty"),
        ("<a href='/x'><img src='a.jpg' alt=''></a>", "link-empty"),
        ("<button><svg></svg></button>", "link-empty"),
        ("<a href='/x'>こちら</a>", "link-vague"),
        ("<a href='/x'>「詳しくはこちら」。</a>", "link-vague"),
        ("<a href='/x'>ｃｌｉｃｋ　ｈｅｒｅ</a>", "link-vague"),
        ("<table><caption>表</caption><tr><td>1</td></tr></table>", "table-headings"),
        ("<table><caption>表</caption><tr><th> </th></tr></table>", "table-headings"),
    ],
)
def test_errors(html, rule):
    assert rules(html) == [("error", rule)]


@pytest.mark.parametrize(
    ("html", "rule"),
    [
        ("<a href='https://example.jp/'>https://example.jp/</a>", "link-address"),
        ("<a href='/x' target='_blank'>申込書</a>", "link-new-window"),
        ("<table><tr><th>時期</th></tr></table>", "table-caption"),
        ("<p>日　時</p>", "spread-word"),
        ("<p>㈱ゆうふつ</p>", "joined-characters"),
    ],
)
def test_warnings(html, rule):
    assert rules(html) == [("warning", rule)]


@pytest.mark.parametrize(
    "html",
    [
        "<h1>題</h1><h2>大</h2><h3>中</h3><h4>小</h4><h2>大</h2>",
        "<img src='a.jpg' alt=''><img src='b.jpg' alt='港に停まるフェリー'>",
        "<a href='/x' aria-label='募集要項を見る'></a><a id='here'></a>",
        "<a href='/x'><img src='a.jpg' alt='苫小牧港'></a>",
        "<span id='n'>募集要項</span><a href='/x' aria-labelledby='n'></a>",
        "<a href='/x'><svg aria-label='外部サイト' role='img'></svg></a>",
        "<a href='/x' target='_blank'>申込書（新しい画面で開きます）</a>",
        "<a href='/x'>くわしい日程はこちらの資料にあります</a>",
        "<div hidden><h6></h6><a href='/x'></a></div><template><h5></h5></template>",
        "<table><caption>表</caption><tr><th>時期</th><td>4月</td></tr></table>",
        "<table role='presentation'><tr><td>並べるだけ</td></tr></table>",
        "<p>佐藤 健 様</p><!-- ㈱ -->",
        "<h2",
        "",
    ],
)
def test_no_false_alarm(html):
    assert rules(html) == []


def test_a_finding_names_its_block_and_quotes_the_text():
    long = "あ" * 60
    (finding,) = check_html(f"<main><div data-block-id='abc'><p><h4>{long}</h4></p></div></main>")

    assert finding.block_id == "abc"
    assert finding.excerpt == "あ" * 40 + "…"


def test_contrast_follows_wcag():
    assert contrast_ratio("#000", "#ffffff") == pytest.approx(21)
    assert contrast_ratio("#777777", "#FFF") == pytest.approx(4.48, abs=0.01)
    with pytest.raises(ValueError):
        contrast_ratio("red", "#fff")


def test_colours_hard_to_read_are_errors_and_large_text_may_be_paler():
    found = list(
        check_colours([ChosenColours("帯", "#777", "#fff"), ChosenColours("帯", "#777", "#fff", large=True)])
    )

    assert [finding.rule for finding in found] == ["contrast"]
    assert "4.5" in found[0].message
