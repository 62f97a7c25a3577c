"""Design-system tags: safe texts, fields tied to their notes, pages of a list."""

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import Client, RequestFactory

from core import texts
from core.styleguide import SampleForm


def render(source: str, **context: object) -> str:
    """A template rendered with our tags loaded."""
    return Template("{% load ui %}" + source).render(Context(context))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        (None, ""),
        ("一行目\n二行目\n\n次の段落", "<p>一行目<br>二行目</p>\n\n<p>次の段落</p>"),
        ("<b>太字</b>", "<p>&lt;b&gt;太字&lt;/b&gt;</p>"),
        (
            "https://example.jp/a?b=1&c=2をご覧ください。",
            '<p><a href="https://example.jp/a?b=1&amp;c=2" rel="ugc nofollow noopener">'
            "https://example.jp/a?b=1&amp;c=2</a>をご覧ください。</p>",
        ),
        ("javascript://alert(1)", "<p>javascript://alert(1)</p>"),
    ],
)
def test_employer_text(text: str | None, expected: str) -> None:
    assert texts.employer_text(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        'https://example.jp/"onmouseover="alert(1)',
        "<a href='https://example.jp/'>x</a>",
        "<img src=x onerror=alert(1)> https://example.jp",
        "https://example.jp/<script>alert(1)</script>",
    ],
)
def test_employer_text_never_makes_elements_of_its_own(text: str) -> None:
    html = texts.employer_text(text)
    assert "<script" not in html
    assert "<img" not in html
    assert 'onmouseover="' not in html.replace("&quot;", "")


def test_telephone_and_money() -> None:
    assert texts.tel_href("0144-00-1234") == "tel:0144001234"
    assert texts.yen(1234567) == "1,234,567円"
    assert texts.yen(None) == ""


def test_icon_is_silent_without_a_label() -> None:
    assert 'aria-hidden="true"' in render('{% icon "search" %}')
    assert 'role="img" aria-label="検索"' in render('{% icon "search" label="検索" %}')


def test_field_ties_help_and_errors_to_the_control() -> None:
    html = render("{% field form.name %}", form=SampleForm({"name": ""}))
    assert 'id="id_name_helptext"' in html
    assert 'id="id_name_error"' in html
    assert 'aria-describedby="id_name_helptext id_name_error"' in html
    assert 'aria-invalid="true"' in html
    assert "必須" in html


def test_error_summary_links_to_fields_and_vanishes_without_errors() -> None:
    assert 'href="#id_email"' in render("{% error_summary form %}", form=SampleForm({"name": "山田"}))
    assert render("{% error_summary form %}", form=SampleForm()).strip() == ""


def test_pagination_keeps_the_rest_of_the_query() -> None:
    page = Paginator(range(100), 10).page(3)
    request = RequestFactory().get("/jobs/", {"q": "港 & 森", "page": "3"})
    html = render("{% pagination page %}", page=page, request=request)
    assert "?q=%E6%B8%AF+%26+%E6%A3%AE&amp;page=4" in html
    assert html.count('aria-current="page"') == 1


def test_notice_escapes_what_it_holds() -> None:
    assert "&lt;b&gt;" in render('{% notice "warn" %}{{ text }}{% endnotice %}', text="<b>")


@pytest.mark.django_db
def test_style_page_is_for_staff(client: Client, admin_client: Client) -> None:
    assert client.get("/cms/styleguide/").status_code == 302
    response = admin_client.get("/cms/styleguide/")
    assert response.status_code == 200
    assert "画面部品の見本" in response.content.decode()
