"""The pinned packages are complete, hashed, and say nothing about where they were fetched."""

import re
from importlib.metadata import packages_distributions

import pytest

from tests.consistency.sources import ROOT, python_files

FOLDER = ROOT / "requirements"


def pins(set_name):
    return dict(
        re.findall(r"^([a-z0-9-]+)(?:\[[^]]*\])?==(\S+)", (FOLDER / f"{set_name}.txt").read_text(), re.M)
    )


def test_tests_run_with_the_packages_of_production():
    assert pins("base").items() <= pins("dev").items()


@pytest.mark.parametrize("set_name", ["uv", "base", "dev"])
def test_every_package_has_a_hash_and_no_address(set_name):
    text = (FOLDER / f"{set_name}.txt").read_text()
    entries = re.split(r"^(?=[a-z0-9-]+(?:\[[^]]*\])?==)", text, flags=re.M)[1:]
    assert entries
    assert [entry.split("\n")[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert not re.search(r"https?://|--index-url|--find-links", text)


@pytest.mark.parametrize("set_name", ["uv", "base", "dev"])
def test_everything_asked_for_is_pinned(set_name):
    lines = (FOLDER / f"{set_name}.in").read_text().splitlines()
    wanted = [re.match(r"[A-Za-z0-9-]+", line)[0].lower() for line in lines if line and line[0].isalnum()]
    assert [package for package in wanted if package not in pins(set_name)] == []


# Loaded by Django for a database or cache address, run as a command, or read by a package we import.
BEHIND_THE_SCENES = {"psycopg", "redis", "gunicorn", "sudachidict-core"}


def test_everything_asked_for_is_used():
    """A package of production is imported, or named in the settings, somewhere in the product."""
    modules = packages_distributions()
    for line in (FOLDER / "base.in").read_text().splitlines():
        name = re.match(r"[a-z0-9-]*", line)[0]
        if name and name not in BEHIND_THE_SCENES:
            roots = [module for module, names in modules.items() if name in {each.lower() for each in names}]
            assert roots, f"{name} is not installed"
            assert any(is_named(root) for root in roots), f"{name} is used nowhere"


def is_named(module):
    """Whether the product's Python files import the module or name it in a dotted path."""
    pattern = re.compile(rf"^\s*(?:from|import) {module}\b|\"{module}[.\"]", re.M)
    return any(pattern.search(path.read_text()) for path in python_files())
