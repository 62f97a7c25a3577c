"""Ten thousand files gone wrong, each the same every time: `mutant(number)` for numbers from 0."""

import gzip
import io
import json
from collections.abc import Callable, Mapping
from random import Random

from tests.recruitment.nationaldata.reading import samples

ALL = 10_000
SEEDS = (143, 20261121, 7770777)
_CODECS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp932", "euc-jp", "iso2022_jp", "latin-1")
_INSERTS = (
    b"\x00", b"\xef\xbb\xbf", b"\xff\xfe", b'"', b"'", b",", b"\t", b"\r", b"\n", b"\x1a", b"\xed\xa0\x80",
    b"[" * 3000, b'{"a":' * 2000, b"1e999999", b"9" * 6000, b"NaN", b'"\\ud800"', b"<", b"&", b"&x;", b"]]>",
    b"<a>" * 50, b'<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx">]>', b"PK\x03\x04", b"PK\x05\x06", b"\x1b$B",
    b'"' + b"x" * 140_000 + b'"', "外\ue000\u202e\u200b".encode(),
)  # fmt: skip
FILES = samples.files()


def mutant(number: int, files: Mapping[str, bytes] = FILES) -> tuple[str, bytes]:
    """What was done to one of the files, and the bytes."""
    chance = Random(f"{SEEDS[number % len(SEEDS)]}-{number}")
    name = chance.choice(sorted(files))
    data = files[name]
    done = [name]
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        change = chance.choice(_CHANGES)
        done.append(change.__name__.strip("_"))
        data = change(data, chance)
    return f"{number}: {' > '.join(done)}", data


def _flipped(data: bytes, chance: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 30)) if changed else 0):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _truncated(data: bytes, chance: Random) -> bytes:
    cut = chance.randrange(len(data) + 1)
    return data[:cut] if chance.random() < 0.8 else data[cut:]


def _swapped(data: bytes, chance: Random) -> bytes:
    """Columns out of order in some lines only; elsewhere two stretches change places."""
    mark = chance.choice((b",", b"\t", b"\n", b"<", b'","'))
    parts = data.split(mark)
    for _ in range(chance.choice((1, 10, 100))):
        one, other = chance.randrange(len(parts)), chance.randrange(len(parts))
        parts[one], parts[other] = parts[other], parts[one]
    return mark.join(parts)


def _recoded(data: bytes, chance: Random) -> bytes:
    source, target = chance.choice(_CODECS), chance.choice(_CODECS)
    return data.decode(source, "replace").encode(target, chance.choice(("replace", "ignore")))


def _doubled(data: bytes, chance: Random) -> bytes:
    return data * chance.choice((2, 3))


def _spliced(data: bytes, chance: Random) -> bytes:
    other = FILES[chance.choice(sorted(FILES))]
    return data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other)) :]


def _inserted(data: bytes, chance: Random) -> bytes:
    for _ in range(chance.choice((1, 1, 5))):
        place = chance.choice((0, len(data), chance.randrange(len(data) + 1)))
        data = data[:place] + chance.choice(_INSERTS) + data[place:]
    return data


def _removed(data: bytes, chance: Random) -> bytes:
    place = chance.randrange(len(data) + 1)
    return data[:place] + data[place + chance.choice((1, 20, 500)) :]


def _zipped_halves(data: bytes, chance: Random) -> bytes:
    half = len(data) // 2
    packed = [
        samples.zipped(data[:half]),
        samples.zipped(data[:half], **{"b.csv": data[half:]}),
        gzip.compress(data[:half], mtime=0) + data[half:],
        gzip.compress(data[:half], mtime=0) + gzip.compress(data[half:], mtime=0),
        samples.zipped(data)[:-half],
        samples.zipped(data, chance.choice(("../a.csv", "/a.json", "a/", "表.csv", "C:\\a.csv"))),
    ]
    return chance.choice(packed)


def _fields_gone(data: bytes, chance: Random) -> bytes:
    """Fields of a JSON list that are no texts, or lists where objects belong."""
    try:
        jobs = json.load(io.BytesIO(data))
    except (ValueError, RecursionError):
        return _removed(data, chance)
    odd = [None, True, 1e300, 10**400, [], {}, [[1]], {"company": {"NAME": []}}, "\ud800\x00", "x" * 100_001]
    target = jobs
    while isinstance(target, list | dict) and target and chance.random() < 0.8:
        key = chance.randrange(len(target)) if isinstance(target, list) else chance.choice(list(target))
        inner = target[key]
        if not isinstance(inner, list | dict) or chance.random() < 0.3:
            target[key] = chance.choice(odd)
            break
        target = inner
    return json.dumps(jobs).encode()


_CHANGES: tuple[Callable[[bytes, Random], bytes], ...] = (
    _flipped,
    _truncated,
    _swapped,
    _recoded,
    _doubled,
    _spliced,
    _inserted,
    _removed,
    _zipped_halves,
    _fields_gone,
)
