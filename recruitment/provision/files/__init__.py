"""The public files of everything: built by the clock, replaced all at once, each with its checksum (D3)."""

from recruitment.provision.files.building import build, is_due, remove_old
from recruitment.provision.files.manifest import Manifest, PublicFile, current_manifest

__all__ = ["Manifest", "PublicFile", "build", "current_manifest", "is_due", "remove_old"]
