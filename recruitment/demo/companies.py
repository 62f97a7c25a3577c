"""From a company's text to its record."""

from __future__ import annotations

import datetime
from typing import Any

from recruitment.demo import pictures
from recruitment.demo.numbers import corporate_number, phone
from recruitment.demo.places import industry, place_of
from recruitment.demo.texts import pick, read
from recruitment.models import Branch, Certificate, Company, CompanyPhoto, EmployeeInterview


def company_values(text: dict[str, Any]) -> dict[str, Any]:
    """Field values of a company, without its children."""
    number, place = text["no"], place_of(text)
    return {
        "corporate_number": "" if "sole" in text else corporate_number(number),
        "name": text["name"],
        "name_kana": text["kana"].replace(" ", "　"),
        "postal_code": place.postal_code,
        "municipality_id": place.municipality_id,
        "town": place.town,
        "block": place.block,
        "president_position": text["head"][0],
        "president_name": text["head"][1],
        "founded_on": datetime.date.fromisoformat(text["founded"]),
        "industry": industry(text["industry"]),
        "tel": phone(number),
        "web_url": f"https://{text['slug']}.example/",
        "logo": pictures.logo_of(text["slug"]),
        "catchphrase": text["air"].split("。")[0][:60],
        "pr_text": f"{text['profile'].strip()}\n\n{text['air']}",
        "open_data_consent": number % 5 != 0,
        "listed": False,
        **_figures(text),
    }


def _figures(text: dict[str, Any]) -> dict[str, Any]:
    """Figures a careful employer states; small ones state few."""
    number, employees = text["no"], text["employees"]
    figures: dict[str, Any] = {"employees": employees, "capital": text.get("capital")}
    if employees < 20:
        return figures
    return figures | {
        "average_age": f"{36 + number % 11}.{number % 10}",
        "female_rate": f"{18 + number * 7 % 55}.{number % 10}",
        "paid_leave_rate": f"{55 + number * 3 % 35}.{number * 3 % 10}",
        "turnover_rate": f"{3 + number % 8}.{number * 7 % 10}",
        "average_tenure": f"{6 + number * 5 % 12}.{number % 10}",
        "female_manager_rate": f"{8 + number * 5 % 33}.{number * 9 % 10}",
    }


def add_children(company: Company, text: dict[str, Any]) -> None:
    """Photos, colleagues' voices, certificates and branches."""
    company.photos = [
        CompanyPhoto(image=image, caption=pick(("仕事のようす", "職場の一日", "ある日の風景"), order))
        for order, image in enumerate(pictures.photos_of(text["slug"]))
    ]
    company.interviews = [
        EmployeeInterview(
            name=voice["name"],
            position=voice["position"],
            joined_year=voice["joined"],
            photo=pictures.image(voice.get("portrait", "")),
            headline=voice["headline"],
            body=voice["body"].strip(),
        )
        for voice in read("interviews").get(text["slug"], [])
    ]
    company.certificates = [Certificate(name=name) for name in text.get("certificates", [])]
    company.branches = [_branch(entry, text["no"]) for entry in text.get("branches", [])]


def _branch(entry: dict[str, Any], number: int) -> Branch:
    place = place_of(entry)
    return Branch(
        name=entry["name"],
        municipality_id=place.municipality_id,
        town=place.town,
        block=place.block,
        tel=phone(number, 5),
    )
