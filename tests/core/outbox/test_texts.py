"""The words of the mails: complete, polite, and editable without danger."""

import pytest
from django.utils.html import escape

from core.outbox.actions import enqueue
from core.outbox.kinds import mail_kind, mail_kinds
from core.outbox.models import MailTemplate
from core.outbox.texts import BRACES, GAP, default_text, faults, fill, finish, variables_in

KIND = "approval.approved"
MAILS = [kind for kind in mail_kinds() if kind.has_subject]


@pytest.mark.django_db
@pytest.mark.parametrize("kind", MAILS, ids=lambda kind: kind.name)
def test_every_mail_is_complete(kind):
    text = default_text(kind)
    used = variables_in(text.subject) | variables_in(text.body)
    assert used == kind.variables.keys(), "the variables of the kind and those of its texts differ"
    assert faults(text.subject, kind) == faults(text.body, kind) == []
    assert all(variable.sample and variable.label for variable in kind.variables.values())

    mail = finish(text, kind.samples)
    assert mail.subject
    assert len(mail.subject) <= 60, "long subjects are cut off by mail programs"
    assert BRACES.search(mail.subject + mail.body) is None
    greeting = mail.body.split("\n\n")[0]
    assert greeting.endswith(("様", "さま", "御中")), greeting
    assert "http" in fill(text.body, kind.samples) or "ください" in text.body, "nothing says what to do next"
    assert any(end in text.body for end in ("です。", "ます。", "ました。", "ません。")), "not polite"
    assert "しごとマッチングサイト" in mail.body.splitlines()[-4]


def test_the_samples_belong_to_an_example_domain():
    for kind in mail_kinds():
        for variable in kind.variables.values():
            assert not variable.is_link or "example" in variable.sample, (kind.name, variable)


def test_empty_gaps_leave_no_holes():
    text = "{{ a }} 様\n\n{{ b }}\n{{ b }}\n\n{{ c }}\n終わり\n"
    assert fill(text, {"a": "山田", "b": "", "c": "一\n二"}) == "山田 様\n\n一\n二\n終わり\n"


def test_a_value_is_never_read_as_a_gap():
    assert fill("{{ a }}{{b}}", {"a": "{{ b }}{% now %}", "b": "<x>&"}) == "{{ b }}{% now %}<x>&\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ name }} 様 {{title}}", []),
        ("{{ nmae }} 様", ["「{{ nmae }}」という差し込みはありません"]),
        ("{{ name|upper }}", ["「{{」の書き方"]),
        ("{{ name.password }}", ["「{{」の書き方"]),
        ("{{ name }", ["「{{」の書き方"]),
        ("name }}", ["「}}」の書き方"]),
        ("{% include 'x' %}", ["「{%」の書き方"]),
        ("{# 注 #}", ["「{#」の書き方"]),
        ("{ 一つ } の括弧", []),
    ],
)
def test_broken_gaps_are_explained(text, expected):
    found = faults(text, mail_kind(KIND))
    assert len(found) == len(expected)
    assert all(sentence.startswith(start) for sentence, start in zip(found, expected, strict=True))


@pytest.mark.django_db
def test_the_words_of_the_city_replace_ours_and_are_not_escaped():
    MailTemplate.objects.create(
        kind=KIND, subject="公開：{{ title }}", body="{{ name }} さん\n{{ page_url }}\n"
    )
    MailTemplate.objects.create(kind="outbox.signature", body="{{ site_name }}係\n")
    context = {"name": "A & B", "title": "<題>", "page_url": "https://a.example/?a=1&b=2", "settings_url": ""}
    (message,) = enqueue(KIND, ["a@example.jp"], context)

    assert message.subject == "公開：<題>"
    assert message.body == "A & B さん\nhttps://a.example/?a=1&b=2\n\nしごとマッチングサイト係\n"
    assert escape("&") not in message.body
    assert GAP.search(message.body) is None


@pytest.mark.django_db
def test_a_mail_costs_two_questions_and_one_row(max_queries):
    context = dict.fromkeys(("name", "title", "page_url", "settings_url"), "x")
    with max_queries(3):  # its words, the name of the site
        enqueue(KIND, ["a@example.jp", "b@example.jp"], context)
