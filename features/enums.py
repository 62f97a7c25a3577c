"""Choices of articles."""

from django.db import models


class InterviewKind(models.TextChoices):
    """Whom an article is about (A4, A12)."""

    COMPANY = "company", "企業紹介"
    EMPLOYEE = "employee", "社員インタビュー"
    STORY = "story", "体験談"


KINDS_ABOUT_A_COMPANY = frozenset({InterviewKind.COMPANY, InterviewKind.EMPLOYEE})
KINDS_ABOUT_A_PERSON = frozenset({InterviewKind.EMPLOYEE, InterviewKind.STORY})


class ConsentMethod(models.TextChoices):
    """How somebody agreed to the publication of their story."""

    PAPER = "paper", "書面（同意書）"
    MAIL = "mail", "メール"
    ORAL = "oral", "対面・電話での聞き取り"
