"""What the log says of a change: names instead of ids, no small count."""

from __future__ import annotations

from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.participation.log_words import logged_texts

CONTENT = load_process()


def test_rung_and_groups_are_named() -> None:
    changed = {"rung": "raadplegen", "groups": "jongeren\nvan-vroeger"}
    assert logged_texts(changed, changed, CONTENT) == {
        "moment_rung": "Raadplegen", "moment_groups": "jongeren van 15 tot 25 jaar, van-vroeger",
    }  # fmt: skip


def test_people_and_stap_are_left_out() -> None:
    assert logged_texts({"owner": "3", "stap": "4"}, {}, CONTENT) == {}


def test_small_counts_are_hidden_beside_those_that_did_not_change() -> None:
    whole = {"came_total": "62", "came-jongeren": "2", "came-ouderen": "40", "came-dertigers": "20", "invited": "7"}
    words = logged_texts({"came-jongeren": "2", "invited": "7"}, whole, CONTENT)
    assert words["moment_invited"] == "minder dan 10"
    assert words["moment_came"] == (
        "jongeren van 15 tot 25 jaar: minder dan 10; bewoners van 65 jaar en ouder: 40; bewoners van 25 tot 45 jaar: verborgen"
    )


def test_total_that_gives_a_small_count_away_is_hidden() -> None:
    whole = {"came_total": "12", "came-jongeren": "1", "came-ouderen": "11"}
    assert logged_texts({"came_total": "12"}, whole, CONTENT) == {"moment_came_total": "verborgen"}


def test_count_that_was_taken_away_is_empty() -> None:
    assert logged_texts({"came_total": "", "came-jongeren": ""}, {"came_total": "", "came-jongeren": ""}, CONTENT) == {
        "moment_came_total": "", "moment_came": "",
    }  # fmt: skip
