"""Counting requests of an address within a minute."""

from operations.pacing.counting import MOST_ADDRESSES, Minute, network_of


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def counted(clock: Clock, *moments: float) -> Minute:
    minute = Minute(clock)
    for clock.now in moments:
        minute.add("a")
    return minute


def test_one_line_of_ipv6_is_one_visitor() -> None:
    assert (
        network_of("2001:db8:1:2::7") == network_of("2001:db8:1:2:ffff::1") != network_of("2001:db8:1:3::7")
    )
    assert network_of("192.0.2.7") != network_of("192.0.2.8")
    assert network_of("not an address") == "not an address"


def test_the_last_minute_fades() -> None:
    clock = Clock()
    minute = counted(clock, *range(60))
    assert minute.seen("a") == 60
    clock.now = 90
    assert minute.seen("a") == 30
    clock.now = 200
    assert minute.seen("a") == 0
    assert minute.seen("b") == 0


def test_after_the_time_told_the_number_is_below_the_limit() -> None:
    for moments in (range(60), [59] * 500, [30] * 40, [59] * 100 + [70] * 20):
        clock = Clock()
        minute = counted(clock, *moments)
        seconds = minute.seconds_to("a", 50)
        clock.now += seconds
        assert minute.seen("a") < 50
        assert 1 <= seconds <= 120


def test_memory_is_bounded() -> None:
    minute = Minute(Clock())
    for number in range(MOST_ADDRESSES + 10):
        minute.add(str(number))
    assert len(minute.now) == MOST_ADDRESSES
    assert minute.add("0") == 2
