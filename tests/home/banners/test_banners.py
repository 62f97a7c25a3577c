"""Banners: periods, places, clicks, what editors see."""

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from home.banners.models import Banner, BannerClick
from home.banners.querysets import BannerClickQuerySet
from tests.home.banners.factories import BROWSER, BannerFactory, SiteNoticeFactory
from tests.home.factories import (
    ContentPageFactory,
    NewsPageFactory,
    library_picture,
    news_index,
    with_sections,
)

pytestmark = pytest.mark.django_db


def click(client: Client, banner: Banner, **headers: str) -> Any:
    return client.get(f"/banners/{banner.pk}/", headers={"User-Agent": BROWSER, **headers})


def day(offset: int | None) -> datetime.date | None:
    return None if offset is None else timezone.localdate() + datetime.timedelta(days=offset)


class TestShown:
    @pytest.mark.parametrize(
        ("starts", "ends", "state"),
        [
            (None, None, "running"),
            (0, 0, "running"),
            (1, None, "scheduled"),
            (None, -1, "over"),
            (-3, 3, "running"),
        ],
    )
    def test_keeps_to_its_period(
        self, client: Client, starts: int | None, ends: int | None, state: str
    ) -> None:
        with_sections(("banners", {"heading": ""}))
        banner = BannerFactory(starts_on=day(starts), ends_on=day(ends))

        assert banner.period_state == state
        assert list(Banner.objects.in_state(state)) == [banner]
        assert (banner.label in client.get("/").content.decode()) is (state == "running")

    def test_a_lost_picture_takes_nothing_else_away(self, client: Client) -> None:
        with_sections(("banners", {"heading": ""}))
        lost, kept, notice = BannerFactory(), BannerFactory(), SiteNoticeFactory()
        lost.image.file.delete(save=False)

        html = client.get("/").content.decode()

        assert kept.label in html
        assert notice.text in html
        assert lost.label not in html

    @pytest.mark.parametrize(
        ("place", "path"), [("top", "/"), ("search", "/jobs/"), ("news", "/news/"), ("footer", "/guide/")]
    )
    def test_stands_where_the_editor_wants_it(self, client: Client, place: str, path: str) -> None:
        with_sections(("banners", {"heading": ""}))
        ContentPageFactory(slug="guide")
        news_index()
        banner = BannerFactory(**{"on_top": False, f"on_{place}": True})
        paths = {"/", "/jobs/", "/news/", "/guide/"}

        found = {path for path in paths if f"/banners/{banner.pk}/" in client.get(path).content.decode()}

        assert found == (paths if place == "footer" else {path})

    def test_stands_below_an_article(self, client: Client) -> None:
        banner = BannerFactory(on_news=True)

        assert banner.label in client.get(NewsPageFactory().url).content.decode()

    def test_without_picture_or_public_target_it_disappears(self) -> None:
        BannerFactory(image=None)
        BannerFactory(url="")
        BannerFactory(url="", page=ContentPageFactory(live=False))
        shown = BannerFactory(url="", page=ContentPageFactory())

        assert list(Banner.objects.complete()) == [shown]

    def test_important_ones_come_first(self) -> None:
        last, first = BannerFactory(priority=20), BannerFactory(priority=1)

        assert list(Banner.objects.by_priority()) == [first, last]

    def test_advertisement_is_marked(self, client: Client) -> None:
        with_sections(("banners", {"heading": ""}))
        BannerFactory(sponsored=True)

        html = client.get("/").content.decode()

        assert "広告</span>" in html
        assert 'rel="nofollow sponsored"' in html

    def test_words_are_text_and_read_once(self, client: Client) -> None:
        with_sections(("banners", {"heading": ""}))
        BannerFactory(label="<script>alert(1)</script>", decorative=True)

        html = client.get("/").content.decode()

        assert "<script>alert" not in html
        assert "相談会のポスター" not in html

    def test_costs_no_query_once_known(
        self, client: Client, max_queries: Any, django_capture_on_commit_callbacks: Any
    ) -> None:
        BannerFactory(on_search=True)
        client.get("/jobs/")
        with max_queries(12):
            client.get("/jobs/")

        with django_capture_on_commit_callbacks(execute=True):
            new = BannerFactory(on_search=True)
        assert new.label in client.get("/jobs/").content.decode()


class TestClicks:
    def test_are_counted_by_day_and_lead_to_the_target(self, client: Client, at: Any) -> None:
        banner = BannerFactory()
        for moment in ((2026, 11, 20, 23, 59), (2026, 11, 21, 0, 1), (2026, 11, 21, 9)):
            at(*moment)
            response = click(client, banner)

        assert response.status_code == 302
        assert response["Location"] == banner.url
        assert "no-store" in response["Cache-Control"]
        assert list(BannerClick.objects.order_by("day").values_list("day__day", "count")) == [
            (20, 1),
            (21, 2),
        ]

    @pytest.mark.parametrize(
        "headers",
        [
            {"User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1)"},
            {"User-Agent": ""},
            {"Sec-Purpose": "prefetch;prerender"},
            {"Purpose": "prefetch"},
        ],
    )
    def test_robots_and_prefetches_do_not_count(self, client: Client, headers: dict[str, str]) -> None:
        assert click(client, BannerFactory(), **headers).status_code == 302
        assert not BannerClick.objects.exists()

    def test_asking_for_the_head_does_not_count(self, client: Client) -> None:
        banner = BannerFactory()

        assert client.head(f"/banners/{banner.pk}/", headers={"User-Agent": BROWSER}).status_code == 302
        assert client.post(f"/banners/{banner.pk}/").status_code == 405
        assert not BannerClick.objects.exists()

    def test_goes_nowhere_else(self, client: Client) -> None:
        banner = BannerFactory()

        response = client.get(f"/banners/{banner.pk}/?url=https://evil.example/&next=//evil.example")

        assert response["Location"] == banner.url

    @pytest.mark.parametrize("values", [{"over": True}, {"scheduled": True}, {"url": ""}])
    def test_banner_that_is_not_shown_leads_nowhere(self, client: Client, values: dict[str, Any]) -> None:
        assert click(client, BannerFactory(**values)).status_code == 404

    def test_unknown_banner_is_not_found(self, client: Client) -> None:
        assert client.get("/banners/999999/").status_code == 404
        assert client.get("/banners/99999999999999999999/").status_code == 404

    def test_page_is_a_target(self, client: Client) -> None:
        page = ContentPageFactory()

        assert click(client, BannerFactory(url="", page=page))["Location"] == page.url

    def test_failing_count_does_not_stop_the_visitor(
        self, client: Client, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(*args: Any) -> None:
            raise DatabaseError("locked")

        monkeypatch.setattr(BannerClickQuerySet, "add", fail)

        assert click(client, BannerFactory()).status_code == 302

    def test_robots_are_asked_to_keep_out(self, client: Client) -> None:
        assert "Disallow: /banners/" in client.get("/robots.txt").content.decode()


class TestAdmin:
    def form(self, **values: Any) -> dict[str, Any]:
        places = {"on_top": "on"}
        return {
            "label": "就職フェア",
            "image": library_picture().pk,
            "alt_text": "フェアのポスター",
            "page": "",
            "url": "/events/",
            "starts_on": "",
            "ends_on": "",
            "priority": "10",
            **places,
            **values,
        }

    def test_editor_adds_a_banner(self, client_for: Any) -> None:
        url = reverse(Banner.snippet_viewset.get_url_name("add"))

        client_for("editor").post(url, self.form())

        assert Banner.objects.get().placement_text == "トップページ"

    @pytest.mark.parametrize(
        ("values", "field"),
        [
            ({"alt_text": ""}, "alt_text"),
            ({"url": ""}, "page"),
            ({"url": "javascript:alert(1)"}, "url"),
            ({"url": "//evil.example/"}, "url"),
            ({"url": "mailto:a@example.jp"}, "url"),
            ({"starts_on": "2026-11-21", "ends_on": "2026-11-20"}, "ends_on"),
            ({"on_top": ""}, "on_top"),
            ({"image": ""}, "image"),
            ({"priority": "-1"}, "priority"),
        ],
    )
    def test_faults_are_told_at_their_field(
        self, client_for: Any, values: dict[str, str], field: str
    ) -> None:
        url = reverse(Banner.snippet_viewset.get_url_name("add"))

        response = client_for("editor").post(url, self.form(**values))

        assert list(response.context["form"].errors) == [field]
        assert not Banner.objects.exists()

    def test_list_tells_state_and_clicks(self, client_for: Any, max_queries: Any) -> None:
        banner = BannerFactory(label="数えるバナー")
        for offset, count in ((-40, 100), (-29, 7), (0, 5)):
            BannerClick.objects.create(banner=banner, day=day(offset), count=count)
        for _ in range(5):
            BannerFactory(over=True)
        counted = Banner.objects.with_clicks().get(pk=banner.pk)
        assert (counted.clicks_recent, counted.clicks_total) == (12, 112)
        client, url = client_for("editor"), reverse(Banner.snippet_viewset.get_url_name("list"))
        client.get(url)

        with max_queries(20):
            html = client.get(url).content.decode()

        assert "112" in html
        assert "掲載終了" in html
        for query, number in (("state=running", 1), ("state=over", 5), ("placement=news", 0)):
            assert len(client.get(f"{url}?{query}").context["object_list"]) == number

    def test_preview_shows_the_unsaved_banner(self) -> None:
        banner = Banner(label="書きかけの案内", image=library_picture(), on_news=True)

        html = banner.make_preview_request(None, "").rendered_content

        assert html.count("書きかけの案内") == 2
        assert "画像を選ぶと" in Banner(label="").make_preview_request(None, "").rendered_content

    def test_database_refuses_nonsense(self) -> None:
        for values in ({"starts_on": day(1), "ends_on": day(0)}, {"page": ContentPageFactory()}):
            with pytest.raises(IntegrityError), transaction.atomic():
                BannerFactory(**values)

    def test_deleting_the_target_page_keeps_the_banner(self) -> None:
        page = ContentPageFactory()
        banner = BannerFactory(url="", page=page)

        page.delete()

        banner.refresh_from_db()
        assert banner.href == ""
        with pytest.raises(ValidationError):
            banner.full_clean()
