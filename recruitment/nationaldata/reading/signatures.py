"""Files of other kinds, known by their first bytes, and what to do with them."""

from recruitment.nationaldata.reading.unreadable import Unreadable

EXCEL = (
    "Excelのファイル（.xlsx・.xls）は読み込めません。"
    "Excelの「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選び、そのファイルを選んでください。"
)
NESTED = "圧縮ファイルの中に、さらに圧縮ファイルがあります。中のファイルを取り出して選んでください。"
_CHOOSE = "JSON・XML・CSV・TSVのファイルを選んでください。"
_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b")
_OTHER_ARCHIVES = (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"BZh", b"\xfd7zXZ\x00", b"(\xb5/\xfd")
_KINDS: dict[bytes, str] = {
    b"\xd0\xcf\x11\xe0": EXCEL,
    b"%PDF-": f"PDFのファイルは読み込めません。{_CHOOSE}",
    b"\x89PNG": f"画像のファイルは読み込めません。{_CHOOSE}",
    b"\xff\xd8\xff": f"画像のファイルは読み込めません。{_CHOOSE}",
    b"GIF8": f"画像のファイルは読み込めません。{_CHOOSE}",
}


def refuse_other_kinds(head: bytes, is_packed: bool) -> None:
    """Refuse what certainly is no text file of jobs.

    Raises:
        Unreadable: with the way to a file that can be read.
    """
    if is_packed and head.startswith(_ARCHIVES):
        raise Unreadable(NESTED)
    if head.startswith(_OTHER_ARCHIVES):
        raise Unreadable("この圧縮形式は読み込めません。ZIPで圧縮するか、圧縮せずに選んでください。")
    for start, sentence in _KINDS.items():
        if head.startswith(start):
            raise Unreadable(sentence)
