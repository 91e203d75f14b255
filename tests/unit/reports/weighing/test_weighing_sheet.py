from __future__ import annotations

from dataclasses import replace

from tests.unit.reports.weighing import samples

from wijkkoers.base.ranges import Range
from wijkkoers.base.reasons import Reason, reason
from wijkkoers.reports.weighing.sentences import Writer
from wijkkoers.reports.weighing.sheet_words import NL
from wijkkoers.reports.weighing.weighing_sheet import (
    caveats,
    cut,
    range_text,
    ranks_title,
    totals_title,
    weighing_sheet,
    what_turns,
    why_order,
)


def apart(first: str, second: str, difference: float, party: str = "velderwonen") -> Reason:
    return reason(
        "verschil-twee", set=party, first=first, second=second, difference=difference, criteria=("co2",), contributions=(difference,)
    )


def test_title_tells_whether_parties_agree() -> None:
    report = samples.weighing()
    assert totals_title(report) == "Het hangt van de gewichten af wat bovenaan staat"
    one = replace(report, sets=report.sets[:1])
    assert totals_title(one) == "Stap voor stap per straat staat bovenaan"


def test_title_of_the_chances_is_firm_only_above_half() -> None:
    report = samples.weighing()
    assert ranks_title(report) == "Geen alternatief staat vast bovenaan"
    firm = replace(report, alternatives=(replace(report.alternatives[0], rank_chances=(0.6, 0.4, 0, 0)), *report.alternatives[1:]))
    assert ranks_title(firm) == "Alles tegelijk aanpakken eindigt meestal bovenaan"


def test_the_closest_rival_is_told_first_and_other_parties_are_left_to_the_workbook() -> None:
    report = samples.weighing(reasons=(apart("b", "d", 0.2), apart("b", "a", 0.01), apart("c", "a", 0.3, "gemeente-stem")))
    told = why_order(report)
    assert len(told) == 2
    assert "Alles tegelijk aanpakken" in told[0]


def test_the_smallest_change_that_turns_the_order_comes_first() -> None:
    moves = [
        reason(
            "omslag-kleinste",
            set="velderwonen",
            winner="b",
            rival=rival,
            moved=moved,
            criteria=("co2",),
            weights=(0.2,),
            new_weights=(0.3,),
        )
        for rival, moved in (("c", 0.4), ("a", 0.1))
    ]
    told = what_turns(samples.weighing(reasons=tuple(moves)))
    assert "Alles tegelijk aanpakken" in told[0]
    assert "Sloop en nieuwbouw" in told[1]


def test_of_each_kind_of_warning_one_is_shown() -> None:
    notes = tuple(reason("gewicht-nul", set=party, criteria=("co2",)) for party in samples.PARTIES)
    assert len(caveats(samples.weighing(warnings=notes))) == 1


def beyond(criterion: str, *alternatives: str) -> Reason:
    groups = {"certain": alternatives, "likely": (), "possible": ()}
    marks = {"scores": (1.0,) * len(alternatives), "passings": ("zeker",) * len(alternatives)}
    return reason("drempel-overschreden", criterion=criterion, threshold=5.0, alternatives=alternatives, **marks, **groups)


def test_every_threshold_is_told_first_and_is_never_cut() -> None:
    report = samples.weighing()
    marks = tuple(beyond(row.id, "a", "b") for row in report.criteria)
    kinds = ("criterium-constant", "criterium-beslist-niet", "criterium-zonder-verschil")
    others = (*(reason(kind, criterion="co2") for kind in kinds), reason("gewichten-gelijk"))
    (mind,) = [block for block in weighing_sheet(replace(report, warnings=(*others, *marks))).second if block["kind"] == "note"]
    assert len(marks) > 1
    assert all("drempel" in text for text in mind["texts"][: len(marks)])
    assert all("Alles tegelijk aanpakken" in text for text in mind["texts"][: len(marks)])
    assert len(mind["texts"]) == len(marks) + 3
    assert mind["texts"][-1].startswith("En nog")


def test_a_list_that_is_cut_says_how_many_more() -> None:
    assert cut(["a", "b", "c"], 3, NL) == ["a", "b", "c"]
    assert cut(["a", "b", "c", "d"], 3, NL) == ["a", "b", "En nog 2: zie de volledige uitkomst in het werkboek of als JSON."]


def test_a_score_shows_its_range_when_it_has_one() -> None:
    writer = Writer(samples.heading())
    assert range_text(Range(1, 2, 3), writer) == "2 (1 - 3)"
    assert range_text(Range(2, 2, 2), writer) == "2"


def test_pages_hold_figures_score_card_and_how_it_was_computed() -> None:
    sheet = weighing_sheet(samples.weighing())
    assert [block["kind"] for block in sheet.first] == ["figure", "figure", "columns"]
    kinds = [block["kind"] for block in sheet.second]
    assert (kinds[0], kinds[1], kinds[-1]) == ("figure", "table", "small")
    assert any("Gewichten van Velderwonen" in text for text in sheet.second[-1]["texts"])


def test_without_draws_there_is_no_figure_of_chances() -> None:
    report = samples.weighing()
    bare = replace(report, alternatives=tuple(replace(row, rank_chances=()) for row in report.alternatives))
    assert [block["kind"] for block in weighing_sheet(bare).first] == ["figure", "columns"]
