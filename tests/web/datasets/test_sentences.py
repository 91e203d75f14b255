"""Every code that is raised anywhere has its sentence, and every sentence finds its values."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from string import Formatter

import pytest
from django.apps import apps

import wijkkoers
from wijkkoers.base.errors import InputError
from wijkkoers.cli.appraisal_sentences import APPRAISAL_SENTENCES
from wijkkoers.cli.support_sentences import SENTENCES as SUPPORT_SENTENCES
from wijkkoers.cli.weegbestand_sentences import SENTENCES_NL
from wijkkoers.reports.weighing.reasons_nl import REASONS_NL
from wijkkoers.web.accounts.refusals import all_sentences, sentence_of
from wijkkoers.web.datasets import sentences
from wijkkoers.web.datasets.sentences import COMMAND_SENTENCES, IMPORT_SENTENCES, ISSUE_SENTENCES, SENTENCES

SOURCE = Path(wijkkoers.__file__).parent
# The handbook's own findings are for its writers: `wijkkoers check` shows their codes.
LEFT_OUT = ("handbook",)
# What the verbs without a store raise may have its sentence in their own tables; tests/web/cli looks whether those get their values.
WITHOUT_STORE = (
    "appraisal",
    "base",
    "scale",
    "cli/studies",
    "cli/draagvlak.py",
    "cli/steekproef.py",
    "cli/survey_table.py",
    "cli/weegbestand.py",
    "sources/weegbestand",
)
RAISERS = {"InputError", "NotAllowed"}
COLLECTORS = {"error", "warn", "note"}
# Codes that travel through a variable, with the values that are given where they are used.
TRAVELLING = {
    "geen-getal": {"rij", "kolom", "waarde", "indicator"},
    "buiten-bereik": {"rij", "kolom", "waarde", "indicator", "laag", "hoog"},
    "geen-bruikbare-rij": {"bestand", "rijen", "reden"},
    "geen-bruikbare-code": {"bestand", "rijen", "reden"},
    "geen-bruikbare-postcode": {"bestand", "rijen", "reden"},
    "geen-bruikbaar-punt": {"bestand", "rijen", "reden"},
    "geen-vormen": {"bestand", "rijen", "reden"},
    "geometrie-ontbreekt": {"rij", "gebied"},
    "geometrie-onleesbaar": {"rij", "gebied"},
    "geen-vlak": {"rij", "gebied"},
    "gebied-samengesteld": {"gebied", "aantal"},
    "gebied-zonder-vorm": {"gebied", "aantal"},
    "werkboek-beschadigd": {"bestand"},
    "bestand-versleuteld": {"bestand"},
    "geen-netwerk": {"dienst", "pagina"},
    "dienst-antwoordt-niet": {"dienst", "pagina"},
    "dienst-heeft-storing": {"dienst", "pagina", "status"},
    "plaat-mislukt": {"gebied"},
    "jaar-niet-aangeboden": {"jaar"},
    "werk-onderbroken": set(),
    "onverwachte-fout": set(),
}


@dataclass(frozen=True)
class Raised:
    """One place where a code is raised; `names` are the values given, None when they are not written out there."""

    place: str
    code: str
    names: frozenset[str] | None


def _raised_in(path: Path) -> Iterator[Raised]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and (position := _position_of_code(node)) is not None and position < len(node.args):
            code = node.args[position]
            if isinstance(code, ast.Constant) and isinstance(code.value, str):
                yield Raised(f"{path.relative_to(SOURCE)}:{node.lineno}", code.value, _names_given(node))


def _position_of_code(call: ast.Call) -> int | None:
    """Which argument of a call is a code; None when the call takes none."""
    if isinstance(call.func, ast.Name):
        return 0 if call.func.id in RAISERS else None
    if not isinstance(call.func, ast.Attribute):
        return None
    if call.func.attr == "refuse_row":
        return 1
    return 0 if call.func.attr in COLLECTORS and ast.unparse(call.func.value).endswith("issues") else None


def _names_given(call: ast.Call) -> frozenset[str] | None:
    names = {keyword.arg for keyword in call.keywords}
    row = {"rij"} if isinstance(call.func, ast.Attribute) and call.func.attr == "refuse_row" else set()
    return None if None in names else frozenset({str(name) for name in names} | row)


def _is_left_out(path: Path) -> bool:
    """Whether a file belongs to the handbook or to an app that is not installed."""
    parts = path.relative_to(SOURCE).parts
    apps_here = {config.label for config in apps.get_app_configs()}
    return parts[0] in LEFT_OUT or (parts[0] == "web" and len(parts) > 2 and parts[1] not in apps_here)


def _all_raised() -> list[Raised]:
    return [raised for path in sorted(SOURCE.rglob("*.py")) if not _is_left_out(path) for raised in _raised_in(path)]


def _placeholders(sentence: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in Formatter().parse(sentence) if name}


RAISED = _all_raised()


def test_many_places_are_found() -> None:
    assert len(RAISED) > 100


def _has_own_sentence(raised: Raised) -> bool:
    """Whether the sentence of a code stands in a table of the verbs without a store, or is a finding that `reports` words."""
    if not raised.place.startswith(WITHOUT_STORE):
        return False
    return raised.code in {*APPRAISAL_SENTENCES, *SUPPORT_SENTENCES, *SENTENCES_NL, *REASONS_NL}


def test_every_code_has_its_sentence() -> None:
    lacking = [raised for raised in RAISED if raised.code not in all_sentences() and not _has_own_sentence(raised)]
    assert [f"{raised.place} {raised.code}" for raised in lacking] == []


def test_every_value_that_a_sentence_needs_is_given() -> None:
    lacking = [
        f"{raised.place} {raised.code} {sorted(needed)}"
        for raised in RAISED
        if raised.names is not None
        and not _has_own_sentence(raised)
        and (needed := _placeholders(str(all_sentences()[raised.code])) - raised.names)
    ]
    assert lacking == []


@pytest.mark.parametrize("code", TRAVELLING)
def test_travelling_code_finds_its_values(code: str) -> None:
    assert _placeholders(str(all_sentences()[code])) <= TRAVELLING[code]


def test_no_sentence_stands_for_a_code_that_is_never_raised() -> None:
    raised = {item.code for item in RAISED} | TRAVELLING.keys()
    assert sorted(SENTENCES.keys() - raised) == []


def test_tables_do_not_overlap() -> None:
    names = [name for _finder, name, _is_package in iter_modules(sentences.__path__) if name != "readers"]
    tables = [import_module(f"{sentences.__name__}.{name}").SENTENCES for name in names]
    assert len(SENTENCES) == sum(map(len, (ISSUE_SENTENCES, IMPORT_SENTENCES, COMMAND_SENTENCES, *tables)))


@pytest.mark.parametrize("code", SENTENCES)
def test_sentence_ends_as_a_sentence(code: str) -> None:
    assert str(SENTENCES[code]).rstrip().endswith(".")


def test_sentence_is_filled_with_its_values() -> None:
    assert sentence_of(InputError("poort-bezet", port=8000)) == "Poort 8000 is bezet of mag niet. Kies een andere met --poort."
