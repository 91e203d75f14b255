"""Whether the handbook is whole: references resolve, functions exist, ids are locked; texts are checked in `texts`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable

from wijkkoers.base.issues import IssueList, Where
from wijkkoers.handbook.load import locked_ids
from wijkkoers.handbook.schema import Handbook, Indicator
from wijkkoers.handbook.texts import check_short_labels, check_texts_are_unique, check_translations

PROFILE_SIZE = range(28, 35)
"""How many indicators the one-glance figure can show."""

YEARS = range(1990, 2100)
"""Years in which a series may break."""

HANDBOOK_KINDS = ("theme", "unit", "source", "indicator")
"""The kinds of ids checked here; those of the method are checked in `checks_process`."""

Locked = Collection[tuple[str, str]]
_Check = Callable[[Handbook, IssueList], None]


def find_problems(handbook: Handbook, functions: Collection[str], locked: Locked | None = None) -> IssueList:
    """Return everything that is wrong with a handbook whose shapes are right; empty when it is whole.

    `functions` are the names of the functions that derive indicators; `locked` the (kind, id) pairs ever
    given out, those of `ids.lock` unless given.
    Each issue names in `where` the kind of entry (`file`), the entry (`sheet`) and the field (`column`).
    """
    issues = IssueList()
    for check in _CHECKS:
        check(handbook, issues)
    _check_functions(handbook, functions, issues)
    check_locked(handbook_ids(handbook), locked_ids() if locked is None else locked, HANDBOOK_KINDS, issues)
    return issues


def _where(kind: str, id: str, field: str = "") -> Where:
    return Where(file=kind, sheet=id, column=field)


def _check_ids_are_unique(handbook: Handbook, issues: IssueList) -> None:
    for (kind, id), times in Counter(handbook_ids(handbook)).items():
        if times > 1:
            issues.error("id_twice", _where(kind, id), times=times)


def _check_references(handbook: Handbook, issues: IssueList) -> None:
    known = {kind: {id for found, id in handbook_ids(handbook) if found == kind} for kind in ("theme", "unit", "source", "indicator")}
    for indicator in handbook.indicators:
        for field, kind, id in _references(indicator):
            if id not in known[kind]:
                issues.error("reference_unknown", _where("indicator", indicator.id, field), reference=id)
            elif kind == "indicator" and id == indicator.id:
                issues.error("reference_to_itself", _where("indicator", indicator.id, field), reference=id)


def _references(indicator: Indicator) -> Iterable[tuple[str, str, str]]:
    """Yield (field, kind, id) of everything an indicator points at."""
    yield "theme", "theme", indicator.theme
    yield "unit", "unit", indicator.unit
    yield from (("sources", "source", id) for id in indicator.sources)
    yield from (("inputs", "indicator", id) for id in indicator.inputs)
    if indicator.combine.weight is not None:
        yield "combine.weight", "indicator", indicator.combine.weight
    if indicator.reliability is not None:
        yield "reliability.base", "indicator", indicator.reliability.base
    if indicator.perception_of is not None:
        yield "perception_of", "indicator", indicator.perception_of


def _check_combining(handbook: Handbook, issues: IssueList) -> None:
    """Check that a mean is weighed by something that adds up, and that only such a rule has a weight."""
    additive = {indicator.id for indicator in handbook.indicators if indicator.combine.rule == "som"}
    for indicator in handbook.indicators:
        rule, weight = indicator.combine.rule, indicator.combine.weight
        place = _where("indicator", indicator.id, "combine.weight")
        if (rule == "gewogen") != (weight is not None):
            issues.error("weight_and_rule_differ", place, rule=rule, weight=weight)
        elif weight is not None and weight not in additive:
            issues.error("weight_does_not_add_up", place, weight=weight)


def _check_counts(handbook: Handbook, issues: IssueList) -> None:
    """Check that a count adds up, is whole and stays out of the figure that compares areas; counts and only they are hidden when small."""
    counts = {unit.id for unit in handbook.units if unit.is_count}
    for indicator in handbook.indicators:
        is_count = indicator.unit in counts
        wrong = indicator.combine.rule != "som" or indicator.decimals > 0 or indicator.in_profile
        if is_count and wrong:
            issues.error("count_with_wrong_rule", _where("indicator", indicator.id))
        if indicator.hide_small_counts != is_count:
            code = "count_not_hidden" if is_count else "hidden_but_no_count"
            issues.error(code, _where("indicator", indicator.id, "hide_small_counts"))


def _check_ranges(handbook: Handbook, issues: IssueList) -> None:
    for indicator in handbook.indicators:
        low, high = indicator.plausible
        if low is not None and high is not None and low >= high:
            issues.error("range_empty", _where("indicator", indicator.id, "plausible"), low=low, high=high)


def _check_categories(handbook: Handbook, issues: IssueList) -> None:
    """Check that classes rise, differ in words, fill their plausible range, and are never combined or shown in the figure that compares."""
    for indicator in handbook.indicators:
        if not indicator.categories:
            continue
        place = _where("indicator", indicator.id, "categories")
        values = [category.value for category in indicator.categories]
        if values != sorted(set(values)) or (values[0], values[-1]) != indicator.plausible:
            issues.error("categories_and_range_differ", place, values=values)
        for language in ("nl", "en"):
            if len({category.label.in_language(language).casefold() for category in indicator.categories}) < len(values):
                issues.error("category_twice", place, language=language)
        if indicator.combine.rule != "niet" or indicator.decimals > 0 or indicator.in_profile:
            issues.error("classes_treated_as_numbers", place)


def _check_breaks(handbook: Handbook, issues: IssueList) -> None:
    for indicator in handbook.indicators:
        years = list(indicator.breaks_before)
        if years != sorted(set(years)) or any(year not in YEARS for year in years):
            issues.error("break_years_wrong", _where("indicator", indicator.id, "breaks_before"), years=years)


def _check_inputs(handbook: Handbook, issues: IssueList) -> None:
    """Check that derived indicators rest on figures from files: one derived from a derived one would depend on the order of calculation."""
    derived = {indicator.id for indicator in handbook.indicators if indicator.function is not None}
    for indicator in handbook.indicators:
        for id in derived.intersection(indicator.inputs):
            issues.error("input_is_derived", _where("indicator", indicator.id, "inputs"), reference=id)


def _check_perceptions(handbook: Handbook, issues: IssueList) -> None:
    perceived = {indicator.id for indicator in handbook.indicators if indicator.perceived}
    for indicator in handbook.indicators:
        if indicator.perception_of is not None and (indicator.id not in perceived or indicator.perception_of in perceived):
            issues.error("perception_confused", _where("indicator", indicator.id, "perception_of"), other=indicator.perception_of)


def _check_profile(handbook: Handbook, issues: IssueList) -> None:
    shown = sum(indicator.in_profile for indicator in handbook.indicators)
    if shown not in PROFILE_SIZE:
        issues.error("profile_size", _where("indicator", ""), shown=shown, lowest=PROFILE_SIZE.start, highest=PROFILE_SIZE.stop - 1)


def _check_terms(handbook: Handbook, issues: IssueList) -> None:
    """Check that a word and an identifier stand once, and that no identifier of ours is forbidden elsewhere."""
    for field in ("term", "identifier"):
        for word, times in Counter(getattr(term, field) for term in handbook.terms).items():
            if times > 1:
                issues.error("id_twice", _where("term", word, field), times=times)
    identifiers = {term.identifier for term in handbook.terms}
    for term in handbook.terms:
        for word in identifiers.intersection(term.forbidden):
            issues.error("forbidden_is_used", _where("term", term.term, "forbidden"), word=word)


def _check_functions(handbook: Handbook, functions: Collection[str], issues: IssueList) -> None:
    """Check that every derived indicator has its function and inputs, and that every function is used."""
    used = {indicator.function for indicator in handbook.indicators if indicator.function is not None}
    for indicator in handbook.indicators:
        if indicator.function is not None and indicator.function not in functions:
            issues.error("function_unknown", _where("indicator", indicator.id, "function"), function=indicator.function)
        if (indicator.function is None) != (not indicator.inputs):
            issues.error("function_and_inputs_differ", _where("indicator", indicator.id, "inputs"))
    for name in sorted(set(functions) - used):
        issues.error("function_unused", _where("function", name), function=name)


def check_locked(present: Collection[tuple[str, str]], locked: Locked, kinds: Collection[str], issues: IssueList) -> None:
    """Report ids of these kinds that are not in the list, and ids of the list that no longer exist, be it retired.

    `present` are the (kind, id) pairs in use, all of these kinds.
    """
    ours = Counter((kind, id) for kind, id in locked if kind in kinds)
    for kind, id in sorted(set(present) - set(ours)):
        issues.error("id_not_locked", _where(kind, id))
    for kind, id in sorted(set(ours) - set(present)):
        issues.error("id_vanished", _where(kind, id))
    for (kind, id), times in ours.items():
        if times > 1:
            issues.error("id_twice", _where(kind, id, "ids.lock"), times=times)


def handbook_ids(handbook: Handbook) -> list[tuple[str, str]]:
    """Return (kind, id) of every entry that others may point at, as `ids.lock` has them."""
    found = [("theme", entry.id) for entry in handbook.themes]
    found += [("unit", entry.id) for entry in handbook.units]
    found += [("source", entry.id) for entry in handbook.sources]
    return found + [("indicator", entry.id) for entry in handbook.indicators]


_CHECKS: tuple[_Check, ...] = (
    _check_ids_are_unique,
    _check_references,
    _check_combining,
    _check_counts,
    _check_ranges,
    _check_categories,
    _check_breaks,
    _check_inputs,
    _check_perceptions,
    _check_profile,
    _check_terms,
    check_short_labels,
    check_translations,
    check_texts_are_unique,
)
