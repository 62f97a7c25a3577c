"""What search engines and social networks are told."""

import json
from typing import Any

import pytest
from django.template import Context, Template
from django.test import Client, RequestFactory

from core.fields import StreamField
from core.seo import Crumb, PageMeta, breadcrumb_list
from core.templatetags.seo import json_ld
from tests.home.factories import ContentPageFactory, NewsPageFactory, library_picture


def head(meta: PageMeta, **extra: Any) -> str:
    request = RequestFactory().get("/somewhere/?utm=1", **extra)
    template = Template("{% load seo %}{% seo_head meta %}")
    return template.render(Context({"request": request, "meta": meta}))


def test_json_ld_cannot_be_left() -> None:
    html = json_ld({"name": "</script><script>alert(1)</script>&"})

    assert html.count("</script>") == 1
    data = html.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert json.loads(data)["name"] == "</script><script>alert(1)</script>&"


@pytest.mark.django_db
class TestHead:
    def test_canonical_has_no_query_string(self) -> None:
        assert '<link rel="canonical" href="http://testserver/about/">' in head(PageMeta("案内", "/about/"))

    def test_page_kept_out_of_search_says_so(self) -> None:
        assert "noindex" in head(PageMeta("案内", "/", noindex=True))
        assert "noindex" not in head(PageMeta("案内", "/"))

    def test_titles_are_escaped(self) -> None:
        assert 'content="&quot;&lt;b&gt;"' in head(PageMeta('"<b>', "/"))

    def test_picture_is_shared(self) -> None:
        html = head(PageMeta("案内", "/", image=library_picture()))

        assert '<meta property="og:image" content="http://testserver/' in html
        assert "summary_large_image" in html

    def test_without_any_picture_the_card_is_small(self) -> None:
        html = head(PageMeta("案内", "/"))

        assert "og:image" not in html
        assert 'content="summary"' in html

    def test_file_that_is_gone_does_not_break_the_page(self) -> None:
        image = library_picture()
        image.file.storage.delete(image.file.name)

        assert "og:image" not in head(PageMeta("案内", "/", image=image))

    def test_real_site_has_one_address_whatever_was_typed(self, settings: Any) -> None:
        settings.DEMO, settings.SITE_URL = False, "https://shigoto.example"

        html = head(PageMeta("案内", "/about/"))

        assert '<link rel="canonical" href="https://shigoto.example/about/">' in html
        assert "testserver" not in html


def test_breadcrumbs_end_with_the_page_itself() -> None:
    request = RequestFactory().get("/news/a/")

    data = breadcrumb_list(request, [Crumb("トップ", "/"), Crumb("お知らせ", "/news/"), Crumb("記事")])

    assert [item["position"] for item in data["itemListElement"]] == [1, 2, 3]
    assert data["itemListElement"][1]["item"] == "http://testserver/news/"
    assert "item" not in data["itemListElement"][2]


def test_blocks_stay_out_of_migrations() -> None:
    from core.blocks import BodyBlock

    _name, path, args, kwargs = StreamField(BodyBlock(), blank=True).deconstruct()

    assert path == "core.fields.StreamField"
    assert args == [[]]
    assert "block_lookup" not in kwargs


@pytest.mark.django_db
def test_page_can_be_shared_without_a_third_party(client: Client) -> None:
    page = NewsPageFactory(title="冬の「説明会」&相談", slug="winter")

    html = client.get(page.url).content.decode()

    assert "u=http%3A%2F%2Ftestserver%2Fnews%2Fwinter%2F" in html
    assert "%E5%86%AC%E3%81%AE%E3%80%8C%E8%AA%AC%E6%98%8E%E4%BC%9A%E3%80%8D%26%E7%9B%B8%E8%AB%87" in html


@pytest.mark.django_db
@pytest.mark.parametrize("make", [NewsPageFactory, ContentPageFactory])
def test_breadcrumbs_are_told_to_search_engines(client: Client, make: Any) -> None:
    html = client.get(make().url).content.decode()

    assert '"@type":"BreadcrumbList"' in html
    assert '"name":"トップ","item":"http://testserver/"' in html
