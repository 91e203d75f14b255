"""The manual of methods says what the code does: worked cases as in tests/spec, examples that run, and every key of the JSON."""

from __future__ import annotations

import doctest
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tools.methods_manual import BEGIN, END, JSON_PAGE, KINDS, MANUAL, ROOT, filled, methods_of, pages, read_cases, wanted_texts

from wijkkoers.cli.main import main
from wijkkoers.sources.weegbestand.example import example_text

PAGES = pages()
HEADINGS = ("## Waarvoor wel en niet", "## Hoe het rekent", "## In Python", "## Uitgewerkt geval")
WITHOUT_CASE = {"scorekaart", "dominantie", "verdeling", "trekkingen", "sobol", "waarde-van-informatie"}
"""Methods that are explained and have no worked case in tests/spec: they compare or draw, and print no figure. The list only shrinks."""

SMALL = """
studie: {titel: Klein}
alternatieven: [{id: nul, naam: Niets doen, nul: ja}, {id: plan, naam: Plan}]
criteria: [{id: lasten, naam: Lasten, richting: lager, eenheid: EUR, veto: 800}, {id: comfort, naam: Comfort, eenheid: cijfer}]
scores:
  - {alternatief: nul, criterium: lasten, score: 820}
  - {alternatief: nul, criterium: comfort, score: 5}
  - {alternatief: plan, criterium: lasten, score: 700}
  - {alternatief: plan, criterium: comfort, score: 7}
programma: {eerste_jaar: 2027, laatste_jaar: 2027, meenemen: nee}
maatregelen: [{id: schil, naam: Schil, status: besloten}]
doelen: [{id: warm, naam: Warm, eenheid: woning}]
effecten: [{maatregel: schil, doel: warm, effect: 10}]
kosten: [{maatregel: schil, betaler: gemeente, bedrag: 100}]
budgetten: [{betaler: gemeente, jaar: 2027, bedrag: 50}]
"""
"""What the example lacks: an alternative that is dominated and beyond a threshold, no weights, and a programme that cannot be done."""
LATE = SMALL.replace("bedrag: 100}", "bedrag: 40}, {maatregel: schil, betaler: gemeente, bedrag: 5, na_jaren: 1}")
"""The same with a programme that fits and still costs after its last year."""

SURVEY = "leeftijd;wonen;populatie;respondenten\njong;huur;200;20\njong;koop;200;4\noud;huur;300;30\noud;koop;300;60\n"
RUNS = {
    "weeg": (["EXAMPLE", "--trekkingen", "64"], ["SMALL", "--trekkingen", "0"]),
    "mkba": (["EXAMPLE", "--trekkingen", "64"], ["EXAMPLE", "--trekkingen", "0"]),
    "programma": (["EXAMPLE", "--trekkingen", "2"], ["SMALL"], ["LATE"]),
    "draagvlak": (
        ["--woningen", "176", "--akkoord", "118", "--stil", "20", "--leeg", "4", "--geraakt", "28", "--verzonden", "2026-03-02"],
        ["--woningen", "9", "--akkoord", "3", "--stil", "2", "--leeg", "1"],
    ),
    "steekproef": (
        ["--populatie", "1000", "--respondenten", "120", "--bestand", "SURVEY"],
        ["--populatie", "1000", "--respondenten", "9", "--zelf-aangemeld", "--bestand", "SURVEY"],
    ),
}
SHARED = "Uitleg en waarschuwingen"
TYPES: Mapping[str, tuple[type, ...]] = {
    "tekst": (str,),
    "getal": (int, float),
    "heel getal": (int,),
    "ja of nee": (bool,),
    "lijst": (list,),
    "object": (dict,),
    "waarde of lijst": (str, int, float, bool, list, dict, type(None)),
}
ROW = re.compile(r"^\| `([^`]+)` \| ([a-z ]+?) \|", re.M)

DATED = re.compile(r"([A-Z][^();]{0,80}?) \((\d{4})\)")
"""Names and year in a source: `Rezaei (2015)`."""

Place = tuple[str, ...]
"""Where a value stands: keys from the top, `[]` for any item of a list."""


@cache
def wanted() -> dict[Path, str]:
    return wanted_texts()


@cache
def case_methods() -> set[str]:
    return {case["method"] for case in read_cases()}


def examples_of(page: Path) -> list[doctest.Example]:
    blocks = re.findall(r"```python\n(.*?)```", page.read_text("utf-8"), re.S)
    return [example for block in blocks for example in doctest.DocTestParser().get_examples(block)]


@pytest.mark.parametrize("page", [*PAGES, JSON_PAGE], ids=lambda page: page.stem)
def test_page_holds_what_the_specs_and_the_code_say(page: Path) -> None:
    assert page.read_text("utf-8") == wanted()[page], "run: python tools/methods_manual.py write"


def test_writing_replaces_old_cases_and_keeps_what_people_wrote() -> None:
    case = {
        "id": "een",
        "method": "som",
        "source": "By hand",
        "input": {"points": {"a": 1.5}},
        "expected": {"weights": [1]},
        "tolerance": 0.01,
    }
    page = f"voor\n<!-- methoden: som -->\n{BEGIN}\noud\n{END}\nna\n"
    found = filled(page, [case, {**case, "id": "ander", "method": "product"}])
    assert (found.partition(BEGIN)[0], found.partition(END)[2]) == (page.partition(BEGIN)[0], page.partition(END)[2])
    assert "### een" in found and "| a | 1,5 |" in found
    assert "oud" not in found and "### ander" not in found


def test_every_method_of_the_specs_has_one_page() -> None:
    explained = [name for page in PAGES for name in methods_of(page.read_text("utf-8"))]
    assert len(explained) == len(set(explained))
    assert case_methods() - set(explained) == set()


def test_only_named_methods_are_explained_without_a_worked_case() -> None:
    explained = {name for page in PAGES for name in methods_of(page.read_text("utf-8"))}
    assert explained - case_methods() == WITHOUT_CASE


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page_names_its_methods_and_has_its_four_parts(page: Path) -> None:
    text = page.read_text("utf-8")
    assert methods_of(text)
    assert [heading for heading in re.findall(r"^## .*$", text, re.M) if heading in HEADINGS] == list(HEADINGS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_examples_of_a_page_give_what_it_prints(page: Path) -> None:
    examples = examples_of(page)
    assert any(example.want for example in examples)
    found = doctest.DocTest(examples, {}, page.stem, str(page), 0, None)
    told: list[str] = []
    assert doctest.DocTestRunner(verbose=False).run(found, out=told.append).failed == 0, "".join(told)


def test_index_links_to_every_page() -> None:
    index = (MANUAL / "README.md").read_text("utf-8")
    assert [page.name for page in [*PAGES, JSON_PAGE] if f"({page.name})" not in index] == []


def test_every_dated_source_of_a_worked_case_is_in_the_references() -> None:
    entries = [re.sub(r"[\\{}\"'`^]", "", entry) for entry in (ROOT / "docs/references.bib").read_text("utf-8").split("\n@")]
    named = {(case["id"], *found) for case in read_cases() for found in DATED.findall(case["source"])}
    unknown = [
        (id, names, year) for id, names, year in sorted(named) if not any(year in entry and _names_one(entry, names) for entry in entries)
    ]
    assert unknown == []


def _names_one(entry: str, names: str) -> bool:
    return any(re.search(rf"\b{name}\b", entry) for name in re.findall(r"[A-Z][\w-]+", names))


def documented(section: str) -> dict[Place, tuple[type, ...]]:
    """The places and types that one section of the page about JSON tells."""
    text = next(part for part in JSON_PAGE.read_text("utf-8").split("\n## ") if part.startswith((section, f"`wijkkoers {section}`")))
    found: dict[Place, tuple[type, ...]] = {}
    for path, kind in ROW.findall(text):
        plain = kind.removesuffix(" of leeg")
        types = TYPES[plain] + ((type(None),) if plain != kind else ())
        found.update(dict.fromkeys(places_of(path), types))
    return found


def places_of(path: str) -> list[Place]:
    """The places of a documented path: `a[].{b,c}` stands for a[].b and a[].c."""
    places: list[Place] = [()]
    for segment in re.findall(r"<[^>]+>|\{[^}]+\}|\[\]|[^.\[\]]+", path):
        names = segment[1:-1].split(",") if segment.startswith("{") else [segment]
        places = [(*place, name) for place in places for name in names]
    return places


def values_in(found: Any, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Every single value with its place, and every empty list, object or nothing."""
    if isinstance(found, dict) and found:
        for name, value in found.items():
            yield from values_in(value, (*place, name))
    elif isinstance(found, list) and found:
        for value in found:
            yield from values_in(value, (*place, "[]"))
    else:
        yield place, found


def fits(place: Place, pattern: Place) -> bool:
    if pattern and pattern[-1] == "<waarde>":
        place = place[: len(pattern)]
    return len(place) == len(pattern) and all(one == other or other.startswith("<") for one, other in zip(place, pattern, strict=True))


def is_told(place: Place, value: Any, told: Mapping[Place, tuple[type, ...]]) -> bool:
    """Whether a value stands where the page says; an empty list or object tells by what it would hold."""
    if isinstance(value, list | dict) and any(len(pattern) > len(place) and fits(place, pattern[: len(place)]) for pattern in told):
        return True
    exact = [types for pattern, types in told.items() if fits(place, pattern) and place[-1] == pattern[-1]]
    loose = [types for pattern, types in told.items() if fits(place, pattern)]
    return any(type(value) in types for types in exact or loose)


@pytest.fixture
def produced(request: pytest.FixtureRequest, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[Any]:
    """What a verb prints as JSON in its runs."""
    texts = {"EXAMPLE": ("voorbeeld.yaml", example_text()), "SMALL": ("klein.yaml", SMALL), "LATE": ("laat.yaml", LATE)}
    texts |= {"SURVEY": ("groepen.csv", SURVEY)}
    for name, text in texts.values():
        (tmp_path / name).write_text(text, "utf-8")
    found = []
    for arguments in RUNS[request.param]:
        assert main([request.param, *[str(tmp_path / texts[one][0]) if one in texts else one for one in arguments], "--json"]) == 0
        found.append(json.loads(capsys.readouterr().out))
    return found


@pytest.mark.parametrize(("produced", "verb"), [(verb, verb) for verb in RUNS], ids=list(RUNS), indirect=["produced"])
def test_page_tells_every_key_of_the_json_and_no_other(produced: list[Any], verb: str) -> None:
    told = documented(verb)
    shared = documented(SHARED) if verb in ("weeg", "mkba", "programma") else {}
    values = [pair for found in produced for pair in values_in(found)]
    assert sorted({place for place, value in values if not is_told(place, value, told | shared)}) == []
    assert [pattern for pattern in told if not any(fits(place[: len(pattern)], pattern) for place, _value in values)] == []


@pytest.mark.parametrize(("produced", "verb"), [(verb, verb) for verb in KINDS], ids=list(KINDS), indirect=["produced"])
def test_page_tells_every_kind_of_explanation_with_its_values(produced: list[Any], verb: str) -> None:
    given = {(reason["soort"], tuple(name for name in reason if name != "soort")) for found in produced for reason in found["uitleg"]}
    assert sorted(one for one in given if set(KINDS[verb].get(one[0], ("?",))) != set(one[1])) == []
