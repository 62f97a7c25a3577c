"""A company writes its own record: sections, repeating parts, pictures, handing in."""

import pytest

from recruitment import actions
from recruitment.models import Branch, Certificate, Company, EmployeeInterview, Review
from tests.core.test_images import picture, upload
from tests.recruitment.factories import CompanyFactory
from tests.recruitment.jobform.conftest import controls

pytestmark = pytest.mark.django_db


@pytest.fixture
def edit(address):
    return address("company_edit")


def draft_of(company: Company) -> Company:
    return Company.objects.get(pk=company.pk).get_latest_revision_as_object()


def test_a_change_waits_while_the_public_page_stays(member, address, edit, company, written):
    answer = member.post(edit, written(member.get(edit), catchphrase="港の紙づくり", action="review"))
    assert answer.status_code == 302, answer.context["form"].errors
    assert answer.url == address("company_check")
    check = member.get(answer.url)
    sent = member.post(answer.url, {"seen": check.context["seen"]}, follow=True)
    assert "提出しました" in sent.content.decode()
    assert Review.objects.for_record(company).get().state == "waiting"
    company.refresh_from_db()
    assert company.catchphrase == ""
    assert "審査待ち" in member.get(edit).content.decode()
    again = member.post(answer.url, {"seen": "other"}, follow=True).content.decode()
    assert "すでに提出されています" in again
    member.post(edit, {"action": "withdraw"})
    assert Review.objects.for_record(company).get().state == "withdrawn"
    assert draft_of(company).catchphrase == "港の紙づくり"


def test_nothing_is_handed_in_that_was_not_seen(member, address, company):
    answer = member.post(address("company_check"), {"seen": "forged"}, follow=True)
    assert "内容が変わりました" in answer.content.decode()
    assert not Review.objects.for_record(company).exists()


def test_rows_are_added_changed_and_removed_without_script(member, edit, company, written):
    data = written(
        member.get(edit),
        **{
            "certificates-0-name": "くるみん認定",
            "certificates-0-year": "2024",
            "action": "add-certificates",
        },
    )
    answer = member.post(edit, data)
    assert answer.url.endswith("#certificates")
    data = written(
        member.get(edit),
        **{
            "certificates-1-name": "えるぼし",
            "branches-0-name": "勇払工場",
            "branches-0-tel": "0144-12-3456",
        },
    )
    member.post(edit, data)
    draft = draft_of(company)
    assert [row.name for row in draft.certificates.all()] == ["くるみん認定", "えるぼし"]
    assert draft.certificates.first().year == 2024
    assert draft.branches.get().name == "勇払工場"
    assert not Certificate.objects.exists() and not Branch.objects.exists()  # the public page stays
    member.post(edit, written(member.get(edit), **{"certificates-0-remove": "1"}))
    assert [row.name for row in draft_of(company).certificates.all()] == ["えるぼし"]


def test_an_incomplete_row_is_kept_but_not_handed_in(member, address, edit, company, written):
    data = written(member.get(edit), **{"interviews-0-name": "田中", "interviews-0-joined_year": "去年"})
    answer = member.post(edit, {**data, "action": "save"})
    assert "1件目に、直すところがあります" in answer.content.decode()
    data = written(member.get(edit), **{"interviews-0-joined_year": "2021"})
    assert member.post(edit, {**data, "action": "save"}).status_code == 302
    assert draft_of(company).interviews.get().joined_year == 2021
    answer = member.post(edit, written(member.get(edit), action="review"))
    assert answer.status_code == 200
    assert "必須" in member.get(address("company_check")).content.decode()


def test_stored_rows_survive_a_form_that_does_not_show_them(member, edit, company):
    EmployeeInterview.objects.create(
        company=company, name="佐藤", headline="静かな工場", body="よい職場です。"
    )
    member.post(edit, {"catchphrase": "短い紹介", "action": "save"})
    draft = draft_of(company)
    assert draft.catchphrase == "短い紹介"
    assert draft.interviews.get().name == "佐藤"


def test_two_people_at_one_record_are_told(member, edit, company, written):
    mine = written(member.get(edit), **{"certificates-0-name": "くるみん認定"}, action="save")
    theirs = draft_of(company)
    theirs.catchphrase = "先に保存した紹介"
    actions.save_company_draft(theirs, None)
    answer = member.post(edit, mine)
    assert answer.status_code == 409
    body = answer.content.decode()
    assert "先に保存した紹介" in body and "認定・表彰" in body
    assert member.post(edit, {**controls(answer), "action": "save"}).status_code == 302
    assert draft_of(company).certificates.get().name == "くるみん認定"


def test_logo_and_photos(member, edit, company, written):
    for action, alt in (("upload-logo", "青い羽根のロゴ"), ("upload", "工場の外観")):
        data = written(member.get(edit), picture_alt=alt, action=action)
        answer = member.post(edit, {**data, "picture_file": upload(picture(size=(600, 400)))})
        assert answer.status_code == 302, answer.context["picture_form"].errors
    draft = draft_of(company)
    assert draft.logo.description == "青い羽根のロゴ"
    assert draft.photos.get().alt == "工場の外観"
    other = CompanyFactory()
    foreign = draft_of(other)
    assert foreign.logo is None


def test_the_postal_code_fills_the_address(member, edit, company, written):
    member.post(edit, written(member.get(edit), postal_code="053-0018", town="", action="postal"))
    assert draft_of(company).municipality_id
    answer = member.post(edit, written(member.get(edit), postal_code="999-9999", action="postal"))
    assert "この郵便番号は見つかりませんでした" in answer.content.decode()


def test_comments_advice_and_preview(member, address, edit, company, written):
    member.post(edit, written(member.get(edit), catchphrase="まちの紙"))
    actions.submit_company(company, None)
    actions.return_(
        company, None, "ありがとうございます。", comments={"pr_text": "仕事の様子も書いてください。"}
    )
    page = member.get(edit).content.decode()
    assert "仕事の様子も書いてください。" in page and "審査から差し戻されています" in page
    assert "社員の声を載せる" in page
    assert member.get(address("company_preview", device="desktop")).status_code == 200
    assert "まちの紙" in member.get(address("company_preview_page")).content.decode()


def test_autosave_answers_the_script(member, address, edit, company, written):
    data = written(member.get(edit), catchphrase="自動で保存")
    saved = member.post(address("company_autosave"), data, headers={"Accept": "application/json"}).json()
    assert saved["saved_at"]
    assert draft_of(company).catchphrase == "自動で保存"
    count = company.revisions.count()
    member.post(
        address("company_autosave"),
        {**data, "catchphrase": "もう一度", "version": saved["version"]},
        headers={"Accept": "application/json"},
    )
    assert company.revisions.count() == count


def test_bad_input_is_answered(member, edit, company, written):
    data = written(member.get(edit))
    strange = {
        name: "\x00" + "あ" * 10_000 for name in data if name not in ("csrfmiddlewaretoken", "version")
    }
    assert member.post(edit, {**strange, "action": "add-nowhere"}).status_code in (200, 302, 409)
    rows = {f"certificates-{n}-name": "x" for n in range(60)} | {"certificates-shown": "1"}
    assert member.post(edit, {**rows, "action": "save"}).status_code in (200, 302, 409)
    assert draft_of(company).certificates.count() <= 20


def test_budget(member, edit, company, max_queries):
    for number in range(8):
        EmployeeInterview.objects.create(company=company, name=f"社員{number}", headline="声", body="文")
        Branch.objects.create(company=company, name=f"支店{number}")
    member.get(edit)
    with max_queries(35):
        assert member.get(edit).status_code == 200
