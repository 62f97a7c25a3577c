"""What an approval opens: the account, the company record as a draft, and the membership of both."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from accounts.actions import create_person
from accounts.models import User
from recruitment.actions import create_company, set_open_data_consent
from recruitment.models import Company, Membership
from recruitment.registration.known import registered_company
from recruitment.registration.models import Registration
from recruitment.vocabulary.enums import MembershipRole

TAKEN = "同じ法人番号の企業が、たった今登録されました。画面を開き直して、もう一度承認してください。"


@dataclass(frozen=True)
class Opened:
    """What now exists, and a sentence for the history."""

    company: Company
    user: User
    is_new_account: bool
    sentence: str


def open_company(registration: Registration, by: User | None) -> Opened:
    """Give the applicant an account and their company; to be called inside a transaction.

    A company with the same corporate number is joined, and led by whoever comes first. Raises
    ValidationError for an account that was closed, and when somebody else registered the company meanwhile.
    """
    user, is_new_account = _account(registration)
    company = registered_company(registration.corporate_number)
    is_new_company = company is None
    if company is None:
        company = _new_company(registration, by)
    has_owner = company.memberships.filter(role=MembershipRole.OWNER).exists()
    role = MembershipRole.MEMBER if has_owner else MembershipRole.OWNER
    Membership.objects.get_or_create(user=user, company=company, defaults={"role": role})
    if is_new_company and registration.open_data_consent:
        # The applicant's own word, not that of whoever approves.
        reason = "利用登録の申請のときの同意"
        set_open_data_consent(company, True, by=user, reason=reason, is_told=False)
    opened = "企業を新しく登録し" if is_new_company else "登録済みの企業を使い"
    account = "アカウントを作成しました" if is_new_account else "お持ちのアカウントを使います"
    return Opened(
        company, user, is_new_account, f"{opened}、{MembershipRole(role).label}にしました。{account}。"
    )


def _account(registration: Registration) -> tuple[User, bool]:
    email = registration.email.lower()
    user = User.objects.filter(email=email).first()
    if user is None:
        return create_person(email, registration.last_name, registration.first_name), True
    if not user.is_active:
        raise ValidationError(
            "このメールアドレスのアカウントは停止されています。システム管理者に確かめてから承認してください。",
            code="inactive",
        )
    return user, False


def _new_company(registration: Registration, by: User | None) -> Company:
    values = {
        "corporate_number": registration.corporate_number,
        "name": registration.company_name,
        "name_kana": registration.company_kana,
        "postal_code": registration.postal_code,
        "municipality": registration.municipality,
        "town": registration.town,
        "block": registration.block,
        "building": registration.building,
        "tel": registration.tel,
        "web_url": registration.web_url,
        "industry": registration.industry,
    }
    try:
        with transaction.atomic():
            return create_company(by, **values)
    except IntegrityError as taken:
        raise ValidationError(TAKEN, code="taken") from taken
