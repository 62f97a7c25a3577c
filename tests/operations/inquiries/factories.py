"""Inquiries in named states."""

import factory

from operations.inquiries import actions
from operations.inquiries.enums import Audience, Category
from operations.inquiries.models import AnswerTemplate

WORDS = {
    "audience": Audience.SEEKER,
    "category": Category.JOB,
    "name": "日吉 菜摘",
    "email": "hiyoshi@example.jp",
    "message": "夜勤は月に何回くらいありますか。",
}


def receive(**changes):
    """An inquiry that has just come in."""
    return actions.receive({**WORDS, **changes})


class AnswerTemplateFactory(factory.django.DjangoModelFactory):
    """A prepared answer."""

    class Meta:
        model = AnswerTemplate

    title = factory.Sequence(lambda n: f"写真の枚数{n}")
    body = "写真は8枚まで載せられます。"
