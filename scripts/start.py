"""Prepare the demo city where something changed, then serve it with gunicorn.

Usage: start.py [--fresh] [--prepare]. `--fresh` forgets the demo's database and uploads first, `--prepare`
stops before serving. Runs in `.venv`; environment variables as listed in the README.
"""

import hashlib
import json
import os
import shutil
import socket
import sys
from pathlib import Path

from printing import have_printing

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
TITLES = {
    "migrate": "Preparing the database",
    "load_reference": "Loading places, industries and occupations",
    "collectstatic": "Collecting static files",
    "demo": "Loading the demo city",
}
READY = """
  しごとマッチングサイト   {url}
  Admin                    {url}cms/
  Demo accounts            {accounts}
                           (each @demo.example, password shigoto-demo)
  Stop with Ctrl-C.
"""
ACCOUNTS = "admin editor contractor moderator operator supervisor counsellor employer employer2 seeker"


def read_dotenv() -> None:
    """Take settings from `.env` at the root of the checkout, where the environment does not say otherwise."""
    path = ROOT / ".env"
    for line in path.read_text().splitlines() if path.exists() else ():
        name, separator, value = line.strip().partition("=")
        if separator and not name.startswith("#"):
            os.environ.setdefault(name.strip(), value.strip().strip("\"'"))


def digest(*patterns: str) -> str:
    """Return a fingerprint (path, size, time of change) of the files matching the patterns."""
    lines = []
    for path in sorted(path for pattern in patterns for path in ROOT.glob(pattern)):
        if path.is_file() and "__pycache__" not in path.parts:
            facts = path.stat()
            lines.append(f"{path.relative_to(ROOT)} {facts.st_size} {facts.st_mtime_ns}")
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def fingerprints() -> dict[str, str]:
    """Return what each step of the preparation depends on, by name of its management command."""
    base = digest("requirements/base.txt", "site/config/settings/**/*.py") + os.environ.get(
        "DATABASE_URL", ""
    )
    migrations = digest(*(f"{room}/migrations/*.py" for room in ("*", "*/*", "*/*/*")))
    sources = {
        "migrate": migrations + os.environ["SITE_URL"],
        "load_reference": digest("fixtures/reference/*"),
        # Handing a page in for approval shows it to the content checker, which needs the collected files.
        "collectstatic": digest("static/**/*", "[!v]*/static/**/*"),
        "demo": digest("fixtures/demo/**/*"),
    }
    return {step: hashlib.sha256((base + source).encode()).hexdigest() for step, source in sources.items()}


def prepare(data: Path) -> None:
    """Run the management commands whose sources changed since they last succeeded."""
    stamp = data / "prepared.json"
    done = json.loads(stamp.read_text()) if stamp.exists() else {}
    if not os.environ.get("DATABASE_URL") and not (data / "db.sqlite3").exists():
        done = {name: value for name, value in done.items() if name == "collectstatic"}
    if not (data / "static").exists():
        done.pop("collectstatic", None)
    for step, wanted in fingerprints().items():
        if done.get(step) != wanted:
            print(f"{TITLES[step]} …", flush=True)
            if run_command(step):
                done[step] = wanted
                stamp.write_text(json.dumps(done))


def run_command(name: str) -> bool:
    """Run one management command in this process (Django is loaded once); False when there is none."""
    import django  # noqa: PLC0415  (only when there is something to do: it takes seconds)
    from django.core.management import call_command, get_commands  # noqa: PLC0415 - needs settings

    django.setup()
    if name not in get_commands():
        return False
    options = {"interactive": False} if name in {"migrate", "collectstatic"} else {}
    call_command(name, verbosity=0, **options)
    return True


def refuse_taken_port(host: str, port: int) -> None:
    """Exit with a sentence when something already listens where we want to."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            sys.exit(
                f"\nPort {port} cannot be used ({error.strerror}). "
                f"Stop what is running there, or choose another: make start PORT={port + 1}\n"
                f"ポート {port} は使用できません。別の番号を指定してください。"
            )


def forget(data: Path) -> None:
    """Delete the demo's SQLite database and uploads; another database is left alone."""
    if os.environ.get("DATABASE_URL"):
        sys.exit("DATABASE_URL is set: only the demo's own SQLite file is ever deleted.")
    for path in data.glob("db.sqlite3*"):
        path.unlink()
    shutil.rmtree(data / "media", ignore_errors=True)


def serve(host: str, port: int) -> None:
    """Become the web server."""
    url = f"http://{host}:{port}/"
    os.environ.setdefault("BIND", f"{host}:{port}")
    os.environ["READY_MESSAGE"] = READY.format(url=url, accounts=ACCOUNTS)
    config = SITE / "deploy" / "gunicorn.conf.py"
    command = [sys.executable, "-m", "gunicorn", "--config", str(config), "config.wsgi:application"]
    os.execv(command[0], command)  # noqa: S606 - our own command


def main(options: list[str]) -> None:
    """Prepare and serve."""
    read_dotenv()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.demo")
    sys.path[:0] = [str(ROOT), str(SITE)]
    host, port = "127.0.0.1", int(os.environ.get("PORT") or 8000)
    os.environ.setdefault("SITE_URL", f"http://{host}:{port}")
    if "--prepare" not in options:
        refuse_taken_port(host, port)
    data = Path(os.environ.get("DATA_DIR", ROOT / "var"))
    data.mkdir(parents=True, exist_ok=True)
    if "--fresh" in options:
        forget(data)
    # Once: where nothing can be fetched, every further start would wait for nothing.
    if not (data / "prepared.json").exists() and (missing := have_printing()):
        print(missing, flush=True)
    prepare(data)
    if "--prepare" not in options:
        serve(host, port)


if __name__ == "__main__":
    main(sys.argv[1:])
