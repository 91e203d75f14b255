"""The rules of the guide, as one table. A rule looks at the facts and names gaps; it knows no page, no person and no database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wijkkoers.web.overview.guide.facts import Facts
from wijkkoers.web.overview.guide.field_rules import ACTIVE, FIELD_RULES
from wijkkoers.web.overview.guide.gaps import Gap, Rule, Urgency

NAMED = 4
"""As many names as a sentence can carry."""
STOPPED = frozenset({"klaar", "niet-van-toepassing"})


def _no_method(facts: Facts) -> Iterator[Gap]:
    if not facts.has_plan:
        yield Gap("geen-methode")


def _no_areas(facts: Facts) -> Iterator[Gap]:
    if not facts.has_areas:
        yield Gap("geen-gebied")


def _newer_handbook(facts: Facts) -> Iterator[Gap]:
    if facts.has_newer_handbook:
        yield Gap("handboek-nieuwer")


def _late_actions(facts: Facts) -> Iterator[Gap]:
    yield from (Gap("actie-te-laat", {"name": row.label}, row.id) for row in facts.actions if row.is_late)


def _late_stappen(facts: Facts) -> Iterator[Gap]:
    yield from (Gap("stap-te-laat", {"name": row.label}, row.id) for row in facts.stappen if row.is_late)


def _stappen_without_owner(facts: Facts) -> Iterator[Gap]:
    for row in facts.stappen:
        if not row.has_owner and (row.status in ACTIVE or (row.has_due and row.status not in STOPPED)):
            yield Gap("stap-zonder-trekker", {"name": row.label}, row.id)


def _stappen_without_result(facts: Facts) -> Iterator[Gap]:
    for row in facts.stappen:
        if row.status == "klaar" and not row.has_result:
            yield Gap("stap-zonder-uitkomst", {"name": row.label}, row.id)


def _lead_not_at_table(facts: Facts) -> Iterator[Gap]:
    """Name a kind of partij once, with the first stap in progress that it should lead; not before there is any partij."""
    present = {row.kind for row in facts.partijen}
    if not present:
        return
    named: set[str] = set()
    for row in facts.stappen:
        kind = row.lead_kind
        if row.status in ACTIVE and kind and kind in facts.kind_labels and kind not in present | named:
            named.add(kind)
            yield Gap("partij-niet-aan-tafel", {"kind": facts.kind_labels[kind], "name": row.label}, kind)


def _actions_without_holder(facts: Facts) -> Iterator[Gap]:
    yield from (Gap("actie-zonder-trekker", {"name": row.label}, row.id) for row in facts.actions if not row.has_holder)


def _besluiten_without_grounds(facts: Facts) -> Iterator[Gap]:
    yield from (
        Gap("besluit-zonder-gronden", {"name": row.label}, row.id) for row in facts.besluiten if row.is_taken and not row.has_grounds
    )


def _besluiten_to_review(facts: Facts) -> Iterator[Gap]:
    for row in facts.besluiten:
        if row.is_taken and row.review_on is not None and row.review_on < facts.today:
            yield Gap("besluit-herzien", {"name": row.label}, row.id)


def _no_partijen(facts: Facts) -> Iterator[Gap]:
    if facts.has_plan and not facts.partijen:
        yield Gap("geen-partijen")


def _partijen_without_words(facts: Facts) -> Iterator[Gap]:
    yield from (Gap("partij-zonder-belang", {"name": row.label}, row.id) for row in facts.partijen if not row.has_released)


def _goals_without_answer(facts: Facts) -> Iterator[Gap]:
    yield from (
        Gap("doel-zonder-antwoord", {"name": row.label, "partij": row.partij}, row.id) for row in facts.goals if not row.is_answered
    )


def _rounds_to_open(facts: Facts) -> Iterator[Gap]:
    """Name a round in which everybody handed in; without any partij nobody did."""
    rounds = facts.rounds if facts.partijen else ()
    yield from (Gap("ambities-openen", {"name": row.label}, row.id) for row in rounds if row.is_blind and not row.missing)


def _rounds_without_joint(facts: Facts) -> Iterator[Gap]:
    for row in facts.rounds:
        if not row.is_blind and row.themes_without_joint:
            yield Gap("ambitie-niet-samengevoegd", {"name": row.label, "themes": ", ".join(row.themes_without_joint)}, row.id)


def _ambitions_without_criterion(facts: Facts) -> Iterator[Gap]:
    for row in facts.ambitions:
        if not row.has_criterion:
            yield Gap("ambitie-zonder-maatstaf", {"name": row.label}, row.id, {"round_id": row.round_id, "theme": row.theme})


def _ambitions_with_silence(facts: Facts) -> Iterator[Gap]:
    for row in facts.ambitions:
        if row.silent:
            yield Gap("ambitie-zonder-instemming", {"name": row.label, "partijen": _some(row.silent)}, row.id, {"round_id": row.round_id})


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:NAMED]) + (", …" if len(names) > NAMED else "")


def _no_moments(facts: Facts) -> Iterator[Gap]:
    if facts.has_plan and not facts.moments:
        yield Gap("geen-participatie")


def _groups_not_heard(facts: Facts) -> Iterator[Gap]:
    if any(row.is_past for row in facts.moments):
        yield from (Gap("groep-niet-gehoord", {"name": row.label}, row.id) for row in facts.groups if not row.was_heard)


def _overdue_moments(facts: Facts) -> Iterator[Gap]:
    yield from (Gap("moment-voorbij", {"name": row.label}, row.id) for row in facts.moments if row.is_overdue)


def _moments_without_turnout(facts: Facts) -> Iterator[Gap]:
    yield from (Gap("moment-zonder-opkomst", {"name": row.label}, row.id) for row in facts.moments if row.is_past and not row.has_turnout)


def _moments_without_follow_up(facts: Facts) -> Iterator[Gap]:
    for row in facts.moments:
        if row.is_past and row.has_turnout and not row.has_follow_up:
            yield Gap("moment-zonder-antwoord", {"name": row.label}, row.id)


def _older_figures(facts: Facts) -> Iterator[Gap]:
    if facts.snapshot is not None and facts.snapshot.changes:
        yield Gap("cijfers-ouder", {"name": facts.snapshot.label}, facts.snapshot.id)


def _missing_content(facts: Facts) -> Iterator[Gap]:
    yield from (Gap("inhoud-ontbreekt", {"name": row.label}, row.id) for row in facts.contents if not row.is_filled)


RULES: tuple[Rule, ...] = (
    Rule("geen-gebied", Urgency.NU, "dossier-areas", _no_areas),
    Rule("geen-methode", Urgency.NU, "compass-method", _no_method),
    Rule("actie-te-laat", Urgency.NU, "action-edit", _late_actions, "action_id"),
    Rule("stap-te-laat", Urgency.NU, "stap-edit", _late_stappen, "stap_id"),
    Rule("stap-zonder-trekker", Urgency.NU, "stap-edit", _stappen_without_owner, "stap_id"),
    Rule("besluit-zonder-gronden", Urgency.NU, "besluit-edit", _besluiten_without_grounds, "besluit_id"),
    Rule("besluit-herzien", Urgency.NU, "besluit-edit", _besluiten_to_review, "besluit_id"),
    Rule("ambities-openen", Urgency.NU, "ambition-round", _rounds_to_open, "round_id"),
    Rule("stap-zonder-uitkomst", Urgency.STRAKS, "stap-edit", _stappen_without_result, "stap_id"),
    Rule("actie-zonder-trekker", Urgency.STRAKS, "action-edit", _actions_without_holder, "action_id"),
    Rule("geen-partijen", Urgency.STRAKS, "party-new", _no_partijen),
    Rule("partij-niet-aan-tafel", Urgency.STRAKS, "party-new", _lead_not_at_table, query="soort"),
    Rule("partij-zonder-belang", Urgency.STRAKS, "party-words", _partijen_without_words, "partij_id"),
    Rule("doel-zonder-antwoord", Urgency.STRAKS, "goal-matrix", _goals_without_answer),
    Rule("ambitie-niet-samengevoegd", Urgency.STRAKS, "ambition-round", _rounds_without_joint, "round_id"),
    Rule("ambitie-zonder-maatstaf", Urgency.STRAKS, "ambition-joint", _ambitions_without_criterion),
    Rule("ambitie-zonder-instemming", Urgency.STRAKS, "ambition-round", _ambitions_with_silence),
    Rule("geen-participatie", Urgency.STRAKS, "moment-new", _no_moments),
    Rule("moment-voorbij", Urgency.STRAKS, "moment-status", _overdue_moments, "moment_id"),
    Rule("moment-zonder-opkomst", Urgency.STRAKS, "moment-turnout", _moments_without_turnout, "moment_id"),
    Rule("moment-zonder-antwoord", Urgency.STRAKS, "moment-follow-up", _moments_without_follow_up, "moment_id"),
    *FIELD_RULES,
    Rule("groep-niet-gehoord", Urgency.LATER, "moment-new", _groups_not_heard, query="groep"),
    Rule("cijfers-ouder", Urgency.LATER, "dossier-snapshot-new", _older_figures),
    Rule("handboek-nieuwer", Urgency.LATER, "compass-edition", _newer_handbook),
    Rule("inhoud-ontbreekt", Urgency.LATER, "compass", _missing_content),
)
"""In the order in which the guide tells them."""


def find_gaps(facts: Facts) -> tuple[Gap, ...]:
    """Return every gap, in the order of the rules."""
    return tuple(gap for rule in RULES for gap in rule.find(facts))
