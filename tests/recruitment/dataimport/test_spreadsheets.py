"""Damage that spreadsheets do is recognised by what is left."""

import pytest

from recruitment.dataimport.spreadsheets import cause
from recruitment.nationaldata.columns import column

CASES = [
    ("job", "POSTAL_CODE", "530018", "先頭の0"),
    ("job", "POSTAL_CODE", "10010", "先頭の0"),
    ("job", "LOCAL_GOVERNMENT_CODE", "12131", "先頭の0"),
    ("job", "LOCAL_GOVERNMENT_CODE", "13110", ""),
    ("job", "OCCUPATION_CODE", "11", "先頭の0"),
    ("job", "RECEPTION_TEL", "312345678", "先頭の0"),
    ("company", "CORPORATION_ID", "101320101532", "桁が欠けた"),
    ("company", "CORPORATION_ID", "1.0132E+12", "1.23E+12"),
    ("job", "SALARY_MIN", "2E+05", "1.23E+12"),
    ("job", "WORKING_TIME_START", "9:00", "時刻"),
    ("job", "WORKING_TIME_END", "17:30:00", "時刻"),
    ("job", "WORKING_TIME_END", "24:00", ""),
    ("job", "START_DATE", "2018/10/1 9:30", "日付"),
    ("job", "WORK_LOCATION_BLOCK", "2001/5/10", "日付"),
    ("job", "WORK_LOCATION_BLOCK", "5月10日", "日付"),
    ("company", "SALES_DATE", "Oct-18", "日付"),
    ("company", "AVERAGE_AGE", "35", "小数点以下の0"),
    ("job", "OVERTIME_AVERAGE", "10.5", "小数点以下の0"),
    ("job", "SALARY_MIN", "二十万円", ""),
    ("job", "POSTAL_CODE", "〒053-0018", ""),
    ("job", "TITLE", "1E+5", ""),
]


@pytest.mark.parametrize(("section", "name", "value", "words"), CASES)
def test_probable_cause(section, name, value, words):
    sentence = cause(column(section, name), value)
    assert words in sentence and bool(words) == ("Excel" in sentence)
