"""What our own records know that touches an application; the pure part is `identity.py`."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.utils.crypto import salted_hmac
from django.utils.formats import date_format
from django.utils.timezone import localtime

from accounts.models import User
from recruitment.models import Company
from recruitment.registration.enums import UNDER_WAY
from recruitment.registration.identity import FREE_MAIL, Facts, Refusal, mail_domain, same_domain, site_domain
from recruitment.registration.models import Registration

SHOWN = 10
LABELS = {"email": "メールアドレス", "tel": "電話番号", "name": "ご担当者の氏名", "company": "企業の名称"}


def fingerprints(registration: Registration) -> dict[str, str]:
    """Values that recognise the same mail, phone and name again without telling them."""
    values = {
        "email": registration.email.lower(),
        "tel": registration.tel,
        "name": f"{registration.last_name}{registration.first_name}",
        "company": registration.company_name,
    }
    return {
        kind: salted_hmac("registration.fingerprint", f"{kind}:{value}", algorithm="sha256").hexdigest()
        for kind, value in values.items()
        if value
    }


def registered_company(corporate_number: str) -> Company | None:
    """The company with this corporate number, public or not."""
    if not corporate_number:
        return None
    return Company.objects.filter(Q(corporate_number=corporate_number) | Q(code=corporate_number)).first()


def facts_of(registration: Registration) -> Facts:
    """Gather what the signals compare; a fixed number of queries."""
    company = registered_company(registration.corporate_number)
    companies = Company.objects.exclude(pk=company.pk if company else None)
    others = Registration.objects.exclude(pk=registration.pk)
    return Facts(
        corporate_number=registration.corporate_number,
        sole_proprietor=registration.sole_proprietor,
        company_name=registration.company_name,
        email=registration.email,
        web_url=registration.web_url,
        tel=registration.tel,
        registered_company=str(company) if company else "",
        joins=registration.wants_to_join,
        same_tel=_same_tel(registration, companies, others),
        same_address=_same_address(registration, companies),
        same_number_applications=_same_number(registration, others),
        mail_domain_companies=_owners_of_mail_domain(registration, companies),
        has_account=User.objects.filter(email=registration.email.lower()).exists(),
        refusals=_refusals(registration, others),
    )


def _same_tel(
    registration: Registration, companies: QuerySet[Company], others: QuerySet[Registration]
) -> tuple[str, ...]:
    if not registration.tel:
        return ()
    names = list(companies.filter(tel=registration.tel).values_list("name", flat=True)[:SHOWN])
    applied = others.filter(tel=registration.tel).exclude(corporate_number=registration.corporate_number)
    names += applied.values_list("company_name", flat=True)[:SHOWN]
    return tuple(dict.fromkeys(names))


def _same_address(registration: Registration, companies: QuerySet[Company]) -> tuple[str, ...]:
    place = {name: getattr(registration, name) for name in ("postal_code", "town", "block")}
    if not all(place.values()):
        return ()
    return tuple(companies.filter(**place).values_list("name", flat=True)[:SHOWN])


def _same_number(registration: Registration, others: QuerySet[Registration]) -> tuple[str, ...]:
    if not registration.corporate_number:
        return ()
    same = others.filter(corporate_number=registration.corporate_number, state__in=UNDER_WAY)
    return tuple(other.number for other in same[:SHOWN])


def _owners_of_mail_domain(registration: Registration, companies: QuerySet[Company]) -> tuple[str, ...]:
    domain = mail_domain(registration.email)
    if not domain or domain in FREE_MAIL or same_domain(domain, site_domain(registration.web_url)):
        return ()
    likely = companies.filter(web_url__icontains=domain).values_list("name", "web_url")[:50]
    return tuple(name for name, url in likely if same_domain(domain, site_domain(url)))


def _refusals(registration: Registration, others: QuerySet[Registration]) -> tuple[Refusal, ...]:
    """Earlier refusals that share number, mail, phone or name; also those whose data are erased."""
    own = fingerprints(registration)
    like = Q()
    for kind, value in own.items():
        like |= Q(**{f"fingerprints__{kind}": value})
    if registration.corporate_number:
        like |= Q(corporate_number=registration.corporate_number)
    if not like:
        return ()
    found = others.refused().filter(like).order_by("-decided_at", "-pk")[:SHOWN]
    return tuple(_refusal(other, registration, own) for other in found)


def _refusal(other: Registration, registration: Registration, own: dict[str, str]) -> Refusal:
    same = [LABELS[kind] for kind, value in own.items() if other.fingerprints.get(kind) == value]
    if registration.corporate_number and other.corporate_number == registration.corporate_number:
        same.insert(0, "法人番号")
    day = date_format(localtime(other.decided_at), "Y年n月j日") if other.decided_at else "以前"
    return Refusal(day, str(other.get_refusal_kind_display()), "・".join(same))
