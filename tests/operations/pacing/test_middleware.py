"""What a visitor who reads very fast is answered."""

from collections.abc import Callable, Iterator
from unittest.mock import patch

import pytest
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.test import Client, RequestFactory

from operations.pacing.middleware import PacingMiddleware

SLOW, STOP = 10, 20


@pytest.fixture(autouse=True)
def limits(settings) -> None:
    settings.PACING_SLOW_PER_MINUTE = SLOW
    settings.PACING_STOP_PER_MINUTE = STOP
    settings.WEB_CONCURRENCY = 1


@pytest.fixture
def waits() -> Iterator[list[float]]:
    """Seconds that requests waited, without waiting."""
    found: list[float] = []
    with patch("operations.pacing.middleware.time.sleep", found.append):
        yield found


def pacing(
    view: Callable[[HttpRequest], HttpResponse] = lambda request: HttpResponse("page"),
) -> PacingMiddleware:
    return PacingMiddleware(view)


def ask(
    middleware: PacingMiddleware, path: str = "/jobs/", address: str = "192.0.2.1", **extra
) -> HttpResponse:
    return middleware(RequestFactory().get(path, REMOTE_ADDR=address, **extra))


def test_first_slower_then_later(waits: list[float]) -> None:
    middleware = pacing()
    answers = [ask(middleware) for _ in range(STOP + 5)]
    assert [answer.status_code for answer in answers] == [200] * STOP + [429] * 5
    assert waits == sorted(waits)
    assert len(waits) == STOP - SLOW
    assert 0 < waits[0] < waits[-1] <= 1
    assert 1 <= int(answers[-1]["Retry-After"]) <= 120
    assert "/opendata/" in answers[-1].content.decode()


def test_another_address_is_not_held_up(waits: list[float]) -> None:
    middleware = pacing()
    for _ in range(STOP + 5):
        ask(middleware)
    assert ask(middleware, address="192.0.2.2").status_code == 200
    assert len(waits) == STOP - SLOW


def test_asking_whether_the_feed_changed_is_always_answered(waits: list[float]) -> None:
    middleware = pacing(lambda request: HttpResponse(status=304))
    for _ in range(STOP * 3):
        assert ask(middleware, "/opendata/v1/jobs.json", HTTP_IF_NONE_MATCH='"1"').status_code == 304
    assert ask(middleware).status_code == 304
    assert waits == []


def test_a_feed_question_answered_in_full_counts_as_a_page(waits: list[float]) -> None:
    middleware = pacing()
    for _ in range(SLOW - 1):
        assert ask(middleware, "/opendata/v1/jobs.json", HTTP_IF_NONE_MATCH='"x"').status_code == 200
    assert {ask(middleware).status_code for _ in range(STOP)} == {200, 429}
    assert ask(middleware, "/opendata/v1/jobs.json", HTTP_IF_NONE_MATCH='"x"').status_code == 200


def test_validators_that_nobody_gave_are_no_way_around_the_limits(waits: list[float]) -> None:
    middleware = pacing()
    answers = [ask(middleware, "/opendata/v1/jobs.json", HTTP_IF_NONE_MATCH='"x"') for _ in range(SLOW + 1)]
    assert [answer.status_code for answer in answers] == [200] * SLOW + [429]
    assert int(answers[-1]["Retry-After"]) >= 1
    assert answers[-1]["Content-Type"] == "application/problem+json"
    assert answers[-1]["Access-Control-Allow-Origin"] == "*"


def test_a_thread_is_busy_until_its_stream_has_ended(waits: list[float], settings) -> None:
    settings.WEB_THREADS = 3
    middleware = pacing(lambda request: StreamingHttpResponse([b"jobs"]))
    first = ask(middleware)
    for _ in range(SLOW):
        middleware.minute.add("192.0.2.1")
    assert ask(middleware).status_code == 429
    del first
    assert ask(middleware).status_code == 200


def test_static_files_and_health_are_not_counted(waits: list[float], settings) -> None:
    middleware = pacing()
    for path in (f"{settings.STATIC_URL}a.css", "/healthz", "/robots.txt"):
        assert {ask(middleware, path).status_code for _ in range(STOP * 2)} == {200}


def test_named_networks_are_free(waits: list[float], settings) -> None:
    settings.PACING_FREE_NETWORKS = ["192.0.2.0/24"]
    middleware = pacing()
    assert {ask(middleware).status_code for _ in range(STOP * 2)} == {200}
    assert waits == []


def test_fast_readers_leave_two_threads_to_others(waits: list[float], settings) -> None:
    """While all other threads are busy, a fast reader is turned away instead of waiting."""
    settings.WEB_THREADS = 3
    inner: list[HttpResponse] = []

    def view(request: HttpRequest) -> HttpResponse:
        if not inner:
            inner.append(HttpResponse())
            inner.append(ask(middleware))
        return HttpResponse()

    middleware = pacing(view)
    for _ in range(SLOW):
        middleware.minute.add("192.0.2.1")
    assert ask(middleware).status_code == 200
    assert inner[1].status_code == 429


@pytest.mark.django_db
def test_signed_in_people_are_not_held_up(client: Client, user_for, waits: list[float]) -> None:
    client.force_login(user_for("employer"))
    assert {client.get("/contact/").status_code for _ in range(STOP + 5)} == {200}
    assert waits == []


@pytest.mark.django_db
def test_the_site_turns_a_fast_reader_away_without_a_query(
    client: Client, waits: list[float], django_assert_num_queries
) -> None:
    for _ in range(STOP):
        client.get("/companies/none/")
    with django_assert_num_queries(0):
        assert client.get("/jobs/").status_code == 429


@pytest.mark.parametrize(("agent", "status"), [("curl/8", 429), ("Mozilla/5.0 (X11) Firefox/150", 200)])
def test_programs_take_a_share_of_the_threads(waits: list[float], settings, agent: str, status: int) -> None:
    """From whatever address: while one program is answered, another comes back later; a person does not."""
    settings.WEB_THREADS = 4
    inner: list[HttpResponse] = []

    def view(request: HttpRequest) -> HttpResponse:
        if not inner:
            inner.append(HttpResponse())
            inner.append(ask(middleware, address="192.0.2.9", HTTP_USER_AGENT=agent))
        return HttpResponse()

    middleware = pacing(view)
    assert ask(middleware, HTTP_USER_AGENT="harvester-bot").status_code == 200
    assert inner[1].status_code == status
    assert middleware.programs == middleware.busy == 0
