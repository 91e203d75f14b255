"""How loops are compiled."""

from __future__ import annotations

from wijkkoers.appraisal.smaa.compiling import available_threads, compiled


def test_a_compiled_loop_keeps_its_name_and_is_compiled_at_its_first_call_only() -> None:
    def double(number: int) -> int:
        return 2 * number

    loop = compiled(double)
    assert loop.__name__ == "double"
    assert loop.signatures == []  # type: ignore[attr-defined]


def test_there_is_at_least_one_thread() -> None:
    assert available_threads() >= 1
