"""Made once, kept as a file, one at a time."""

import fcntl
import os
from pathlib import Path
from threading import BoundedSemaphore

import pytest

from recruitment.sheets import storage
from recruitment.sheets.paper import Paper


def paper(text: str) -> Paper:
    """A document of its own."""
    return Paper(f"<p>{text}</p>", ("sheet.css",))


def test_same_contents_are_made_once(made: list[Paper]) -> None:
    contents = [storage.document(paper(text)) for text in ("一", "一", "二", "一")]
    assert contents[0] == contents[1] == contents[3] != contents[2]
    assert len(made) == 2


def test_number_of_files_is_kept(
    made: list[Paper], sheets_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage, "MOST_FILES", 2)
    for age, text in ((300, "一"), (200, "二")):
        storage.document(paper(text))
        path = sheets_root / f"{paper(text).fingerprint}.pdf"
        os.utime(path, (path.stat().st_mtime - age,) * 2)
    storage.document(paper("一"))  # asked for again: no longer the oldest
    storage.document(paper("三"))
    kept = {path.stem for path in sheets_root.glob("*.pdf")}
    assert kept == {paper("一").fingerprint, paper("三").fingerprint}


def test_old_ones_go_though_there_is_room(made: list[Paper], sheets_root: Path) -> None:
    storage.document(paper("一"))
    os.utime(sheets_root / f"{paper('一').fingerprint}.pdf", (0, 0))
    storage.document(paper("二"))
    assert [path.stem for path in sheets_root.glob("*.pdf")] == [paper("二").fingerprint]


def test_others_wait_and_give_up(
    made: list[Paper], sheets_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage, "WAIT_SECONDS", 0.1)
    sheets_root.mkdir()
    with (sheets_root / ".making-sheet").open("wb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(storage.Busy):
            storage.document(paper("一"))
        assert storage.document(Paper("<p>一覧</p>", ("list.css",), 8.5))
    assert storage.document(paper("一"))


def test_waiting_holds_few_threads(made: list[Paper], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(storage.PLACES, "sheet", BoundedSemaphore(1))
    assert storage.document(paper("一"))
    with storage.PLACES["sheet"]:
        with pytest.raises(storage.Busy):
            storage.document(paper("二"))
        assert storage.document(paper("一"))  # made before: nobody waits for it
    assert storage.document(paper("二"))


def test_full_disk_spoils_nothing(made: list[Paper], monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, content: bytes) -> int:
        raise OSError("No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert storage.document(paper("一")).startswith(b"%PDF-")
