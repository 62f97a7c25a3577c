"""Where people find out about living in a municipality (items 135 to 143 of the national format)."""

from django.core.validators import RegexValidator
from django.db import models

from recruitment.vocabulary.models.places import Municipality

validate_half_width_url = RegexValidator(
    r"^https?://[\x21-\x7E]+\Z",
    "URLは http:// または https:// で始まる半角文字で入力してください。",
)


class LivingInformation(models.Model):
    """Sites about work and life in one municipality, given out with its jobs.

    Items of the national format: 135 `municipality.code`, 136 `municipality.prefecture`,
    137 `municipality.name`, 138 `prefecture_recruiting_site_name`,
    139 `prefecture_recruiting_site_url`, 140 `prefecture_promotion_site_name`,
    141 `prefecture_promotion_site_url`, 142 `local_promotion_site_name`,
    143 `local_promotion_site_url`. Names hold 100 characters, URLs 300.
    """

    municipality = models.OneToOneField(
        Municipality,
        verbose_name="市区町村",
        on_delete=models.CASCADE,
        related_name="living_information",
    )
    prefecture_recruiting_site_name = models.CharField(
        "都道府県の求人サイト名",
        max_length=100,
        help_text="例：【公式】○○県の求人・移住情報",
    )
    prefecture_recruiting_site_url = models.CharField(
        "都道府県の求人サイトのURL",
        max_length=300,
        validators=[validate_half_width_url],
    )
    prefecture_promotion_site_name = models.CharField(
        "都道府県の移住・暮らしのサイト名",
        max_length=100,
        blank=True,
        help_text="移住支援金など、住まいや暮らしの情報を載せているサイトの名称です。",
    )
    prefecture_promotion_site_url = models.CharField(
        "都道府県の移住・暮らしのサイトのURL",
        max_length=300,
        blank=True,
        validators=[validate_half_width_url],
    )
    local_promotion_site_name = models.CharField(
        "市町村の移住・暮らしのサイト名",
        max_length=100,
        blank=True,
        help_text="市町村、広域連合、一部事務組合などのサイトの名称です。",
    )
    local_promotion_site_url = models.CharField(
        "市町村の移住・暮らしのサイトのURL",
        max_length=300,
        blank=True,
        validators=[validate_half_width_url],
    )

    class Meta:
        verbose_name = "住まい・暮らしの情報"
        verbose_name_plural = "住まい・暮らしの情報"
        ordering = ["municipality"]

    def __str__(self) -> str:
        return str(self.municipality)
