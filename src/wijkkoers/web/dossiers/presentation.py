"""What pages of a dossier show: next steps, columns of the board, words beside codes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers import wording
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.permissions import MoveOf, check_can_edit_dossier, check_can_move_dossier
from wijkkoers.web.dossiers.states import Aim, Move, Status, moves_from


@dataclass(frozen=True, slots=True)
class MoveOption:
    """One move that exists from here; a reason when it is refused."""

    move: Move
    label: str
    help: str
    reason: str
    url: str


@dataclass(frozen=True, slots=True)
class NextStep:
    """The one thing to do now."""

    title: str
    text: str
    url: str
    label: str


@dataclass(frozen=True, slots=True)
class Column:
    """A head of the board: a link that sorts."""

    label: str
    url: str
    direction: str
    """`ascending`, `descending` or empty, as `aria-sort` wants it."""


def status_of(dossier: Dossier) -> dict[str, str]:
    """Return status and aim of a dossier in words."""
    return {
        "status": dossier.status,
        "status_label": str(wording.STATUS_LABELS[Status(dossier.status)]),
        "aim_label": str(wording.AIM_LABELS[Aim(dossier.aim)]),
    }


def move_options(actor: Actor, dossier: Dossier) -> list[MoveOption]:
    """Return the moves from the present status, each with the reason when this person may not make it now."""
    url = reverse("dossier-status", args=[dossier.pk])
    return [
        MoveOption(
            move,
            str(wording.MOVE_LABELS[move]),
            str(wording.MOVE_HELP[move]),
            check_can_move_dossier.reason(actor, MoveOf(dossier, move)),
            f"{url}?{urlencode({'stap': move.value})}",
        )
        for move in moves_from(Status(dossier.status))
    ]


def next_step(actor: Actor, dossier: Dossier, *, has_areas: bool) -> NextStep:
    """Return what to do next: choose an area, start, or go on in the compass."""
    if not has_areas and check_can_edit_dossier.allows(actor, dossier):
        url = reverse("dossier-areas", args=[dossier.pk])
        return NextStep(_("Kies het gebied"), _("Zonder gebied is er geen wijkfoto."), url, _("Gebied kiezen"))
    starting = MoveOf(dossier, Move.STARTEN)
    if dossier.status == Status.VOORBEREIDING and check_can_move_dossier.allows(actor, starting):
        url = f"{reverse('dossier-status', args=[dossier.pk])}?stap={Move.STARTEN.value}"
        return NextStep(_("Ga aan de slag"), _("Gebied en doel staan vast. Het werk kan beginnen."), url, _("Aan de slag"))
    if has_areas:
        text = _("Daar ziet u waar het team staat, wie aan zet is en wat de volgende stap is.")
        return NextStep(_("Ga verder in het kompas"), text, reverse("compass", args=[dossier.pk]), _("Naar het kompas"))
    return NextStep(_("Wacht op een gebied"), _("De trekker kiest eerst een gebied. Daarna staat hier de wijkfoto."), "", "")


def photo_url(dossier: Dossier) -> str:
    """Return the address of the wijkfoto of the dossier."""
    return reverse("wijkfoto-dossier", args=[dossier.pk])


def board_columns(query: dict[str, Any], order: str) -> list[Column]:
    """Return the heads of the board; a second click turns the order round."""
    labels = (
        ("naam", _("Dossier")),
        ("organisatie", _("Organisatie")),
        ("doel", _("Doel")),
        ("status", _("Status")),
        ("trekker", _("Trekker")),
        ("laatst", _("Laatste wijziging")),
    )
    return [_column(key, label, query, order) for key, label in labels]


def _column(key: str, label: str, query: dict[str, Any], order: str) -> Column:
    is_current = order.removeprefix("-") == key
    is_turned = is_current and order.startswith("-")
    wanted = f"-{key}" if is_current and not is_turned else key
    direction = ("descending" if is_turned else "ascending") if is_current else ""
    kept = {name: value for name, value in query.items() if value and name != "volgorde"}
    return Column(label, "?" + urlencode({**kept, "volgorde": wanted}), direction)
