"""What the log says of a change: names instead of ids, no figures of people."""

from __future__ import annotations

from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.participation.log_words import changed_counts, logged_texts

CONTENT = load_process()


def test_rung_and_groups_are_named() -> None:
    changed = {"rung": "raadplegen", "groups": "jongeren\nvan-vroeger"}
    assert logged_texts(changed, CONTENT) == {
        "moment_rung": "Raadplegen", "moment_groups": "jongeren van 15 tot 25 jaar, van-vroeger",
    }  # fmt: skip


def test_people_and_stap_are_left_out() -> None:
    assert logged_texts({"owner": "3", "stap": "4"}, CONTENT) == {}


def test_counts_are_named_in_order_and_never_told() -> None:
    names = ("came-ouderen", "came-van-vroeger", "came-jongeren", "came_total", "invited", "aim")
    assert logged_texts(dict.fromkeys(names[:-1], "12"), CONTENT) == {}
    assert changed_counts(names, CONTENT) == {
        "moment_counts": "uitgenodigd; gekomen in totaal; jongeren van 15 tot 25 jaar; bewoners van 65 jaar en ouder; van-vroeger",
    }  # fmt: skip


def test_change_without_counts_names_none() -> None:
    assert changed_counts(["aim"], CONTENT) == {}
