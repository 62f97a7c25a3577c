"""Taking over the ministries' full tables, good and bad."""

import datetime

import pytest
from django.core.management import CommandError, call_command

from recruitment.vocabulary.models import Industry, Occupation
from tests.vocabulary.factories import OccupationFactory

pytestmark = pytest.mark.django_db


def occupation_lines(minors=440):
    """An occupation table of the right size: 15 and 99 entries, minors spread over them."""
    lines, serial = [], 0
    for middle in range(1, 100):
        if middle <= 15:
            lines.append(f"{middle:02},大分類{middle}")
        lines.append(f"{middle:03},中分類{middle}")
        for number in range(1, 6):
            if serial < minors:
                serial += 1
                lines.append(f"{middle:03}-{number:02},小分類{serial}")
    return lines


def industry_lines(minors=536, details=1_473):
    """An industry table of the right size."""
    lines = [f"{letter}\t\t大分類{letter}" for letter in "ABCDEFGHIJKLMNOPQRST"]
    lines += [f"{number:02}\tA\t中分類{number}" for number in range(1, 100)]
    codes = [f"{group:02}{digit}" for digit in range(6) for group in range(1, 100)][:minors]
    lines += [f"{code}\t\t小分類{code}" for code in codes]
    finer = [f"{code}{digit}" for digit in range(3) for code in codes][:details]
    return lines + [f"{code}\t\t細分類{code}" for code in finer]


@pytest.fixture
def write(tmp_path):
    def _write(lines, heading, encoding="utf-8"):
        path = tmp_path / "table.csv"
        path.write_text("\r\n".join([heading, *lines]) + "\r\n", encoding=encoding, newline="")
        return str(path)

    return _write


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_a_full_occupation_table_is_taken_over(write, encoding, capsys):
    sales = OccupationFactory()
    path = write(occupation_lines(), "コード,名称", encoding)
    call_command("import_occupations", path, verified_on="2026-11-21")
    assert "554件を取り込みました" in capsys.readouterr().out
    assert Occupation.objects.minors().count() == 440
    sales.refresh_from_db()
    assert sales.name == "中分類45"
    assert sales.verified_on == datetime.date(2026, 11, 21)
    assert sales.source == "厚生労働省「職業分類表」"
    assert Occupation.objects.get(code="001-02").path == "01/001/001-02"


def test_a_full_industry_table_of_an_older_revision_stands_beside_the_current(write):
    call_command("import_industries", write(industry_lines(), "分類コード\t上位コード\t項目名"))
    call_command(
        "import_industries", write(industry_lines(530, 1_460), "code\tparent\tname"), "--revision", "13"
    )
    assert Industry.objects.current().count() == 20 + 99 + 536 + 1_473
    assert Industry.objects.filter(revision=13).count() == 20 + 99 + 530 + 1_460


def test_full_width_codes_are_understood(write):
    lines = [
        line.translate(str.maketrans("0123456789-", "０１２３４５６７８９－")) for line in occupation_lines()
    ]
    call_command("import_occupations", write(lines, "コード,名称"))
    assert Occupation.objects.filter(code="099").exists()


def refusal(path, **options):
    with pytest.raises(CommandError) as refused:
        call_command("import_occupations", path, **options)
    assert not Occupation.objects.exists()
    return str(refused.value)


def test_every_bad_line_is_named_and_nothing_written(write):
    lines = occupation_lines()
    lines[1] = "001,"
    lines[3] = "十二,名称"
    lines[5] = lines[4]
    lines[-1] = "099," + "長" * 101
    message = refusal(write(lines, "コード,名称"))
    assert "3行目：「001」の名称がありません。" in message
    assert "5行目：「十二」は分類コードの形ではありません。" in message
    assert "7行目：コード「001-03」は6行目にもあります。" in message
    assert "は100文字以内にしてください（101文字）。" in message
    assert "誤りが4件あるため、取り込みませんでした。" in message


def test_a_table_with_gaps_is_refused(write):
    assert "小分類は440件ですが、ファイルには400件あります" in refusal(
        write(occupation_lines(400), "コード,名称")
    )


def test_an_orphan_is_refused(write):
    lines = [line for line in occupation_lines() if not line.startswith("050,")]
    assert "「050-01」の上位の分類「050」が、これより前の行にありません。" in refusal(
        write(lines, "コード,名称")
    )


def test_a_wrong_day_of_verification_is_refused(write):
    message = refusal(write(occupation_lines(), "コード,名称"), verified_on="昨日")
    assert "確認日「昨日」は 2026-11-21 の形で入力してください。" in message


def test_a_source_longer_than_its_column_is_refused(write):
    assert "出典は200文字以内" in refusal(write(occupation_lines(), "コード,名称"), source="長" * 201)


def test_a_table_without_heading_is_refused(write):
    assert "見出しの行に「コード」「名称」の列がありません。" in refusal(write([], "01,管理的職業"))


def test_a_line_with_a_cell_too_many_is_refused(write):
    lines = [*occupation_lines(), "100,余分,セル"]
    assert "列の数が見出し（2列）と違います（3列）。" in refusal(write(lines, "コード,名称"))


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n\x00\xff", b"a\0b,c\n", b'code,name\n"01,x\n'])
def test_what_is_no_table_is_refused(tmp_path, content):
    path = tmp_path / "picture.csv"
    path.write_bytes(content)
    assert "取り込みませんでした" in refusal(str(path))


def test_a_missing_or_huge_file_is_refused(tmp_path, monkeypatch):
    assert "ファイルを読めません" in refusal(str(tmp_path / "none.csv"))
    monkeypatch.setattr("recruitment.vocabulary.importing.MAX_BYTES", 3)
    path = tmp_path / "huge.csv"
    path.write_text("code,name\n")
    assert "大きすぎます" in refusal(str(path))
