"""What stands on the top page, in the menus and in the settings of the demo city."""

from typing import Any

from wagtail.models import Page

from recruitment.demo.pictures import image as library_image

Block = dict[str, Any]


def picture(name: str, decorative: bool = False) -> Block | None:
    """Raw data of a picture with the alternative text of the library."""
    image = library_image(name)
    if image is None:
        return None
    return {
        "image": image.pk,
        "alt_text": "" if decorative else image.description,
        "decorative": decorative,
    }


def link(label: str, url: str = "", slug: str = "") -> Block:
    """A link to an address, or to the page with that slug."""
    page = Page.objects.filter(slug=slug).first() if slug else None
    return {"label": label, "page": page.pk if page else None, "url": url}


def entrance(label: str, text: str, icon: str, **target: str) -> Block:
    """A way in for one kind of visitor."""
    return {"link": link(label, **target), "text": text, "icon": icon}


def top_sections() -> list[Block]:
    """Every kind of section, in the order of the demo city."""
    sections: list[tuple[str, Any]] = [
        ("hero", hero()),
        ("entrances", entrances()),
        ("notices", {"heading": "お知らせ", "number": 6}),
        ("new_jobs", {"heading": "新着求人", "text": "", "number": 6}),
        (
            "running_features",
            {
                "heading": "特集・新しい記事",
                "text": "求人票では伝えきれない職場の一日を、訪ねて書きました。",
                "number": 3,
            },
        ),
        ("events", {"heading": "イベント・相談会", "text": "", "number": 4}),
        ("new_companies", {"heading": "新しく加わった会社", "text": "", "number": 4}),
        ("figures", {"heading": "いま、この街の求人"}),
        ("sns", {"heading": "SNSから", "text": "", "number": 4}),
        ("banners", {"heading": "読んでおきたい案内"}),
        ("free", consultation()),
    ]
    return [{"type": kind, "value": value} for kind, value in sections]


def hero() -> Block:
    """The first screen."""
    return {
        "heading": "港と森のある街で、はたらく。",
        "text": "苫小牧の会社の求人を、ひとつのサイトで。登録しなくても、すべて読めます。",
        "image": picture("hero"),
        "image_phone": picture("hero-phone"),
        "show_search": True,
        "popular_words": ["フォークリフト", "事務", "介護", "未経験", "土日休み", "寮あり"],
    }


def entrances() -> Block:
    """Who comes here, and where they should go."""
    return {
        "heading": "あなたに合った入口から",
        "items": [
            entrance("求人を探す", "職種や勤務地、条件から", "briefcase", url="/jobs/"),
            entrance("高校生のみなさんへ", "卒業後、この街で働く", "graduation-cap", slug="high-school"),
            entrance("移住をお考えの方へ", "仕事と暮らしを一緒に", "house", slug="uij"),
            entrance("インターンシップ", "1日から参加できます", "sprout", slug="internship"),
            entrance("会社を知る", "仕事と人を会社ごとに", "building-2", url="/companies/"),
            entrance("イベント・相談会", "説明会や講習の予定", "calendar", slug="events"),
        ],
    }


def consultation() -> Block:
    """The way on for those who would rather talk to somebody."""
    return {
        "heading": "迷ったら、窓口で話しませんか",
        "text": "<p>「何ができるか分からない」「しばらく働いていない」。そこから一緒に考えます。"
        "相談は無料で、予約がなくても大丈夫です。</p>"
        "<p><b>駅前交流センター 3階</b><br/>平日 8時45分から17時15分まで"
        "（第2・第4水曜は19時30分まで）<br/>電話 0144-00-0123</p>",
        "image": picture("career-counter", decorative=True),
        "link": link("窓口の案内を読む", slug="phone-number-change"),
    }


def site_values() -> dict[str, Any]:
    """Names and contact of the demo city."""
    return {
        "site_name": "とまこまい しごとナビ",
        "tagline": "港と紙の街の求人サイト",
        "municipality": "苫小牧市",
        "operator_name": "苫小牧市 産業経済部 しごと応援課",
        "address": "〒053-0000 北海道苫小牧市中央町1丁目 駅前交流センター3階",
        "phone": "0144-00-0123",
        "email": "shigoto@demo.example",
        "hours": "平日 8時45分〜17時15分",
        "x_url": "https://x.example/tomakomai_shigoto",
        "facebook_url": "https://facebook.example/tomakomai.shigoto",
        "instagram_url": "https://instagram.example/tomakomai_shigoto",
        "line_url": "https://line.example/tomakomai-shigoto",
        "footer_text": "仕事を探す人と地元の会社をつなぐ、市の求人サイトです。",
    }


def menu(*links: Block) -> list[Block]:
    """Links as the blocks of a menu."""
    return [{"type": "link", "value": value} for value in links]


def column(title: str, *links: Block) -> Block:
    """A titled column of the footer."""
    return {"type": "column", "value": {"title": title, "links": list(links)}}


def navigation() -> dict[str, Any]:
    """Menus of the demo city as JSON-ready lists."""
    return {
        "header": menu(
            link("求人を探す", url="/jobs/"),
            link("会社を知る", url="/companies/"),
            link("特集", slug="features"),
            link("高校生の方へ", slug="high-school"),
            link("移住の方へ", slug="uij"),
            link("お知らせ", slug="news"),
        ),
        "actions": menu(
            link("企業の方へ", slug="employers"),
            link("ログイン", url="/accounts/login/"),
        ),
        "footer": [
            column(
                "仕事を探す",
                link("求人を探す", url="/jobs/"),
                link("会社を知る", url="/companies/"),
                link("高校生のみなさんへ", slug="high-school"),
                link("インターンシップ", slug="internship"),
                link("移住をお考えの方へ", slug="uij"),
            ),
            column(
                "読む・参加する",
                link("特集", slug="features"),
                link("イベント・相談会", slug="events"),
                link("お知らせ", slug="news"),
            ),
            column(
                "ご案内",
                link("サイトの使い方", slug="guide"),
                link("このサイトについて", slug="about"),
                link("企業のみなさまへ", slug="employers"),
                link("企業の利用登録のお申し込み", url="/employer/register/"),
                link("お問い合わせ", url="/contact/"),
            ),
        ],
        "legal": menu(
            link("プライバシーポリシー", slug="privacy"),
            link("アクセシビリティ方針", slug="accessibility"),
        ),
    }
