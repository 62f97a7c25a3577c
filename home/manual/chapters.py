"""The chapters of the manual in their order, and the screens they explain."""

from __future__ import annotations

from home.manual.chapter import EVERYBODY, KEEPERS, OPERATORS, Chapter, fold

CHAPTERS = (
    Chapter(
        "start",
        "はじめに",
        "ログインのしかたと、画面の見方です。最初の日に読みます。",
        "manual/chapters/start.html",
        EVERYBODY,
        screens=("wagtailadmin_home", "wagtailadmin_account"),
    ),
    Chapter(
        "pages",
        "ページのしくみ",
        "ページの探し方、作り方、下書きと公開の違いです。",
        "manual/chapters/pages.html",
        screens=("home.contentpage", "wagtailadmin_explore", "wagtailadmin_pages"),
    ),
    Chapter(
        "top",
        "トップページを整える",
        "写真、見出し、並ぶ順番を変えます。",
        "manual/chapters/top.html",
        screens=("home.toppage",),
    ),
    Chapter(
        "news",
        "お知らせを書く",
        "記事を書いて公開します。重要なお知らせ、公開の予約、掲載の期限も扱います。",
        "manual/chapters/news.html",
        screens=("home.news", "wagtailsnippets_home_newscategory"),
    ),
    Chapter(
        "interview",
        "特集とインタビューを書く",
        "ひな形を埋め、会社の確認をもらい、承認に出します。",
        "manual/chapters/interview.html",
        screens=("features.", "wagtailsnippets_features"),
    ),
    Chapter(
        "landing",
        "特設ページを作る",
        "高校生、移住を考える方など、見に来る人ごとのページを作り、求人の一覧を置きます。",
        "manual/chapters/landing.html",
        screens=("landing.",),
    ),
    Chapter(
        "events",
        "イベントを載せる",
        "日時、会場、申し込みを載せます。満席や中止も知らせます。",
        "manual/chapters/events.html",
        screens=("events.",),
    ),
    Chapter(
        "banners",
        "バナーと緊急のお知らせ",
        "期間を決めてバナーを出し、急ぎの知らせを全ページの上に出します。",
        "manual/chapters/banners.html",
        KEEPERS,
        screens=("wagtailsnippets_banners",),
    ),
    Chapter(
        "images",
        "画像",
        "写真を追加し、代替テキストを書きます。",
        "manual/chapters/images.html",
        EVERYBODY,
        screens=("wagtailimages", "wagtailadmin_collections"),
    ),
    Chapter(
        "preview",
        "プレビューと確認用リンク",
        "公開する前に見え方を確かめ、会社の方にも見てもらいます。",
        "manual/chapters/preview.html",
        screens=("sharing_",),
    ),
    Chapter(
        "approval",
        "承認と差し戻し",
        "委託の編集者が書き、市の編集者が確かめて公開します。",
        "manual/chapters/approval.html",
        screens=("wagtailadmin_reports:workflow", "wagtailadmin_workflows"),
    ),
    Chapter(
        "check",
        "内容の点検",
        "だれにでも読めるページかを調べ、直します。",
        "manual/chapters/check.html",
    ),
    Chapter(
        "seo",
        "検索結果での見え方",
        "検索サイトと、共有されたときの見え方を整えます。",
        "manual/chapters/seo.html",
    ),
    Chapter(
        "visits",
        "アクセス数",
        "ページが何回見られたかを調べます。",
        "manual/chapters/visits.html",
        KEEPERS,
        screens=("page_views", "coverage", "wagtailadmin_reports"),
    ),
    Chapter(
        "settings",
        "メニューとサイトの基本情報",
        "ヘッダーとフッターのメニュー、連絡先を変えます。",
        "manual/chapters/settings.html",
        KEEPERS,
        screens=("wagtailsettings",),
    ),
    Chapter(
        "signage",
        "サイネージ、二次元コード、チラシ",
        "ロビーの画面に求人を映し、ポスターに二次元コードを載せます。",
        "manual/chapters/signage.html",
        EVERYBODY,
        screens=("wagtailsnippets_signage", "signage_renew", "qr_", "flyer"),
    ),
    Chapter(
        "dataimport",
        "求人データの登録",
        "県などから届いた求人データを確かめ、まとめて登録します。取り消し方も扱います。",
        "manual/chapters/dataimport.html",
        OPERATORS,
        screens=("dataimport_",),
    ),
    Chapter(
        "opendata",
        "国の形式での出力とオープンデータ",
        "求人を国の統一形式で出力します。企業の同意の記録と、利用連絡の確かめ方も扱います。",
        "manual/chapters/opendata.html",
        OPERATORS,
        screens=(
            "national_export",
            "unexportable_jobs",
            "usage_notification",
            "opendata_",
            "wagtailsnippets_recruitment_company:consent",
        ),
    ),
    Chapter(
        "partners",
        "協力求人サイト",
        "ほかの求人サイトに求人を自動で送ります。始め方、止め方、送れなかったときのことです。",
        "manual/chapters/partners.html",
        OPERATORS,
        screens=("partner",),
    ),
    Chapter(
        "trouble",
        "困ったとき",
        "よくある困りごとと、元に戻す方法です。",
        "manual/chapters/trouble.html",
        EVERYBODY,
        screens=("wagtailadmin_pages:history", "wagtailredirects"),
    ),
)

BY_SLUG = {chapter.slug: chapter for chapter in CHAPTERS}


def chapter_for(screen: str) -> Chapter | None:
    """The chapter about a screen, by the longest beginning that matches."""
    matches = [
        (len(start), chapter) for chapter in CHAPTERS for start in chapter.screens if screen.startswith(start)
    ]
    return max(matches, key=lambda match: match[0])[1] if matches else None


def search(query: str) -> list[tuple[Chapter, str]]:
    """Chapters that hold every word, with a piece of their text."""
    words = fold(query).split()[:10]
    found = ((chapter, chapter.found(words)) for chapter in CHAPTERS)
    return [(chapter, text) for chapter, text in found if text is not None]
