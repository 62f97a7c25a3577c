"""Registrations in the admin, page by page."""

import io

import pytest
from django.urls import reverse

from core.outbox.models import OutboxMessage
from recruitment.dataimport.enums import BatchState, Scope
from recruitment.dataimport.models import ImportBatch, ImportRow
from recruitment.models import Job
from tests.recruitment.dataimport.helpers import change, open_jobs, receive, rows, written

pytestmark = pytest.mark.django_db
INDEX, NEW = "/cms/dataimport/", "/cms/dataimport/new/"


@pytest.fixture
def client(client_for):
    return client_for("operator")


def upload(client, content, name="jobs.json", *, follow=True, **fields):
    """Answer to an upload."""
    file = io.BytesIO(content)
    file.name = name
    data = {"file": file, "source": "北海道", "known_source": "", "scope": Scope.WHOLE, **fields}
    return client.post(NEW, data, follow=follow)


def test_from_upload_to_undo(client):
    open_jobs(2)
    first, second = rows()
    page = upload(client, written([change(first, job__TITLE="配送の仕事"), second])).content.decode()
    assert "確認の結果（2件）" in page
    batch = ImportBatch.objects.get()
    address = reverse("dataimport_batch", args=[batch.pk])
    listed = client.get(reverse("dataimport_rows", args=[batch.pk]) + "?kind=changed").content.decode()
    assert "配送の仕事" in listed and first[46] in listed
    page = client.post(address, {"step": "apply", "way": "publish"}, follow=True).content.decode()
    assert "（公開した 1件、変更がなかった 1件）。" in page
    assert "登録の結果" in page and Job.objects.filter(title="配送の仕事").exists()
    again = client.post(address, {"step": "apply", "way": "publish"}, follow=True).content.decode()
    assert "すでに「登録済み」です" in again
    page = client.post(address, {"step": "undo"}, follow=True).content.decode()
    assert f"{batch}を取り消しました（取り消した求人 1件）。" in page
    assert rows() == [first, second]
    assert not OutboxMessage.objects.exists()


def test_page_of_many_rows_tells_what_changed_since_when_somebody_wants_to_undo_them(client, monkeypatch):
    monkeypatch.setattr("recruitment.dataimport.views.LOOKED_AT", 0)
    open_jobs(1)
    (row,) = rows()
    upload(client, written([change(row, job__TITLE="配送の仕事")]))
    address = reverse("dataimport_batch", args=[ImportBatch.objects.get().pk])
    client.post(address, {"step": "apply", "way": "publish"})
    Job.objects.update(title="人が直した名前")
    with monkeypatch.context() as looked_at:
        looked_at.delattr("recruitment.dataimport.views.changed_since")
        assert "この登録を取り消す" in client.get(address).content.decode()
    page = client.post(address, {"step": "undo"}).content.decode()
    assert "そのままにしてよければ" in page
    assert "取り消さないもの（1件）" in page


def test_errors_are_listed_and_downloaded_harmless(client):
    open_jobs(1)
    (row,) = rows()
    upload(client, written([change(row, job__TITLE='=HYPERLINK("http://x.example")')]))
    batch = ImportBatch.objects.get()
    listed = client.get(reverse("dataimport_rows", args=[batch.pk]) + "?kind=refused")
    assert "計算式" in listed.content.decode()
    response = client.get(reverse("dataimport_errors", args=[batch.pk]))
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    assert text.splitlines()[0] == "ファイルの何件目,求人番号,法人番号,求人名,項目,値,直し方"
    assert "'=HYPERLINK" in text and ",=HYPERLINK" not in text


def test_what_must_be_confirmed_is_said_at_the_field(client):
    open_jobs(2)
    first, second = rows()
    upload(client, written([change(first, job__TITLE="配送の仕事"), change(second, job__STATUS="9")]))
    batch = ImportBatch.objects.get()
    address = reverse("dataimport_batch", args=[batch.pk])
    page = client.post(address, {"step": "apply", "way": "publish"}).content.decode()
    assert "登録できない行を除いて登録してよければ" in page
    client.post(address, {"step": "apply", "way": "publish", "refused": "on"})
    batch.refresh_from_db()
    assert (batch.state, batch.result) == (BatchState.APPLIED, {"published": 1})


def test_a_file_sent_after_the_session_has_ended(client, client_for):
    asks = {"accept": "application/json"}
    assert client.get(NEW, headers=asks).json()["token"]
    stranger = client_for("anonymous")
    assert stranger.get(NEW, headers=asks).status_code == 302
    page = client.get(NEW).content.decode()
    assert f'action="{NEW}?sent=1"' in page and "もう一度選んでください" not in page
    led = stranger.post(f"{NEW}?sent=1", {"source": "北海道"})
    assert led.status_code == 302 and led.url.endswith("next=/cms/dataimport/new/%3Fsent%3D1")
    assert "もう一度選んでください" in client.get(f"{NEW}?sent=1").content.decode()
    assert "もう一度選んでください" not in client.post(f"{NEW}?sent=1", {"source": ""}).content.decode()


def test_a_button_pressed_after_the_session_has_ended(client, client_for, user_for):
    open_jobs(1)
    (row,) = rows()
    batch = receive(written([change(row, job__TITLE="配送の仕事")]), user_for("operator"))
    address = reverse("dataimport_batch", args=[batch.pk])
    asks = {"accept": "application/json"}
    assert client.get(f"{address}?sent=1", headers=asks).json()["token"]
    stranger = client_for("anonymous")
    assert stranger.get(f"{address}?sent=1", headers=asks).status_code == 302
    page = client.get(address).content.decode()
    assert page.count(f'action="{address}?sent=1"') == page.count("data-asks-first") == 1
    assert "受け取れませんでした" not in page and "asks_first" in page
    led = stranger.post(f"{address}?sent=1", {"step": "apply", "way": "publish"})
    assert led.status_code == 302 and led.url.endswith("%3Fsent%3D1")
    assert "受け取れませんでした" in client.get(f"{address}?sent=1").content.decode()
    batch.refresh_from_db()
    assert batch.state == BatchState.CHECKED
    done = client.post(f"{address}?sent=1", {"step": "apply", "way": "publish"})
    assert (done.status_code, done.url) == (302, address)


def test_upload_says_what_is_wrong(client, monkeypatch):
    page = client.post(NEW, {"source": ""}).content.decode()
    assert "ファイルを選んでください。" in page and "提供元を入力してください。" in page
    monkeypatch.setattr("recruitment.dataimport.forms.MOST_MEGABYTES", 0)
    assert "MBを超えています" in upload(client, b"x").content.decode()


def test_same_file_can_be_registered_again_when_it_is_meant_so(client, user_for):
    open_jobs(1)
    (row,) = rows()
    content = written([change(row, job__TITLE="配送の仕事")])
    upload(client, content)
    batch = ImportBatch.objects.get()
    pending = upload(client, content, known_source="北海道").content.decode()
    assert "開いて、続けてください" in pending and 'name="again"' not in pending
    assert f'<a href="{reverse("dataimport_batch", args=[batch.pk])}">{batch}</a>' in pending
    client.post(reverse("dataimport_batch", args=[batch.pk]), {"step": "apply", "way": "publish"})
    page = upload(client, content, known_source="北海道").content.decode()
    assert "同じファイルを" in page and 'name="again"' in page
    upload(client, content, known_source="北海道", again="on")
    assert ImportBatch.objects.count() == 2


def test_progress_of_a_large_file_is_asked_for(client, monkeypatch, user_for):
    open_jobs(1)
    monkeypatch.setattr("recruitment.dataimport.work.SMALL_FILE", 0)
    page = upload(client, written(rows())).content.decode()
    batch = ImportBatch.objects.get()
    assert "ファイルを読み込んでいます" in page and "今の状態を表示する" in page
    status = reverse("dataimport_status", args=[batch.pk])
    assert "HX-Refresh" not in client.get(status).headers
    from recruitment.dataimport.periodic import go_on

    assert go_on() == f"{batch}：確認済み（未登録）"
    assert client.get(status).headers["HX-Refresh"] == "true"
    ImportBatch.objects.update(state=BatchState.APPLIED, result={"published": 1200}, counts={})
    client.get(status)
    assert "を終えました（公開した 1,200件）。" in client.get(INDEX).content.decode()


def test_supervisor_reads_and_does_nothing(client_for, user_for):
    open_jobs(1)
    (row,) = rows()
    batch = receive(written([change(row, job__TITLE="配送の仕事")]), user_for("operator"))
    client = client_for("supervisor")
    address = reverse("dataimport_batch", args=[batch.pk])
    page = client.get(address).content.decode()
    assert "確認の結果" in page and "登録する</" not in page
    inspect = reverse("wagtailsnippets_recruitment_job:inspect", args=[Job.objects.get().pk])
    assert inspect in client.get(reverse("dataimport_rows", args=[batch.pk])).content.decode()
    assert client.get(inspect).status_code == 200
    client.post(address, {"step": "apply", "way": "publish"})
    batch.refresh_from_db()
    assert batch.state == BatchState.CHECKED


def test_empty_list_and_ten_thousand_rows(client, max_queries):
    assert "まだ登録したデータはありません" in client.get(INDEX).content.decode()
    batch = ImportBatch.objects.create(source="県", name="j" * 200, state="checked", total_rows=10_000)
    ImportRow.objects.bulk_create(
        ImportRow(batch=batch, line=line, kind="new", title="長い名前" * 30, number=f"010006-{line}")
        for line in range(10_000)
    )
    with max_queries(20):
        page = client.get(reverse("dataimport_rows", args=[batch.pk]) + "?p=200").content.decode()
    assert page.count("dataimport__line") == 50
