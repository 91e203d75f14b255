"""Actions, besluiten and attachments as rows: who, when, what can be done, what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from wijkkoers.base.errors import NotAllowed
from wijkkoers.base.periods import is_past, overlaps, period_text
from wijkkoers.web.process import permissions, wording
from wijkkoers.web.process.models import Action, Attachment, Besluit
from wijkkoers.web.process.selectors import StapView, Viewer, due_of
from wijkkoers.web.process.states import ActionStatus, AttachmentKind, BesluitStatus

Staps = Mapping[int, StapView]


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action as this person sees it."""

    action: Action
    who: str
    due: str
    is_late: bool
    stap_label: str
    may_change: bool

    @property
    def status_label(self) -> str:
        """Where it stands, in words."""
        return str(wording.ACTION_STATUS_LABELS[ActionStatus(self.action.status)])

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.action.status == ActionStatus.OPEN


@dataclass(frozen=True, slots=True)
class BesluitRow:
    """One besluit; `lacks_grounds` when it was taken without, `is_due` when it should be looked at again."""

    besluit: Besluit
    status_label: str
    stap_label: str
    lacks_grounds: bool
    is_due: bool


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """One link or document."""

    attachment: Attachment
    size: str
    stap_label: str
    may_change: bool

    @property
    def is_document(self) -> bool:
        """Whether it is a file."""
        return self.attachment.kind == AttachmentKind.DOCUMENT


def action_rows(viewer: Viewer, actions: Iterable[Action], staps: Staps, page: tuple[str, date]) -> list[ActionRow]:
    """Return actions as rows; `page` is (language, today)."""
    return [_action_row(viewer, action, staps, page) for action in actions]


def besluit_rows(besluiten: Iterable[Besluit], staps: Staps, page: tuple[str, date]) -> list[BesluitRow]:
    """Return besluiten as rows; `page` is (language, today)."""
    language, today = page
    return [
        BesluitRow(
            besluit,
            str(wording.BESLUIT_STATUS_LABELS[BesluitStatus(besluit.status)]),
            _stap_label(staps, besluit.stap_id, language),
            besluit.status == BesluitStatus.GENOMEN and not besluit.grounds,
            besluit.status == BesluitStatus.GENOMEN and besluit.review_on is not None and besluit.review_on <= today,
        )
        for besluit in besluiten
    ]


def attachment_rows(viewer: Viewer, attachments: Iterable[Attachment], labels: Mapping[int, str] | None = None) -> list[AttachmentRow]:
    """Return links and documents as rows; `labels` names the stappen, where they should be named."""
    names = labels or {}
    rule = permissions.require_attachment
    return [AttachmentRow(row, size_text(row.size_bytes), names.get(row.stap_id or 0, ""), _may(rule, viewer, row)) for row in attachments]


def is_shown(row: ActionRow, wanted: str, user_id: int, month: tuple[date, date]) -> bool:
    """Whether a list shows an action: `open`, `mijn`, `maand`, `laat`, `klaar`, `vervallen`; `month` is its first and last day."""
    if wanted in (ActionStatus.KLAAR, ActionStatus.VERVALLEN):
        return row.action.status == wanted
    if not row.is_open:
        return False
    due = due_of(row.action.due_start, row.action.due_end)
    if wanted == "mijn":
        return row.action.owner_id == user_id
    if wanted == "maand":
        return due is not None and overlaps(due, *month)
    return row.is_late if wanted == "laat" else True


def size_text(size_bytes: int) -> str:
    """Return the size of a file as people write it."""
    if size_bytes >= 1_000_000:
        return f"{size_bytes / 1_000_000:.1f} MB".replace(".", ",")
    return f"{max(1, size_bytes // 1000)} kB" if size_bytes else ""


def person_name(person: Any) -> str:
    """Return the name of a person; empty for nobody."""
    return (person.name or person.email) if person else ""


def _action_row(viewer: Viewer, action: Action, staps: Staps, page: tuple[str, date]) -> ActionRow:
    language, today = page
    due = due_of(action.due_start, action.due_end)
    return ActionRow(
        action,
        ", ".join(filter(None, (person_name(action.owner), action.holder))),
        period_text(due, language) if due else "",
        due is not None and action.status == ActionStatus.OPEN and is_past(due, today),
        _stap_label(staps, action.stap_id, language),
        _may(permissions.require_action, viewer, action),
    )


def _stap_label(staps: Staps, stap_id: int | None, language: str) -> str:
    return staps[stap_id].label(language) if stap_id is not None and stap_id in staps else ""


def _may(rule: Callable[[Viewer, Any], None], viewer: Viewer, row: Any) -> bool:
    try:
        rule(viewer, row)
    except NotAllowed:
        return False
    return True
