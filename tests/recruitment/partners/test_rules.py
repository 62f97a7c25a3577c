"""The pure parts: mapping, schedule, answers, addresses, credentials."""

from datetime import UTC, datetime, time, timedelta

import pytest

from recruitment.nationaldata.columns import COLUMNS, column
from recruitment.partners import schedule
from recruitment.partners.addresses import fault_of_url, is_allowed
from recruitment.partners.answers import judge, shortened
from recruitment.partners.credentials import UnreadableSecretError, auth_header, decrypt, encrypt
from recruitment.partners.item_views import sentence_of
from recruitment.partners.mapping import Meta, clashes, compiled, lacks
from recruitment.partners.models import Partner
from recruitment.partners.sending import Item
from recruitment.partners.transport import Fault, Reply

NOW = datetime(2026, 11, 21, 0, 0, tzinfo=UTC)
META = Meta("k1", "published", 7)


def values(**texts):
    row = [""] * len(COLUMNS)
    for name, text in {"JOB_ID": "010006-1", "STATUS": "1", **texts}.items():
        row[column("job", name).index] = text
    return row


def record(items, fixed=(), empty="text", **texts):
    return compiled({"items": items, "fixed": list(fixed)}, empty).record(values(**texts), META)


def test_without_a_table_the_national_names_stand():
    found = record({}, TITLE="検査")
    assert found["job"]["TITLE"] == "検査"
    assert (found["idempotency_key"], found["sequence"]) == ("k1", 7)
    assert sum(len(found[section]) for section in ("company", "job", "living")) == 143


@pytest.mark.parametrize(
    ("row", "texts", "expected"),
    [
        ({"path": "title"}, {"TITLE": "検査"}, {"title": "検査"}),
        ({"path": "post.name"}, {"TITLE": "検査"}, {"post": {"name": "検査"}}),
        ({"path": "t", "table": {"検査": "INSPECT"}}, {"TITLE": "検査"}, {"t": "INSPECT"}),
        ({"path": "t", "table": {"検査": "INSPECT", "*": "OTHER"}}, {"TITLE": "配送"}, {"t": "OTHER"}),
        ({"path": "t", "type": "number"}, {"TITLE": "195000"}, {"t": 195000}),
        ({"path": "t", "type": "number"}, {"TITLE": "10.50"}, {"t": 10.5}),
        ({"path": "t", "type": "number"}, {"TITLE": "応相談"}, {"t": "応相談"}),
        ({"path": "t", "type": "flag"}, {"TITLE": "1"}, {"t": True}),
        ({"path": "t", "table": {"1": "0"}, "type": "flag"}, {"TITLE": "1"}, {"t": False}),
        ({"send": False}, {"TITLE": "検査"}, {}),
    ],
    ids=["name", "nested", "table", "others", "number", "decimal", "no number", "flag", "both", "left out"],
)
def test_an_item_as_the_partner_wants_it(row, texts, expected):
    items = {source: {"send": False} for source in _all_sources()} | {"job.TITLE": row}
    assert record(items, **texts) == expected


@pytest.mark.parametrize(
    ("empty", "expected"), [("text", {"t": ""}), ("null", {"t": None}), ("omit", {})], ids=str
)
def test_an_empty_value(empty, expected):
    items = {source: {"send": False} for source in _all_sources()}
    assert record(items | {"job.TITLE": {"path": "t"}}, empty=empty) == expected


def test_a_fixed_value_is_in_every_record():
    assert record({}, [{"path": "source.city", "value": "苫小牧市"}])["source"] == {"city": "苫小牧市"}


def test_the_fingerprint_is_that_of_the_content_alone():
    mapping = compiled({"items": {"meta.action": {"send": True}}})
    first, same = values(TITLE="あ"), values(TITLE="あ")
    assert mapping.fingerprint(first, "published") == mapping.fingerprint(same, "published")
    assert mapping.fingerprint(first, "published") != mapping.fingerprint(values(TITLE="い"), "published")
    assert mapping.fingerprint(first, "published") != mapping.fingerprint(first, "withdrawn")


def test_names_that_cannot_stand_together():
    twice = compiled({"items": {"job.TITLE": {"path": "a"}, "job.STATUS": {"path": "a"}}})
    assert "2つの項目" in clashes(twice)["a"]
    inside = compiled({"items": {"job.TITLE": {"path": "a"}, "job.STATUS": {"path": "a.b"}}})
    assert "別の名前" in clashes(inside)["a.b"]
    assert clashes(compiled({})) == {}


def test_a_partner_needs_number_and_state():
    assert lacks(compiled({})) == []
    without = compiled({"items": {"job.JOB_ID": {"send": False}, "job.STATUS": {"send": False}}})
    assert [sentence[:4] for sentence in lacks(without)] == ["求人番号", "ステータ"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("120", timedelta(minutes=2)),
        ("0", timedelta()),
        ("99999999999999", timedelta(hours=24)),
        ("Sat, 21 Nov 2026 01:00:00 GMT", timedelta(hours=1)),
        ("Fri, 20 Nov 2026 01:00:00 GMT", timedelta()),
        ("Sat, 21 Nov 2099 01:00:00 GMT", timedelta(hours=24)),
        ("soon", None),
        ("-5", None),
        ("", None),
        ("２", None),
    ],
)
def test_retry_after(text, expected):
    assert schedule.patience(text, NOW) == expected


def test_back_off_doubles_and_is_bounded():
    for failures, minutes in ((1, 1), (2, 2), (5, 16), (7, 60), (10_000, 60)):
        for _ in range(20):
            assert timedelta(minutes=minutes / 2) <= schedule.back_off(failures) <= timedelta(minutes=minutes)


def test_turns_by_plan():
    assert schedule.next_turn("interval", 15, None, NOW) == NOW + timedelta(minutes=15)
    nine = NOW  # 9:00 in Japan
    assert schedule.next_turn("daily", 15, time(10), nine) == nine + timedelta(hours=1)
    assert schedule.next_turn("daily", 15, time(9), nine) == nine + timedelta(days=1)


def item(number, kind="published"):
    return Item(1, number, kind, "", 1, "key", False, None, {})


def outcomes(reply, sent, **how):
    found = judge(Partner(**how), sent, reply)
    return [verdict.outcome for verdict in found.verdicts], bool(found.trouble)


ONE, TWO = [item("1")], [item("1"), item("2")]


@pytest.mark.parametrize(
    ("body", "how", "expected"),
    [
        (b"", {}, ["accepted", "accepted"]),
        (b"{}", {}, ["accepted", "accepted"]),
        (
            b'{"results": [{"id": "2", "status": 422}, {"id": "1", "status": "201"}]}',
            {},
            ["accepted", "refused"],
        ),
        (b'{"results": [{"id": "1", "status": "ok"}]}', {}, ["accepted", "unclear"]),
        (b'{"results": [{"id": "1", "status": 500}, {"id": "2"}]}', {}, ["again", "unclear"]),
        (b'{"a": {"b": [{"ok": true}, {"ok": false}]}}', "index", ["accepted", "refused"]),
        (b"{}", {"answer": "results"}, ["unclear", "unclear"]),
        (b"<html>", {"answer": "status"}, ["accepted", "accepted"]),
        (b"[" * 100_000, {}, ["unclear", "unclear"]),
        (b'{"results": "x"}', {"answer": "results"}, ["unclear", "unclear"]),
        (b"\xff\xfe", {}, ["unclear", "unclear"]),
    ],
)
def test_an_answer_with_200(body, how, expected):
    how = {"results_field": "a.b", "id_field": "", "status_field": "ok"} if how == "index" else how
    assert outcomes(Reply(200, body), TWO, **how)[0] == expected


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (301, (["blocked"], True)),
        (401, (["blocked"], True)),
        (404, (["blocked"], True)),
        (408, (["unclear"], True)),
        (413, (["refused"], False)),
        (429, (["blocked"], True)),
        (500, (["unclear"], True)),
        (503, (["unclear"], True)),
        (207, (["unclear"], True)),
    ],
)
def test_an_answer_by_its_status(status, expected):
    assert outcomes(Reply(status), ONE) == expected


def test_no_answer():
    assert outcomes(Reply(fault=Fault.NOT_SENT, reason="。"), ONE) == (["blocked"], True)
    assert outcomes(Reply(fault=Fault.LOST, reason="。"), ONE) == (["unclear"], True)


def test_an_answer_is_kept_short_and_without_personal_data():
    text = shortened("担当 taro@example.jp\n電話 0144-32-6111 ".encode() + b"x" * 9999)
    assert text.startswith("担当 （メールアドレス） 電話 （電話番号） x")
    assert len(text) == 200
    about_a_job = '{"id": "010006-000274", "tel": "09012345678"}'
    assert shortened(about_a_job.encode()) == '{"id": "010006-000274", "tel": "（電話番号）"}'


@pytest.mark.parametrize(
    "url",
    [
        "http://partner.example/jobs",
        "ftp://partner.example",
        "https://user:pass@partner.example/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://169.254.169.254/latest",
        "https://10.1.2.3/",
        "https://partner.example/#a",
        "https://partner.example:99999/",
        "https://日本.example/",
        "https://",
        "javascript:alert(1)",
    ],
)
def test_addresses_that_are_refused(url):
    assert fault_of_url(url).endswith("。")


def test_addresses_that_are_allowed(settings):
    assert fault_of_url("https://partner.example:8443/api/jobs?v=1") == ""
    assert is_allowed("8.8.8.8")
    assert not is_allowed("224.0.0.1")
    settings.PARTNER_PRIVATE_NETWORKS = ["10.2.0.0/16"]
    assert is_allowed("10.2.3.4")
    assert not is_allowed("10.3.3.4")


def test_a_credential_is_encrypted_and_survives_a_new_key(settings):
    stored = encrypt("s3cret-token")
    assert "s3cret" not in stored
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "new", [settings.SECRET_KEY]
    assert decrypt(stored) == "s3cret-token"
    settings.SECRET_KEY_FALLBACKS = []
    with pytest.raises(UnreadableSecretError):
        decrypt(stored)


@pytest.mark.parametrize(
    ("auth", "expected"),
    [
        ("none", {}),
        ("bearer", {"Authorization": "Bearer pw"}),
        ("header", {"X-Key": "pw"}),
        ("basic", {"Authorization": "Basic WC1LZXk6cHc="}),
    ],
)
def test_the_header_that_says_who_we_are(auth, expected):
    partner = Partner(auth=auth, auth_name="X-Key", secret=encrypt("pw"))
    assert auth_header(partner) == expected
    assert "pw" not in str(auth_header(partner, masked=True))


def _all_sources():
    from recruitment.partners.mapping import sources

    return [source.id for source in sources()]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (204, "つながりました。"),
        (501, "つながりました。"),
        (302, "転送"),
        (410, "送り先がありません"),
        (429, "間隔"),
        (503, "エラー"),
    ],
    ids=str,
)
def test_what_a_knock_found(status, words):
    assert words in sentence_of(Reply(status=status))
