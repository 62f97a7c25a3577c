"""What cannot be read is refused with a sentence that says how to mend it."""

import gzip
import io
import struct
import zipfile
from collections.abc import Callable
from random import Random

import pytest

from recruitment.nationaldata.reading import Limits, Unreadable, read
from tests.recruitment.nationaldata.reading import samples
from tests.recruitment.nationaldata.reading.samples import table, zipped

CSV = table([["NAME", "TITLE"], ["企業", "一般事務と営業"]])
SMALL = Limits(
    sent=20_000, unpacked=50_000, rows=3, cell=200, record=2000, ratio=20, ratio_from=3000, entries=3
)
ROOMY = {"many columns", "JSON with many keys", "values only", "JSON too deep"}
"""Cases that need the usual limits."""


def _encrypted() -> bytes:
    data = bytearray(zipped(CSV))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def _with_method(method: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr("a.csv", CSV)
    return out.getvalue()


def _huge_directory() -> bytes:
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, 2_000_000, 100, 0)
    return b"PK\x03\x04" + bytes(3_000_000) + end


REFUSED: dict[str, tuple[bytes | Callable[[], bytes], str]] = {
    "empty": (b"", "空です"),
    "blank": (b" \r\n\t\xef\xbb\xbf\n", "空白しかありません"),
    "too big": (b"x" * 20_001, "20KBを超えています"),
    "PDF": (b"%PDF-1.7", "PDFのファイルは読み込めません"),
    "picture": (b"\x89PNG\r\n", "画像のファイル"),
    "old Excel": (b"\xd0\xcf\x11\xe0", "Excelのファイル"),
    "Excel": (zipped(b"x", "[Content_Types].xml"), "「CSV UTF-8（コンマ区切り）」"),
    "7z": (b"7z\xbc\xaf\x27\x1c", "ZIPで圧縮するか"),
    "two files": (lambda: zipped(CSV, b=CSV), "ZIPの中に2つのファイルがあります"),
    "no file": (lambda: zipped(b"", "folder/"), "ZIPの中にはファイルがありません"),
    "many files": (lambda: zipped(CSV, a=CSV, b=CSV, c=CSV), "ファイルが多すぎます"),
    "nested": (lambda: zipped(zipped(CSV)), "さらに圧縮ファイル"),
    "nested gz": (lambda: gzip.compress(zipped(CSV)), "さらに圧縮ファイル"),
    "empty inside": (lambda: zipped(b""), "中のファイルが空"),
    "path out": (lambda: zipped(CSV, "../../etc/a.csv"), "上のフォルダー"),
    "absolute path": (lambda: zipped(CSV, "/a.csv"), "上のフォルダー"),
    "password": (_encrypted, "パスワード"),
    "LZMA": (lambda: _with_method(zipfile.ZIP_LZMA), "圧縮方式が特殊"),
    "cut zip": (lambda: zipped(CSV)[:-30], "ZIPファイルが壊れている"),
    "cut gz": (lambda: gzip.compress(CSV)[:-9], "途中で切れています"),
    "gz with a wrong sum": (lambda: gzip.compress(CSV)[:-8] + bytes(8), "壊れている"),
    "bomb": (lambda: gzip.compress(b"a,b\n" * 2000), "異常に大きく広がる"),
    "zip bomb": (lambda: zipped(b"a,b\n" * 2000), "異常に大きく広がる"),
    "too much inside": (
        lambda: gzip.compress(Random(1).randbytes(15_000).hex().encode() + b" " * 25_000),
        "50KBを超えています",
    ),
    "JIS": ("求人名,法人名\n事務,企業".encode("iso2022_jp"), "ISO-2022-JP"),
    "EUC": ("求人名,法人名\n事務,企業の名前をここに".encode("euc-jp"), "文字コードが分かりません"),
    "UTF-16 without mark": ("TITLE,NAME\n事務,企業".encode("utf-16-le"), "UTF-16の目印"),
    "UTF-32": ("TITLE,NAME".encode("utf-32"), "UTF-32"),
    "UTF-8 with damage": (b"TITLE,NAME\n" + "事務と営業\n".encode() * 9 + b"\x82\xa0", "11行目に壊れた文字"),
    "UTF-8 cut off": (CSV[:-3], "文字の途中で切れています"),
    "CP932 cut off": (table([["TITLE", "NAME"], ["事務", "企業"]], "cp932")[:-3], "文字の途中で切れています"),
    "many columns": (b"TITLE,NAME" + b",x" * 999, "1,000を超える項目"),
    "JSON with many keys": (b"[{" + b'"":0,' * 1000 + b'"":1}]', "1,000を超える項目"),
    "no headers": (table([["事務", "企業"], ["営業", "企業"]]), "見出しがありません"),
    "values only": (table([samples.EXAMPLE]), "見出しがありません"),
    "open quote": (b'NAME,TITLE\n"A,B\nC,D\n', "2行目からの引用符"),
    "stray quote": (b'NAME,TITLE\nC,D\n"A"B,C\n', "3行目からの引用符"),
    "endless line": (b"NAME,TITLE\n" + b"x," * 2000, "1件の求人が2,000文字"),
    "endless quote": (b'NAME,TITLE\n"' + b"x\n" * 2000, "1件の求人が2,000文字"),
    "blank lines": (b"NAME,TITLE\n" + b",,\n" * 10, "空の行が多すぎます"),
    "long cell": (b"NAME,TITLE\nA," + b"x" * 201, "2行目の「求人名」が200文字"),
    "too many rows": (b"NAME,TITLE\n" + b"A,B\n" * 4, "3件を超えています"),
    "table named json": (CSV, "JSONの形になっていません"),
    "JSON cut off": (b'[{"TITLE": "a"},\n{"TITLE": "b"', "途切れています"),
    "JSON cut in a text": (b'[{"TITLE": "a"},\n{"TITLE": "b', "2行目"),
    "JSON with a fault": (b'[{"TITLE": "a"},\n{"TITLE" "b"}]' + b" " * 900, "2行目（2件目のあたり）"),
    "JSON without comma": (b'[{"TITLE": "a"}\n{"TITLE": "b"}]', "かっこ・コンマ・引用符"),
    "JSON and more": (b'[{"TITLE": "a"}] x', "余分な文字"),
    "JSON too deep": (b'[{"TITLE": ' + b"[" * 90_000, "かっこの中のかっこ"),
    "JSON too long": (b'[{"TITLE": "' + b"x" * 4900, "1件が2,000文字"),
    "JSON with two lists": (b'{"jobs": [], "jobs": []}', "2回あります"),
    "JSON without jobs": (b'{"total": 3, "items": {}}', "求人の一覧がありません"),
    "JSON with another list": (b'{"items": [' + b"{}," * 900, "求人の一覧がありません"),
    "JSON with a number for a name": (b'{1: "a"}', "かっこ・コンマ・引用符"),
    "entities": (b'<!DOCTYPE a [<!ENTITY x "y">]><a><TITLE>&x;</TITLE></a>', "<!DOCTYPE"),
    "outer entity": (b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "<!DOCTYPE"),
    "unknown entity": (b"<a><b><TITLE>\n&nbsp;</TITLE></b></a>", "XMLの書き方が2行目"),
    "XML cut off": (b"<a><b><TITLE>x</TITLE>", "XMLの書き方が1行目"),
    "XML without jobs": (b"<html><body>x</body></html>", "XMLの中に求人がありません"),
    "XML with a job elsewhere": (
        b"<a><head><TITLE>x</TITLE></head><b><TITLE>x</TITLE></b></a>",
        "<head>の外にあります",
    ),
    "XML too deep": (b"<a>" * 40, "深すぎます"),
    "XML with a long text": (b"<a><b><TITLE>" + b"x" * 300, "「TITLE」が200文字"),
    "XML with a long tag": (b"<a><b " + b"x" * 9000, "2,000文字を超えるタグ"),
    "XML with many tags": (b"<a><b><TITLE/>" + b"<X/>" * 1100, "1,000を超えるタグ"),
}


@pytest.mark.parametrize("case", list(REFUSED))
def test_a_sentence_says_why_and_what_to_do(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recruitment.nationaldata.reading.source.CHUNK", 1000)
    monkeypatch.setattr("recruitment.nationaldata.reading.tables._MOST_BLANK", 9)
    data, said = REFUSED[case]
    data = data if isinstance(data, bytes) else data()
    name = "求人.json" if case == "table named json" else "求人"
    with pytest.raises(Unreadable) as refused:
        list(read(io.BytesIO(data), name, Limits() if case in ROOMY else SMALL).rows)
    assert said in refused.value.sentence
    assert refused.value.sentence.endswith("ください。")


def test_a_huge_directory_of_an_archive_is_not_loaded() -> None:
    with pytest.raises(Unreadable, match="ファイルが多すぎます"):
        read(io.BytesIO(_huge_directory()), "jobs.zip")


def test_companions_of_a_zip_do_not_count() -> None:
    data = zipped(
        CSV, "求人/jobs.csv", **{"求人/": b"", "__MACOSX/求人/._jobs.csv": b"x", "求人/.DS_Store": b"x"}
    )
    assert len(list(read(io.BytesIO(data), "jobs.zip").rows)) == 1
