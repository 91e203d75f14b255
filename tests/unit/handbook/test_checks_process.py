from __future__ import annotations

from typing import Any

import pytest
from tests.unit.handbook.process_samples import changed, content, fixed, item, knooppunt, method, prose, text

from wijkkoers.base.issues import Level
from wijkkoers.handbook import checks_process
from wijkkoers.handbook.checks import HANDBOOK_KINDS
from wijkkoers.handbook.checks_process import PROCESS_KINDS, find_process_problems, process_ids
from wijkkoers.handbook.load import load_handbook, locked_ids
from wijkkoers.handbook.load_process import load_process
from wijkkoers.handbook.process import Evidence, Output, Practice, ProcessContent
from wijkkoers.handbook.schema import Retired

SMALL = content()
INDICATORS = {"aandeel-65-plus"}
RETIRED = Retired.model_validate({"date": "2027-01-01", "reason": "samengevoegd"})
Found = list[tuple[str, str, str]]


@pytest.fixture(autouse=True)
def four_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks_process, "FEWEST_KNOOPPUNTEN", 4)


def found_in(start: ProcessContent, indicators: set[str] = INDICATORS) -> Found:
    issues = find_process_problems(start, indicators, process_ids(start))
    return [(issue.code, issue.where.sheet, issue.where.column) for issue in issues if issue.level is Level.ERROR]


def with_methods(*methods: Any) -> ProcessContent:
    return SMALL.model_copy(update={"methods": methods})


KOMPAS, KORT = SMALL.methods


def test_the_method_of_the_product_is_whole() -> None:
    indicators = {indicator.id for indicator in load_handbook().indicators}
    issues = find_process_problems(load_process(), indicators)
    assert [(issue.code, issue.where, dict(issue.values)) for issue in issues if issue.level is Level.ERROR] == []


def test_the_product_has_at_least_sixty_knooppunten() -> None:
    assert len(load_process().knooppunten) >= 60


def test_the_graph_of_the_product_runs_backwards_too() -> None:
    process = load_process()
    place = {entry.id: number for number, entry in enumerate(process.knooppunten)}
    steps = [place[user] - place[entry.id] for entry in process.knooppunten for output in entry.gives for user in output.to]
    assert min(steps) < 0 < max(steps)


def test_the_sample_is_whole() -> None:
    assert found_in(SMALL) == []


@pytest.mark.parametrize(
    ("fields", "code", "column"),
    [
        ({"parties": ("niemand",)}, "reference_unknown", "parties"),
        ({"parties": ("gemeente", "gemeente")}, "reference_twice", "parties"),
        ({"aspects": ("nergens",)}, "reference_unknown", "aspects"),
        ({"gives": (Output(id="x", label=text("x"), to=("nergens",)),)}, "reference_unknown", "gives.x.to"),
        ({"gives": (Output(id="x", label=text("x"), to=("team",)),)}, "reference_to_itself", "gives.x.to"),
        ({"sensitive": True}, "sensitive_and_why_differ", "sensitive_why"),
        ({"sensitive_why": prose("waarom")}, "sensitive_and_why_differ", "sensitive_why"),
        ({"practice": Practice(text=prose("x"))}, "practice_source_or_fictional", "practice"),
        ({"practice": Practice(text=prose("x"), source="https://x.nl", is_fictional=True)}, "practice_source_or_fictional", "practice"),
        ({"practice": Practice(text=prose("x"), source="de krant")}, "source_no_address", "practice.source"),
        ({"short_label": text("x").model_copy(update={"nl": "x" * 27})}, "label_too_long", "short_label.nl"),
        ({"goal": prose("team", "vraagt")}, "prose_copied", "asks"),
        ({"goal": "Een succesvolle start van het team."}, "word_forbidden", "goal"),
    ],
)
def test_a_wrong_field_of_a_knooppunt_is_found_and_named(fields: dict[str, Any], code: str, column: str) -> None:
    assert found_in(changed(SMALL, "team", **fields)) == [(code, "team", column)]


@pytest.mark.parametrize(
    "fields", [{"sensitive": True, "sensitive_why": prose("waarom")}, {"practice": Practice(text=prose("x"), source="https://x.nl")}]
)
def test_fields_that_go_together_are_whole(fields: dict[str, Any]) -> None:
    assert found_in(changed(SMALL, "team", **fields)) == []


def test_a_retired_knooppunt_has_no_phase_any_more() -> None:
    assert ("phase_not_one", "team", "") in found_in(changed(SMALL, "team", retired=RETIRED))


def test_a_retired_knooppunt_without_a_phase_is_whole() -> None:
    retired = knooppunt("oud", retired=RETIRED.model_copy(update={"replaced_by": "team"}))
    assert found_in(SMALL.model_copy(update={"knooppunten": (*SMALL.knooppunten, retired)})) == []


def test_a_successor_that_does_not_exist_is_found() -> None:
    retired = knooppunt("oud", retired=RETIRED.model_copy(update={"replaced_by": "nergens"}))
    start = SMALL.model_copy(update={"knooppunten": (*SMALL.knooppunten, retired)})
    assert found_in(start) == [("reference_unknown", "oud", "retired.replaced_by")]


def test_a_knooppunt_without_a_phase_is_found() -> None:
    start = SMALL.model_copy(update={"knooppunten": (*SMALL.knooppunten, knooppunt("los"))})
    assert found_in(start) == [("phase_not_one", "los", "")]


def test_a_knooppunt_in_two_phases_is_found() -> None:
    first, second = SMALL.phases
    twice = second.model_copy(update={"knooppunten": (*second.knooppunten, "team")})
    codes = [code for code, id, _ in found_in(SMALL.model_copy(update={"phases": (first, twice)})) if id == "team"]
    assert codes == ["phase_not_one"]


def test_a_phase_that_names_an_unknown_knooppunt_is_found() -> None:
    start = SMALL.model_copy(update={"knooppunten": SMALL.knooppunten[:3]})
    assert ("reference_unknown", "kiezen", "knooppunten") in found_in(start)


def test_too_few_knooppunten_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks_process, "FEWEST_KNOOPPUNTEN", 5)
    assert [code for code, _, _ in found_in(SMALL)] == ["knooppunten_too_few"]


def test_an_output_id_that_stands_twice_at_a_knooppunt_is_found() -> None:
    twice = (Output(id="x", label=text("een")), Output(id="x", label=text("twee")))
    assert ("id_twice", "team/x", "") in found_in(changed(SMALL, "team", gives=twice))


def test_an_id_that_stands_twice_is_found() -> None:
    start = SMALL.model_copy(update={"dates": (fixed(), fixed())})
    assert ("id_twice", "afspraken", "") in found_in(start)


def test_a_compass_that_leaves_the_phases_is_found() -> None:
    assert found_in(with_methods(method("kompas", ("starten", ("team",))), KORT)) == [("compass_and_phases_differ", "kompas", "stages")]


def test_a_compass_with_another_name_for_a_phase_is_found() -> None:
    other = KOMPAS.stages[0].model_copy(update={"label": text("anders")})
    renamed = KOMPAS.model_copy(update={"stages": (other, *KOMPAS.stages[1:])})
    assert found_in(with_methods(renamed, KORT)) == [("compass_and_phases_differ", "kompas", "stages")]


def test_a_handbook_without_compass_is_found() -> None:
    assert found_in(with_methods(KORT)) == [("compass_missing", "kompas", "")]


def test_a_knooppunt_that_a_method_has_twice_is_found() -> None:
    twice = method("kort", ("een", ("team", "beeld", "keuze")), ("twee", ("team", "terugblik")))
    assert found_in(with_methods(KOMPAS, twice)) == [("knooppunt_in_two_stages", "kort", "stages")]


def test_a_method_with_an_unknown_knooppunt_is_found() -> None:
    assert found_in(with_methods(KOMPAS, method("kort", ("een", ("nergens",))))) == [("reference_unknown", "kort", "stages.een")]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"knooppunten": ("keuze",)}, "content_outside_method"),
        ({"evidence": Evidence.RESULTATEN}, "content_without_evidence"),
    ],
)
def test_a_part_of_a_plan_that_cannot_be_filled_is_found(fields: dict[str, Any], code: str) -> None:
    short = method("kort", ("een", ("team",))).model_copy(update={"contents": (item("deel", **fields),)})
    assert found_in(with_methods(KOMPAS, short)) == [(code, "kort", "contents.deel")]


def test_two_methods_for_one_aim_are_found() -> None:
    both = [method(id, aim="wup") for id in ("een", "twee")]
    assert found_in(with_methods(KOMPAS, *both)) == [("aim_twice", "wup", "aim")]


def test_a_knooppunt_that_is_in_the_compass_only_is_a_warning() -> None:
    start = with_methods(KOMPAS, method("kort", ("een", ("team", "beeld", "keuze"))))
    issues = find_process_problems(start, INDICATORS, process_ids(start))
    assert [(issue.level, issue.code, issue.where.sheet) for issue in issues] == [(Level.WARNING, "knooppunt_in_compass_only", "terugblik")]


def test_a_group_with_an_unknown_indicator_is_found() -> None:
    assert found_in(SMALL, set()) == [("reference_unknown", "ouderen", "indicator")]


def test_a_date_with_an_unknown_partij_is_found() -> None:
    start = SMALL.model_copy(update={"dates": (fixed().model_copy(update={"parties": ("niemand",)}),)})
    assert found_in(start) == [("reference_unknown", "afspraken", "parties")]


def locking(locked: list[tuple[str, str]]) -> Found:
    issues = find_process_problems(SMALL, INDICATORS, locked)
    return [(issue.code, issue.where.file, issue.where.sheet) for issue in issues]


def test_an_id_that_is_not_locked_is_found() -> None:
    locked = [pair for pair in process_ids(SMALL) if pair != ("output", "team/uitkomst")]
    assert locking(locked) == [("id_not_locked", "output", "team/uitkomst")]


def test_an_id_that_vanished_is_found() -> None:
    assert locking([*process_ids(SMALL), ("content-item", "kort/oud")]) == [("id_vanished", "content-item", "kort/oud")]


def test_an_id_locked_twice_is_found() -> None:
    assert locking([*process_ids(SMALL), ("rung", "horen")]) == [("id_twice", "rung", "horen")]


def test_ids_of_other_kinds_are_left_to_their_own_check() -> None:
    assert locking([*process_ids(SMALL), ("indicator", "oud-cijfer")]) == []


def test_every_locked_id_is_of_a_kind_that_is_checked() -> None:
    assert {kind for kind, _ in locked_ids()} <= {*HANDBOOK_KINDS, *PROCESS_KINDS}


def test_a_theme_of_ambitions_is_no_theme_of_figures() -> None:
    assert set(HANDBOOK_KINDS).isdisjoint(PROCESS_KINDS)
