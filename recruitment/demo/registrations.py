"""Applications for an account in the demo city, each led to its state the way it would have gone there."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils import timezone

from accounts.models import User
from recruitment.demo.numbers import corporate_number, phone
from recruitment.demo.places import HOME_MUNICIPALITY, industry
from recruitment.models import GuidelineScope
from recruitment.registration import actions
from recruitment.registration.enums import RefusalKind
from recruitment.registration.guideline import items_of
from recruitment.registration.models import Registration

# name, kana, industry, town, block, person, kana, position, mail, site; then days ago, and what followed
APPLICATIONS: tuple[dict[str, Any], ...] = (
    {
        "company": ("株式会社ハスカップ食品", "はすかっぷしょくひん", "09"),
        "place": ("0530052", "新開町", "2-8-11"),
        "person": ("勇払", "美緒", "ゆうふつ　みお", "総務部 採用担当"),
        "reach": ("saiyo@haskap-foods.example", "https://www.haskap-foods.example/"),
        "days": 2,
        "then": "waiting",
    },
    {
        "company": ("ときわ訪問看護ステーション合同会社", "ときわほうもんかんごすてーしょん", "83"),
        "place": ("0530807", "青葉町", "1-5-20"),
        "person": ("常盤", "和代", "ときわ　かずよ", "管理者"),
        "reach": ("tokiwa.kango@gmail.com", ""),
        "days": 5,
        "then": "waiting",
    },
    {
        "company": ("有限会社樽前塗装", "たるまえとそう", "07"),
        "place": ("0530053", "柳町", "3-2-7"),
        "person": ("佐伯", "隆", "さえき　たかし", "代表取締役"),
        "reach": ("info@tarumae-paint.example", "https://tarumae-paint.example/"),
        "days": 9,
        "then": "asked",
        "words": "本店の番地が、国税庁法人番号公表サイトの記載と違っています。移転された場合は、"
        "今の所在地をお知らせください。",
    },
    {
        "company": ("株式会社ノースブリッジ人材", "のーすぶりっじじんざい", "91"),
        "place": ("0530022", "表町", "5-1-3"),
        "person": ("北橋", "翔", "きたはし　しょう", "営業部"),
        "reach": ("kitahashi@northbridge-jobs.example", "https://www.northbridge-jobs.example/"),
        "days": 20,
        "then": "refused",
        "words": "お申し込みの内容を拝見したところ、ほかの企業の求人を代わりに掲載されるご計画でした。"
        "このサイトは、雇用する企業の方ご自身のお申し込みに限っています。求人をお出しになる企業の方から、"
        "改めてお申し込みください。",
    },
    {
        "company": ("手打ちそば 錦多", "てうちそば　にしきた", "76"),
        "place": ("0530042", "三光町", "4-6-2"),
        "person": ("錦多", "祐介", "にしきた　ゆうすけ", "店主"),
        "reach": ("soba@nishikita.example", ""),
        "days": 1,
        "then": "unverified",
        "sole": True,
    },
)


def load_registrations(people: dict[str, User]) -> None:
    """Put in the applications that are missing."""
    for serial, entry in enumerate(APPLICATIONS, start=801):
        if not Registration.objects.filter(company_name=entry["company"][0]).exists():
            _lead(_apply(entry, serial), entry, people.get("operator"))


def _apply(entry: dict[str, Any], serial: int) -> Registration:
    sole = entry.get("sole", False)
    name, kana, industry_code = entry["company"]
    postal_code, town, block = entry["place"]
    last_name, first_name, person_kana, position = entry["person"]
    email, web_url = entry["reach"]
    application = Registration(
        sole_proprietor=sole,
        corporate_number="" if sole else corporate_number(serial),
        company_name=name,
        company_kana=kana,
        industry=industry(industry_code),
        postal_code=postal_code,
        municipality_id=HOME_MUNICIPALITY,
        town=town,
        block=block,
        tel=phone(serial % 100 + 300),
        web_url=web_url,
        last_name=last_name,
        first_name=first_name,
        person_kana=person_kana,
        position=position,
        email=email,
        open_data_consent=serial % 2 == 0,
    )
    return actions.apply(application, [item.text for item in items_of(GuidelineScope.REGISTRATION)])


def _lead(registration: Registration, entry: dict[str, Any], operator: User | None) -> None:
    if entry["then"] != "unverified":
        actions.verify(registration)
    if entry["then"] == "asked":
        actions.ask_back(registration, operator, entry["words"])
    elif entry["then"] == "refused":
        actions.refuse(registration, operator, RefusalKind.OUT_OF_SCOPE, entry["words"])
    _backdate(registration, timezone.now() - datetime.timedelta(days=entry["days"], hours=3))


def _backdate(registration: Registration, moment: datetime.datetime) -> None:
    """Let the application look as old as it is said to be; the decision came two days later."""
    later = moment + datetime.timedelta(days=2)
    registration.refresh_from_db()
    registration.created_at = registration.link_sent_at = moment
    for name in ("waiting_since", "asked_at", "decided_at"):
        if getattr(registration, name):
            setattr(registration, name, moment if name == "waiting_since" else later)
    registration.save()
    for event in registration.events.all():
        event.at = moment if event.action in ("apply", "verify") else later
        event.save()
