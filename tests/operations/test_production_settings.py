"""A real city's settings are refused while something that must be there is missing."""

import os
import subprocess
import sys

import pytest

from tests.consistency.sources import ROOT

COMPLETE = {
    "SECRET_KEY": "x" * 60,
    "ALLOWED_HOSTS": "shigoto.example",
    "SITE_URL": "https://shigoto.example/",
    "EMAIL_URL": "smtp+tls://name:secret@mail.example:587",
}
SHOW = "from config.settings import production as p; print(p.CSRF_TRUSTED_ORIGINS, p.MAILERS)"


def load(**variables: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}", **variables}
    return subprocess.run(
        [sys.executable, "-c", SHOW], env=environment, capture_output=True, text=True, check=False
    )


def test_complete_settings_load():
    result = load(**COMPLETE)
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("['https://shigoto.example'] ")
    assert "smtp.EmailBackend" in result.stdout


@pytest.mark.parametrize("name", sorted(COMPLETE))
def test_each_must_be_there(name):
    result = load(**{key: text for key, text in COMPLETE.items() if key != name})
    assert result.returncode != 0
    assert f"{name} must be set" in result.stderr


@pytest.mark.parametrize("name", sorted(COMPLETE))
def test_none_may_be_empty(name):
    assert load(**COMPLETE | {name: ""}).returncode != 0


def test_several_processes_need_a_shared_cache():
    assert "CACHE_URL" in load(**COMPLETE, WEB_CONCURRENCY="2").stderr
    assert load(**COMPLETE, WEB_CONCURRENCY="2", CACHE_URL="dbcache://shigoto_cache").returncode == 0
