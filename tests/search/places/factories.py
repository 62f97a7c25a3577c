"""A few points around 苫小牧."""

import factory

from search.places.models import Spot
from tests.vocabulary.factories import MunicipalityFactory


class SpotFactory(factory.django.DjangoModelFactory):
    """沼ノ端駅; traits name other places."""

    class Meta:
        model = Spot
        django_get_or_create = ("kind", "name", "municipality")

    kind = Spot.Kind.STATION
    name = "沼ノ端"
    kana = "ヌマノハタ"
    municipality = factory.SubFactory(MunicipalityFactory)
    latitude = 42.6721
    longitude = 141.6931

    class Params:
        tomakomai = factory.Trait(name="苫小牧", kana="トマコマイ", latitude=42.6397, longitude=141.5968)
        town = factory.Trait(
            kind=Spot.Kind.DISTRICT,
            name="拓勇東町",
            kana="タクユウヒガシマチ",
            latitude=42.6650,
            longitude=141.6850,
        )
        office = factory.Trait(
            kind=Spot.Kind.MUNICIPALITY,
            name="苫小牧市",
            kana="トマコマイシ",
            latitude=42.6342,
            longitude=141.6055,
        )
        chitose_office = factory.Trait(
            kind=Spot.Kind.MUNICIPALITY,
            name="千歳市",
            kana="チトセシ",
            municipality=factory.SubFactory(MunicipalityFactory, chitose=True),
            latitude=42.8210,
            longitude=141.6510,
        )
