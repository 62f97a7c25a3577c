"""Whatever is sent, reading gives rows or a sentence, in little time.

`MUTATIONS=10000 python -m pytest tests/recruitment/nationaldata/reading/test_mutations.py` goes through all.
"""

import io
import os
import time
from collections import Counter

import pytest

from recruitment.nationaldata.columns import COLUMNS
from recruitment.nationaldata.reading import Limits, Unreadable, read
from tests.recruitment.nationaldata.reading.mutations import ALL, SEEDS, mutant

NUMBER = min(int(os.environ.get("MUTATIONS", "600")), ALL)
LONGEST_SECONDS = 1.0


def outcome(data: bytes) -> str:
    """Reads to the end; "rows", or the sentence that says why not."""
    try:
        for row in read(io.BytesIO(data), "求人.csv").rows:
            assert len(row.values) == len(COLUMNS)
            stored = "".join(row.values).encode()
            assert b"\x00" not in stored
            assert all(problem.message.endswith("。") for problem in row.problems)
            assert max(map(len, row.values)) <= Limits().cell
    except Unreadable as refused:
        assert refused.sentence.endswith("。")
        return refused.sentence
    return "rows"


@pytest.mark.parametrize("turn", range(len(SEEDS)), ids=[f"seed {seed}" for seed in SEEDS])
def test_a_file_gone_wrong_gives_rows_or_a_sentence(turn: int) -> None:
    """No other exception, no file that takes long; both outcomes occur."""
    outcomes: Counter[str] = Counter()
    for number in range(turn, NUMBER, len(SEEDS)):
        what, data = mutant(number)
        began = time.process_time()
        try:
            outcomes[outcome(data)] += 1
        except Exception as error:
            error.add_note(what)
            raise
        assert time.process_time() - began < LONGEST_SECONDS, what
    read_well = outcomes.pop("rows")
    assert read_well > NUMBER // 50
    assert outcomes.total() > NUMBER // 50
    assert len(outcomes) > 5
