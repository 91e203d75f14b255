"""The process: a method with its stappen, what they led to, actions, besluiten and attachments."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from tests.web.seeding.sizes import Sowing, dropped, extra
from tests.web.seeding.words import HOLDERS, prose, task

from wijkkoers.web.datasets.services.files import path_of
from wijkkoers.web.process import services
from wijkkoers.web.process.models import Action, Attachment, Besluit, Result, Stap
from wijkkoers.web.process.selectors import Compass, compass_of
from wijkkoers.web.process.states import ActionStatus, AttachmentKind, BesluitStatus, StapStatus

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
STATUSES = ("bezig", "klaar", "gepauzeerd", "bezig", "klaar", "herzien", "niet-van-toepassing", "bezig", "open")
SPOREN = ("A", "B", "AB", "")


@dataclass(frozen=True)
class Process:
    """What was made: the stappen that the team works on, and all rows that the log tells of."""

    stappen: list[Stap]
    rows: list[Any]


def seed_process(sowing: Sowing) -> Process:
    """Choose the method and do the work of some years in it."""
    services.choose_method(actor=sowing.world.redacteur, dossier=sowing.dossier, method="kompas")
    _own_stappen(sowing)
    compass = compass_of(sowing.dossier)
    assert compass is not None
    worked = [view.stap for view in compass.staps[: sowing.sizes.worked_stappen]]
    _work_on(sowing, worked)
    _results(sowing, compass)
    rows = [*_actions(sowing, worked), *_besluiten(sowing, worked), *_attachments(sowing, worked)]
    return Process(worked, [*worked, *rows])


def _own_stappen(sowing: Sowing) -> None:
    Stap.objects.bulk_create(
        Stap(
            dossier=sowing.dossier,
            own_label=f"Eigen stap {place + 1}",
            own_goal=prose(sowing.draw, 1, 2),
            own_sporen=SPOREN[place % len(SPOREN)],
            status=STATUSES[place % len(STATUSES)],
            owner=sowing.person(place),
            summary=prose(sowing.draw),
            **sowing.period(place),
        )
        for place in range(sowing.sizes.own_stappen)
    )


def _work_on(sowing: Sowing, worked: list[Stap]) -> None:
    for place, stap in enumerate(worked):
        stap.status = STATUSES[place % len(STATUSES)]
        stap.status_since = sowing.moment()
        stap.status_reason = "" if stap.status in (StapStatus.BEZIG, StapStatus.KLAAR, StapStatus.OPEN) else prose(sowing.draw, 1, 1)
        stap.owner = sowing.person(place) if place % 7 != 6 else None
        stap.summary = prose(sowing.draw) if place % 4 != 3 else ""
        stap.due_start, stap.due_end = sowing.period(place).values()
    fields = ["status", "status_since", "status_reason", "owner", "summary", "due_start", "due_end"]
    Stap.objects.bulk_update(worked, fields, batch_size=50)


def _results(sowing: Sowing, compass: Compass) -> None:
    views = [view for view in compass.staps[: sowing.sizes.worked_stappen] if view.knooppunt]
    Result.objects.bulk_create(
        Result(stap=view.stap, output=output.id, text=prose(sowing.draw), is_ready=place % 3 == 0, updated_at=sowing.moment())
        for view in views
        if view.knooppunt
        for place, output in enumerate(view.knooppunt.gives)
    )


def _actions(sowing: Sowing, worked: list[Stap]) -> list[Action]:
    statuses = (ActionStatus.OPEN, ActionStatus.OPEN, ActionStatus.KLAAR, ActionStatus.OPEN, ActionStatus.VERVALLEN)
    return Action.objects.bulk_create(
        Action(
            dossier=sowing.dossier,
            stap=sowing.place_of(worked, place) if place % 9 != 8 else None,
            title=task(sowing.draw, place),
            note=prose(sowing.draw, 1, 2) if place % 3 else "",
            owner=sowing.person(place) if place % 5 != 4 else None,
            holder=sowing.draw.choice(HOLDERS) if place % 5 == 4 else "",
            status=statuses[place % len(statuses)].value,
            status_reason="Niet meer nodig." if statuses[place % len(statuses)] is ActionStatus.VERVALLEN else "",
            added_by=sowing.person(place + 1),
            added_at=sowing.moment(),
            **sowing.period(place),
        )
        for place in range(sowing.sizes.actions)
    )


def _besluiten(sowing: Sowing, worked: list[Stap]) -> list[Besluit]:
    statuses = (BesluitStatus.GENOMEN, BesluitStatus.VERVALLEN, BesluitStatus.GENOMEN, BesluitStatus.VOORGENOMEN)
    return Besluit.objects.bulk_create(
        Besluit(
            dossier=sowing.dossier,
            stap=sowing.place_of(worked, place),
            title=f"Besluit {place + 1}: {task(sowing.draw, place)}",
            outcome=prose(sowing.draw, 1, 2),
            grounds=prose(sowing.draw) if place % 4 != 3 else "",
            dissent=prose(sowing.draw, 1, 1) if place % 3 == 0 else "",
            accepted_loss=prose(sowing.draw, 1, 1) if place % 3 == 1 else "",
            decided_by="Stuurgroep",
            decided_on=sowing.day(-600, -1),
            review_on=sowing.day(-60, 500) if place % 2 else None,
            status=statuses[place % len(statuses)].value,
            added_at=sowing.moment(),
        )
        for place in range(sowing.sizes.besluiten)
    )


def _attachments(sowing: Sowing, worked: list[Stap]) -> list[Attachment]:
    number = sowing.sizes.attachments
    return Attachment.objects.bulk_create(
        Attachment(
            dossier=sowing.dossier,
            stap=sowing.place_of(worked, place),
            title=f"Stuk {place + 1}",
            added_by=sowing.person(place),
            added_at=sowing.moment(),
            **(_document() if place % 2 else {"kind": AttachmentKind.LINK.value, "address": f"https://voorbeeld.test/stuk/{place}"}),
            **dropped(sowing, place, number),
        )
        for place in range(number + extra(number))
    )


def _document() -> dict[str, Any]:
    """Return the fields of a document; all have the same content, which is kept once."""
    digest = sha256(PDF).hexdigest()
    path = path_of(digest)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(PDF)
    kind = {"kind": AttachmentKind.DOCUMENT.value, "file_name": "plan.pdf", "content_type": "application/pdf"}
    return {**kind, "digest": digest, "size_bytes": len(PDF)}
