"""The difference of two versions of a record, as the moderators read it."""

import datetime
import time

import pytest
from django.template.loader import render_to_string

from recruitment.models import Company, Job, JobPhoto
from recruitment.models.company_children import Branch, CompanyPhoto, EmployeeInterview
from recruitment.moderation.difference import Change, compare
from tests.home.factories import library_picture
from tests.recruitment.factories import CompanyFactory, JobFactory
from tests.vocabulary.factories import MunicipalityFactory

pytestmark = pytest.mark.django_db


def versions(record, **changes):
    """The record as it is, and a draft of it with changes, as restored from a revision."""
    record.save_revision()
    for name, value in changes.items():
        setattr(record, name, value)
    return type(record).objects.get(pk=record.pk), record.save_revision(clean=False).as_object()


def found(before, after):
    return [(change.field, change.before, change.after) for change in compare(before, after)]


def test_values_are_words_with_their_units_in_the_order_of_the_record():
    elsewhere = MunicipalityFactory(code="012246", name="千歳市")
    job = JobFactory(open=True, internship_start=datetime.date(2027, 4, 1))
    before, after = versions(
        job,
        title="紙製品の検査スタッフ",
        workplace_municipality=elsewhere,
        pay_min=200_000,
        fixed_overtime=True,
        working_days="1234",
        weekly_hours=None,
        internship_start=datetime.date(2027, 5, 7),
    )

    changes = {change.field: change for change in compare(before, after)}
    assert list(changes) == [
        "title",
        "workplace_municipality",
        "pay_min",
        "fixed_overtime",
        "working_days",
        "weekly_hours",
        "internship_start",
    ]
    pay = changes["pay_min"]
    assert (pay.label, pay.section, pay.before, pay.after) == ("給与の下限", "給与", "195,000円", "200,000円")
    assert "千歳市" in changes["workplace_municipality"].after
    overtime = changes["fixed_overtime"]
    assert (overtime.before, overtime.after) == ("なし", "あり")
    assert changes["working_days"].before.endswith("木曜日、金曜日")
    assert (changes["weekly_hours"].state, changes["weekly_hours"].after) == (Change.REMOVED, "")
    assert changes["internship_start"].after == "2027年5月7日"


def test_a_version_is_no_change_of_itself():
    before, after = versions(JobFactory(open=True))
    assert compare(before, after) == []
    assert "変わったところはありません" in render_to_string("moderation/difference.html", {"changes": []})


def test_without_a_public_version_everything_filled_in_is_new():
    changes = compare(None, JobFactory())
    assert {change.state for change in changes} == {Change.ADDED}
    assert "description" in [change.field for change in changes]
    assert "atmosphere" not in [change.field for change in changes]


def test_rows_of_a_company_that_came_went_and_changed():
    company = CompanyFactory()
    company.branches = [Branch(name="勇払工場"), Branch(name="本町店"), Branch(name="旭町店")]
    company.interviews = [EmployeeInterview(name="K.S", headline="ここで十年", body="紙の匂いが好きです。")]
    company.save()
    before = Company.objects.get(pk=company.pk)
    works, shop, _ = company.branches.all()
    company.branches = [
        shop,
        works,
        Branch(name="新千歳店", municipality=MunicipalityFactory(code="012246", name="千歳市")),
    ]
    works.tel = "0144-32-1234"
    after = company.save_revision().as_object()

    (branches,) = compare(before, after)
    assert (branches.before, branches.after, branches.is_reordered) == ("3件", "3件", True)
    rows = {row.title: row for row in branches.rows}
    assert {title: row.state for title, row in rows.items()} == {
        "勇払工場": Change.CHANGED,
        "新千歳店": Change.ADDED,
        "旭町店": Change.REMOVED,
    }
    (tel,) = rows["勇払工場"].changes
    assert (tel.field, tel.before, tel.after) == ("tel", "", "0144-32-1234")
    assert [change.field for change in rows["新千歳店"].changes] == ["name", "municipality"]


def test_typing_a_row_in_again_is_no_change():
    company = CompanyFactory()
    company.branches = [Branch(name="勇払工場")]
    company.save()
    before = Company.objects.get(pk=company.pk)
    company.branches = [Branch(name="勇払工場")]
    assert compare(before, company.save_revision().as_object()) == []


def test_pictures_stand_side_by_side_with_their_alternative_texts():
    job = JobFactory(open=True)
    one, other = library_picture(title="旧", description="工場の外"), library_picture(title="新")
    job.photos = [JobPhoto(image=one, caption="入口"), JobPhoto(image=other, caption="食堂", alt_text="席")]
    job.save()
    before = Job.objects.get(pk=job.pk)
    first, second = job.photos.all()
    first.image, second.alt_text = other, "窓に面した席"
    job.photos = [first, second]
    after = job.save_revision().as_object()

    changes = compare(before, after)
    (photos,) = changes
    swapped, described = photos.rows
    (image,) = swapped.changes
    assert (image.picture_before.image, image.picture_after.image) == (one, other)
    assert image.picture_before.alt == "工場の外"
    assert described.picture.image == other
    html = render_to_string("moderation/difference.html", {"changes": changes})
    assert html.count("<img") == 3
    assert "代替テキスト：工場の外" in html


def test_deleted_pictures_and_places_are_no_error():
    company = CompanyFactory()
    picture = library_picture()
    company.photos = [CompanyPhoto(image=picture, caption="入口")]
    company.save()
    before = Company.objects.get(pk=company.pk)
    company.municipality.delete()
    picture.delete()
    company.refresh_from_db()
    after = company.save_revision(clean=False).as_object()

    assert compare(before, after) == []


def test_marks_are_spoken_and_values_escaped():
    before, after = versions(
        JobFactory(open=True, description="検査の仕事です。\n" + "昼は食堂で食べられます。" * 10),
        description="<b>検査</b>と梱包の仕事です。\n" + "昼は食堂で食べられます。" * 10,
        title="新しい名前",
    )
    html = render_to_string("moderation/difference.html", {"changes": compare(before, after)})

    assert '<span class="difference__spoken">（追加：</span>' in html
    assert '<span class="difference__spoken">（削除：</span>' in html
    assert "<b>" not in html
    assert "（同じ文 " in html
    assert html.index("変更前") < html.index("変更後")


def test_cost(max_queries):
    job = JobFactory(open=True, description="できあがった紙製品を目で見て確かめます。" * 25)
    before, after = versions(
        job,
        description="できあがった紙の製品を目で確かめます。" * 25,
        pay_min=200_000,
        workplace_municipality=MunicipalityFactory(code="012246", name="千歳市"),
    )
    list(before.photos.all())
    with max_queries(3):
        compare(before, after)
    compare(before, after)
    start = time.perf_counter()
    compare(before, after)
    assert time.perf_counter() - start < 0.2, "usually far below 20 ms; this only finds what went wrong"
