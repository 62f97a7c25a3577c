"""Banners and notices of a test; shown now unless a trait says otherwise."""

from datetime import timedelta

import factory
from django.utils import timezone

from home.banners.models import Banner, SiteNotice
from tests.home.factories import library_picture

BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36"


class BannerFactory(factory.django.DjangoModelFactory):
    """A banner of the top page."""

    class Meta:
        model = Banner

    class Params:
        over = factory.Trait(ends_on=factory.LazyFunction(lambda: timezone.localdate() - timedelta(days=1)))
        scheduled = factory.Trait(
            starts_on=factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=1))
        )

    label = factory.Sequence(lambda n: f"就職相談会{n}")
    image = factory.LazyFunction(library_picture)
    alt_text = "相談会のポスター"
    url = "https://www.example.jp/soudan"


class SiteNoticeFactory(factory.django.DjangoModelFactory):
    """An important notice on every page."""

    class Meta:
        model = SiteNotice

    text = "台風のため、窓口をお休みします。"
