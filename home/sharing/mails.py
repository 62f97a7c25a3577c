"""Tells the editors what a reader answered."""

from __future__ import annotations

import logging

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse

from accounts.models import User
from accounts.roles import Role
from home.sharing.models import PreviewAnswer

logger = logging.getLogger(__name__)


def tell_editors(answer: PreviewAnswer) -> None:
    """Write to the maker of the link and to the editors; a mail that fails is logged, the answer stays."""
    link = answer.link
    readers = User.objects.filter(
        Q(pk=link.created_by_id) | Q(groups__name=Role.EDITOR.label), is_active=True
    )
    page_address = settings.SITE_URL + reverse("sharing_page", args=[link.page_id])
    context = {"answer": answer, "link": link, "page_address": page_address}
    # A line break in a name is no reason to tell nobody.
    subject = " ".join(render_to_string("sharing/emails/answer_subject.txt", context).split())
    text = render_to_string("sharing/emails/answer_body.txt", context)
    for address in readers.values_list("email", flat=True).distinct():
        try:
            EmailMessage(subject, text, to=[address]).send()
        except OSError:
            logger.exception("could not send the answer about page %s", link.page_id)
