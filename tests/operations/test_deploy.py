"""The files for one server fit the product: names of settings, paths and commands exist."""

import configparser
import os
import re
import subprocess

import pytest
from django.core.management import get_commands
from django.urls import reverse

from recruitment.nationaldata.reading import Limits
from tests.consistency.sources import ROOT

DEPLOY = ROOT / "site" / "deploy"
UNITS = sorted((DEPLOY / "systemd").glob("*"))
ENV_READ = re.compile(r"""(?:env(?:\.\w+)?\(|environ(?:\.get\(|\[))\s*["']([A-Z][A-Z_]+)["']""")
OF_THE_SYSTEM = {"DJANGO_SETTINGS_MODULE", "READY_MESSAGE", "HOME", "PATH"}


def variables_read():
    sources = [
        *(ROOT / "site" / "config").rglob("*.py"),
        DEPLOY / "gunicorn.conf.py",
        ROOT / "scripts" / "start.py",
    ]
    sources.append(ROOT / "scripts" / "check.py")
    return {name for path in sources for name in ENV_READ.findall(path.read_text())} - OF_THE_SYSTEM


def test_readme_lists_exactly_the_variables_that_are_read():
    rows = (ROOT / "README.md").read_text().split("## Settings")[1].split("## ")[0].splitlines()
    listed = {
        name
        for row in rows
        if row.startswith("| `")
        for name in re.findall(r"`([A-Z_]+)`", row.split("|")[1])
    }
    assert listed == variables_read()


def test_example_of_settings_uses_known_names_only():
    lines = (ROOT / ".env.example").read_text().splitlines()
    names = {line.partition("=")[0] for line in lines if line and not line.startswith("#")}
    assert names <= variables_read()


def test_readme_stays_a_map():
    assert len((ROOT / "README.md").read_text().splitlines()) <= 120


def test_readme_links_to_files_that_exist():
    for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / "README.md").read_text()):
        assert (ROOT / link).exists(), link


def test_nginx_lets_files_of_national_data_through():
    way = reverse("dataimport_new")
    (block,) = re.findall(rf"location = {way} {{(.*?)}}", (DEPLOY / "nginx.conf").read_text(), re.DOTALL)
    allowed = int(re.search(r"client_max_body_size (\d+)m;", block)[1])
    assert allowed * 1024 * 1024 > Limits().sent


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_systemd_unit_names_what_exists(unit):
    parser = configparser.RawConfigParser(strict=False)
    parser.optionxform = str
    parser.read_string(unit.read_text())
    assert parser.sections()
    if unit.suffix == ".timer":
        assert unit.with_suffix(".service").exists()
        return
    service = parser["Service"]
    assert service["EnvironmentFile"] == "/etc/shigoto.env"
    for word in service["ExecStart"].split():
        if word.startswith("site/"):
            assert (ROOT / word).exists()
    if "manage.py" in service["ExecStart"]:
        assert service["ExecStart"].split()[-1] in get_commands()


def test_install_runs_commands_that_exist():
    script = (DEPLOY / "install").read_text()
    listed = re.search(r"^for command in (.+); do$", script, re.M)[1]
    names = [quoted or bare for quoted, bare in re.findall(r'"([\w-]+)[^"]*"|([\w-]+)', listed)]
    assert "migrate" in names
    assert set(names) <= set(get_commands())
    for name in ("install", "manage"):
        assert os.access(DEPLOY / name, os.X_OK)
        subprocess.run(["sh", "-n", DEPLOY / name], check=True)


def test_nginx_serves_the_uploads_of_the_units_folder():
    config = (DEPLOY / "nginx.conf").read_text()
    assert "alias /var/lib/shigoto/media/;" in config
    assert "DATA_DIR=/var/lib/shigoto" in (ROOT / ".env.example").read_text()
    assert config.count("{") == config.count("}")


def test_nginx_hands_out_no_documents_and_counts_no_styles():
    blocks = dict(re.findall(r"location (\S+) \{(.+?)\}", (DEPLOY / "nginx.conf").read_text(), re.S))
    assert "return 404" in blocks["/media/documents/"]
    assert "limit_req" in blocks["/"]
    assert "limit_req" not in blocks["/static/"]


def test_slow_readers_of_the_feed_hold_nginx_not_the_application():
    assert "proxy_buffering off" not in (DEPLOY / "nginx.conf").read_text()
