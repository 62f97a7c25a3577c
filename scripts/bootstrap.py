"""Make `.venv` as requirements/<set>.txt says, from nothing but some Python 3. Usage: bootstrap.py base|dev.

Runs before anything is installed, on whatever Python 3 the machine has: standard library only. Nothing
is fetched but packages of the configured Python index and, where allowed, of the distribution.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from bootstrap_uv import ROOT, Stop, run, uv_path
from system_packages import SystemPackages

VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
NEW_ENOUGH = "import sys; sys.exit(sys.version_info < (3, 12))"
WANTED = ("3.13", "3.14", "3.12")
MISSING_PYTHON = (
    "Python 3.12 or newer is needed, and none was found. Install one and run the command again:\n"
    "  Debian 13, Ubuntu 24.04 or newer:  apt-get install python3\n"
    "  older systems:                     pyenv install 3.13  (or your organisation's package)\n"
    "Python 3.12 以上が必要です。上のいずれかの方法でインストールしてから、もう一度お試しください。"
)


def environment() -> dict[str, str]:
    """Return the environment for uv, with pip's configuration translated: uv does not read it."""
    env = dict(os.environ, UV_PYTHON_DOWNLOADS="never", UV_NO_PROGRESS="1", UV_LINK_MODE="copy")
    env.pop("VIRTUAL_ENV", None)
    env.setdefault("UV_HTTP_TIMEOUT", "180")
    if not any(name in env for name in ("UV_INDEX_URL", "UV_DEFAULT_INDEX")):
        index = pip_setting("index-url")
        if index:
            env["UV_DEFAULT_INDEX"] = index
    certificate = pip_setting("cert")
    if certificate and Path(certificate).is_file():
        env.setdefault("SSL_CERT_FILE", certificate)
    trusted = pip_setting("trusted-host")
    if trusted:
        env.setdefault("UV_INSECURE_HOST", trusted)
    return env


def pip_setting(name: str) -> str | None:
    """Return a setting of pip from its environment variable or its files, or None."""
    value = os.environ.get("PIP_" + name.upper().replace("-", "_"))
    for section in ("global", "install"):
        if value:
            return value
        answer = run([sys.executable, "-m", "pip", "config", "get", f"{section}.{name}"], quiet=True)
        value = answer.stdout.strip() if answer.returncode == 0 else None
    return value


def find_python(uv: str, env: dict[str, str]) -> str:
    """Return the path of a Python ≥ 3.12, installing the distribution's one when that is allowed."""
    pyenv = [str(path) for path in Path.home().glob(".pyenv/versions/3*/bin/python3")]
    for round_ in ("present", "installed"):
        for version in WANTED:
            answer = run([uv, "python", "find", "--no-project", "--system", version], env=env, quiet=True)
            if answer.returncode == 0:
                return answer.stdout.strip()
        for candidate in pyenv:
            if (
                run(
                    [candidate, "-c", "import sys; sys.exit(sys.version_info < (3, 12))"], quiet=True
                ).returncode
                == 0
            ):
                return candidate
        packages = SystemPackages()
        if round_ == "installed" or not packages.install_first([f"python{version}" for version in WANTED]):
            raise Stop(MISSING_PYTHON)
    raise Stop(MISSING_PYTHON)


def stamp_of(requirements: Path) -> str:
    """Return what must be unchanged for the environment to be reused: interpreter and pinned packages."""
    config = (VENV / "pyvenv.cfg").read_bytes() if (VENV / "pyvenv.cfg").exists() else b""
    return hashlib.sha256(config + requirements.read_bytes()).hexdigest()


def is_current(name: str) -> bool:
    """Tell whether the environment already holds the named set (dev holds base, too)."""
    stamp = VENV / f".installed-{name}"
    requirements = ROOT / "requirements" / f"{name}.txt"
    return PYTHON.exists() and stamp.exists() and stamp.read_text() == stamp_of(requirements)


def install(name: str) -> None:
    """Bring the environment to exactly the named set of packages, every file checked by its hash."""
    if is_current(name):
        return
    env = environment()
    uv = uv_path(env)
    if not PYTHON.exists() or run([str(PYTHON), "-c", ""], quiet=True).returncode:
        python = find_python(uv, env)
        run(
            [uv, "venv", "--quiet", "--no-project", "--clear", "--python", python, str(VENV)],
            env=env,
            check=True,
        )
    if name == "base" and (VENV / ".installed-dev").exists():
        name = "dev"  # never take the test tools away from who has them
    print(f"Installing requirements/{name}.txt …", flush=True)
    sync = [uv, "pip", "sync", "--quiet", "--python", str(PYTHON), "--require-hashes"]
    run([*sync, str(ROOT / "requirements" / f"{name}.txt")], env=env, check=True)
    for done in ("base", name):
        (VENV / f".installed-{done}").write_text(stamp_of(ROOT / "requirements" / f"{done}.txt"))


def main(arguments: list[str]) -> int:
    """Install the set named on the command line; `uv ARGUMENTS…` runs the installer itself."""
    if arguments and arguments[0] == "uv":
        env = environment()
        return subprocess.call([uv_path(env), *arguments[1:]], env=env)
    install(arguments[0] if arguments else "base")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as reason:
        sys.exit(f"\n{reason}")
