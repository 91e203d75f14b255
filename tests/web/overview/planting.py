"""A dossier without a gap as plain facts, and for each rule a way to plant its gap."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from wijkkoers.web.overview.guide.facts import (
    ActionFact,
    AmbitionFact,
    BesluitFact,
    ContentFact,
    Facts,
    FieldFact,
    GoalFact,
    GroupFact,
    MomentFact,
    PartijFact,
    RoundFact,
    SnapshotFact,
    StapFact,
)

TODAY = date(2026, 11, 22)
WHOLE = Facts(
    today=TODAY,
    snapshot=SnapshotFact(1, "Bij de start"),
    stappen=(
        StapFact(1, "De juiste partijen aan tafel", "klaar", lead_kind="gemeente"),
        StapFact(2, "Beeld van de wijk", "bezig", lead_kind="corporatie", has_result=False),
        StapFact(3, "Wijkschouw", "open", has_owner=False, has_result=False, lead_kind="welzijn"),
    ),
    actions=(ActionFact(1, "Bel de school"),),
    besluiten=(BesluitFact(1, "Wij beginnen", review_on=date(2027, 1, 1)), BesluitFact(2, "Later", is_taken=False, has_grounds=False)),
    partijen=(PartijFact(1, "Velderwonen", "corporatie"), PartijFact(2, "Gemeente Veldermeer", "gemeente")),
    goals=(GoalFact(1, "Warme woningen", "Velderwonen"),),
    rounds=(RoundFact(1, "Ambities 2026", is_blind=True, missing=("Gemeente Veldermeer",)), RoundFact(2, "Eerste ronde")),
    ambitions=(AmbitionFact(1, "Wonen"),),
    moments=(MomentFact(1, "Buurtavond"), MomentFact(2, "Inloop", is_past=False, has_turnout=False, has_follow_up=False)),
    groups=(GroupFact("ouderen", "bewoners van 65 jaar en ouder"),),
    contents=(ContentFact("wijkfoto", "De wijkfoto"),),
    found=FieldFact(schouwen=2, opgaven=12, maatregelen=9, goals=4, pakketten=3, has_null=True),
    kind_labels={"gemeente": "gemeente", "corporatie": "woningcorporatie", "welzijn": "welzijnsorganisatie", "school": "school"},
)
Plant = Callable[[Facts], Facts]


def _stap(**values: object) -> Plant:
    def plant(facts: Facts) -> Facts:
        row = StapFact(100 + len(facts.stappen), "Geplante stap", **{"status": "bezig", "has_result": False, **values})  # type: ignore[arg-type]
        return replace(facts, stappen=(*facts.stappen, row))

    return plant


def _found(**values: object) -> Plant:
    return lambda facts: replace(facts, found=replace(facts.found, **values))  # type: ignore[arg-type]


def _asked(key: str, **values: object) -> Plant:
    """Plant a stap in progress of a knooppunt, with nothing yet of what it is about."""

    def plant(facts: Facts) -> Facts:
        return _stap(key=key)(_found(**values)(facts))

    return plant


PLANTS: dict[str, Plant] = {
    "geen-gebied": lambda facts: replace(facts, has_areas=False),
    "geen-methode": lambda facts: replace(facts, has_plan=False),
    "actie-te-laat": lambda facts: replace(facts, actions=(*facts.actions, ActionFact(50, "Te late actie", is_late=True))),
    "stap-te-laat": _stap(is_late=True, has_due=True),
    "stap-zonder-trekker": _stap(has_owner=False),
    "besluit-zonder-gronden": lambda facts: replace(
        facts, besluiten=(*facts.besluiten, BesluitFact(50, "Kaal besluit", has_grounds=False))
    ),
    "besluit-herzien": lambda facts: replace(
        facts, besluiten=(*facts.besluiten, BesluitFact(51, "Oud besluit", review_on=date(2026, 11, 21)))
    ),
    "ambities-openen": lambda facts: replace(facts, rounds=(*facts.rounds, RoundFact(50, "Volle ronde", is_blind=True))),
    "stap-zonder-uitkomst": _stap(status="klaar"),
    "actie-zonder-trekker": lambda facts: replace(facts, actions=(*facts.actions, ActionFact(51, "Zonder trekker", has_holder=False))),
    "geen-partijen": lambda facts: replace(facts, partijen=()),
    "partij-niet-aan-tafel": _stap(lead_kind="school"),
    "partij-zonder-belang": lambda facts: replace(facts, partijen=(*facts.partijen, PartijFact(50, "Stil", "overig", has_released=False))),
    "doel-zonder-antwoord": lambda facts: replace(facts, goals=(*facts.goals, GoalFact(50, "Alleen", "Stil", is_answered=False))),
    "ambitie-niet-samengevoegd": lambda facts: replace(
        facts, rounds=(*facts.rounds, RoundFact(51, "Open ronde", themes_without_joint=("Wonen", "Energie")))
    ),
    "ambitie-zonder-maatstaf": lambda facts: replace(facts, ambitions=(*facts.ambitions, AmbitionFact(50, "Vaag", has_criterion=False))),
    "ambitie-zonder-instemming": lambda facts: replace(
        facts, ambitions=(*facts.ambitions, AmbitionFact(51, "Stil", silent=("De Vlonder",)))
    ),
    "geen-participatie": lambda facts: replace(facts, moments=()),
    "moment-voorbij": lambda facts: replace(
        facts, moments=(*facts.moments, MomentFact(52, "Voorbij", is_past=False, has_turnout=False, has_follow_up=False, is_overdue=True))
    ),
    "moment-zonder-opkomst": lambda facts: replace(
        facts, moments=(*facts.moments, MomentFact(50, "Zonder opkomst", has_turnout=False, has_follow_up=False))
    ),
    "moment-zonder-antwoord": lambda facts: replace(facts, moments=(*facts.moments, MomentFact(51, "Zwijgt", has_follow_up=False))),
    "urgent-zonder-terugkoppeling": _found(urgent_without_feedback=2),
    "inbreng-ongelezen": _found(inbreng_unread=3),
    "inbreng-zonder-antwoord": _found(inbreng_without_answer=4, waiting_since=date(2026, 10, 1)),
    "geen-schouw": _asked("wijkschouw-houden", schouwen=0),
    "geen-opgaven": _asked("opgaven-in-kaart", opgaven=0),
    "opgave-zonder-trekker": _found(opgaven_without_owner=1),
    "opgave-zonder-grond": _found(opgaven_without_ground=2),
    "ontmoeting-zonder-besluit": _found(undecided=5),
    "geen-maatregelen": _asked("longlist-van-maatregelen", maatregelen=0),
    "maatregel-zonder-betaler": _found(maatregelen_without_payer=3),
    "belang-zonder-maatregel": _found(goals_without_maatregel=1),
    "geen-pakketten": _asked("pakketten-en-nulalternatief", pakketten=0),
    "geen-nulalternatief": _found(has_null=False),
    "schouw-opnieuw": _found(schouwen_due=((7, "Schouw 2025"),)),
    "groep-niet-gehoord": lambda facts: replace(facts, groups=(*facts.groups, GroupFact("jongeren", "jongeren", was_heard=False))),
    "cijfers-ouder": lambda facts: replace(facts, snapshot=SnapshotFact(1, "Bij de start", changes=3)),
    "handboek-nieuwer": lambda facts: replace(facts, has_newer_handbook=True),
    "inhoud-ontbreekt": lambda facts: replace(
        facts, contents=(*facts.contents, ContentFact("doelen", "Doelen", is_filled=False, evidence="resultaten"))
    ),
}
SILENCED_BY = {
    "partij-zonder-belang": {"geen-partijen"},
    "ambities-openen": {"geen-partijen"},
    "geen-partijen": {"ambities-openen", "partij-zonder-belang", "partij-niet-aan-tafel", "geen-methode"},
    "partij-niet-aan-tafel": {"geen-partijen"},
    "moment-voorbij": {"geen-participatie"},
    "geen-participatie": {"moment-voorbij", "moment-zonder-opkomst", "moment-zonder-antwoord", "geen-methode"},
    "moment-zonder-opkomst": {"geen-participatie"},
    "moment-zonder-antwoord": {"geen-participatie"},
    "groep-niet-gehoord": {"geen-participatie"},
    "geen-nulalternatief": {"geen-pakketten"},
    "geen-pakketten": {"geen-nulalternatief"},
}
"""Gaps that cannot be planted together: the one takes away what the other is about."""
