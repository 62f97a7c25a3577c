"""Get uv, the installer, from the Python index into `var/uv`. Standard library only."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

from system_packages import SystemPackages

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "requirements" / "uv.txt"
HOME = ROOT / "var" / "uv"


class Stop(Exception):
    """A sentence for the person at the keyboard; nothing more can be done."""


def run(
    command: list[str], env: dict[str, str] | None = None, quiet: bool = False, check: bool = False
) -> subprocess.CompletedProcess:
    """Run a command; quiet keeps its output in the result, check turns a failure into a Stop."""
    pipe = subprocess.PIPE if quiet else None
    try:
        result = subprocess.run(
            command, env=env, stdout=pipe, stderr=pipe, universal_newlines=True, check=False
        )
    except OSError as error:
        result = subprocess.CompletedProcess(command, 127, "", str(error))
    if check and result.returncode:
        words = " ".join(command)
        raise Stop(f"This step failed (code {result.returncode}): {words}\n{result.stderr or ''}")
    return result


def uv_path(env: dict[str, str]) -> str:
    """Return the path of the pinned uv, installing it on the first call."""
    stamp = HOME / "stamp"
    wanted = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    found = next((path for path in (HOME / "bin" / "uv", HOME / "lib" / "bin" / "uv") if path.exists()), None)
    if found and stamp.exists() and stamp.read_text() == wanted:
        return str(found)
    print("Fetching the installer (uv) …", flush=True)
    path = install_with_venv(env) or install_with_target(env)
    if path is None and SystemPackages().install(["python3-venv"]):
        path = install_with_venv(env)
    if path is None:
        raise Stop(
            "uv could not be installed: pip is missing or cannot reach its package index.\n"
            "Install python3-venv (apt-get install python3-venv) or check pip's settings, then try again.\n"
            "python3-venv をインストールするか pip の設定を確認してから、もう一度お試しください。"
        )
    stamp.write_text(wanted)
    return str(path)


def install_with_venv(env: dict[str, str]) -> Path | None:
    """Install uv into an environment of its own; None when python3-venv is missing or pip fails."""
    if run([sys.executable, "-m", "venv", "--clear", str(HOME)], quiet=True).returncode:
        return None
    return pip_install([str(HOME / "bin" / "python")], [], HOME / "bin" / "uv", env)


def install_with_target(env: dict[str, str]) -> Path | None:
    """Install uv into a plain folder with the machine's own pip; None when there is none."""
    target = HOME / "lib"
    return pip_install([sys.executable], ["--target", str(target), "--upgrade"], target / "bin" / "uv", env)


def pip_install(python: list[str], options: list[str], result: Path, env: dict[str, str]) -> Path | None:
    """Run pip with hashes required; return the path of the program it made, or None."""
    HOME.mkdir(parents=True, exist_ok=True)
    command = [*python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    done = run([*command, *options, "-r", str(REQUIREMENTS)], env=env, quiet=True)
    if done.returncode:
        print(done.stderr.strip()[-600:], file=sys.stderr)
    return result if done.returncode == 0 and result.exists() else None
