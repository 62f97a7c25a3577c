"""Lists of the admin for what is not a page."""

from wagtail.admin.panels import FieldPanel
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.snippets.views.snippets import SnippetViewSet

from home.models import NewsCategory, SocialPost


class PageContentChecker(ContentCheckerItem):
    """Checks what stands between header and footer."""

    axe_include = ["main"]


class NewsCategoryViewSet(SnippetViewSet):
    """Categories of the news, in their order."""

    model = NewsCategory
    icon = "tag"
    menu_label = "お知らせの分類"
    list_display = ["name", "slug", "sort_order"]
    ordering = ["sort_order", "pk"]
    copy_view_enabled = False
    panels = [FieldPanel("name"), FieldPanel("slug"), FieldPanel("sort_order")]


class SocialPostViewSet(SnippetViewSet):
    """Posts copied from the official accounts, newest first."""

    model = SocialPost
    icon = "comment"
    menu_label = "SNSの投稿"
    list_display = ["__str__", "posted_on"]
    list_filter = ["account"]
    search_fields = ["text"]
    ordering = ["-posted_on", "-pk"]
    panels = [
        FieldPanel("account"),
        FieldPanel("text"),
        FieldPanel("url"),
        FieldPanel("posted_on"),
        FieldPanel("image"),
    ]
