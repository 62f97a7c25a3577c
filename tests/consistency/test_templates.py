"""Every template is used, and compiles."""

import re

from django.template.loader import get_template

from core.outbox.kinds import mail_kinds
from tests.consistency.sources import ROOT, files, name

# Names that packages look up by themselves, to be replaced by ours.
REPLACED = (
    "account/",
    "allauth/",
    "mfa/",
    "modeladmin/",
    "wagtailadmin/",
    "wagtailcore/",
    "wagtailusers/",
    "django/",
    "socialaccount/",
    "usersessions/",
)
STANDARD = {"404.html", "500.html", "403.html", "400.html", "403_csrf.html", "429.html"}


def relative_names():
    return [
        str(path.relative_to(ROOT / "templates"))
        for path in files(".html", ".txt", ".xml", under="templates")
    ]


def test_every_template_is_used():
    sources = [*files(".py"), *files(".html", ".txt", ".xml", under="templates")]
    texts = {name(path): path.read_text() for path in sources if "consistency" not in path.parts}
    mails = {kind.template for kind in mail_kinds()}
    unused = []
    for template in relative_names():
        if template in STANDARD or template.startswith(REPLACED):
            continue
        stem = re.sub(r"_(subject|body)\.txt$|\.html$", "", template)
        if stem in mails:
            continue
        page_default = f"class {''.join(part.title() for part in stem.split('/')[-1].split('_'))}("
        wanted = (template, f'"{stem}"', page_default)
        if not any(
            word in text for path, text in texts.items() if path != f"templates/{template}" for word in wanted
        ):
            unused.append(template)
    assert unused == []


def test_every_template_compiles():
    for template in relative_names():
        get_template(template)
