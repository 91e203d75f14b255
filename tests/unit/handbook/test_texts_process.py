from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.unit.handbook.process_samples import changed, content, knooppunt, prose, text

from wijkkoers.base.issues import IssueList
from wijkkoers.handbook.process import Output, ProcessContent
from wijkkoers.handbook.schema import Text
from wijkkoers.handbook.texts_process import check_prose, check_texts

SMALL = content()
Check = Callable[[ProcessContent, IssueList], None]


def found_by(check: Check, start: ProcessContent) -> list[tuple[str, str, str]]:
    issues = IssueList()
    check(start, issues)
    return [(issue.code, f"{issue.where.file} {issue.where.sheet}", issue.where.column) for issue in issues]


@pytest.mark.parametrize("check", [check_texts, check_prose])
def test_the_sample_is_whole(check: Check) -> None:
    assert found_by(check, SMALL) == []


def test_a_short_label_fits_up_to_its_limit() -> None:
    assert found_by(check_texts, changed(SMALL, "team", short_label=Text(nl="x" * 26, en="y" * 26))) == []


def test_english_that_is_the_dutch_text_is_found() -> None:
    start = changed(SMALL, "team", label=Text(nl="Het team", en="Het team"))
    assert found_by(check_texts, start) == [("english_is_dutch", "knooppunt team", "label")]


def test_a_word_that_both_languages_share_may_be_equal() -> None:
    assert found_by(check_texts, changed(SMALL, "team", label=Text(nl="Wijkvisie", en="Wijkvisie"))) == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_label_that_stands_twice_is_found(language: str) -> None:
    label = text("team").model_copy(update={language: f"BEELD {language}"})
    assert found_by(check_texts, changed(SMALL, "team", label=label)) == [("text_twice", "knooppunt beeld", f"label.{language}")]


def test_outputs_of_different_knooppunten_have_different_labels() -> None:
    gives = (Output(id="x", label=text("beeld uitkomst")),)
    places = {place for code, place, _ in found_by(check_texts, changed(SMALL, "team", gives=gives)) if code == "text_twice"}
    assert places == {"output beeld/uitkomst"}


def test_two_methods_may_name_a_stage_alike() -> None:
    assert SMALL.methods[0].stages[0].label == text("starten")
    kort = SMALL.methods[1]
    same = kort.model_copy(update={"stages": (kort.stages[0].model_copy(update={"label": text("starten")}),)})
    assert found_by(check_texts, SMALL.model_copy(update={"methods": (SMALL.methods[0], same)})) == []


def test_a_copy_in_another_field_of_another_knooppunt_is_found_with_both_places() -> None:
    issues = IssueList()
    check_prose(changed(SMALL, "keuze", tips=(prose("eigen"), SMALL.knooppunt("team").goal)), issues)
    (issue,) = issues
    assert (issue.code, issue.where.sheet, issue.where.column, issue.values["other"]) == (
        "prose_copied",
        "keuze",
        "tips.2",
        "knooppunt team goal",
    )


def test_a_near_copy_is_found_with_its_share() -> None:
    start = changed(SMALL, "team", goal="een twee drie vier vijf zes zeven acht", gains="een twee drie vier vijf zes zeven negen")
    issues = IssueList()
    check_prose(start, issues)
    (issue,) = issues
    assert (issue.code, issue.values) == ("prose_nearly_equal", {"other": "knooppunt team goal", "share_pct": 67})


def test_a_method_that_copies_the_purpose_of_a_phase_is_found() -> None:
    kort = SMALL.methods[1].model_copy(update={"purpose": SMALL.phases[0].purpose})
    assert found_by(check_prose, SMALL.model_copy(update={"methods": (SMALL.methods[0], kort)})) == [
        ("prose_copied", "method kort", "purpose")
    ]


def test_spaces_are_no_text() -> None:
    start = changed(SMALL, "team", goal=" " * 30)
    assert found_by(check_prose, start) == [("prose_empty", "knooppunt team", "goal")]


@pytest.mark.parametrize(
    "field", ["goal", "asks", "gains", "legal_basis", "sensitive_why", "approach.1", "tips.2", "pitfalls.1", "practice.text"]
)
def test_every_field_of_a_knooppunt_is_read(field: str) -> None:
    name, _, rest = field.partition(".")
    word = "Hier faciliteren wij de wijk."
    whole = getattr(knooppunt("team"), name)
    if rest == "text":
        value = whole.model_copy(update={"text": word})
    else:
        value = tuple(word if str(number) == rest else part for number, part in enumerate(whole, 1)) if rest else word
    assert found_by(check_prose, changed(SMALL, "team", **{name: value})) == [("word_forbidden", "knooppunt team", field)]
