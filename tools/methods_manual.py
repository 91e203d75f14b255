"""The worked cases of tests/spec in the manual of methods: `write` puts them in docs/nl/methoden, `check` says which page is behind.

A page names its methods on one line, `<!-- methoden: topsis, vikor -->`, and gets their cases between BEGIN and END; all other text is
written by people and kept as it is.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tools.methods_labels import LABELS

from wijkkoers.appraisal.cba import explanation as cba
from wijkkoers.appraisal.mca import explanation as mca
from wijkkoers.appraisal.programme import explanation as programme

ROOT = Path(__file__).resolve().parents[1]
MANUAL = ROOT / "docs" / "nl" / "methoden"
SPECS = ROOT / "tests" / "spec"
JSON_PAGE = MANUAL / "json.md"
NOT_A_METHOD = ("README.md", "json.md")
BEGIN, END = "<!-- uit tests/spec: begin -->", "<!-- einde -->"
KINDS_BEGIN = "<!-- soorten uitleg: begin -->"
KINDS = {"weeg": mca.KINDS | {"kans-eerste": ("alternative", "chance", "draws")}, "mkba": cba.KINDS, "programma": programme.KINDS}
"""The kinds of explanation per verb, with their values."""
METHODS = re.compile(r"^<!-- methoden: (.+) -->$", re.M)
BESIDE_CRITERIA = ("weights", "anchors", "targets", "shapes", "indifference", "strict", "chances", "thresholds")
"""Keys of input or params that hold one value per column of the table of alternatives."""

LEANING = ("as the case above", "the same page")
"""How the source of a case begins that refers to the case before it."""

FIELDS = ("id", "method", "source", "note", "params", "expected", "tolerance")
"""What a case has beside its input; anything else of a case without `input` is input."""

FILE_METHODS = {"appraisal-programme": "programma"}
"""The method of cases that name none, where it is not the name of their file."""

NAME_KEYS = ("names", "players")
ROW_KEYS = (
    "alternatives",
    "points",
    "ranks",
    *NAME_KEYS,
    "best_to_others",
    "costs_eur",
    "costs",
    "weights",
    "claims",
    "benefits",
    "population",
)
"""Keys of input that name the rows of an outcome, the first that fits."""

MOST_ROWS = 16
"""Mappings with more entries than this are written as running text."""

Case = Mapping[str, Any]


def read_cases(folder: Path = SPECS) -> list[Case]:
    """Return all worked cases of the decision core, in the order of files and lines, in one shape."""
    return [
        case
        for file in sorted(folder.glob("appraisal-*.yaml"))
        for case in _in_one_shape(file.stem, yaml.safe_load(file.read_text("utf-8")))
    ]


def _in_one_shape(stem: str, cases: Iterable[Case]) -> Iterator[Case]:
    """Give each case a method (else that of its file), one mapping of input, and a source that stands on its own."""
    method = FILE_METHODS.get(stem, stem.removeprefix("appraisal-"))
    full = ""
    for case in cases:
        leans = case["source"].lower().startswith(LEANING)
        source = f"{_flat(case['source'])} ({_flat(full)})" if leans else case["source"]
        full = full if leans else case["source"]
        given = case["input"] if "input" in case else {name: value for name, value in case.items() if name not in FIELDS}
        yield {"method": method, **case, "source": source, "input": given}


def pages(folder: Path = MANUAL) -> list[Path]:
    """Return the pages of the manual that explain a method."""
    return [path for path in sorted(folder.glob("*.md")) if path.name not in NOT_A_METHOD]


def methods_of(text: str) -> list[str]:
    """Return the methods that a page says it explains."""
    return [name.strip() for line in METHODS.findall(text) for name in line.split(",")]


def filled(text: str, cases: Iterable[Case]) -> str:
    """Return a page with its worked cases as the specs have them now."""
    return _between(text, BEGIN, cases_text(methods_of(text), cases))


def with_kinds(text: str) -> str:
    """Return the page about JSON with the kinds of explanation as the code has them now."""
    rows = [
        [f"`{verb}`", f"`{kind}`", ", ".join(f"`{name}`" for name in names)]
        for verb, kinds in KINDS.items()
        for kind, names in kinds.items()
    ]
    return _between(text, KINDS_BEGIN, f"\n{_table(['opdracht', 'soort', 'waarden'], rows)}\n\n")


def _between(text: str, begin: str, inner: str) -> str:
    before, found, rest = text.partition(begin)
    _old, end, after = rest.partition(END)
    if not (found and end):
        raise SystemExit(f"a page needs one {begin} and after it one {END}")
    return f"{before}{begin}\n{inner}{END}{after}"


def cases_text(methods: Sequence[str], cases: Iterable[Case]) -> str:
    """Return the worked cases of some methods, in the order of the methods."""
    given = list(cases)
    shown = [case_text(case) for method in methods for case in given if case["method"] == method]
    return (
        "".join(shown) + "\n"
        if shown
        else "\nVoor deze pagina staat er geen geval in `tests/spec`; de uitkomsten worden op een andere manier nagerekend.\n\n"
    )


def case_text(case: Case) -> str:
    """Return one worked case: source, input, settings, expected outcome and tolerance."""
    params = {name: value for name, value in (case.get("params") or {}).items() if name not in _beside(case)}
    parts = [f"### {case['id']}", f"Methode `{case['method']}`. Bron (zoals in de test, in het Engels): {_flat(case['source'])}."]
    if case.get("note"):
        parts.append(f"> {_flat(case['note'])}.")
    parts += [f"**Invoer**\n\n{block}" for block in _input_blocks(case)[:1]] + _input_blocks(case)[1:]
    if params:
        parts.append(f"**Instellingen**\n\n{_pairs_table(params)}")
    within = f" (tot op {number_text(case['tolerance'])})" if "tolerance" in case else ""
    parts.append(f"**Uitkomst**{within}\n\n{_outcome(case)}")
    return "\n" + "\n\n".join(parts) + "\n"


def _flat(text: str) -> str:
    return " ".join(str(text).split()).rstrip(".").replace("|", r"\|")


def number_text(value: float) -> str:
    """Return a number as the Dutch write it, without exponent."""
    text = format(Decimal(repr(round(value, 9) if abs(value) >= 0.001 else value)), "f")
    whole, _point, decimals = text.partition(".")
    if len(whole.lstrip("-")) > 4:
        whole = f"{int(whole):,}".replace(",", ".")
    decimals = decimals.rstrip("0")
    return f"{whole},{decimals}" if decimals else whole


def value_text(value: Any) -> str:
    """Return any value of a spec as text for one cell."""
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, int | float):
        return number_text(value)
    if isinstance(value, Mapping):
        return "; ".join(f"{label_of(name)}: {_nested_text(one)}" for name, one in value.items()) or "-"
    if isinstance(value, list):
        return "; ".join(_nested_text(one) for one in value) or "-"
    return str(value).replace("|", r"\|")


def _nested_text(value: Any) -> str:
    return f"({value_text(value)})" if isinstance(value, list | Mapping) and len(value) > 1 else value_text(value)


def label_of(name: object) -> str:
    """Return the Dutch label of a key of a spec; a key without one stays as it is, as code."""
    return LABELS.get(str(name), str(name) if "-" in str(name) or "_" not in str(name) else f"`{name}`")


def _table(header: Sequence[object], rows: Iterable[Sequence[Any]]) -> str:
    lines = ["| " + " | ".join(str(cell) for cell in header) + " |", "|" + "---|" * len(header)]
    lines += ["| " + " | ".join(value_text(cell) for cell in row) + " |" for row in rows]
    return "\n".join(line.replace("|  |", "| |") for line in lines)


def _pairs_table(values: Mapping[Any, Any]) -> str:
    return _table(["gegeven", "waarde"], [[label_of(name), value] for name, value in values.items()])


def _columns(given: Mapping[str, Any]) -> list[str]:
    """Return the columns of the table of alternatives: criteria or scenarios."""
    return [str(name) for name in given.get("criteria", given.get("scenarios", []))]


def _is_matrix(given: Mapping[str, Any]) -> bool:
    rows = given.get("alternatives")
    return isinstance(rows, Mapping) and bool(_columns(given)) and all(len(row) == len(_columns(given)) for row in rows.values())


def _beside(case: Case) -> list[str]:
    """Return the keys that the table of alternatives shows beside its scores."""
    given = case["input"]
    if not _is_matrix(given):
        return []
    known = {**given, **(case.get("params") or {})}
    return [name for name in BESIDE_CRITERIA if name in known and len(known[name]) == len(_columns(given))]


def _matrix_table(case: Case) -> str:
    given, params = case["input"], case.get("params") or {}
    rows = [[name, *scores] for name, scores in given["alternatives"].items()]
    if isinstance(given.get("criteria"), Mapping):
        rows.append(["*richting*", *given["criteria"].values()])
    for name in _beside(case):
        values = given.get(name, params.get(name))
        rows.append([f"*{label_of(name)}*", *(values.values() if isinstance(values, Mapping) else values)])
    return _table(["alternatief", *_columns(given)], rows)


def _input_blocks(case: Case) -> list[str]:
    """Return the input as tables: alternatives first, then what shares its keys, then tables and single values."""
    given = case["input"]
    if not isinstance(given, Mapping):
        return [value_text(given)]
    blocks, done = [], set[str]()
    if _is_matrix(given):
        blocks.append(_matrix_table(case))
        done |= {"criteria", "scenarios", "alternatives", *_beside(case)}
    rest = {name: value for name, value in given.items() if name not in done}
    blocks += _shared_keys(rest)
    simple = {name: value for name, value in rest.items() if not _is_scalar_map(value) and not _is_wide(value)}
    blocks += [f"{label_of(name).capitalize()}:\n\n{_wide_table(value, given)}" for name, value in rest.items() if _is_wide(value)]
    return blocks + ([_pairs_table(simple)] if simple else [])


def _is_scalar_map(value: Any) -> bool:
    return isinstance(value, Mapping) and bool(value)


def _is_wide(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], list | Mapping)


def _shared_keys(rest: Mapping[str, Any]) -> list[str]:
    """Return a table per set of mappings with the same keys, one column per mapping."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for name, value in rest.items():
        if _is_scalar_map(value):
            groups.setdefault(tuple(sorted(map(str, value))), []).append(name)
    return [_shared_table(names, rest) for names in groups.values()]


def _shared_table(names: Sequence[str], rest: Mapping[str, Any]) -> str:
    rows = rest[names[0]]
    if len(names) == 1 and all(isinstance(row, Mapping) for row in rows.values()):
        heads = list(dict.fromkeys(name for row in rows.values() for name in row))
        return _table(
            [label_of(names[0]), *map(label_of, heads)], [[key, *[row.get(head, "") for head in heads]] for key, row in rows.items()]
        )
    if len(names) == 1 and len(rows) > MOST_ROWS:
        entries = "; ".join(f"{key} {value_text(value)}" for key, value in rest[names[0]].items())
        return f"{label_of(names[0]).capitalize()}: {entries}."
    heads = ["", *map(label_of, names)]
    return _table(heads, [[LABELS.get(key, key) if len(str(key)) > 1 else key, *[rest[name][key] for name in names]] for key in rows])


def _wide_table(value: Sequence[Any], given: Mapping[str, Any]) -> str:
    """Return a list of rows as a table, with names where a square table has them."""
    if isinstance(value[0], Mapping):
        heads = list(dict.fromkeys(name for row in value for name in row))
        return _table([label_of(name) for name in heads], [[row.get(name, "") for name in heads] for row in value])
    fitting: list[Any] = [given[key] for key in ("criteria", "names") if isinstance(given.get(key), list) and len(given[key]) == len(value)]
    names: list[Any] = fitting[0] if fitting else []
    numbered = [str(place + 1) for place in range(len(value))]
    columns = names if names and len(value[0]) == len(names) else [str(place + 1) for place in range(len(value[0]))]
    return _table(["", *columns], [[name, *row] for name, row in zip(names or numbered, value, strict=True)])


def _outcome(case: Case) -> str:
    expected, rows = case["expected"], _row_names(case["input"])
    if not isinstance(expected, Mapping):
        if not isinstance(expected, list) or len(expected) != len(rows):
            return value_text(expected)
        expected = {"expected": expected}
    lists = {name: value for name, value in expected.items() if isinstance(value, list) and rows and len(value) == len(rows)}
    rest = {name: value for name, value in expected.items() if name not in lists}
    blocks = [_table(["", *rows], [[label_of(name), *value] for name, value in lists.items()])] if lists else []
    return "\n\n".join(
        blocks + ([_table(["uitkomst", "waarde"], [[label_of(name), value] for name, value in rest.items()])] if rest else [])
    )


def _row_names(given: Any) -> list[str]:
    """Return what an outcome per row is about: alternatives, else the names of the input."""
    if not isinstance(given, Mapping):
        return []
    named: list[Any] = [given[key] for key in ROW_KEYS if isinstance(given.get(key), Mapping) or (key in NAME_KEYS and given.get(key))]
    return [str(name) for name in named[0]] if named else []


def wanted_texts() -> dict[Path, str]:
    """Return every page as it should be."""
    cases = read_cases()
    found = {path: filled(path.read_text("utf-8"), cases) for path in pages()}
    return {**found, JSON_PAGE: with_kinds(JSON_PAGE.read_text("utf-8"))}


def main() -> int:
    """Write the pages, or say which are behind."""
    what = sys.argv[1] if len(sys.argv) == 2 else ""
    if what not in ("write", "check"):
        print(f"usage: python {Path(__file__).name} write | check", file=sys.stderr)
        return 2
    behind = {path: text for path, text in wanted_texts().items() if text != path.read_text("utf-8")}
    for path, text in behind.items():
        if what == "write":
            path.write_text(text, "utf-8")
        print(f"{path.relative_to(ROOT)} {'written' if what == 'write' else 'is behind: run python tools/methods_manual.py write'}")
    return int(what == "check" and bool(behind))


if __name__ == "__main__":
    sys.exit(main())
