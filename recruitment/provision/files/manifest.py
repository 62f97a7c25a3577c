"""What files there are: one small file that is replaced last, so that all of them change at once."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

NAME = "manifest.json"


@dataclass(frozen=True)
class PublicFile:
    """A file, plain and compressed with gzip; sizes in bytes, checksums SHA-256 in hexadecimal."""

    name: str
    format: str
    bytes: int
    sha256: str
    gzip_bytes: int
    gzip_sha256: str
    folder: str

    @property
    def path(self) -> Path:
        """The plain file."""
        return root() / self.folder / self.name

    @property
    def gzip_path(self) -> Path:
        """The compressed file."""
        return self.path.with_name(f"{self.name}.gz")


@dataclass(frozen=True)
class Manifest:
    """Files of one build: when, up to which position of the ledger, how many jobs, seconds it took."""

    built_at: str
    position: int
    rows: int
    seconds: float
    terms: str
    source: str
    files: tuple[PublicFile, ...]

    def public(self) -> dict[str, Any]:
        """What outsiders are told, without the server's own matters."""
        said = asdict(self)
        del said["seconds"]
        for file in said["files"]:
            del file["folder"]
        return said


def root() -> Path:
    """Folder of the public files; several application servers must share it."""
    return Path(settings.OPENDATA_ROOT)


def current_manifest() -> Manifest | None:
    """The last build, None before the first one."""
    try:
        said = json.loads((root() / NAME).read_text(encoding="utf-8"))
        return Manifest(**said | {"files": tuple(PublicFile(**file) for file in said["files"])})
    except (FileNotFoundError, ValueError, TypeError, KeyError):
        return None


def replace(manifest: Manifest) -> None:
    """Make a build the current one."""
    unfinished = root() / f".{NAME}"
    unfinished.write_text(json.dumps(asdict(manifest), ensure_ascii=False, indent=1), encoding="utf-8")
    unfinished.replace(root() / NAME)
