"""What tells one gap from another."""

from __future__ import annotations

from wijkkoers.web.overview.guide.gaps import Gap


def test_gaps_of_one_rule_are_told_apart_by_their_target() -> None:
    assert Gap("stap-te-laat", target=3).key != Gap("stap-te-laat", target=4).key
    assert Gap("geen-gebied").key == ("geen-gebied", "")
