"""Codes people type, and the arithmetic of check digits."""

import pytest

from recruitment.vocabulary.codes import (
    corporate_number_is_valid,
    municipality_check_digit,
    municipality_code_is_valid,
    normalise_postal_code,
)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("053-0018", "0530018"),
        ("0530018", "0530018"),
        ("〒053−0018", "0530018"),
        ("０５３－００１８", "0530018"),
        ("０５３ー００１８", "0530018"),
        ("053‐0018\n", "0530018"),
        ("053-001", ""),
        ("053-00188", ""),
        ("苫小牧市", ""),
        ("٠٥٣٠٠١٨", ""),
        ("", ""),
    ],
)
def test_postal_codes_are_read_in_every_writing(typed, code):
    assert normalise_postal_code(typed) == code


@pytest.mark.parametrize(
    ("five", "digit"), [("01213", "1"), ("13110", "5"), ("01000", "6"), ("26104", "1"), ("09000", "0")]
)
def test_check_digit_of_a_municipality(five, digit):
    assert municipality_check_digit(five) == digit


@pytest.mark.parametrize("nonsense", ["0121", "012131", "０１２１３", "abcde", ""])
def test_check_digit_wants_five_digits(nonsense):
    with pytest.raises(ValueError, match="five digits"):
        municipality_check_digit(nonsense)


@pytest.mark.parametrize(
    ("code", "valid"),
    [("012131", True), ("012132", False), ("01213", False), ("０１２１３１", False), ("012131\n", False)],
)
def test_a_municipality_code_proves_itself(code, valid):
    assert municipality_code_is_valid(code) is valid


@pytest.mark.parametrize(
    ("number", "valid"),
    [
        ("1000020012131", True),
        ("2000020012131", False),
        ("1-0000-2001-2131", False),
        ("１０００００２００１２１３１", False),
        ("000020012131", False),
        ("", False),
    ],
)
def test_a_corporate_number_proves_itself(number, valid):
    assert corporate_number_is_valid(number) is valid
