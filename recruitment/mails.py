"""Mails about jobs and company records, and who gets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format

from accounts.models import User
from core.links import absolute_url
from core.outbox.actions import enqueue
from core.outbox.kinds import MailKind, Variable, register_mail

if TYPE_CHECKING:
    from recruitment.models import Company, ConsentEvent, Job, Review

MODERATE = "recruitment.moderate_job"

COMPANY = Variable("企業名", "株式会社しおさい製作所")
WHAT = Variable("提出したもの", "求人「紙製品の検査・梱包スタッフ」")
PAGE = Variable("公開ページのアドレス", "https://shigoto.example.jp/jobs/010006-000123/")
EDIT = Variable(
    "内容を直すページのアドレス", "https://shigoto.example.jp/employer/1/jobs/010006-000123/edit/"
)
REASON = Variable("理由", "同じ内容の求人がすでに掲載されています。")

register_mail(
    MailKind(
        name="recruitment.submitted",
        label="提出を受け付けたとき",
        audience="企業の担当者",
        variables={
            "company": COMPANY,
            "what": WHAT,
            "due": Variable("審査の期限", "2026年11月26日"),
            "portal": Variable(
                "提出を取り下げるページのアドレス",
                "https://shigoto.example.jp/employer/1/jobs/010006-000123/",
            ),
        },
    )
)
register_mail(
    MailKind(
        name="recruitment.approved",
        label="承認して公開したとき",
        audience="企業の担当者",
        variables={
            "company": COMPANY,
            "what": WHAT,
            "page": PAGE,
            "note": Variable("審査の担当者からの連絡（ないときは空）", "誤字を1か所直して公開しました。"),
        },
    )
)
register_mail(
    MailKind(
        name="recruitment.returned",
        label="差し戻したとき",
        audience="企業の担当者",
        variables={
            "company": COMPANY,
            "what": WHAT,
            "remarks": Variable(
                "連絡と項目ごとの指摘", "■ 仕事の内容\n一日の流れが分かるように書き足してください。"
            ),
            "edit": EDIT,
        },
    )
)
register_mail(
    MailKind(
        name="recruitment.rejected",
        label="掲載できないと決めたとき",
        audience="企業の担当者",
        variables={
            "company": COMPANY,
            "what": WHAT,
            "reason": REASON,
            "contact": Variable("問い合わせ先のアドレス", "https://shigoto.example.jp/contact/"),
        },
    )
)
register_mail(
    MailKind(
        name="recruitment.suspended",
        label="掲載を止めたとき",
        audience="企業の担当者",
        variables={"company": COMPANY, "what": WHAT, "reason": REASON, "edit": EDIT},
    )
)
CONSENT = {
    "company": COMPANY,
    "reason": Variable("確認の方法", "11月20日付の同意書による"),
    "page": Variable("外部提供のページのアドレス", "https://shigoto.example.jp/employer/1/open-data/"),
    "contact": Variable("問い合わせ先のアドレス", "https://shigoto.example.jp/contact/"),
}
register_mail(
    MailKind(
        name="recruitment.consent_given",
        label="外部提供：運営が同意を記録したとき",
        audience="企業の担当者",
        variables=CONSENT,
    )
)
register_mail(
    MailKind(
        name="recruitment.consent_withdrawn",
        label="外部提供：運営が同意の取り消しを記録したとき",
        audience="企業の担当者",
        variables=CONSENT,
    )
)
OWN_CONSENT = {
    "company": COMPANY,
    "person": Variable("手続きをした方", "佐藤 花子"),
    "page": CONSENT["page"],
    "contact": CONSENT["contact"],
}
register_mail(
    MailKind(
        name="recruitment.own_consent_given",
        label="外部提供：企業の方が同意したとき",
        audience="企業の担当者",
        variables=OWN_CONSENT,
    )
)
register_mail(
    MailKind(
        name="recruitment.own_consent_withdrawn",
        label="外部提供：企業の方が同意を取り消したとき",
        audience="企業の担当者",
        variables=OWN_CONSENT,
    )
)
register_mail(
    MailKind(
        name="recruitment.moderation_digest",
        label="審査待ちのお知らせ（毎日）",
        audience="審査の担当者",
        variables={
            "waiting": Variable("審査待ちの件数", "12"),
            "overdue": Variable("期限を過ぎた件数", "2"),
            "sampling": Variable("抜き取り確認の件数", "1"),
            "items": Variable("期限の近いもの", "・11月24日まで　求人「調理補助」（株式会社しおさい製作所）"),
            "queue": Variable("審査のページのアドレス", "https://shigoto.example.jp/cms/moderation/"),
        },
    )
)


def addresses_of(company: Company) -> list[str]:
    """Mail addresses of the company's people."""
    people = User.objects.filter(memberships__company=company, is_active=True)
    return list(people.order_by("pk").values_list("email", flat=True))


def moderators() -> list[str]:
    """Mail addresses of everybody who decides on submissions."""
    return User.objects.addresses_with(MODERATE)


def edit_address(record: Company | Job) -> str:
    """Where the employer mends a record: in the portal, never in the admin (T9)."""
    if record._meta.model_name == "job":
        return absolute_url("jobform:job_edit", record.company_id, record.listing.number)
    return absolute_url("jobform:company_edit", record.pk)


def name_of(review: Review) -> str:
    """What was handed in, in words: 「求人「…」」 or 「企業情報」."""
    return f"求人「{review.title}」" if review.job_id else "企業情報"


def tell_submitted(review: Review) -> None:
    """Confirm to the company that its submission has arrived, and until when it is decided."""
    due = date_format(timezone.localtime(review.due_at), "DATE_FORMAT") if review.due_at else ""
    if review.job:
        portal = absolute_url("employer:job", review.company_id, review.job.listing.number)
    else:
        portal = absolute_url("jobform:company_edit", review.company_id)
    _tell(review, "recruitment.submitted", due=due, portal=portal)


def tell_approved(review: Review) -> None:
    """Say where the public now finds it."""
    record = review.record
    if record._meta.model_name == "company":
        record.refresh_from_db(fields=["code"])  # the first publication has just given it
    page = str(settings.SITE_URL) + record.get_absolute_url()
    _tell(review, "recruitment.approved", page=page, note=review.note)


def tell_returned(review: Review) -> None:
    """Say what to mend, field by field, and where."""
    labels = {field.name: _label(field) for field in review.record._meta.get_fields()}
    remarks = [review.note] if review.note else []
    remarks += [f"■ {labels[field]}\n{text}" for field, text in review.comments_by_field().items()]
    _tell(review, "recruitment.returned", remarks="\n\n".join(remarks), edit=edit_address(review.record))


def tell_rejected(review: Review) -> None:
    """Say why it cannot be published, and whom to ask."""
    _tell(review, "recruitment.rejected", reason=review.note, contact=absolute_url("inquiries:contact"))


def tell_suspended(job: Job, reason: str) -> None:
    """Say that a public job was taken off the pages, and why."""
    texts = {
        "company": job.company.name,
        "what": f"求人「{job}」",
        "reason": reason,
        "edit": edit_address(job),
    }
    enqueue("recruitment.suspended", addresses_of(job.company), texts, about=job)


def tell_consent(company: Company, event: ConsentEvent) -> None:
    """Say what the office wrote down about the consent to external provision, and how it knows."""
    kind = "recruitment.consent_given" if event.consented else "recruitment.consent_withdrawn"
    texts = {
        "company": company.name,
        "reason": event.reason or "記載なし",
        "page": absolute_url("employer:open_data", company.pk),
        "contact": absolute_url("inquiries:contact"),
    }
    enqueue(kind, addresses_of(company), texts, about=company)


def tell_own_consent(company: Company, event: ConsentEvent) -> None:
    """Confirm to all people of the company what one of them decided about external provision."""
    kind = "recruitment.own_consent_given" if event.consented else "recruitment.own_consent_withdrawn"
    texts = {
        "company": company.name,
        "person": str(event.by),
        "page": absolute_url("employer:open_data", company.pk),
        "contact": absolute_url("inquiries:contact"),
    }
    enqueue(kind, addresses_of(company), texts, about=company)


def _tell(review: Review, kind: str, **texts: str) -> None:
    texts |= {"company": review.company.name, "what": name_of(review)}
    enqueue(kind, addresses_of(review.company), texts, about=review)


def _label(field: object) -> str:
    """Japanese label of a field, or of the rows that belong to a record."""
    related = getattr(field, "related_model", None)
    own = getattr(field, "verbose_name", None)
    return str(own or (related._meta.verbose_name if related else ""))
