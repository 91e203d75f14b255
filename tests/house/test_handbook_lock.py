"""The tool that keeps the locks of the handbook only appends ids, and changes the digest of the present version alone."""

from __future__ import annotations

from tools.handbook_lock import with_digest, with_ids

LOCKED = "# ids\ntheme wonen\nphase starten\n"
VERSIONS = "# versions\n2026.2 aaa\n2026.3 bbb\n"


def test_new_ids_come_at_the_end_in_their_order() -> None:
    assert with_ids(LOCKED, [("output", "team/b"), ("theme", "wonen"), ("output", "team/a")]) == f"{LOCKED}output team/b\noutput team/a\n"


def test_ids_that_left_stay_locked() -> None:
    assert with_ids(LOCKED, []) == LOCKED


def test_an_id_given_twice_is_locked_once() -> None:
    assert with_ids(LOCKED, [("rung", "horen")] * 2) == f"{LOCKED}rung horen\n"


def test_the_digest_of_the_present_version_is_replaced() -> None:
    assert with_digest(VERSIONS, "2026.3", "ccc") == "# versions\n2026.2 aaa\n2026.3 ccc\n"


def test_a_new_version_comes_at_the_end() -> None:
    assert with_digest(VERSIONS, "2026.4", "ccc") == f"{VERSIONS}2026.4 ccc\n"
