"""Pages in the tree of a test; every page is live unless a trait says otherwise."""

import datetime
import io
from typing import Any

import factory
import wagtail_factories
from django.core.files.images import ImageFile
from django.utils import timezone
from PIL import Image as PillowImage

from core.models import SiteImage
from home.models import ContentPage, NewsCategory, NewsIndexPage, NewsPage, TopPage


def top_page() -> TopPage:
    """The top page that the migrations made."""
    return TopPage.objects.get()


def news_index() -> NewsIndexPage:
    """The one news index, made when missing."""
    return NewsIndexPage.objects.first() or NewsIndexPageFactory()


def library_picture(title: str = "港", description: str = "朝の港") -> SiteImage:
    """A small picture in the image library."""
    data = io.BytesIO()
    PillowImage.new("RGB", (320, 200), "teal").save(data, "PNG")
    data.seek(0)
    image = SiteImage(title=title, description=description, file=ImageFile(data, name="port.png"))
    image.save()
    return image


class NewsIndexPageFactory(wagtail_factories.PageFactory):
    """The list of news."""

    class Meta:
        model = NewsIndexPage

    parent = factory.LazyFunction(top_page)
    title = "お知らせ"
    slug = "news"


class NewsCategoryFactory(factory.django.DjangoModelFactory):
    """A category of news."""

    class Meta:
        model = NewsCategory
        django_get_or_create = ("slug",)

    name = "イベント"
    slug = "event"


class NewsPageFactory(wagtail_factories.PageFactory):
    """An article of today."""

    class Meta:
        model = NewsPage

    class Params:
        draft = factory.Trait(live=False)
        expired = factory.Trait(
            expire_at=factory.LazyFunction(lambda: timezone.now() - datetime.timedelta(hours=1))
        )

    parent = factory.LazyFunction(news_index)
    title = factory.Sequence(lambda n: f"窓口のお休みについて{n}")
    slug = factory.Sequence(lambda n: f"closing-{n}")
    date = factory.LazyFunction(timezone.localdate)
    lead = "12月29日から1月3日まで、窓口をお休みします。"


class ContentPageFactory(wagtail_factories.PageFactory):
    """A general page below the top page."""

    class Meta:
        model = ContentPage

    parent = factory.LazyFunction(top_page)
    title = factory.Sequence(lambda n: f"ご案内{n}")
    slug = factory.Sequence(lambda n: f"guide-{n}")


def with_sections(*sections: tuple[str, Any]) -> TopPage:
    """The top page with just these sections."""
    page = top_page()
    page.sections = page.sections.stream_block.to_python(
        [
            {"type": kind, "value": value, "id": f"section-{number}"}
            for number, (kind, value) in enumerate(sections)
        ]
    )
    page.save()
    return page
