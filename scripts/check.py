"""Run every check and all tests, one step after the other. Usage: check.py [lint | STEP…]; runs in `.venv`.

Goes on after a failure, so that one run shows everything; the exit code is 1 when any step failed. The last
line counts the tests of all runs: SQLite, PostgreSQL, browser.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import with_postgres
from printing import have_printing
from system_packages import SystemPackages

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
PYTEST = [sys.executable, "-m", "pytest", "-q", "-n", "2"]
# They wait for pages half of the time.
BROWSER = [*PYTEST[:-1], "3"]
MANAGE = [sys.executable, "site/manage.py"]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Some twenty processes follow each other: what one of them compiled, the others need not compile again.
SHARED = {"PYTHONPATH": f"{ROOT}:{ROOT / 'site'}", "PYTHONDONTWRITEBYTECODE": ""}
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "only-for-this-check-" + "0123456789abcdefghijklmnopqrstuv" * 2,
    "ALLOWED_HOSTS": "shigoto.example",
    "SITE_URL": "https://shigoto.example",
    "EMAIL_URL": "smtp+tls://name:secret@mail.example:587",
}


def have_postgres() -> str:
    """Make sure that a PostgreSQL server and what prints PDFs are installed; return a sentence when not."""
    if reason := have_printing():
        return reason
    if with_postgres.server_programs() is None:
        SystemPackages().install(["postgresql"])
    return "" if with_postgres.server_programs() else with_postgres.MISSING


def have_browser() -> str:
    """Make sure that Chromium, a Japanese font and Java (for the validator of HTML) are installed.

    Returns a sentence when they cannot be.
    """
    packages = SystemPackages()
    if not shutil.which("java"):
        packages.install(["default-jre-headless"])
    if not shutil.which("java"):
        return (
            "Java is needed to validate the HTML of the pages: apt-get install default-jre-headless\n"
            "Java をインストールしてから、もう一度お試しください。"
        )
    if os.environ.get("CHROMIUM"):
        return ""
    if not any(shutil.which(name) for name in BROWSERS):
        packages.install(["chromium"])
    if not list(Path("/usr/share/fonts").glob("**/NotoSansCJK*")):
        packages.install(["fonts-noto-cjk"])
    if any(shutil.which(name) for name in BROWSERS):
        return ""
    return (
        "Chromium is needed for the browser tests. Install it (apt-get install chromium fonts-noto-cjk),\n"
        "or name it: CHROMIUM=/path/to/chrome make test\n"
        "Chromium をインストールしてから、もう一度お試しください。"
    )


@dataclass
class Step:
    """One check: its command, its environment, and what must be on the machine before."""

    name: str
    command: list[str]
    env: dict[str, str] = field(default_factory=dict)
    needs: Callable[[], str] | None = None
    shows_output: bool = False
    passed: bool = False
    seconds: float = 0
    output: str = ""

    def run(self) -> None:
        """Run the command; output of tests is passed on as it comes, of others only after a failure."""
        began = time.monotonic()
        reason = self.needs() if self.needs else ""
        if reason:
            print(reason, flush=True)
        else:
            self.passed = self._execute() == 0
        self.seconds = time.monotonic() - began
        print(f"{'ok    ' if self.passed else 'FAILED'} {self.name} ({self.seconds:.1f} s)", flush=True)

    def _execute(self) -> int:
        """Run the command and keep what it printed; return its exit code."""
        env = {**os.environ, **SHARED, **self.env}
        env = {name: value for name, value in env.items() if value}
        pipe = subprocess.PIPE
        with subprocess.Popen(
            self.command,
            cwd=ROOT,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=pipe,
            stderr=subprocess.STDOUT,
            text=True,
        ) as process:
            for line in process.stdout or ():
                self.output += line
                if self.shows_output:
                    print(line, end="", flush=True)
        if process.returncode and not self.shows_output:
            print(self.output, flush=True)
        return process.returncode


def lint_steps() -> list[Step]:
    """Return the checks of form, which need no database."""
    return [
        Step("ruff check", [str(BIN / "ruff"), "check", "--quiet", "."]),
        Step("ruff format", [str(BIN / "ruff"), "format", "--check", "--output-format", "concise", "."]),
        Step("djlint", [str(BIN / "djlint"), "templates", "--lint", "--quiet"]),
        Step("mypy", [str(BIN / "mypy")]),
        Step("import contracts", [str(BIN / "lint-imports"), "--no-logo"]),
    ]


def test_steps() -> list[Step]:
    """Return the checks of the running product."""
    unit = [*PYTEST, "--ignore=tests/browser"]
    postgres = [sys.executable, "scripts/with_postgres.py", *unit]
    data = {"DATA_DIR": str(ROOT / "var" / "test")}
    return [
        Step("migrations complete", [*MANAGE, "makemigrations", "--check", "--dry-run"], data),
        Step(
            "production settings",
            [*MANAGE, "check", "--deploy", "--fail-level", "WARNING"],
            data | PRODUCTION,
        ),
        Step("tests on SQLite", unit, data | {"DATABASE_URL": ""}, have_printing, shows_output=True),
        Step("tests on PostgreSQL", postgres, data, have_postgres, shows_output=True),
        Step("tests in a browser", [*BROWSER, "tests/browser"], data, have_browser, shows_output=True),
    ]


def totals(steps: list[Step]) -> str:
    """Return the sum of the closing lines of all test runs, as `total: N passed, N failed, N skipped`."""
    counts = dict.fromkeys(("passed", "failed", "skipped"), 0)
    for step in steps:
        lines = [line for line in step.output.splitlines() if re.search(r"\d+ \w+.* in [\d.]+s", line)]
        for number, word in re.findall(r"(\d+) (passed|failed|error|skipped)", lines[-1] if lines else ""):
            counts["failed" if word == "error" else word] += int(number)
    return "total: " + ", ".join(f"{number} {word}" for word, number in counts.items())


def main(names: list[str]) -> int:
    """Run the chosen steps (all without arguments) and report them."""
    (ROOT / "var" / "test").mkdir(parents=True, exist_ok=True)
    lint, tests = lint_steps(), test_steps()
    steps = lint if names == ["lint"] else lint + tests
    if names and names != ["lint"]:
        steps = [step for step in steps if any(name in step.name for name in names)]
    for step in steps:
        step.run()
    print("\nSteps:")
    for step in steps:
        print(f"  {'ok    ' if step.passed else 'FAILED'} {step.seconds:7.1f} s  {step.name}")
    if any(step in tests for step in steps):
        print(totals(steps))
    return 0 if all(step.passed for step in steps) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
