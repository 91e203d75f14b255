"""The thread of a dossier in numbers."""

from __future__ import annotations

from tests.web.overview.threads import WOVEN, card

from wijkkoers.web.overview.thread.whole import Traits, WholeFilter, chosen_opgaven, kind_counts, opgave_lines


def test_kinds_are_counted_with_how_many_are_tied() -> None:
    counts = {row.kind.value: (row.count, row.grounded, row.leading) for row in kind_counts(WOVEN)}
    assert counts["opgave"] == (1, 1, 1)
    assert counts["partij"] == (1, None, 1)
    assert counts["doel"] == (1, 1, 1)
    assert counts["inbreng"] == (1, None, 1)


def test_opgave_is_told_with_its_grounds_measures_and_pakketten() -> None:
    (line,) = opgave_lines(WOVEN, [card("opgave:1")])
    assert (line.grounds, line.measures, line.pakketten) == (2, 1, 1)


def test_opgaven_are_chosen_by_theme_spoor_partij_and_ground() -> None:
    traits = {"opgave:1": Traits("groen", "A", frozenset({7}))}

    def chosen(**wanted: object) -> list[str]:
        return chosen_opgaven(WOVEN, WholeFilter(**wanted), traits)  # type: ignore[arg-type]

    assert [chosen(), chosen(theme="groen"), chosen(spoor="A"), chosen(partij=7), chosen(kind="inbreng")] == [["opgave:1"]] * 5
    assert [chosen(theme="wonen"), chosen(spoor="B"), chosen(partij=8), chosen(kind="cijfer")] == [[]] * 4
    assert (WholeFilter().is_filtered, WholeFilter(spoor="A").is_filtered) == (False, True)
