"""The questions the reference tables answer."""

import datetime

import pytest
from django.db import IntegrityError

from recruitment.vocabulary.models import Industry, MinimumWage, Municipality, Occupation, PostalCode
from tests.vocabulary.factories import (
    IndustryFactory,
    LivingInformationFactory,
    MinimumWageFactory,
    MunicipalityFactory,
    OccupationFactory,
    PostalCodeFactory,
)

pytestmark = pytest.mark.django_db


def test_a_municipality_is_named_with_its_prefecture():
    assert str(MunicipalityFactory()) == "北海道苫小牧市"
    assert str(MunicipalityFactory(hokkaido=True)) == "北海道"


def test_an_address_names_the_county():
    assert MunicipalityFactory(atsuma=True).address_start == "北海道勇払郡厚真町"


def test_municipalities_leave_out_prefectures_and_wards():
    MunicipalityFactory(hokkaido=True)
    MunicipalityFactory(kyoto_nakagyo=True)
    places = [MunicipalityFactory(sapporo=True), MunicipalityFactory()]
    assert list(Municipality.objects.municipalities()) == places
    assert Municipality.objects.prefectures().get().name == "北海道"


def test_within_reaches_from_prefecture_and_designated_city_to_wards():
    sapporo = MunicipalityFactory(sapporo=True)
    ward = MunicipalityFactory(code="011011", name="札幌市中央区", kind="ward", parent=sapporo)
    tomakomai = MunicipalityFactory()
    MunicipalityFactory(meguro=True)
    assert list(Municipality.objects.within("011002")) == [sapporo, ward]
    assert list(Municipality.objects.within("012131")) == [tomakomai]
    assert list(Municipality.objects.within("010006")) == [sapporo, ward, tomakomai]


@pytest.mark.parametrize("typed", ["0530018", "053-0018", "〒０５３－００１８", " 053ー0018 "])
def test_lookup_forgives_how_a_postal_code_is_typed(typed):
    PostalCodeFactory()
    assert [row.town for row in PostalCode.objects.lookup(typed)] == ["旭町"]


def test_lookup_of_nonsense_finds_nothing():
    PostalCodeFactory()
    assert not PostalCode.objects.lookup("053").exists()
    assert not PostalCode.objects.lookup("").exists()


def test_divisions_and_groups_are_those_of_the_current_revision():
    division = IndustryFactory()
    group = IndustryFactory(group=True)
    IndustryFactory(revision=13, name="製造業（第13回）")
    assert list(Industry.objects.divisions()) == [division]
    assert list(Industry.objects.groups()) == [group]
    assert group.major_code == "E"


def test_within_an_industry_are_all_below_it():
    group = IndustryFactory(group=True)
    IndustryFactory(construction=True)
    assert list(Industry.objects.within("E")) == [group.parent, group]
    assert not Industry.objects.within("Z").exists()


def test_occupations_by_level():
    sales = OccupationFactory()
    assert list(Occupation.objects.majors()) == [sales.parent]
    assert list(Occupation.objects.middles()) == [sales]
    assert not Occupation.objects.minors().exists()


@pytest.mark.parametrize(
    ("day", "yen"),
    [
        (datetime.date(2026, 11, 21), 1131),
        (datetime.date(2026, 10, 1), 1131),
        (datetime.date(2026, 9, 30), 1075),
        (datetime.date(2026, 1, 10), 1075),
    ],
)
def test_the_minimum_wage_of_a_day(day, yen):
    MinimumWageFactory()
    MinimumWageFactory(previous=True)
    assert MinimumWage.objects.in_force("01", day).yen_per_hour == yen


def test_no_minimum_wage_before_our_records_or_elsewhere():
    MinimumWageFactory()
    assert MinimumWage.objects.in_force("01", datetime.date(2020, 1, 1)) is None
    assert MinimumWage.objects.in_force("13", datetime.date(2026, 11, 21)) is None


def test_the_database_refuses_a_place_of_another_prefecture():
    with pytest.raises(IntegrityError):
        MunicipalityFactory(prefecture_code="13")


def test_the_database_refuses_a_group_without_division():
    with pytest.raises(IntegrityError):
        IndustryFactory(code="14", level=2, parent=None)


def test_living_information_is_named_after_its_place():
    assert str(LivingInformationFactory()) == "北海道苫小牧市"
