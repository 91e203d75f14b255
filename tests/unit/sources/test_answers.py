"""Answers stay for their time, each under its own address."""

from __future__ import annotations

from pathlib import Path

from wijkkoers.sources.answers import Answers


def test_finds_what_was_kept_under_the_same_address_only(tmp_path: Path) -> None:
    answers = Answers(tmp_path / "nieuw")
    answers.keep("https://a.nl/1", b"een")
    assert answers.find("https://a.nl/1") == b"een"
    assert answers.find("https://a.nl/2") is None


def test_an_old_answer_counts_as_absent(tmp_path: Path) -> None:
    Answers(tmp_path, 10, lambda: 1000.0).keep("https://a.nl", b"een")
    assert Answers(tmp_path, 10, lambda: 1010.0).find("https://a.nl") == b"een"
    assert Answers(tmp_path, 10, lambda: 1011.0).find("https://a.nl") is None


def test_old_answers_are_cleared_away_when_a_new_one_comes(tmp_path: Path) -> None:
    Answers(tmp_path, 10, lambda: 1000.0).keep("https://a.nl", b"oud")
    Answers(tmp_path, 10, lambda: 2000.0).keep("https://b.nl", b"nieuw")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"nieuw"]


def test_the_address_leaves_no_name_on_disk(tmp_path: Path) -> None:
    Answers(tmp_path).keep("https://a.nl/../../etc/passwd", b"een")
    assert [len(path.name) for path in tmp_path.iterdir()] == [64]
