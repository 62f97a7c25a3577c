"""Living-information items, nos 135–143 of the specification; they come from the municipality."""

from recruitment.nationaldata.formats import Format
from recruitment.nationaldata.item import Item

LIVING_ITEMS = (
    Item(135, "LOCAL_GOVERNMENT_CODE", "全国地方公共団体コード", "code", True, 6, Format.MUNICIPALITY),
    Item(136, "ADDRESS_PREFECTURE", "都道府県名", "prefecture", True, 12, Format.FULL_WIDTH),
    Item(137, "ADDRESS_CITY", "市区町村名", "name", True, 60, Format.FULL_WIDTH),
    Item(
        138,
        "RECRUITING_SITE_PREFECTURE",
        "求人情報提供サイト名(都道府県)",
        "living_information.prefecture_recruiting_site_name",
        True,
        300,
    ),
    Item(
        139,
        "RECRUITING_URL_PREFECTURE",
        "求人情報提供サイトURL(都道府県)",
        "living_information.prefecture_recruiting_site_url",
        True,
        300,
        Format.URL,
    ),
    Item(
        140,
        "CITY_PROMOTION_SITE_PREFECTURE",
        "シティプロモーションサイト名(都道府県)",
        "living_information.prefecture_promotion_site_name",
        False,
        300,
    ),
    Item(
        141,
        "CITY_PROMOTION_URL_PREFECTURE",
        "シティプロモーションサイトURL(都道府県)",
        "living_information.prefecture_promotion_site_url",
        False,
        300,
        Format.URL,
    ),
    Item(
        142,
        "CITY_PROMOTION_SITE_LOCAL",
        "シティプロモーションサイト名(市町村、広域連合、一部事務組合等)",
        "living_information.local_promotion_site_name",
        False,
        300,
    ),
    Item(
        143,
        "CITY_PROMOTION_URL_LOCAL",
        "シティプロモーションサイトURL(市町村、広域連合、一部事務組合等)",
        "living_information.local_promotion_site_url",
        False,
        300,
        Format.URL,
    ),
)
