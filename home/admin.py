"""Lists of the admin for what is not a page."""

from wagtail.admin.panels import FieldPanel
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.snippets.views.snippets import SnippetViewSet

from home.models import NewsCategory


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
