"""The log: years of acts on the rows of a dossier, each with the text before and after."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from tests.web.seeding.sizes import Sowing
from tests.web.seeding.words import prose

from wijkkoers.web.events.models import Event

ACTS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "Stap": (("stap.gewijzigd", "stap_summary"), ("stap.status-gewijzigd", "stap_status"), ("resultaat.geschreven", "result_text")),
    "Action": (("actie.gewijzigd", "action_note"), ("actie.afgevinkt", "action_status"), ("actie.heropend", "action_status")),
    "Besluit": (("besluit.gewijzigd", "besluit_grounds"), ("besluit.status-gewijzigd", "besluit_status")),
    "Attachment": (("bijlage.toegevoegd", "attachment_what"), ("bijlage.weggehaald", "reason")),
    "Partij": (("partij.gewijzigd", "mandate_limit"), ("partij.vrijgegeven", "interest")),
    "AmbitionRound": (("ambitie.gewijzigd", "reason"), ("ambitie.gezamenlijk-gewijzigd", "joint_text")),
    "ContainerTerm": (("begrip.gewijzigd", "meaning"),),
    "Participatiemoment": (("moment.gewijzigd", "moment_aim"),),
    "Dilemma": (("dilemma.gewijzigd", "dilemma_question"),),
    "PrintBatch": (("kit.gedrukt", "reason"),),
    "Session": (("sessie.uitkomst-geschreven", "session_agreement"),),
}
"""Per kind of row what happens to it: the kind of event and the field that changed."""
SUBJECTS = {
    "Stap": "stap",
    "Action": "actie",
    "Besluit": "besluit",
    "Attachment": "bijlage",
    "Partij": "partij",
    "AmbitionRound": "ambitieronde",
    "ContainerTerm": "begrip",
    "Participatiemoment": "moment",
    "Dilemma": "dilemma",
    "PrintBatch": "kaarten",
    "Session": "sessie",
}
WORDS = {"stap_status": ("bezig", "klaar"), "action_status": ("open", "klaar"), "besluit_status": ("voorgenomen", "genomen")}
BATCH = 2_000
DAYS = 900


def seed_log(sowing: Sowing, rows: list[Any]) -> None:
    """Write the events, the oldest first; every other one of the first twelve is about the first row, the rest is spread."""
    number = sowing.sizes.events
    events = (_event(sowing, sowing.place_of(rows, place), place, number) for place in range(number))
    Event.objects.bulk_create(events, batch_size=BATCH)


def _event(sowing: Sowing, row: Any, place: int, number: int) -> Event:
    model = type(row).__name__
    kind, field = ACTS[model][place % len(ACTS[model])]
    before, after = WORDS.get(field) or (prose(sowing.draw, 1, 3), prose(sowing.draw, 1, 3))
    name = {"name": str(row)[:100]}
    return Event(
        at=sowing.now - timedelta(days=DAYS * (1 - place / number), seconds=1),
        actor=sowing.draw.choice(sowing.people),
        organisation=sowing.dossier.organisation,
        dossier=sowing.dossier,
        kind=kind,
        subject=f"{SUBJECTS[model]}:{row.pk}",
        before={**name, field: before},
        after={**name, field: after},
    )
