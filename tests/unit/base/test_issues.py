"""Issues are collected without stopping; the numbers stay true when the list is cut short."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from wijkkoers.base.issues import Issue, IssueList, Level, Where

findings = st.lists(st.tuples(st.sampled_from(Level), st.sampled_from(["a", "b", "c"])), max_size=60)


def collect(found: list[tuple[Level, str]], keep: int = 50) -> IssueList:
    issues = IssueList(keep=keep)
    for level, code in found:
        issues.add(level, code)
    return issues


@given(findings, st.integers(0, 5))
def test_totals_are_true_however_few_are_kept(found: list[tuple[Level, str]], keep: int) -> None:
    issues = collect(found, keep)
    counted = Counter(code for _level, code in found)
    assert [issues.total(code) for code in "abc"] == [counted[code] for code in "abc"]


@given(findings, st.integers(0, 5))
def test_at_most_so_many_are_kept_per_code(found: list[tuple[Level, str]], keep: int) -> None:
    kept = Counter(issue.code for issue in collect(found, keep))
    counted = Counter(code for _level, code in found)
    assert kept == Counter({code: min(number, keep) for code, number in counted.items() if min(number, keep)})


@given(findings)
def test_kept_issues_stand_in_the_order_of_finding(found: list[tuple[Level, str]]) -> None:
    assert [(issue.level, issue.code) for issue in collect(found, keep=100)] == found


@given(findings, st.integers(0, 2))
def test_errors_are_known_even_when_none_is_kept(found: list[tuple[Level, str]], keep: int) -> None:
    assert collect(found, keep).has_errors == any(level is Level.ERROR for level, _code in found)


def test_issue_keeps_place_and_values() -> None:
    issues = IssueList()
    issues.warn("geen-getal", Where("a.csv", row=3, column="x"), waarde="veel")
    assert list(issues) == [Issue(Level.WARNING, "geen-getal", Where("a.csv", "", 3, "x"), {"waarde": "veel"})]


def test_each_level_has_its_way_in() -> None:
    issues = IssueList()
    issues.error("a")
    issues.warn("a")
    issues.note("a")
    assert (issues.level_counts, len(issues)) == ({Level.ERROR: 1, Level.WARNING: 1, Level.NOTE: 1}, 3)


def test_unknown_code_was_never_found() -> None:
    assert IssueList().total("nooit") == 0
