"""YAML as a tree of texts with line numbers, and what is refused in it."""

from __future__ import annotations

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import IssueList
from wijkkoers.sources.weegbestand.records import Form, Raw
from wijkkoers.sources.weegbestand.tree import parse_tree


def tree(text: str) -> Raw:
    found = parse_tree(text, "x.yaml", IssueList())
    assert found is not None
    return found


def test_scalars_stay_text() -> None:
    found = tree("[no, 1e3, 12:30, 0o17, 2026-03-01, yes]").sequence or ()
    assert [raw.value for raw in found] == ["no", "1e3", "12:30", "0o17", "2026-03-01", "yes"]


def test_nothing_is_nothing_unless_it_is_quoted() -> None:
    found = tree("[~, null, '', 'null', \"~\"]").sequence or ()
    assert [raw.value for raw in found] == [None, None, "", "null", "~"]


def test_values_carry_their_line() -> None:
    found = tree("a: 1\nb:\n  - 2\n  - c: 3\n").mapping or {}
    rows = [found["a"].where.row, *(raw.where.row for raw in found["b"].sequence or ())]
    assert rows == [1, 3, 4]


def test_json_is_read_with_its_tabs() -> None:
    found = tree('{\n\t"a": [1, "\\u00e9\\/"]\n}')
    assert (found.form, [raw.value for raw in (found.mapping or {})["a"].sequence or ()]) == (Form.JSON, ["1", "é/"])


def test_key_given_twice_is_reported_with_both_lines() -> None:
    issues = IssueList()
    parse_tree("a: 1\na: 2\n", "x.yaml", issues)
    assert [(issue.code, issue.where.row, issue.values["eerst"]) for issue in issues] == [("sleutel-dubbel", 2, 1)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: &b 1\nc: *b\n", "yaml-verwijzing"),
        ("a: !!int 1\n", "yaml-label"),
        ("a: !x 1\n", "yaml-label"),
        ("--- 1\n--- 2\n", "yaml-meer-documenten"),
        ("[" * 100_000, "yaml-te-diep"),
        ("{{a: b}: c}", "yaml-sleutel"),
        ("a: b: c\n", "yaml-onleesbaar"),
        ("a: '\x07'\n", "yaml-onleesbaar"),
    ],
)
def test_text_that_needs_more_than_plain_yaml_is_refused(text: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        tree(text)
    assert caught.value.code == code


def test_bomb_of_references_is_refused_at_its_first() -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40))]
    with pytest.raises(InputError) as caught:
        tree("\n".join(lines))
    assert (caught.value.code, caught.value.where.row) == ("yaml-verwijzing", 2)


def test_empty_text_is_no_tree() -> None:
    assert parse_tree("# niets\n", "x.yaml", IssueList()) is None
