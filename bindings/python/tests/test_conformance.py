"""Every case, byte for byte."""

from collections.abc import Callable

import conformance
from conftest import REPOSITORY

CASES = REPOSITORY / "tests/conformance"


def test_every_case_comes_to_the_line_that_is_expected(say_conformance: Callable[[str], None]) -> None:
    expected = (CASES / "expected.jsonl").read_text().splitlines()
    cases = conformance.cases(CASES)
    assert len(cases) == len(expected) >= 200
    different = [
        case["name"] for (case, world), line in zip(cases, expected) if conformance.answer(case, world) != line
    ]
    say_conformance(f"conformance: {len(cases)} cases, {len(cases) - len(different)} equal")
    assert not different
    assert sum(bool(case.get("record")) for case, _ in cases) >= 20, "down to the bytes of the entry"
