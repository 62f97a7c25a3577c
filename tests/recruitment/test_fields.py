"""What people type into record fields, and what is kept of it."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from recruitment.models import Company, Job
from recruitment.models.fields import (
    BodyField,
    CodeSetField,
    KanaField,
    LineField,
    PhoneField,
    PostalCodeField,
    join_codes,
    split_codes,
)
from recruitment.models.validators import validate_corporate_number
from recruitment.vocabulary.enums import Feature, WorkingDay


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        (PostalCodeField(), "〒０５３－００１８", "0530018"),
        (PostalCodeField(), " 053ー0018 ", "0530018"),
        (PhoneField(), "０１４４－３２－１２３４", "0144-32-1234"),
        (PhoneField(), "0144ー32ー1234", "0144-32-1234"),
        (KanaField(max_length=30), "ハマナスシコウ", "はまなすしこう"),
        (KanaField(max_length=30), "ﾊﾏﾅｽ", "はまなす"),
        (LineField(max_length=30), "検査\x00・\x0b梱包\r\nスタッフ ", "検査・梱包 スタッフ"),
        (BodyField(max_length=30), "一行目\r\n二行目\x07\ud800", "一行目\n二行目"),
    ],
)
def test_typing_habits_are_mended(field: LineField, typed: str, kept: str) -> None:
    """Width, dashes and invisible characters never bother anybody."""
    assert field.clean(typed, None) == kept


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        (PostalCodeField(), "05300", "郵便番号は7桁"),
        (PhoneField(), "0144321234", "ハイフンで区切って"),
        (KanaField(max_length=30), "浜茄子", "ひらがなで"),
        (LineField(max_length=3), "𠮷𠮷𠮷", "長すぎます"),
        (BodyField(max_length=5), "あいうえおか", "5文字以内"),
        (CodeSetField(max_length=7, codes=WorkingDay.choices), "21", "一覧にある項目"),
        (CodeSetField(max_length=400, codes=Feature.choices, wrap=","), ",nothing,", "一覧にある項目"),
    ],
)
def test_what_cannot_be_mended_gets_a_sentence(field: LineField, typed: str, sentence: str) -> None:
    """The message says how to mend it."""
    with pytest.raises(ValidationError, match=sentence):
        field.clean(typed, None)


@pytest.mark.parametrize("number", ["1000020012131", "8013201017060"])
def test_right_corporate_numbers_pass(number: str) -> None:
    """The city's own number and the specification's example."""
    validate_corporate_number(number)


@pytest.mark.parametrize(
    "typed", ["1-0000-2001-2131", " １－００００－２００１－２１３１ ", "1ー0000 2001―2131"]
)
def test_corporate_numbers_are_typed_as_they_are_written(typed: str) -> None:
    field = Company._meta.get_field("corporate_number").formfield()
    assert field.clean(typed) == "1000020012131"
    assert "maxlength" not in field.widget.attrs
    assert Company._meta.get_field("corporate_number").to_python(typed) == "1000020012131"


def test_wrong_corporate_number_is_complained_about_once() -> None:
    with pytest.raises(ValidationError) as problem:
        Company._meta.get_field("corporate_number").clean("1-0000-2001-21319", None)
    assert problem.value.messages == ["法人番号は13桁の数字で入力してください。"]


@pytest.mark.parametrize("number", ["8013201017081", "123", "１０００２０００１２１３", "abcdefghijklm"])
def test_wrong_corporate_numbers_do_not(number: str) -> None:
    """Wrong check digit, wrong length, wrong characters."""
    with pytest.raises(ValidationError):
        validate_corporate_number(number)


@given(st.sets(st.sampled_from(Feature.values)))
def test_codes_survive_storing(codes: set[str]) -> None:
    """Splitting undoes joining."""
    assert set(split_codes(join_codes(sorted(codes), ","), ",")) == codes


def test_a_set_of_codes_is_entered_with_check_boxes() -> None:
    """The form field turns ticked boxes into the stored string and back."""
    field = Job._meta.get_field("features").formfield()
    assert field.clean(["remote", "no_experience"]) == ",no_experience,remote,"
    assert field.prepare_value(",no_experience,remote,") == ["no_experience", "remote"]
    assert not field.has_changed(",remote,", ["remote"])


@pytest.mark.parametrize("model", [Company, Job])
def test_every_item_people_fill_in_has_a_japanese_label(model: type) -> None:
    """No field shows its English name."""
    own = [
        f
        for f in model._meta.get_fields()
        if f.__module__.startswith(("recruitment", "django.db.models.fields"))
    ]
    for field in own:
        if getattr(field, "editable", False) and not field.auto_created and field.model is model:
            label = str(getattr(field, "verbose_name", ""))
            if field.name in WAGTAIL_FIELDS:
                continue
            assert not label.isascii() or label in ("Facebook",), field.name


WAGTAIL_FIELDS = {
    "locked",
    "locked_at",
    "first_published_at",
    "last_published_at",
    "go_live_at",
    "expire_at",
    "expired",
    "has_unpublished_changes",
    "id",
}
