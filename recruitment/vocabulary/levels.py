"""What kinds of places and which levels of classification there are."""

from django.db import models

CURRENT_INDUSTRY_REVISION = 14
CURRENT_OCCUPATION_REVISION = 2022


class MunicipalityKind(models.TextChoices):
    """What a row of the municipality table stands for."""

    PREFECTURE = "prefecture", "都道府県"
    DESIGNATED_CITY = "designated_city", "政令指定都市"
    WARD = "ward", "政令指定都市の区"
    SPECIAL_WARD = "special_ward", "特別区"
    CITY = "city", "市"
    TOWN = "town", "町"
    VILLAGE = "village", "村"
    NORTHERN_VILLAGE = "northern_village", "村（北方領土）"

    @classmethod
    def municipal(cls) -> list["MunicipalityKind"]:
        """Kinds counted as 市区町村 (1,741 in all)."""
        return [cls.DESIGNATED_CITY, cls.SPECIAL_WARD, cls.CITY, cls.TOWN, cls.VILLAGE]


class Level(models.IntegerChoices):
    """Levels of a classification, from coarse to fine."""

    MAJOR = 1, "大分類"
    MIDDLE = 2, "中分類"
    MINOR = 3, "小分類"
    DETAIL = 4, "細分類"
