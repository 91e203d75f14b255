"""Whether the method is whole: references resolve, knooppunten have their phase, ids are locked; texts are checked in `texts_process`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator

from wijkkoers.base.issues import IssueList, Where
from wijkkoers.handbook.checks import Locked, check_locked
from wijkkoers.handbook.checks_opgaven import catalogue_ids, check_catalogue, indicators_of_catalogue, references_of_catalogue
from wijkkoers.handbook.load import locked_ids
from wijkkoers.handbook.process import Evidence, Knooppunt, Method, ProcessContent
from wijkkoers.handbook.texts_process import check_prose, check_texts

FEWEST_KNOOPPUNTEN = 60
"""How many knooppunten the method has at least."""

COMPASS = "kompas"
"""The method that follows the phases."""

_Check = Callable[[ProcessContent, IssueList], None]
_Reference = tuple[str, str, str, str, str]
"""Kind and id of the entry, its field, and the kind and id that it points at."""


def find_process_problems(content: ProcessContent, indicator_ids: Collection[str], locked: Locked | None = None) -> IssueList:
    """Return everything that is wrong with a method whose shapes are right; without errors when it is whole.

    `indicator_ids` are the indicators of the handbook; `locked` the (kind, id) pairs ever given out, those of `ids.lock` unless given.
    Each issue names in `where` the kind of entry (`file`), the entry (`sheet`) and the field (`column`).
    """
    issues = IssueList()
    for check in _CHECKS:
        check(content, issues)
    _check_indicators(content, indicator_ids, issues)
    check_locked(process_ids(content), locked_ids() if locked is None else locked, PROCESS_KINDS, issues)
    return issues


def process_ids(content: ProcessContent) -> list[tuple[str, str]]:
    """Return (kind, id) of everything in the method that others may point at, as `ids.lock` has them."""
    found = [(kind, entry.id) for kind, part in _PARTS.items() for entry in getattr(content, part)]
    found += [("output", f"{entry.id}/{output.id}") for entry in content.knooppunten for output in entry.gives]
    found += [("content-item", f"{method.id}/{item.id}") for method in content.methods for item in method.contents]
    return found + catalogue_ids(content)


_PARTS = {
    "phase": "phases",
    "aspect": "aspects",
    "party-kind": "party_kinds",
    "knooppunt": "knooppunten",
    "method": "methods",
    "rung": "rungs",
    "group": "groups",
    "theme-of-ambition": "themes",
    "fixed-date": "dates",
    "opgave-theme": "catalogue",
    "domain": "domains",
}
PROCESS_KINDS = (*_PARTS, "output", "content-item", "opgave-goal", "opgave-measure")
"""The kinds of ids of the method."""


def _where(kind: str, id: str, field: str = "") -> Where:
    return Where(file=kind, sheet=id, column=field)


def _check_ids_are_unique(content: ProcessContent, issues: IssueList) -> None:
    stages = [("stage", f"{method.id}/{stage.id}") for method in content.methods for stage in method.stages]
    for (kind, id), times in Counter([*process_ids(content), *stages]).items():
        if times > 1:
            issues.error("id_twice", _where(kind, id), times=times)


def _check_references(content: ProcessContent, issues: IssueList) -> None:
    known = set(process_ids(content))
    for kind, id, field, target, reference in _references(content):
        if (target, reference) not in known:
            issues.error("reference_unknown", _where(kind, id, field), reference=reference)


def _references(content: ProcessContent) -> Iterator[_Reference]:
    for phase in content.phases:
        yield from (("phase", phase.id, "knooppunten", "knooppunt", id) for id in phase.knooppunten)
    for knooppunt in content.knooppunten:
        yield from _references_of_knooppunt(knooppunt)
    for method in content.methods:
        yield from _references_of_method(method)
    for fixed in content.dates:
        yield from (("fixed-date", fixed.id, "parties", "party-kind", id) for id in fixed.parties)
    yield from references_of_catalogue(content)


def _references_of_knooppunt(knooppunt: Knooppunt) -> Iterator[_Reference]:
    kind, id = "knooppunt", knooppunt.id
    for output in knooppunt.gives:
        yield from ((kind, id, f"gives.{output.id}.to", "knooppunt", user) for user in output.to)
    yield from ((kind, id, "parties", "party-kind", party) for party in knooppunt.parties)
    yield from ((kind, id, "aspects", "aspect", aspect) for aspect in knooppunt.aspects)
    if knooppunt.retired is not None and knooppunt.retired.replaced_by is not None:
        yield kind, id, "retired.replaced_by", "knooppunt", knooppunt.retired.replaced_by


def _references_of_method(method: Method) -> Iterator[_Reference]:
    for stage in method.stages:
        yield from (("method", method.id, f"stages.{stage.id}", "knooppunt", id) for id in stage.knooppunten)
    for item in method.contents:
        yield from (("method", method.id, f"contents.{item.id}", "knooppunt", id) for id in item.knooppunten)


def _check_lists(content: ProcessContent, issues: IssueList) -> None:
    """Check that no list names the same thing twice."""
    for (kind, id, field, _, reference), times in Counter(_references(content)).items():
        if times > 1:
            issues.error("reference_twice", _where(kind, id, field), reference=reference, times=times)


def _check_phases(content: ProcessContent, issues: IssueList) -> None:
    """Check that every knooppunt in use has exactly one phase, that a retired one has none, and that there are enough."""
    phases = Counter(id for phase in content.phases for id in phase.knooppunten)
    for knooppunt in content.knooppunten:
        expected = 0 if knooppunt.retired is not None else 1
        if phases[knooppunt.id] != expected:
            issues.error("phase_not_one", _where("knooppunt", knooppunt.id), phases=phases[knooppunt.id], expected=expected)
    in_use = sum(knooppunt.retired is None for knooppunt in content.knooppunten)
    if in_use < FEWEST_KNOOPPUNTEN:
        issues.error("knooppunten_too_few", _where("knooppunt", ""), found=in_use, fewest=FEWEST_KNOOPPUNTEN)


def _check_compass(content: ProcessContent, issues: IssueList) -> None:
    """Check that the compass has the phases as its stages."""
    phases = [(phase.id, phase.label, phase.knooppunten) for phase in content.phases]
    for method in content.methods:
        if method.id == COMPASS and [(stage.id, stage.label, stage.knooppunten) for stage in method.stages] != phases:
            issues.error("compass_and_phases_differ", _where("method", COMPASS, "stages"), stages=_first_difference(method, content))
    if all(method.id != COMPASS for method in content.methods):
        issues.error("compass_missing", _where("method", COMPASS))


def _first_difference(method: Method, content: ProcessContent) -> str:
    """Return the first stage that is not its phase, empty when only their numbers differ."""
    pairs = zip(method.stages, content.phases, strict=False)
    return next((one.id for one, phase in pairs if (one.id, one.label, one.knooppunten) != (phase.id, phase.label, phase.knooppunten)), "")


def _check_outputs(content: ProcessContent, issues: IssueList) -> None:
    for knooppunt in content.knooppunten:
        for output in knooppunt.gives:
            if knooppunt.id in output.to:
                issues.error("reference_to_itself", _where("knooppunt", knooppunt.id, f"gives.{output.id}.to"), reference=knooppunt.id)


def _check_conditions(content: ProcessContent, issues: IssueList) -> None:
    """Check fields that go together: sensitive with why, a source or made up, and an address as source."""
    for knooppunt in content.knooppunten:
        practice = knooppunt.practice
        if knooppunt.sensitive != bool(knooppunt.sensitive_why.strip()):
            issues.error("sensitive_and_why_differ", _where("knooppunt", knooppunt.id, "sensitive_why"))
        if bool(practice.source.strip()) == practice.is_fictional:
            issues.error("practice_source_or_fictional", _where("knooppunt", knooppunt.id, "practice"))
    for kind, id, field, source in _sources(content):
        if source and not source.startswith(("https://", "http://")):
            issues.error("source_no_address", _where(kind, id, field), source=source)


def _sources(content: ProcessContent) -> Iterator[tuple[str, str, str, str]]:
    yield from (("knooppunt", entry.id, "practice.source", entry.practice.source) for entry in content.knooppunten)
    yield from (("fixed-date", entry.id, "source", entry.source) for entry in content.dates)


def _check_methods(content: ProcessContent, issues: IssueList) -> None:
    """Check that a method has a knooppunt once, that its contents rest on its own knooppunten, and that none is in the compass only."""
    for method in content.methods:
        for id, times in Counter(method.knooppunten).items():
            if times > 1:
                issues.error("knooppunt_in_two_stages", _where("method", method.id, "stages"), reference=id, times=times)
        for item in method.contents:
            field = f"contents.{item.id}"
            for id in sorted(set(item.knooppunten) - set(method.knooppunten)):
                issues.error("content_outside_method", _where("method", method.id, field), reference=id)
            if item.evidence is Evidence.RESULTATEN and not item.knooppunten:
                issues.error("content_without_evidence", _where("method", method.id, field))
    _warn_of_unused(content, issues)


def _warn_of_unused(content: ProcessContent, issues: IssueList) -> None:
    used = {id for method in content.methods if method.id != COMPASS for id in method.knooppunten}
    for knooppunt in content.knooppunten:
        if knooppunt.retired is None and knooppunt.id not in used:
            issues.warn("knooppunt_in_compass_only", _where("knooppunt", knooppunt.id))


def _check_aims(content: ProcessContent, issues: IssueList) -> None:
    """Check that an aim of a dossier has one method, so that a new dossier knows which it gets."""
    for aim, times in Counter(method.aim for method in content.methods if method.aim).items():
        if times > 1:
            issues.error("aim_twice", _where("method", aim, "aim"), times=times)


def _check_indicators(content: ProcessContent, indicator_ids: Iterable[str], issues: IssueList) -> None:
    known = set(indicator_ids)
    for group in content.groups:
        if group.indicator is not None and group.indicator not in known:
            issues.error("reference_unknown", _where("group", group.id, "indicator"), reference=group.indicator)
    for id, indicator in indicators_of_catalogue(content):
        if indicator not in known:
            issues.error("reference_unknown", _where("opgave-goal", id, "indicators"), reference=indicator)


_CHECKS: tuple[_Check, ...] = (
    _check_ids_are_unique,
    _check_references,
    _check_lists,
    _check_phases,
    _check_compass,
    _check_outputs,
    _check_conditions,
    _check_methods,
    _check_aims,
    check_catalogue,
    check_texts,
    check_prose,
)
