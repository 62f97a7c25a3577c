"""schema.org data: what the record says, nothing invented, harmless for hostile texts."""

import datetime
import json
from typing import Any

import pytest
from django.template import Context, Template

from recruitment.models import Company, Job, Listing
from recruitment.public import structured_data
from recruitment.vocabulary.enums import EmploymentType, JobKind, PayUnit
from recruitment.vocabulary.models import Municipality, Occupation

HOSTILE = '</script><script>alert("x")</script><!-- & \u2028 <img src=x onerror=alert(1)>'


def absolute(path: str) -> str:
    return f"https://shigoto.example.jp{path}"


def job(**values: Any) -> Job:
    """An open job in memory; nothing is stored."""
    company = Company(code="1000020012131", name="株式会社しおさい製作所")
    place = Municipality(code="012131", prefecture_code="01", prefecture="北海道", name="苫小牧市")
    given = {
        "company": company,
        "title": "検査スタッフ",
        "description": "紙を調べます。\n箱に詰めます。",
        "employment_type": EmploymentType.REGULAR,
        "workplace_municipality": place,
        "workplace_postal_code": "0530018",
        "workplace_town": "旭町",
        "workplace_block": "4-5-6",
        "occupation": Occupation(name="製品検査の職業"),
        "pay_unit": PayUnit.MONTHLY,
        "pay_min": 195_000,
        "pay_max": 240_000,
    }
    made = Job(**given | values)
    made.listing = Listing(
        number="010006-000001",
        first_published_at=datetime.datetime(2026, 11, 1, tzinfo=datetime.UTC),
        publication_end=datetime.date(2027, 1, 31),
    )
    return made


def posting(**values: Any) -> dict[str, Any]:
    """The posting of such a job, which must exist."""
    data = structured_data.job_posting(job(**values), absolute)
    assert data is not None
    return data


def test_posting_says_what_the_record_says() -> None:
    data = posting()
    assert data["title"] == "検査スタッフ"
    assert data["description"] == "<p>紙を調べます。<br>箱に詰めます。</p>"
    assert data["datePosted"] == "2026-11-01T00:00:00+00:00"
    assert data["validThrough"] == "2027-01-31T23:59:59+09:00"
    assert data["identifier"]["value"] == "010006-000001"
    assert data["hiringOrganization"]["name"] == "株式会社しおさい製作所"
    assert "logo" not in data["hiringOrganization"]
    assert data["jobLocation"]["address"] == {
        "@type": "PostalAddress",
        "addressCountry": "JP",
        "addressRegion": "北海道",
        "addressLocality": "苫小牧市",
        "streetAddress": "旭町4-5-6",
        "postalCode": "053-0018",
    }


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (EmploymentType.REGULAR, "FULL_TIME"),
        (EmploymentType.PART_TIME, "PART_TIME"),
        (EmploymentType.CONTRACT, "TEMPORARY"),
        (EmploymentType.OUTSOURCED, "CONTRACTOR"),
        (EmploymentType.VOLUNTEER, "VOLUNTEER"),
    ],
)
def test_employment_types_are_mapped(kind: str, expected: str) -> None:
    assert posting(employment_type=kind)["employmentType"] == expected


def test_every_employment_type_and_pay_unit_has_a_word() -> None:
    assert set(structured_data.EMPLOYMENT_TYPES) == set(EmploymentType)
    assert set(structured_data.PAY_UNITS) == set(PayUnit)


def test_salary_is_a_range_or_a_value() -> None:
    assert posting()["baseSalary"]["value"] == {
        "@type": "QuantitativeValue",
        "unitText": "MONTH",
        "minValue": 195_000,
        "maxValue": 240_000,
    }
    fixed = posting(pay_unit=PayUnit.HOURLY, pay_min=1200, pay_max=1200)["baseSalary"]["value"]
    assert fixed == {"@type": "QuantitativeValue", "unitText": "HOUR", "value": 1200}


def test_nothing_is_invented() -> None:
    data = posting(
        pay_min=None, pay_unit="", employment_type="", occupation=None, workplace_municipality=None
    )
    assert not {"baseSalary", "employmentType", "jobLocation", "relevantOccupation", "industry"} & set(data)
    assert "" not in data.values()
    assert None not in data.values()


@pytest.mark.parametrize(
    ("text", "expected"), [("2名", 2), ("10人", 10), ("若干名", None), ("2～3名", None), ("", None)]
)
def test_number_of_openings(text: str, expected: int | None) -> None:
    assert posting(openings=text).get("totalJobOpenings") == expected


def test_internship_is_an_internship() -> None:
    assert posting(kind=JobKind.INTERNSHIP)["employmentType"] == "INTERN"


def test_high_school_vacancy_is_not_offered_to_everybody() -> None:
    assert structured_data.job_posting(job(kind=JobKind.HIGH_SCHOOL), absolute) is None


def test_hostile_text_stays_inside_the_data_block() -> None:
    data = posting(title=HOSTILE, description=HOSTILE)
    assert "<script" not in data["description"]
    html = Template("{% load seo %}{% json_ld data %}").render(Context({"data": data}))
    assert html.count("<") == 2
    assert html.count(">") == 2
    start, end = html.index(">") + 1, html.rindex("<")
    assert json.loads(html[start:end]) == data


def test_organization_has_the_corporate_number() -> None:
    company = Company(code="1000020012131", corporate_number="1000020012131", name="みなと", employees=12)
    data = structured_data.organization(company, absolute)
    assert data["iso6523Code"] == "0188:1000020012131"
    assert data["numberOfEmployees"]["value"] == 12
    assert data["url"] == "https://shigoto.example.jp/companies/1000020012131/"
    assert "address" not in data


def test_logo_of_the_employer_has_an_address_that_stays() -> None:
    company = Company(code="1000020012131", name="みなと", logo_id=7)
    logo = structured_data.organization(company, absolute)["logo"]
    assert logo == "https://shigoto.example.jp/images/companies/1000020012131/pc.png"
