from __future__ import annotations

import pytest

from wijkkoers.sources.json_text import BrokenText, decode_at, expect, skip_blanks, start_of, starts_like_json


@pytest.mark.parametrize(
    "before",
    [
        "",
        "  \n",
        "var json_Buurten_0 = ",
        "const kaart=",
        "let x =\n",
        "export default ",
        "export const kaart = ",
        "window.kaart = ",
        "module.exports = ",
        "\x1e",
    ],
)
def test_json_starts_after_every_wrapping(before: str) -> None:
    assert starts_like_json(before + '{"a": 1};')
    assert decode_at(before + '{"a": 1};', start_of(before + "{"))[0] == {"a": 1}


@pytest.mark.parametrize("text", ["", "code;naam", "var x", "<html>", "a == {", "function f() {"])
def test_other_text_does_not_start_like_json(text: str) -> None:
    assert not starts_like_json(text)


@pytest.mark.parametrize(("text", "at"), [('{"a": 1, }', 9), ("nee", 0), ("", 0)])
def test_broken_text_tells_where(text: str, at: int) -> None:
    with pytest.raises(BrokenText) as caught:
        decode_at(text, 0)
    assert caught.value.at == at


def test_endless_nesting_is_broken_text() -> None:
    with pytest.raises(BrokenText):
        decode_at("[" * 200_000, 0)


def test_marks_and_blanks_are_stepped_over() -> None:
    assert expect(",  x", 0, ",") == 3
    assert skip_blanks("\n\x1e x", 0) == 3


def test_absent_mark_is_broken_text() -> None:
    with pytest.raises(BrokenText):
        expect("x", 0, ",")
