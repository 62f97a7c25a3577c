"""What people typed does no harm in the files that staff take out."""

import io

import pytest
from openpyxl import load_workbook

from core.spreadsheets import plain_text
from operations.inquiries import actions
from tests.recruitment.factories import CompanyFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"])
def test_nothing_is_a_formula(sign: str) -> None:
    assert plain_text(f"{sign}1") == f"'{sign}1"


def test_names_of_records_and_characters_nobody_sees_do_no_harm(client_for) -> None:
    """A record in a cell is text like any other; one odd letter does not keep the file from being written."""
    company = CompanyFactory(name="=1+1社")
    words = {"audience": "general", "message": "=ここ\x01\x0bに", "name": "+81", "email": "a@example.jp"}
    actions.receive({**words, "company": company})
    operator = client_for("operator")

    def taken_out(kind: str) -> bytes:
        answer = operator.get("/cms/inquiries/", {"export": kind})
        return b"".join(answer.streaming_content)

    assert "'=1+1社" in taken_out("csv").decode()
    cells = [cell.value for row in load_workbook(io.BytesIO(taken_out("xlsx"))).active for cell in row]
    assert "'=ここに" in cells
