"""What the pictures of the editors' manual show: one entry a picture, in the words of the screens."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, expect

PHOTOGRAPH = Path(__file__).resolve().parent.parent / "static" / "img" / "ogp.jpg"
PATIENCE_MS = 15_000
HEIGHT = 700


@dataclass(frozen=True)
class Shot:
    """One picture: who looks at which address, what is done first, and what the numbers point at.

    `{news}` in an address stands for the number of the page with that slug.
    """

    name: str
    account: str
    address: str
    marks: tuple[str, ...] = ()
    steps: Callable[[Page], None] | None = None
    height: int = HEIGHT
    after: Callable[[Page], None] | None = None


def button(name: str) -> str:
    """Return a selector of a button by its words."""
    return f'role=button[name="{name}"] >> visible=true'


def link(name: str) -> str:
    """Return a selector of a link by its words."""
    return f'role=link[name="{name}"] >> visible=true'


def panel(name: str) -> str:
    """Return a selector of the button that opens a panel beside the editor."""
    return f"[data-side-panel-toggle={name}]"


MORE_ACTIONS = button("他のアクション")
ADD_BLOCK = ".c-sf-add-button >> visible=true"
PROMOTE = 'role=tab[name="プロモート"]'
NEWS_TITLE = "年度末の窓口の受付時間について"
NEWS_FORM = "/cms/pages/add/home/newspage/{news}/"
INTERVIEW = "/cms/pages/{night-shift-paper}/edit/"
REGISTER = "この内容で登録する"
NIGHTLY = "道北しごとひろば"
JOB_ITEMS = ".partner-items__group >> nth=2"
JOB_ITEM = f"{JOB_ITEMS} >> .partner-items__row >> nth=0"


def field(path: str) -> str:
    """Return a selector of the first field of that name in the editor."""
    return f'[data-contentpath="{path}"] >> visible=true'


def write_news(title: str) -> Callable[[Page], None]:
    """Return a step that begins an article; titles differ, because drafts are stored by themselves."""

    def step(page: Page) -> None:
        page.locator("#id_title").fill(title)
        page.locator("#id_lead").fill("窓口を午後7時まで開けます。お仕事の帰りにお寄りください。")
        page.evaluate("scrollTo(0, 0)")

    return step


def open_actions(page: Page) -> None:
    """Open the menu beside the button that saves."""
    page.locator(MORE_ACTIONS).first.click()


def open_publish(title: str) -> Callable[[Page], None]:
    """Return a step that shows the ways to publish an article."""

    def step(page: Page) -> None:
        write_news(title)(page)
        open_actions(page)

    return step


def open_blocks(page: Page) -> None:
    """Show what a text can be made of."""
    scroll_to("body")(page)
    page.locator(field("body")).locator(ADD_BLOCK).first.click()
    expect(page.get_by_role("option", name="見出し").first).to_be_visible()


def open_schedule(page: Page) -> None:
    """Show the dates of publication."""
    page.locator(panel("status")).click()
    page.locator(button("公開予定を設定")).first.click()
    expect(page.locator("#id_go_live_at")).to_be_visible()


def open_preview(page: Page) -> None:
    """Show the page as visitors will see it."""
    page.wait_for_timeout(2_500)  # Wagtail takes what the form holds by then as its starting point
    page.locator(panel("preview")).click()
    expect(page.frame_locator("#w-preview-iframe").locator("h1").first).to_be_visible(timeout=PATIENCE_MS)


def open_check(page: Page) -> None:
    """Show what the content checker found."""
    page.wait_for_timeout(2_500)
    page.locator(panel("checks")).click()
    expect(page.get_by_text("直すところはありません。").first).to_be_visible(timeout=PATIENCE_MS)


def open_promote(page: Page) -> None:
    """Show how the page looks in search results."""
    page.locator(PROMOTE).click()


def upload(page: Page) -> None:
    """Put a photograph into the library as far as the question for its description."""
    target = io.BytesIO()
    Image.open(PHOTOGRAPH).save(target, "JPEG")
    file = {"name": "asa-no-minato.jpg", "mimeType": "image/jpeg", "buffer": target.getvalue()}
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator("input[name$=-description]")).to_be_visible(timeout=PATIENCE_MS)


def submit_news(page: Page) -> None:
    """Hand an article in, so that an editor finds it; a second walk finds the first one's."""
    page.locator(button("ページの承認に提出する")).first.click()
    expect(page.locator(".messages li").first).to_be_visible(timeout=PATIENCE_MS)


def review_news(page: Page) -> None:
    """Open what waits for approval."""
    page.get_by_role("link", name=NEWS_TITLE).first.click()
    page.wait_for_url("**/edit/**")
    open_actions(page)


def open_registration(page: Page) -> None:
    """Open the file that was checked and waits for a decision."""
    page.locator("tr", has_text="jobs-2026-11-20.csv").get_by_role("link").first.click()
    expect(page.locator(button(REGISTER))).to_be_visible()


def open_partner(page: Page) -> None:
    """Open the site that gets jobs every night."""
    page.get_by_role("link", name=NIGHTLY).first.click()
    expect(page.locator(".partner__state")).to_be_visible()


def open_items(page: Page) -> None:
    """Show which items the site gets under which names, beginning with those of jobs."""
    open_partner(page)
    page.locator(link("項目の対応を決める")).click()
    page.locator(JOB_ITEMS).evaluate("element => element.scrollIntoView({block: 'start'})")
    page.evaluate("scrollBy(0, -100)")


def scroll_to(path: str) -> Callable[[Page], None]:
    """Return a step that brings a field to the top of the screen."""

    def step(page: Page) -> None:
        page.locator(field(path)).first.evaluate("element => element.scrollIntoView({block: 'start'})")
        page.evaluate("scrollBy(0, -120)")

    return step


SHOTS: tuple[Shot, ...] = (
    Shot(
        "login",
        "",
        "/accounts/login/",
        ("input[name=login]", "input[name=password]", button("ログインする")),
    ),
    Shot(
        "approval-submit",
        "contractor",
        NEWS_FORM,
        (MORE_ACTIONS, button("ページの承認に提出する")),
        open_publish(NEWS_TITLE),
        after=submit_news,
    ),
    Shot("desk", "editor", "/cms/", (".desk", button("ページ"), link("使い方"))),
    Shot("pages", "editor", "/cms/pages/{news}/", ("header input[name=q]", "[aria-label=子ページを追加]")),
    Shot(
        "editor",
        "editor",
        NEWS_FORM,
        ("#id_title", "role=tablist", button("下書きを保存"), panel("status"), panel("preview")),
    ),
    Shot("news-blocks", "editor", NEWS_FORM, (), open_blocks, 1000),
    Shot(
        "top-sections",
        "editor",
        "/cms/pages/{top}/edit/",
        (ADD_BLOCK, "[data-contentpath=sections] [data-panel-toggle] >> visible=true >> nth=1"),
    ),
    Shot("news-form", "editor", NEWS_FORM, ("#id_title", "#id_lead"), write_news("冬休みの相談窓口について")),
    Shot(
        "news-publish",
        "editor",
        NEWS_FORM,
        (MORE_ACTIONS, button("公開")),
        open_publish("夜の相談日を設けます"),
    ),
    Shot(
        "news-schedule",
        "editor",
        NEWS_FORM,
        ("#id_go_live_at", "#id_expire_at", button("公開予定を保存")),
        open_schedule,
    ),
    Shot("interview-form", "editor", INTERVIEW, ("#id_title", "#id_kind", "#id_lead")),
    Shot("interview-body", "editor", INTERVIEW, (field("question"), field("answer")), scroll_to("question")),
    Shot("landing-form", "editor", "/cms/pages/{high-school}/edit/", ("#id_audience", "#id_lead")),
    Shot(
        "landing-jobs",
        "editor",
        "/cms/pages/{high-school}/edit/",
        (field("conditions"),),
        scroll_to("conditions"),
    ),
    Shot(
        "event-form",
        "editor",
        "/cms/pages/{winter-joint-fair}/edit/",
        ("#id_starts_at", "#id_ends_at"),
        scroll_to("starts_at"),
    ),
    Shot("notice-form", "editor", "/cms/snippets/banners/sitenotice/add/", ("#id_level", "#id_text")),
    Shot("banner-form", "editor", "/cms/snippets/banners/banner/add/", ("#id_label",)),
    Shot(
        "image-add",
        "editor",
        "/cms/images/multiple/add/",
        ("input[name$=-description]", button("アップデート")),
        upload,
        900,
    ),
    Shot("preview", "editor", INTERVIEW, (panel("preview"), "#w-preview-iframe"), open_preview),
    Shot(
        "sharing",
        "editor",
        "/cms/pages/{night-shift-paper}/sharing/",
        ("main input[type=text]", "main select", button("確認用リンクを作る")),
        None,
        860,
    ),
    Shot("approval-review", "editor", "/cms/", (button("承認して公開"), button("差し戻す")), review_news),
    Shot(
        "check",
        "editor",
        INTERVIEW,
        (panel("checks"), ".content-check", button("もう一度点検する")),
        open_check,
    ),
    Shot("seo", "editor", INTERVIEW, (PROMOTE, "#id_seo_title", "#id_search_description"), open_promote, 800),
    Shot(
        "visits",
        "editor",
        "/cms/reports/page-views/",
        ("main input >> nth=0", "main input >> nth=1", button("表示する")),
    ),
    Shot("settings-menu", "editor", "/cms/settings/home/navigation/", (button("保存"),)),
    Shot(
        "signage",
        "editor",
        "/cms/snippets/signage/signagescreen/add/",
        ("#id_name", ADD_BLOCK, button("保存")),
    ),
    Shot("qr", "editor", "/cms/qr/pages/{high-school}/?size=30", ("#id_size",)),
    Shot("flyer", "editor", "/cms/flyer/{high-school}/", (button("印刷する"),), None, 900),
    Shot("history", "editor", "/cms/pages/{night-shift-paper}/history/"),
    Shot(
        "dataimport-new",
        "operator",
        "/cms/dataimport/new/",
        ("#id_file", "#id_known_source", "#id_scope", button("受け取って確かめる")),
        None,
        950,
    ),
    Shot(
        "dataimport-check",
        "operator",
        "/cms/dataimport/",
        (".dataimport__kinds", link("エラーの一覧をダウンロードする（CSV）"), "#id_way", button(REGISTER)),
        open_registration,
        1040,
    ),
    Shot(
        "export",
        "operator",
        "/cms/national-export/",
        ("#id_format", "#id_scope", button("ファイルを出力する")),
        None,
        800,
    ),
    Shot(
        "unexportable",
        "operator",
        "/cms/reports/unexportable-jobs/",
        (".provision-reasons__list", ".provision-reasons__link"),
    ),
    Shot(
        "partner",
        "operator",
        "/cms/partners/",
        (
            ".partner__state",
            link("項目の対応を決める"),
            link("送る内容と接続を確かめる"),
            button("一時停止する"),
            "[aria-labelledby=troubles-title] h2",
        ),
        open_partner,
        770,
    ),
    Shot(
        "partner-items",
        "operator",
        "/cms/partners/",
        (
            f"{JOB_ITEM} >> .partner-items__send",
            f"{JOB_ITEM} >> input[type=text]",
            f"{JOB_ITEM} >> select",
            f"{JOB_ITEM} >> textarea",
        ),
        open_items,
    ),
)
