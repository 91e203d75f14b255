"""Every page of a dossier, from the URL configuration, with addresses of real rows filled in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import product
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from wijkkoers.handbook.load import load_handbook
from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.dossiers.models import Dossier, DossierMember
from wijkkoers.web.fieldwork.models import Gesprek, Opgave, Photo, Quote, Route, RoutePoint, Schouw, Schouwpunt, Signaal, Werk
from wijkkoers.web.kit.models import Dilemma, PrintBatch, ResultSheet, Session
from wijkkoers.web.measures.models import Maatregel, Pakket
from wijkkoers.web.participation.models import Inbreng, Oproep, Participatiemoment
from wijkkoers.web.parties.models import AmbitionRound, ContainerTerm, Goal, JointAmbition, Means, Partij, ProposalAnswer
from wijkkoers.web.parties.states import RoundMove, RoundStatus
from wijkkoers.web.process.models import Action, Attachment, Besluit, Result, Stap
from wijkkoers.web.registers.models import Intake
from wijkkoers.web.registers.registry import all_registers
from wijkkoers.web.thread.models import Arrow
from wijkkoers.web.wijkfoto.models import CitedFigure, Snapshot

DOSSIER = "dossier_id"
MANY = 12
"""An address with two parts that change is tried with the first and last rows of each only."""
Fill = Callable[[Dossier], Sequence[Any]]


def _ids(model: Any, path: str = "dossier") -> Fill:
    return lambda dossier: list(model.objects.filter(**{path: dossier}).order_by("pk").values_list("pk", flat=True))


def _importable() -> list[str]:
    return [name for name, register in all_registers().items() if register.takes_rows]


FILLS: Mapping[str, Fill] = {
    "stap_id": _ids(Stap),
    "action_id": _ids(Action),
    "besluit_id": _ids(Besluit),
    "attachment_id": _ids(Attachment),
    "member_id": _ids(DossierMember),
    "snapshot_id": _ids(Snapshot),
    "partij_id": _ids(Partij),
    "goal_id": _ids(Goal, "partij__dossier"),
    "means_id": _ids(Means, "partij__dossier"),
    "round_id": _ids(AmbitionRound),
    "joint_id": _ids(JointAmbition, "round__dossier"),
    "term_id": _ids(ContainerTerm),
    "answer_id": _ids(ProposalAnswer),
    "moment_id": _ids(Participatiemoment),
    "batch_id": _ids(PrintBatch),
    "dilemma_id": _ids(Dilemma),
    "session_id": _ids(Session),
    "opgave_id": _ids(Opgave),
    "werk_id": _ids(Werk),
    "gesprek_id": _ids(Gesprek),
    "quote_id": _ids(Quote, "gesprek__dossier"),
    "signaal_id": _ids(Signaal, "gesprek__dossier"),
    "route_id": _ids(Route),
    "point_id": _ids(RoutePoint, "route__dossier"),
    "schouw_id": _ids(Schouw),
    "punt_id": _ids(Schouwpunt, "schouw__dossier"),
    "photo_id": _ids(Photo, "schouwpunt__schouw__dossier"),
    "maatregel_id": _ids(Maatregel),
    "pakket_id": _ids(Pakket),
    "inbreng_id": _ids(Inbreng),
    "oproep_id": _ids(Oproep),
    "arrow_id": _ids(Arrow),
    "figure_id": _ids(CitedFigure),
    "register": lambda dossier: _importable(),
    "paper": lambda dossier: ["a4"],
    "ending": lambda dossier: ["csv"],
    "move": lambda dossier: [move.value for move in RoundMove],
    "theme": lambda dossier: [theme.id for theme in load_process().themes],
    "indicator": lambda dossier: [row.id for row in load_handbook().indicators if row.retired is None][:MANY],
}
"""What to fill in for a part of an address."""
PAIRS: Mapping[tuple[str, ...], Callable[[Dossier], Sequence[Mapping[str, Any]]]] = {
    ("stap_id", "output"): lambda dossier: list(Result.objects.filter(stap__dossier=dossier).order_by("pk").values("stap_id", "output")),
    ("batch_id", "sheet_id"): lambda dossier: [
        {"batch_id": batch, "sheet_id": sheet}
        for sheet, batch in ResultSheet.objects.filter(batch__dossier=dossier).order_by("pk").values_list("pk", "batch_id")
    ],
    ("kind", "number"): lambda dossier: [
        {"kind": ref.partition(":")[0], "number": int(ref.partition(":")[2])}
        for ref in dict.fromkeys(
            Arrow.objects.filter(dossier=dossier, target__startswith="opgave:").order_by("pk").values_list("target", flat=True)
        )
    ],
    ("kind", "number", "ending"): lambda dossier: [parts | {"ending": "svg"} for parts in PAIRS[("kind", "number")](dossier)],
    ("left", "right"): lambda dossier: [
        {"left": f"opgave-{opgave}", "right": f"werk-{werk}"}
        for opgave, werk in zip(FILLS["opgave_id"](dossier), FILLS["werk_id"](dossier), strict=False)
    ],
    ("register", "file_name"): lambda _dossier: [{"register": name, "file_name": f"{name}.csv"} for name in all_registers()],
    ("register", "template_name"): lambda _dossier: [{"register": name, "template_name": f"{name}-leeg.xlsx"} for name in _importable()],
    ("register", "intake_id"): lambda dossier: [
        {"register": intake.register, "intake_id": intake.pk} for intake in Intake.objects.filter(dossier=dossier).order_by("pk")
    ],
    ("round_id", "partij_id"): lambda dossier: [
        {"round_id": round_id, "partij_id": partij_id}
        for round_id in AmbitionRound.objects.filter(dossier=dossier, status=RoundStatus.BLIND).values_list("pk", flat=True)
        for partij_id in Partij.objects.filter(dossier=dossier).order_by("pk").values_list("pk", flat=True)[:2]
    ],
}
"""Parts of addresses that belong together. In a blind round the first two partijen write: those of the people who ask."""
FILES: Mapping[str, Sequence[str]] = {
    "wijkfoto-dossier-file": ("cijfers.csv",),
    "dossier-snapshot-file": ("cijfers.csv",),
    "participation-account-file": ("participatieverantwoording.csv",),
    "inbreng-letter-file": ("brief.txt",),
    "inbreng-letters-file": ("brieven.txt",),
    "schouw-actions-file": ("actielijst.csv",),
    "photo-file": ("foto.jpg",),
}
"""The cheap files under an address with the name of a file in it."""
FILE_PARTS = ("file", "file_name")
NEEDED: Mapping[str, Fill] = {
    "party-proposal-decline": lambda dossier: [f"voorstel=organisatie:{pk}" for pk in guests_of(dossier)],
}
"""What an address is nothing without, behind the question mark."""
QUESTIONS: Mapping[str, Sequence[str]] = {
    "dossier-log": ("soort=actie", "soort=stap", "pagina=9999", "soort=actie&pagina=3"),
    "stap-list": ("toon=maand", "trekker=mij", "status=bezig", "zoek=wijk&volgorde=trekker"),
    "stap-board": ("trekker=mij",),
    "stap-timeline": ("trekker=mij",),
    "compass": ("weergave=zes", "trekker=mij"),
    "action-list": ("toon=alles", "toon=klaar", "pagina=2"),
    "participation": ("status=geweest",),
    "kit-cards": ("soort=knooppunten", "soort=doelen", "soort=belangen", "soort=ambities", "soort=dilemmas"),
    "goal-matrix": ("draai=1",),
    "opgave-list": ("zoek=plein", "thema=wonen&volgorde=titel", "pagina=2"),
    "werk-list": ("zoek=plein",),
    "schouwpunt-list": ("oordeel=slecht",),
    "measure-list": ("zoek=plein", "status=afgevallen"),
    "inbreng-list": ("zoek=plein", "lot=open", "pagina=3"),
    "dossier-search": ("q=plein", "q=riool+straat", "q=O12"),
}
"""List filters, as they stand behind the question mark."""


def dossier_pages() -> dict[str, tuple[str, ...]]:
    """Return the names of all addresses of a dossier with the other parts of each, in the order of the URL configuration."""
    found = {pattern.name or str(pattern.pattern): tuple(pattern.pattern.converters) for pattern in _patterns(get_resolver().url_patterns)}
    return {name: tuple(part for part in parts if part != DOSSIER) for name, parts in found.items() if DOSSIER in parts}


def addresses_of(name: str, dossier: Dossier) -> list[str]:
    """Return addresses of one page with rows of this dossier; some of them can be refused by the state that the row is in.

    Raises KeyError for a part of an address that `FILLS` does not know: a new one is added there.
    """
    found = [reverse(name, kwargs={DOSSIER: dossier.pk, **parts}) for parts in _parts_of(name, dossier)]
    return [f"{address}?{question}" for address in found for question in NEEDED[name](dossier)] if name in NEEDED else found


def questions_of(name: str, dossier: Dossier) -> list[str]:
    """Return the addresses of one list with its filters."""
    return [f"{address}?{question}" for address in addresses_of(name, dossier)[:1] for question in QUESTIONS.get(name, ())]


def guests_of(dossier: Dossier) -> list[int]:
    """Return the organisations with people in the team that are no partij of the dossier."""
    partijen = Partij.objects.filter(dossier=dossier, organisation__isnull=False).values("organisation")
    guests = DossierMember.objects.filter(dossier=dossier, organisation__isnull=False).exclude(organisation__in=partijen)
    return list(guests.values_list("organisation", flat=True).distinct())


def _parts_of(name: str, dossier: Dossier) -> Sequence[Mapping[str, Any]]:
    parts = dossier_pages()[name]
    if parts in PAIRS:
        return PAIRS[parts](dossier)
    values = [FILES[name] if part in FILE_PARTS else FILLS[part](dossier) for part in parts]
    if len(values) > 1:
        values = [ends(rows, MANY) for rows in values]
    return [dict(zip(parts, chosen, strict=True)) for chosen in product(*values)]


def ends(rows: Sequence[Any], number: int) -> list[Any]:
    """Return the first and the last rows of many, each so many at most: what was dropped stands at the end."""
    return list(rows) if len(rows) <= 2 * number else [*rows[:number], *rows[-number:]]


def sample(rows: Sequence[Any], number: int) -> list[Any]:
    """Return the first and last rows of many and so many from between, at most: each kind of row is likely among them."""
    return list(dict.fromkeys([*ends(rows, number), *rows[:: max(1, len(rows) // number)]]))


def _patterns(patterns: list[URLPattern | URLResolver]) -> list[URLPattern]:
    found: list[URLPattern] = []
    for pattern in patterns:
        found += _patterns(pattern.url_patterns) if isinstance(pattern, URLResolver) else [pattern]
    return found
