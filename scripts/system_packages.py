"""Install packages of the distribution when we may, without a question. Standard library only."""

from __future__ import annotations

import os
import shutil
import subprocess


class SystemPackages:
    """Debian's or Ubuntu's package manager, used only as root or through a passwordless sudo."""

    def __init__(self) -> None:
        self.prefix = self._right()

    @staticmethod
    def _right() -> list[str] | None:
        """Return the words to put before apt-get, or None when we may not install."""
        if not shutil.which("apt-get"):
            return None
        if os.geteuid() == 0:
            return []
        if shutil.which("sudo") and subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL) == 0:
            return ["sudo", "-n"]
        return None

    def _apt(self, *arguments: str) -> bool:
        """Run apt-get without questions; return whether it succeeded."""
        quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120"]
        command = [*(self.prefix or []), *quiet]
        return subprocess.call([*command, *arguments], stdin=subprocess.DEVNULL) == 0

    def install(self, names: list[str]) -> bool:
        """Install the named packages with fresh lists; return whether all are there now."""
        if self.prefix is None:
            return False
        print("Installing from the distribution: " + " ".join(names), flush=True)
        options = ["install", "-y", "--no-install-recommends"]
        return self._apt(*options, *names) or (self._apt("update") and self._apt(*options, *names))

    def install_first(self, names: list[str]) -> bool:
        """Install the first of several alternatives that the distribution offers; False when none is."""
        if self.prefix is None:
            return False
        self._apt("update")
        return any(self._offers(name) and self.install([name]) for name in names)

    @staticmethod
    def _offers(name: str) -> bool:
        """Tell whether the package lists know a version of this package to install."""
        command = ["apt-cache", "policy", name]
        answer = subprocess.run(command, stdout=subprocess.PIPE, universal_newlines=True, check=False)
        return "Candidate:" in answer.stdout and "Candidate: (none)" not in answer.stdout
