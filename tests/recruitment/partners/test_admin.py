"""Partners in the admin: who may what, the form, the table of items, the buttons, the log."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from recruitment.partners.credentials import decrypt
from recruitment.partners.item_forms import ItemsForm
from recruitment.partners.item_views import FAULTY
from recruitment.partners.mapping import sources
from recruitment.partners.models import Delivery, Partner, PartnerJob
from recruitment.partners.periodic import forget_log, send_changes
from recruitment.provision import ledger
from tests.recruitment.provision.factories import sayable_job

pytestmark = pytest.mark.django_db
FORM = {
    "name": "道北しごとひろば",
    "operator": "株式会社道北しごとひろば",
    "contact": "",
    "url": "https://api.example.jp/jobs",
    "auth": "bearer",
    "auth_name": "",
    "new_secret": "s3cret-token",
    "envelope": "batch",
    "list_field": "jobs",
    "batch_size": "50",
    "empty": "text",
    "answer": "auto",
    "results_field": "results",
    "id_field": "id",
    "status_field": "status",
    "schedule": "interval",
    "interval_minutes": "15",
    "daily_at": "",
    "overlap_minutes": "60",
}


@pytest.fixture
def made():
    return Partner.objects.create(name="見本サイト", url="https://api.example.jp/jobs", paused=False)


@pytest.fixture
def job():
    job = sayable_job(title="紙製品の検査")
    ledger.refresh([job.pk])
    return job


def page(client, name, *args, **data):
    return client.get(reverse(name, args=args), data).content.decode()


def post_items(client, partner, action="save", **changed):
    """Post the table as the page shows it, with changes by id of the source."""
    data = {"action": action, "sample": "", **items_data(changed)}
    return client.post(reverse("partner_items", args=[partner.pk]), data)


def items_data(changed):
    data = {}
    for number, source in enumerate(sources()):
        row = {"send": source.sent_by_default, "path": "", "type": source.default_type, "table": ""}
        row |= changed.get(source.id, {})
        data |= {f"i{number}-{name}": value for name, value in row.items() if value is not False}
    return data | changed.get("fixed", {})


@pytest.mark.parametrize(
    ("role", "reads", "changes"),
    [("operator", 200, 200), ("administrator", 200, 200), ("supervisor", 200, 302), ("moderator", 302, 302)],
)
def test_who_may_what(role, reads, changes, client_for, made):
    client = client_for(role)
    for name, args in (("partners", []), ("partner", [made.pk]), ("partners_delivery_modeladmin_index", [])):
        assert client.get(reverse(name, args=args)).status_code == reads, name
    for name, args in (
        ("partner_new", []),
        ("partner_edit", [made.pk]),
        ("partner_items", [made.pk]),
        ("partner_trial", [made.pk]),
    ):
        assert client.get(reverse(name, args=args)).status_code == changes, name
    client.post(reverse("partner", args=[made.pk]), {"action": "pause"})
    made.refresh_from_db()
    assert made.paused is (changes == 200)
    log = reverse("partners_delivery_modeladmin_index")
    assert client.get(f"{log}create/").status_code == 302


def test_a_new_partner_is_paused_and_its_credential_is_never_shown(client_for):
    client = client_for("operator")
    answer = client.post(reverse("partner_new"), FORM)
    partner = Partner.objects.get()
    assert answer["Location"] == reverse("partner_items", args=[partner.pk])
    assert partner.paused
    assert "s3cret" not in partner.secret
    assert decrypt(partner.secret) == "s3cret-token"
    for name in ("partner", "partner_edit", "partner_trial"):
        shown = page(client, name, partner.pk)
        assert "s3cret" not in shown
        assert partner.secret not in shown


def test_an_empty_credential_keeps_the_stored_one_but_not_for_another_server(client_for):
    client = client_for("operator")
    client.post(reverse("partner_new"), FORM)
    partner = Partner.objects.get()
    address = reverse("partner_edit", args=[partner.pk])
    kept = FORM | {"new_secret": "", "url": "https://api.example.jp/v2/jobs"}
    assert client.post(address, kept).status_code == 302
    partner.refresh_from_db()
    assert (partner.url, decrypt(partner.secret)) == ("https://api.example.jp/v2/jobs", "s3cret-token")
    stolen = client.post(address, FORM | {"new_secret": "", "url": "https://evil.example.jp/"})
    assert "認証情報も入力し直してください" in stolen.content.decode()
    client.post(address, FORM | {"auth": "none", "new_secret": ""})
    partner.refresh_from_db()
    assert partner.secret == ""


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"url": "http://api.example.jp/"}, "https:// から始まる"),
        ({"url": "https://192.168.0.5/"}, "内部のネットワーク"),
        ({"auth": "header", "auth_name": "Host"}, "ヘッダーの名前"),
        ({"auth": "basic", "auth_name": "a:b"}, "コロン"),
        ({"new_secret": ""}, "トークン、APIキーまたはパスワードを入力"),
        ({"new_secret": "a\tb c"}, "空白を入れずに"),
        ({"schedule": "daily"}, "毎日送る時刻"),
        ({"batch_size": "501"}, "500以下"),
        ({"interval_minutes": "0"}, "1以上"),
        ({"status_field": ""}, "結果のステータスの項目名"),
    ],
)
def test_bad_input_is_answered_at_the_field_and_kept(changed, sentence, client_for):
    shown = client_for("operator").post(reverse("partner_new"), FORM | changed).content.decode()
    assert sentence in shown
    assert "株式会社道北しごとひろば" in shown
    assert not Partner.objects.exists()


def test_the_table_is_kept_as_what_differs_and_shown_again(client_for, made, job):
    client = client_for("operator")
    table = {"path": "post.name", "table": "紙製品の検査=INSPECT\n*=OTHER", "type": "text"}
    fixed = {"f0-path": "source", "f0-value": "苫小牧市"}
    answer = post_items(client, made, **{"job.TITLE": table, "living.PREFECTURE": {}, "fixed": fixed})
    assert answer.status_code == 302
    made.refresh_from_db()
    row = {"path": "post.name", "table": {"紙製品の検査": "INSPECT", "*": "OTHER"}}
    assert made.mapping == {
        "items": {"job.TITLE": row},
        "fixed": [{"path": "source", "value": "苫小牧市"}],
    }
    shown = page(client, "partner_items", made.pk)
    assert "post.name" in shown
    assert "&quot;INSPECT&quot;" in shown
    assert "苫小牧市" in shown


def test_the_preview_follows_what_is_typed_and_stores_nothing(client_for, made, job):
    client = client_for("operator")
    address = reverse("partner_items", args=[made.pk])
    for preset, is_sent in (("", True), ("none", False), ("national", True)):
        answer = client.get(address, {"preset": preset})
        seen = answer.context["sample"].published
        assert ("まだ保存していません" in answer.content.decode()) is bool(preset)
        assert (job.listing.number in seen, "紙製品の検査" in seen) == (True, is_sent)
    answer = post_items(client, made, "live", **{"job.TITLE": {"path": "headline"}})
    shown = answer.content.decode()
    assert "&quot;headline&quot;: &quot;紙製品の検査&quot;" in shown
    assert "<html" not in shown
    made.refresh_from_db()
    assert made.mapping == {}


def test_a_faulty_table_leads_to_the_fields_and_is_not_previewed_in_half(client_for, made, job):
    clash = {"job.STATUS": {"path": "same"}, "job.TITLE": {"path": "same.x"}}
    changed = {**clash, "job.DESCRIPTION": {"table": "ただの文字"}}
    for action in ("save", "preview", "live"):
        answer = post_items(client_for("operator"), made, action, **changed)
        assert answer.context["sample"].sentence == FAULTY
        shown = answer.content.decode()
        [(anchor, text)] = re.findall(r'href="#(id_i.*?)">(.*?)</a>', shown)
        assert text.endswith("（値の置き換え）：1行目：「1=正社員」の形で書いてください。")
        assert f'id="{anchor}"' in shown or action == "live"
        assert "紙製品の検査" not in shown


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"job.TITLE": {"path": "a b"}}, "空白や引用符を使わずに"),
        ({"job.TITLE": {"table": "ただの文字"}}, "1行目"),
        ({"job.TITLE": {"table": "1=a\n1=b"}}, "2行目"),
        ({"job.TITLE": {"path": "job.STATUS"}}, "2つの項目に使っています"),
        ({"job.TITLE": {"path": "job.STATUS.x"}}, "別の名前にしてください"),
        ({"job.JOB_ID": {"send": False}}, "求人番号（JOB_ID）は必ず"),
        ({"job.STATUS": {"send": False}}, "取り下げが伝わりません"),
        ({"fixed": {"f0-value": "値"}}, "この値を入れる項目"),
    ],
)
def test_a_faulty_table_says_how_to_mend_it(changed, sentence):
    form = ItemsForm({}, items_data(changed))
    assert not form.is_valid()
    faults = [str(row.errors) for row in (*form.rows, *form.fixed) if row.errors]
    assert sentence in " ".join([*form.general, *faults])


def test_a_faulty_table_is_not_stored_and_what_was_typed_is_kept(client_for, made):
    answer = post_items(client_for("operator"), made, **{"job.TITLE": {"path": "job.STATUS"}})
    shown = answer.content.decode()
    assert "2つの項目に使っています" in shown
    assert 'value="job.STATUS"' in shown
    made.refresh_from_db()
    assert made.mapping == {}


def test_presets_and_the_empty_city(client_for, made):
    client = client_for("operator")
    assert "まだ提供できる求人がありません" in page(client, "partner_items", made.pk)
    assert "まだ提供できる求人がありません" in page(client, "partner_trial", made.pk)
    with_all = page(client, "partner_items", made.pk).count(" checked")
    assert with_all == 145
    assert page(client, "partner_items", made.pk, preset="none").count(" checked") == 4
    Partner.objects.all().delete()
    assert "協力求人サイト" in page(client, "partners")


def test_the_trial_shows_the_exact_request_and_knocks_without_a_record(client_for, server, job):
    partner = Partner.objects.create(name="道北しごとひろば", url=server.url, auth="basic", auth_name="city")
    client = client_for("operator")
    shown = page(client, "partner_trial", partner.pk)
    assert f"POST {server.url}" in shown
    assert "Basic city:●●●●" in shown
    assert "紙製品の検査" in shown
    answer = client.post(reverse("partner_trial", args=[partner.pk])).content.decode()
    assert "つながりました。" in answer
    assert server.requests == []
    server.stop()
    again = client.post(reverse("partner_trial", args=[partner.pk])).content.decode()
    assert "相手先のサーバーに接続できません。" in again


def test_dead_letters_are_sent_again(client_for, partner, server, job, turn):
    server.mode = "refused"
    turn()
    client, address = client_for("operator"), reverse("partner", args=[partner.pk])
    shown = client.get(address).content.decode()
    assert "送れなかった1件をまとめて送り直す" in shown
    assert f'{reverse("wagtailsnippets_recruitment_job:inspect", args=[job.pk])}">{job.title}</a>' in shown
    assert "が不正です" in shown
    assert "断られました" in shown
    assert "0回" not in shown
    assert "まだ見比べていない変更" in shown
    server.mode = "ok"
    entry = PartnerJob.objects.get()
    for action in ({"action": "one", "entry": entry.pk}, {"action": "dead"}, {"action": "all"}):
        PartnerJob.objects.update(state="dead")
        client.post(address, action)
        assert send_changes() == "道北しごとひろば 1件"
    keys = [record["idempotency_key"] for _, body in server.requests for record in body["jobs"]]
    assert len(set(keys)) == 4
    assert list(server.shown) == [job.listing.number]
    refused = client.post(address, {"action": "one", "entry": "x"}, follow=True).content.decode()
    assert "操作を選び直してください。" in refused


def test_each_page_says_what_it_is_for_and_of_whom(client_for, made):
    client = client_for("operator")
    for name, step in (
        ("partner_edit", "設定"),
        ("partner_items", "項目の対応"),
        ("partner_trial", "送る内容と接続の確認"),
    ):
        shown = client.get(reverse(name, args=[made.pk])).content.decode()
        assert f"{step}：{made.name}" in shown


def test_failures_that_are_logged_together_show_all_their_jobs(client_for, made):
    others = "010006-2 k2\n010006-3 k3\n"
    facts = {"kind": "published", "outcome": "refused", "key": "k1", "number_of_jobs": 3, "others": others}
    Delivery.objects.create(partner=made, number="010006-1", **facts)
    address = reverse("partners_delivery_modeladmin_index")
    shown = client_for("supervisor").get(address, {"q": "010006-3"}).content.decode()
    assert "<summary>ほか2件</summary>010006-2、010006-3" in shown


def test_the_log_is_paged_searched_and_forgotten(client_for, made, max_queries, settings):
    now = timezone.now()
    rows = [
        Delivery(partner=made, number=f"010006-{n}", kind="published", outcome="accepted", at=now, key="k")
        for n in range(200)
    ]
    Delivery.objects.bulk_create(rows)
    client, address = client_for("supervisor"), reverse("partners_delivery_modeladmin_index")
    with max_queries(25):
        shown = client.get(address, {"partner": made.pk, "p": 2}).content.decode()
    assert "010006-149" in shown
    assert "010006-150" not in shown
    found = client.get(address, {"q": "010006-123"}).content.decode()
    assert re.search(r'for="id_q"[^>]*>\s*送信の記録を検索\s*<', found)
    assert "010006-123" in found
    assert "010006-199" not in found
    settings.PARTNER_LOG_DAYS = 30
    Delivery.objects.filter(number="010006-7").update(at=now - timedelta(days=31))
    assert forget_log() == "送信の記録 1件を削除"


def test_trouble_is_on_the_desk(client_for, made):
    quiet = page(client_for("operator"), "wagtailadmin_home")
    assert "求人を送る相手先の状態" in quiet
    Partner.objects.update(failing_since=timezone.now() - timedelta(hours=7))
    assert "「見本サイト」に送れない求人があります" in page(client_for("operator"), "wagtailadmin_home")
    assert "送れない求人があります" not in page(client_for("moderator"), "wagtailadmin_home")
    assert "送れていません" in page(client_for("operator"), "partners")


def test_pages_stay_within_their_queries(client_for, made, job, max_queries):
    client = client_for("operator")
    client.get("/cms/")
    for name, args in (("partners", []), ("partner", [made.pk]), ("partner_items", [made.pk])):
        with max_queries(24):
            client.get(reverse(name, args=args))
