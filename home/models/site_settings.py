"""Names, contact and pictures of the site, edited by editors."""

from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import PreviewableMixin

from core.models.images import SiteImage
from core.previews import DevicePreviewMixin

SEARCH_CONSOLE_TOKEN = RegexValidator(
    r"\A[A-Za-z0-9_-]{20,80}\Z",
    "コードだけを入力してください。<meta …> の中の content= に続く、引用符の間の英数字です。",
)
GA_MEASUREMENT_ID = RegexValidator(
    r"\AG-[A-Z0-9]{4,16}\Z",
    "「G-」のあとに半角の大文字と数字が続くIDを入力してください。例：G-AB12CD34EF",
)


@register_setting(icon="site")
class SiteSettings(DevicePreviewMixin, PreviewableMixin, BaseSiteSetting):
    """What the header, the footer and search engines say about the site."""

    site_name = models.CharField("サイトの名前", max_length=40, default="しごとマッチングサイト")
    tagline = models.CharField(
        "サイトの説明", max_length=60, blank=True, help_text="名前のそばに出る一言です。"
    )
    municipality = models.CharField("自治体名", max_length=40, blank=True, help_text="例：苫小牧市")
    operator_name = models.CharField(
        "運営者", max_length=80, blank=True, help_text="例：○○市 産業経済部 雇用推進課"
    )
    address = models.CharField("住所", max_length=120, blank=True)
    phone = models.CharField("電話番号", max_length=20, blank=True, help_text="例：0144-00-0000")
    email = models.EmailField("メールアドレス", blank=True)
    hours = models.CharField("受付時間", max_length=60, blank=True, help_text="例：平日 8時45分〜17時15分")
    logo = models.ForeignKey(
        SiteImage,
        verbose_name="ロゴ画像",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="空欄のときはサイトの名前を文字で表示します。",
    )
    og_image = models.ForeignKey(
        SiteImage,
        verbose_name="共有用の画像（共通）",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="ページに共有用の画像がないときに使います。横1200×縦630が目安です。",
    )
    x_url = models.URLField("X（旧Twitter）", blank=True)
    facebook_url = models.URLField("Facebook", blank=True)
    instagram_url = models.URLField("Instagram", blank=True)
    line_url = models.URLField("LINE公式アカウント", blank=True)
    footer_text = models.TextField("フッターの文", max_length=200, blank=True)
    search_console_token = models.CharField(
        "Search Consoleの確認コード",
        max_length=80,
        blank=True,
        validators=[SEARCH_CONSOLE_TOKEN],
        help_text="Google Search Consoleの「HTMLタグ」にある content= の中の文字です。"
        "入力すると、所有者の確認に使う印がトップページなどに付きます。",
    )
    ga_measurement_id = models.CharField(
        "Google アナリティクスの測定ID",
        max_length=20,
        blank=True,
        validators=[GA_MEASUREMENT_ID],
        help_text="「G-」で始まるIDです。入力すると、訪れた方に同意をお願いする案内が出て、"
        "同意した方の閲覧だけを計測します。空欄なら外部には何も送りません。",
    )

    panels = [
        MultiFieldPanel(
            [FieldPanel("site_name"), FieldPanel("tagline"), FieldPanel("municipality")],
            heading="名前",
        ),
        MultiFieldPanel(
            [
                FieldPanel("operator_name"),
                FieldPanel("address"),
                FieldPanel("phone"),
                FieldPanel("email"),
                FieldPanel("hours"),
                FieldPanel("footer_text"),
            ],
            heading="運営者と連絡先",
        ),
        MultiFieldPanel([FieldPanel("logo"), FieldPanel("og_image")], heading="画像"),
        MultiFieldPanel(
            [
                FieldPanel("x_url"),
                FieldPanel("facebook_url"),
                FieldPanel("instagram_url"),
                FieldPanel("line_url"),
            ],
            heading="公式SNS",
        ),
        MultiFieldPanel(
            [FieldPanel("search_console_token"), FieldPanel("ga_measurement_id")],
            heading="検索エンジンとアクセス解析",
        ),
    ]
    select_related = ["logo", "og_image"]

    class Meta:
        verbose_name = "サイトの基本情報"

    @property
    def social_links(self) -> list[dict[str, str]]:
        """Official accounts that are filled in, in the order of the form."""
        accounts = [
            ("X", self.x_url),
            ("Facebook", self.facebook_url),
            ("Instagram", self.instagram_url),
            ("LINE", self.line_url),
        ]
        return [{"label": label, "url": url} for label, url in accounts if url]

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """A page with nothing but header and footer."""
        return "home/settings_preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """Let header and footer use the unsaved values."""
        setattr(request, type(self).get_cache_attr_name(), self)
        return {**super().get_preview_context(request, mode_name), "heading": "サイトの基本情報の確認"}
