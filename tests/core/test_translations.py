"""The compiled words of the admin are those of the source, and whole."""

import ast
import gettext
import re

import pytest
from django.conf import settings

FOLDER = settings.LOCALE_PATHS[0] / "ja" / "LC_MESSAGES"
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w+\}")


def entries(domain: str) -> dict[tuple[str, str], str]:
    """Return translation by message and its plural (often empty) of a .po file."""
    found: dict[tuple[str, str], str] = {}
    for block in (FOLDER / f"{domain}.po").read_text().split("\n\n")[1:]:
        parts = dict.fromkeys(("msgid", "msgid_plural", "msgstr", "msgstr[0]"), "")
        key = ""
        for line in block.splitlines():
            if line.startswith("msg"):
                key, _, text = line.partition(" ")
                parts[key] = ast.literal_eval(text)
            elif line.startswith('"'):
                parts[key] += ast.literal_eval(line)
        found[parts["msgid"], parts["msgid_plural"]] = parts["msgstr"] or parts["msgstr[0]"]
    return found


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_the_compiled_file_says_what_the_source_says(domain):
    with (FOLDER / f"{domain}.mo").open("rb") as file:
        catalogue = gettext.GNUTranslations(file)._catalog
    compiled = {key if isinstance(key, str) else key[0]: text for key, text in catalogue.items() if key}
    assert compiled == {message: text for (message, _), text in entries(domain).items()}


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_translations_are_whole(domain):
    for (message, plural), text in entries(domain).items():
        assert text, message
        assert set(PLACEHOLDER.findall(text)) <= set(PLACEHOLDER.findall(message + plural)), message
        assert message.endswith(" ") == text.endswith(" "), message
