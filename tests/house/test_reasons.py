"""Every reason that the decision core gives has one sentence in each language, with places that its values can fill."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from tests.house.source import PACKAGE, name_of, python_files, tree_of

from wijkkoers.reports.weighing.sentences import CHOOSING_FORMS, FORMS, REASONS

CORE = PACKAGE / "appraisal"
PLACES = (CORE, PACKAGE / "cli/studies")
COLLECTORS = {"warn", "note"}
"""Findings about a study that are not errors: an MKBA passes them on as reasons of the same kind."""

OTHER_VALUES = {"appraisal/mca/cost_effectiveness.py": {"gedomineerd"}}
"""Files that give a kind with other values than the rest of the core; their own remark, which no report prints. This list only shrinks."""

Kinds = dict[str, frozenset[str]]


def _calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Yield every call with a literal kind, or a choice between literal kinds, as its first argument."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call) and node.args:
            first = node.args[0]
            choices = (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,)
            yield from ((one.value, node) for one in choices if isinstance(one, ast.Constant) and isinstance(one.value, str))


def _tables(path: Path) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the kinds of the tables of an `explanation.py` (`KINDS` and others) with the names of their values."""
    for node in tree_of(path).body if path.name == "explanation.py" else []:
        target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0] if isinstance(node, ast.Assign) else None
        if isinstance(target, ast.Name) and target.id.endswith("KINDS") and isinstance(node, ast.AnnAssign | ast.Assign) and node.value:
            for kind, names in ast.literal_eval(node.value).items():
                yield kind, frozenset(names)


def _is_reason(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id in ("reason", "Reason")


def _is_finding(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr in COLLECTORS and ast.unparse(call.func.value).endswith("issues")


def _given(call: ast.Call, tables: Kinds) -> frozenset[str] | None:
    """Return the names of the values that a call gives, those of a `**table` of the same file among them; None when they are not known."""
    if len(call.args) > 1:
        return None
    names: set[str] = set()
    for keyword in call.keywords:
        table = keyword.value.id if keyword.arg is None and isinstance(keyword.value, ast.Name) else ""
        if keyword.arg is None and table not in tables:
            return None
        names |= tables[table] if keyword.arg is None else {keyword.arg}
    return frozenset(names)


def _dictionaries(path: Path) -> Kinds:
    """Return the names in every `table = {"name": ...}` of a file."""
    found: Kinds = {}
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict) and isinstance(node.targets[0], ast.Name):
            keys = [key.value for key in node.value.keys if isinstance(key, ast.Constant)]
            found[node.targets[0].id] = frozenset(map(str, keys))
    return found


def _declared() -> Kinds:
    return {kind: names for path in python_files(CORE) for kind, names in _tables(path)}


def _made() -> list[tuple[str, str, frozenset[str] | None]]:
    """Return (file, kind, names of the values) of every reason or finding that is written out with its kind."""
    return [
        (name_of(path).removeprefix("src/wijkkoers/"), kind, _given(call, _dictionaries(path)))
        for folder in PLACES
        for path in python_files(folder)
        for kind, call in _calls(path)
        if _is_reason(call) or _is_finding(call)
    ]


DECLARED, MADE = _declared(), _made()
BY_VALUES: dict[str, set[frozenset[str]]] = {}
for _kind, _names in [
    *DECLARED.items(),
    *((kind, names) for place, kind, names in MADE if names is not None and kind not in OTHER_VALUES.get(place, ())),
]:
    BY_VALUES.setdefault(_kind, set()).add(_names)
KNOWN = {*DECLARED, *(kind for _place, kind, _names in MADE)}


def _fields(template: str) -> Iterator[tuple[str, str]]:
    """Yield (value, form) of every place, also of those inside the words of a choice."""
    for _text, field, form, _conversion in Formatter().parse(template):
        if field:
            yield from ((name, str(form)) for name in field.split("+"))
            yield from _fields(str(form))


def test_kinds_are_found_in_tables_and_in_calls() -> None:
    assert len(DECLARED) > 100
    assert {"kans-eerste", "gewichten-gelijk", "criterium-constant", "bewijs-zwak", "verdeling-stabiel"} <= KNOWN


@pytest.mark.parametrize("language", REASONS)
def test_every_kind_has_its_sentence(language: str) -> None:
    assert sorted(KNOWN - REASONS[language].keys()) == []


@pytest.mark.parametrize("language", REASONS)
def test_no_sentence_stands_for_a_kind_that_is_never_given(language: str) -> None:
    assert sorted(REASONS[language].keys() - KNOWN) == []


def test_each_kind_always_has_the_same_values() -> None:
    assert {kind: sorted(map(sorted, shapes)) for kind, shapes in BY_VALUES.items() if len(shapes) > 1} == {}


def test_files_with_other_values_still_have_them() -> None:
    found = {(place, kind) for place, kind, names in MADE if names is not None and names not in BY_VALUES.get(kind, ())}
    assert found == {(place, kind) for place, kinds in OTHER_VALUES.items() for kind in kinds}


@pytest.mark.parametrize("language", REASONS)
def test_every_value_that_a_sentence_needs_is_given(language: str) -> None:
    lacking = {
        kind: sorted(needed)
        for kind, template in REASONS[language].items()
        if (needed := {name for name, _form in _fields(template)} - frozenset().union(*BY_VALUES.get(kind, ())))
    }
    assert lacking == {}


def test_both_languages_have_the_same_places() -> None:
    values = {language: {kind: {name for name, _ in _fields(text)} for kind, text in table.items()} for language, table in REASONS.items()}
    assert values["nl"] == values["en"]


@pytest.mark.parametrize("language", REASONS)
def test_every_place_has_a_known_form(language: str) -> None:
    forms = [(kind, form) for kind, text in REASONS[language].items() for _name, form in _fields(text)]
    wrong = [(kind, form) for kind, form in forms if form.partition(" ")[0] not in FORMS or (" " in form) != _is_choice(form)]
    assert wrong == []


def _is_choice(form: str) -> bool:
    return form.partition(" ")[0] in CHOOSING_FORMS


@pytest.mark.parametrize("language", REASONS)
def test_no_sentence_gives_a_verdict_or_the_middle_of_a_balance_alone(language: str) -> None:
    assert [kind for kind, text in REASONS[language].items() if "succes" in text.lower()] == []
    alone = [kind for kind, text in REASONS[language].items() if "{mid_eur" in text and not ("{low_eur" in text and "{high_eur" in text)]
    assert alone == []
