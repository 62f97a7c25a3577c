"""ZIP files: exactly one ordinary file inside, unpacked in memory piece by piece, never onto the disk."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import IO

from recruitment.nationaldata.reading.limits import Limits
from recruitment.nationaldata.reading.signatures import EXCEL
from recruitment.nationaldata.reading.unreadable import Unreadable

DAMAGES = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,  # a way of packing that the library does not know
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""What the standard library raises on damaged archives."""
DAMAGED = "ZIPファイルが壊れているか、途中で切れています。もう一度圧縮して選んでください。"
_TOO_MANY = "このZIPの中にはファイルが多すぎます。求人のファイルを1つだけ入れて、もう一度選んでください。"
_ENCRYPTED = 0x1
_BESIDES = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


@dataclass(frozen=True)
class _Sips:
    """A file that refuses to hand out a huge directory of the archive at once."""

    file: IO[bytes]
    sent: int
    limit: int

    def read(self, size: int = -1) -> bytes:
        if size < 0:
            size = self.sent - self.file.tell()
        if size > self.limit:
            raise Unreadable(_TOO_MANY)
        return self.file.read(size)

    def seek(self, offset: int, whence: int = 0) -> int:
        self.file.seek(offset, whence)
        return self.file.tell()

    def tell(self) -> int:
        return self.file.tell()

    def seekable(self) -> bool:
        return True


def the_only_file(
    file: IO[bytes], sent: int, limits: Limits
) -> Callable[[], AbstractContextManager[IO[bytes]]]:
    """A function that opens the one file inside an archive of `sent` bytes.

    Raises:
        Unreadable: damaged, encrypted, more or fewer than one file, a path leading out of the archive,
            or a way of compression whose unpacking cannot be kept small.
    """
    try:
        archive = zipfile.ZipFile(_Sips(file, sent, limits.directory))
        infos = archive.infolist()
    except DAMAGES as error:
        raise Unreadable(DAMAGED) from error
    info = _chosen(infos, limits)
    return lambda: archive.open(info)


def _chosen(infos: list[zipfile.ZipInfo], limits: Limits) -> zipfile.ZipInfo:
    if len(infos) > limits.entries:
        raise Unreadable(_TOO_MANY)
    if any(info.filename == "[Content_Types].xml" for info in infos):
        raise Unreadable(EXCEL)
    files = [info for info in infos if not info.is_dir() and not _is_beside(info.filename)]
    if len(files) != 1:
        found = f"中に{len(files)}つのファイルがあります" if files else "中にはファイルがありません"
        raise Unreadable(
            f"このファイルはZIPの{found}。求人のファイルを1つだけ入れて、もう一度選んでください。"
        )
    info = files[0]
    parts = info.filename.replace("\\", "/").split("/")
    if ".." in parts or not parts[0] or ":" in parts[0]:
        raise Unreadable(
            "ZIPの中のファイル名が正しくありません（上のフォルダーを指しています）。"
            "求人のファイルだけを圧縮し直してください。"
        )
    if info.flag_bits & _ENCRYPTED:
        raise Unreadable("ZIPにパスワードがかかっています。パスワードなしで圧縮し直してください。")
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Unreadable("ZIPの圧縮方式が特殊で読み込めません。パソコン標準の方法で圧縮し直してください。")
    return info


def _is_beside(name: str) -> bool:
    return name.startswith(_BESIDES[0]) or name.rsplit("/", 1)[-1] in _BESIDES[1:]
