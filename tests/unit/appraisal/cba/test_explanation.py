"""The reasons of a result: complete, of known kinds, with the values that their sentences need."""

from __future__ import annotations

from collections import Counter

from tests.reference.cba_studies import B, K, line, renovation, study

from wijkkoers.appraisal.cba.appraise import appraise
from wijkkoers.appraisal.cba.explanation import KINDS, KNOWLEDGE_KINDS, LARGEST_SHOWN, explain_cba, explain_knowledge
from wijkkoers.appraisal.cba.importance import value_knowledge
from wijkkoers.appraisal.cba.montecarlo import Run
from wijkkoers.appraisal.cba.simulation import simulate
from wijkkoers.appraisal.cba.study import Entry, PmMark, Sign, Study
from wijkkoers.appraisal.cba.tornado import find_swings
from wijkkoers.base.ranges import Range
from wijkkoers.base.reasons import Reason

WIDE = study(
    [
        line("k", K, Range(50, 100, 140), years=1),
        line("b", B, Range(60, 120, 130), years=1, double_count_group="woz", waterbed_share=0.1),
        line("c", B, Range(1, 5, 6), start_year=1, actor="y", double_count_group="woz"),
        line("pm", B, 0, pm=PmMark(Sign.GAIN, "geen prijs"), actor="y"),
        line("d", B, Range(40, 50, 200), years=1, alternative="b"),
    ]
)
TWINS = (("a", 90, 100, 110), ("b", 70, 95, 120))
LOSING = study([line("k", K, 10.0, years=1), line("k2", K, Range(0.0, 1.0, 2.0), years=1)], horizon_years=1)


def reasons(found: Study) -> tuple[Reason, ...]:
    return explain_cba(appraise(found), find_swings(found), simulate(found, Run(draws=100)))


def test_every_reason_is_of_a_known_kind_with_exactly_its_values() -> None:
    for found in (WIDE, LOSING, renovation("2025")):
        assert all(tuple(reason.values) == KINDS[reason.kind] for reason in reasons(found))


def test_no_value_is_left_empty() -> None:
    for found in (WIDE, LOSING, renovation()):
        assert all(value is not None for reason in reasons(found) for value in reason.values.values())


def test_every_kind_is_given_for_some_study() -> None:
    extra = study([line("k", K, 10.0, years=1), line("b", B, 11.0, start_year=1, years=1)])
    found = {reason.kind for one in (WIDE, LOSING, extra, renovation("2025")) for reason in reasons(one)}
    assert set(KINDS) - found == set()


def test_every_actor_that_gains_or_loses_is_named_once() -> None:
    kinds = Counter(reason.kind for reason in reasons(renovation()))
    assert (kinds["mkba-winnaar"], kinds["mkba-verliezer"], kinds["mkba-gat"], kinds["mkba-meelifter"]) == (5, 2, 2, 4)


def test_a_few_of_the_largest_uncertainties_and_break_evens_are_shown() -> None:
    kinds = Counter((reason.kind, reason.values.get("alternative")) for reason in reasons(WIDE))
    assert kinds["mkba-onzekerheid", "a"] == LARGEST_SHOWN
    assert kinds["mkba-omslagpunt", "a"] + kinds["mkba-omslagpunt-binnen-bandbreedte", "a"] <= LARGEST_SHOWN


def test_turns_of_the_first_place_are_told_before_other_turns() -> None:
    lines = [
        line("a", B, Range(90, 100, 110), years=1),
        line("b", B, Range(70, 80, 120), years=1, alternative="b"),
        line("c", B, Range(20, 30, 40), years=1, alternative="c"),
        line("d", B, Range(25, 29, 30), years=1, alternative="d"),
    ]
    reasons_found = explain_cba(appraise(study(lines)), find_swings(study(lines)))
    found = [reason.values["name"] for reason in reasons_found if reason.kind == "mkba-volgorde-kantelt"]
    assert found == ["b/hoeveelheid", "a", "c/hoeveelheid"]


def test_what_turns_the_order_names_whose_line_it_is_and_who_change_places() -> None:
    lines = [line(id, B, Range(low, mid, high), years=1, alternative=id, label="Baat") for id, low, mid, high in TWINS]
    found = explain_cba(appraise(study(lines)), find_swings(study(lines)))
    told = [(reason.values["owners"], reason.values["movers"]) for reason in found if reason.kind == "mkba-volgorde-kantelt"]
    assert (("a",), ("a", "b")) in told and (("b",), ("a", "b")) in told


def test_effects_of_nul_without_a_price_are_explained() -> None:
    lines = [line("b", B, 5.0, years=1), line("o", B, 0, pm=PmMark(Sign.LOSS, "geen prijs"), alternative="nul")]
    found = explain_cba(appraise(study(lines, entry=Entry.ABSOLUTE)))
    assert [(reason.values["alternative"], reason.values["line"]) for reason in found if reason.kind == "mkba-pm"] == [("nul", "o")]


def test_sign_is_certain_when_nul_and_plan_share_the_price() -> None:
    price = {"price": Range(50, 100, 150), "price_input": "uur", "years": 1}
    lines = [line("n", K, 10.0, alternative="nul", **price), line("p", K, 9.0, **price)]
    assert "mkba-teken-onzeker" not in {reason.kind for reason in explain_cba(appraise(study(lines, entry=Entry.ABSOLUTE)))}


def test_what_it_is_worth_to_know_more_names_the_inputs_that_decide() -> None:
    found = [explain_knowledge(value_knowledge(one, Run(draws=5000))) for one in (WIDE, renovation())]
    assert {reason.kind for one in found for reason in one} == set(KNOWLEDGE_KINDS)
    assert all(tuple(reason.values) == KNOWLEDGE_KINDS[reason.kind] for one in found for reason in one)
    assert "b/hoeveelheid" in [reason.values.get("input") for reason in found[0]]


def test_without_tornado_and_chances_their_reasons_are_left_out() -> None:
    kinds = {reason.kind for reason in explain_cba(appraise(WIDE))}
    assert not kinds & {"mkba-onzekerheid", "mkba-kans", "mkba-volgorde-kantelt", "mkba-volgorde-vast"}
