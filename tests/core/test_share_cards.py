"""Pictures for sharing, drawn from a title and a cover."""

import io
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.test import Client, RequestFactory
from django.utils import timezone
from PIL import Image

from core.line_breaking import NEVER_FIRST, NEVER_LAST, balanced_lines, lines_of
from core.seo import ShareCard
from core.share_cards import DrawnCard
from core.share_drawing import MOST_LINES, draw, fit_title, writable
from tests.home.factories import ContentPageFactory, NewsPageFactory, library_picture, top_page
from tests.recruitment.factories import CompanyFactory, JobFactory

LONG = "夜明け前、製紙工場の夜勤を支える人たちに会いに行きました。「ここで働く」を見つける、冬の一日。" * 3


def opened(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
    assert picture.format == "JPEG"
    return picture


class TestLines:
    @pytest.mark.parametrize("width", [3, 5, 8, 13])
    def test_marks_stand_where_they_belong(self, width: int) -> None:
        lines = lines_of(LONG, width, len)

        assert "".join(lines) == LONG
        assert all(len(line) <= width for line in lines)
        if width > 3:
            assert not any(line[0] in NEVER_FIRST or line[-1] in NEVER_LAST for line in lines)

    def test_lines_are_about_equally_long(self) -> None:
        assert balanced_lines("介護のお仕事をはじめてみませんか", 14, len) == [
            "介護のお仕事を",
            "はじめてみませんか",
        ]

    def test_words_and_numbers_are_kept_whole(self) -> None:
        assert lines_of("求人は1,250件です", 6, len) == ["求人は", "1,250", "件です"]

    def test_endless_word_is_broken(self) -> None:
        assert lines_of("ア" * 25, 10, len) == ["ア" * 10, "ア" * 10, "ア" * 5]

    @pytest.mark.parametrize("text", ["", "　 ", "。", "「「「「「「「「"])
    def test_nothing_and_nonsense_end(self, text: str) -> None:
        assert len(lines_of(text, 3, len)) <= len(text)


class TestDrawing:
    @pytest.mark.parametrize("title", ["お知らせ", LONG, "", "<b>&\x00\u202e", "😀" * 40])
    def test_any_title_gives_a_picture_of_the_usual_size(self, title: str) -> None:
        picture = opened(draw(title, "", "しごとマッチングサイト", None))

        assert picture.size == (1200, 630)
        assert len(fit_title(title)[1]) <= MOST_LINES

    def test_long_titles_are_cut_with_an_ellipsis(self) -> None:
        assert fit_title(LONG)[1][-1].endswith("…")

    def test_rare_letters_are_written_with_similar_ones(self) -> None:
        assert writable("①㈱髙﨑～😀鵡川\n港") == "1(株)高崎〜鵡川 港"
        assert writable("\U0002000b") == "〓"


@pytest.mark.django_db
class TestAddress:
    def test_page_names_its_picture_and_the_picture_is_kept(self, client: Client, max_queries: Any) -> None:
        page = NewsPageFactory(title="冬の説明会")
        html = client.get(page.url).content.decode()
        url = html.split('property="og:image" content="http://testserver')[1].split('"')[0]
        assert url.startswith(f"/og/page/{page.pk}/")

        response = client.get(url)

        assert opened(b"".join(response)).size == (1200, 630)
        assert "immutable" in response.headers["Cache-Control"]
        with max_queries(8):
            assert client.get(url).status_code == 200

    def test_changed_title_gets_a_new_picture_and_the_old_one_goes(self, client: Client) -> None:
        page = ContentPageFactory(title="まえ")
        card = DrawnCard.of(page.share_card([]), RequestFactory().get("/"))
        client.get(card.url)
        page.title = "あと"
        page.save()

        moved = client.get(card.url)
        assert moved.status_code == 302
        assert client.get(moved.url).status_code == 200
        assert default_storage.listdir(f"share/page/{page.pk}")[1] == [moved.url.split("/")[-1]]

    def test_chosen_picture_is_shared_as_it_is(self, client: Client) -> None:
        page = ContentPageFactory(og_image=library_picture())

        assert "/og/page/" not in client.get(page.url).content.decode()

    @pytest.mark.parametrize("make", [lambda: JobFactory(open=True), CompanyFactory])
    def test_jobs_and_companies_have_pictures(self, client: Client, make: Any) -> None:
        record = make()
        html = client.get(record.get_absolute_url()).content.decode()
        url = html.split('property="og:image" content="http://testserver')[1].split('"')[0]

        assert client.get(url).status_code == 200

    def test_nothing_secret_is_drawn(self, client: Client) -> None:
        draft = ContentPageFactory(live=False)
        over = ContentPageFactory(expire_at=timezone.now())
        closed, unknown = JobFactory(closed=True), top_page().pk + 10_000

        for kind, key in (
            ("page", draft.pk),
            ("page", over.pk),
            ("page", unknown),
            ("page", "9" * 30),
            ("page", "x"),
            ("job", closed.listing.number),
            ("user", 1),
        ):
            assert client.get(f"/og/{kind}/{key}/0.jpg").status_code == 404

    def test_cover_that_is_gone_leaves_a_plain_ground(self) -> None:
        image = library_picture()
        image.file.storage.delete(image.file.name)
        card = DrawnCard.of(ShareCard("page", "1", "題名", "", image), RequestFactory().get("/"))

        assert opened(card.stored().read()).size == (1200, 630)
