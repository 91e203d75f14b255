"""Results, actions, besluiten and attachments of a dossier, each in one query. The way in for other apps."""

from __future__ import annotations

from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import team_of
from wijkkoers.web.dossiers.states import TeamRole
from wijkkoers.web.process.models import Action, Attachment, Besluit, Result, Stap
from wijkkoers.web.process.states import ActionStatus, StapStatus


def results_of(dossier: Dossier) -> dict[int, list[Result]]:
    """Return what the stappen of a dossier delivered, by stap."""
    found: dict[int, list[Result]] = {}
    for result in Result.objects.filter(stap__dossier=dossier):
        found.setdefault(result.stap_id, []).append(result)
    return found


def actions_of(dossier: Dossier) -> QuerySet[Action]:
    """Return all actions of a dossier: the first due first, those without a date last."""
    rows = Action.objects.filter(dossier=dossier).select_related("owner", "stap")
    return rows.order_by(F("due_end").asc(nulls_last=True), "id")


def open_actions_of(dossier: Dossier) -> QuerySet[Action]:
    """Return what is still to be done."""
    return actions_of(dossier).filter(status=ActionStatus.OPEN.value)


def late_actions_of(dossier: Dossier, today: date) -> QuerySet[Action]:
    """Return what should have been done before today."""
    return open_actions_of(dossier).filter(due_end__lt=today)


def besluiten_of(dossier: Dossier) -> QuerySet[Besluit]:
    """Return all besluiten of a dossier, the newest first."""
    return Besluit.objects.filter(dossier=dossier).select_related("stap").order_by("-decided_on", "-id")


def attachments_of(dossier: Dossier) -> QuerySet[Attachment]:
    """Return the links and documents of a dossier that were not taken away."""
    return Attachment.objects.filter(dossier=dossier, dropped_at=None).select_related("added_by", "stap")


def dropped_attachments_of(dossier: Dossier) -> QuerySet[Attachment]:
    """Return the links and documents that were taken away, with their reasons."""
    return Attachment.objects.filter(dossier=dossier, dropped_at__isnull=False).select_related("added_by", "stap")


def action_of(dossier: Dossier, action_id: int) -> Action | None:
    """Return one action of this dossier."""
    return Action.objects.filter(dossier=dossier, pk=action_id).select_related("owner", "stap", "dossier__organisation").first()


def besluit_of(dossier: Dossier, besluit_id: int) -> Besluit | None:
    """Return one besluit of this dossier."""
    return Besluit.objects.filter(dossier=dossier, pk=besluit_id).select_related("stap", "dossier__organisation").first()


def attachment_of(dossier: Dossier, attachment_id: int) -> Attachment | None:
    """Return one link or document of this dossier, also one that was taken away."""
    rows = Attachment.objects.filter(dossier=dossier, pk=attachment_id)
    return rows.select_related("added_by", "stap", "dossier__organisation").first()


def people_to_ask(dossier: Dossier) -> list[tuple[int, str]]:
    """Return who in the team can lead a stap or do an action: everyone but readers."""
    people = [member for group in team_of(dossier) for member in group.members]
    return [(member.user_id, member.name) for member in people if member.role is not TeamRole.LEZER]


def touched_staps(dossier: Dossier) -> frozenset[int]:
    """Return the stappen with anything of the team in them: status, owner, date, text, result, action, besluit or attachment."""
    kinds = (Result, Action, Besluit, Attachment)
    has_more = Q()
    for kind in kinds:
        has_more |= Q(Exists(kind.objects.filter(stap=OuterRef("pk"))))
    has_own = ~Q(status=StapStatus.OPEN.value) | Q(owner__isnull=False) | Q(due_start__isnull=False) | ~Q(summary="") | Q(knooppunt="")
    return frozenset(Stap.objects.filter(dossier=dossier).filter(has_own | has_more).values_list("pk", flat=True))
