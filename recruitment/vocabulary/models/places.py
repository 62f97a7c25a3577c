"""Municipalities with their national codes, and postal codes."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models

from recruitment.vocabulary.codes import municipality_code_is_valid
from recruitment.vocabulary.levels import MunicipalityKind
from recruitment.vocabulary.prefectures import PREFECTURES
from recruitment.vocabulary.querysets import MunicipalityQuerySet, PostalCodeQuerySet


def validate_municipality_code(code: str) -> None:
    """Refuse a code that is not six digits with a right check digit."""
    if not municipality_code_is_valid(code):
        raise ValidationError(
            "全国地方公共団体コードは検査数字を含む半角数字6桁で入力してください（例：012131）。"
        )


class Municipality(models.Model):
    """A prefecture, municipality or ward of a designated city (総務省 全国地方公共団体コード).

    `code` holds six digits including the check digit, `name` the official name without
    prefecture and county (wards with their city: 札幌市中央区; prefectures their own name),
    `kana` the same in full-width katakana. `district` is the county or island that an address puts between
    prefecture and name (勇払郡).
    """

    code = models.CharField(
        "全国地方公共団体コード",
        max_length=6,
        primary_key=True,
        validators=[validate_municipality_code],
    )
    prefecture_code = models.CharField("都道府県コード", max_length=2, choices=list(PREFECTURES.items()))
    prefecture = models.CharField("都道府県名", max_length=4)
    district = models.CharField("郡・島", max_length=10, blank=True)
    name = models.CharField("市区町村名", max_length=20)
    kana = models.CharField("読み（カタカナ）", max_length=40)
    kind = models.CharField("種別", max_length=20, choices=MunicipalityKind)
    parent = models.ForeignKey(
        "self",
        verbose_name="属する市",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="wards",
        help_text="政令指定都市の区だけに入ります。",
    )

    objects = MunicipalityQuerySet.as_manager()

    class Meta:
        verbose_name = "市区町村"
        verbose_name_plural = "市区町村"
        ordering = ["code"]
        indexes = [models.Index(fields=["prefecture_code", "kind"], name="municipality_prefecture")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(code__regex=r"^[0-9]{6}$"),
                name="municipality_code_six_digits",
                violation_error_message="全国地方公共団体コードは半角数字6桁です。",
            ),
            models.CheckConstraint(
                condition=models.Q(code__startswith=models.F("prefecture_code")),
                name="municipality_code_in_prefecture",
                violation_error_message=(
                    "全国地方公共団体コードの先頭2桁を都道府県コードと同じにしてください。"
                ),
            ),
        ]

    def __str__(self) -> str:
        if self.kind == MunicipalityKind.PREFECTURE:
            return self.prefecture
        return f"{self.prefecture}{self.name}"

    @property
    def address_start(self) -> str:
        """How an address in this place begins, county included (北海道勇払郡厚真町)."""
        if self.kind == MunicipalityKind.PREFECTURE:
            return self.prefecture
        return f"{self.prefecture}{self.district}{self.name}"


class PostalCode(models.Model):
    """One town area of a postal code; a code may have several.

    Nothing points to these rows (addresses keep the code as text), so an update replaces
    them all. `town` is empty for the code of "everywhere else" in a municipality.
    """

    code = models.CharField(
        "郵便番号",
        max_length=7,
        db_index=True,
        validators=[RegexValidator(r"^[0-9]{7}\Z", "郵便番号は半角数字7桁です。")],
    )
    municipality = models.ForeignKey(
        Municipality,
        verbose_name="市区町村",
        on_delete=models.CASCADE,
        related_name="postal_codes",
    )
    town = models.CharField("町域", max_length=80, blank=True)
    town_kana = models.CharField("町域の読み（カタカナ）", max_length=120, blank=True)

    objects = PostalCodeQuerySet.as_manager()

    class Meta:
        verbose_name = "郵便番号"
        verbose_name_plural = "郵便番号"
        ordering = ["code", "pk"]

    def __str__(self) -> str:
        return f"{self.formatted} {self.municipality}{self.town}"

    @property
    def formatted(self) -> str:
        """The code as people write it: 053-0018."""
        return f"{self.code[:3]}-{self.code[3:]}"
