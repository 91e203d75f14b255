"""What came back: counts typed in from a sheet or scanned card by card, corrected with their history, withdrawn and restored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import STALE, add_revision, require_revision
from wijkkoers.web.kit.kinds import Column
from wijkkoers.web.kit.models import CardRemark, KitResult, PrintBatch, PrintedCard, ResultSheet
from wijkkoers.web.kit.permissions import check_can_change_sheet, check_can_enter, check_can_restore_sheet
from wijkkoers.web.kit.selectors import Cell, cards_of, columns_of, dots_of, remarks_of
from wijkkoers.web.kit.services.record import TITLE_LIMIT, clean_text, differing, log, require_line, require_reason

DOT_LIMIT, WRITTEN_LIMIT = 999, 400
SCAN_KEYS_LIMIT = 200


@dataclass(frozen=True, slots=True)
class ResultValues:
    """What came back at one moment. A cell that is absent was not counted.

    `written` is what people wrote on blank cards, which all moments share; `seen_written` is what the person saw there before typing.
    """

    title: str
    held_on: date
    participants: int | None = None
    note: str = ""
    dots: Mapping[Cell, int] = field(default_factory=dict)
    remarks: Mapping[int, str] = field(default_factory=dict)
    written: Mapping[int, str] = field(default_factory=dict)
    seen_written: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scan:
    """What one form of a scanned card adds; `key` names that form, so that it counts once (empty: it is not checked)."""

    dots: Mapping[Column, int] = field(default_factory=dict)
    remark: str = ""
    key: str = ""


@transaction.atomic
def enter_results(*, actor: Actor, batch: PrintBatch, values: ResultValues) -> ResultSheet:
    """Keep what came back at a moment; what stands on a blank card is never made empty by it.

    InputError `kit-moment-leeg`, `kit-stippen-onbekend`, `kit-tekst-te-lang`, and `intussen-gewijzigd` when somebody else wrote on a card.
    """
    check_can_enter(actor, batch.dossier)
    _lock(batch.pk)
    cards = {card.pk: card for card in cards_of(batch)}
    sheet = ResultSheet(batch=batch, entered_by_id=actor.pk if actor else None)
    _set_head(sheet, values)
    sheet.save()
    _set_cells(sheet, cards, values)
    _set_written(cards, values, may_clear=False)
    _log(actor, sheet, "kit.uitkomst-ingevoerd", ({}, sheet_texts(sheet, cards)))
    return sheet


@transaction.atomic
def change_results(*, actor: Actor, sheet: ResultSheet, values: ResultValues, revision: int | None) -> ResultSheet:
    """Correct what came back; what stood there before stays in the log. InputError as `enter_results`, and `intussen-gewijzigd`."""
    _lock(sheet.batch_id)
    held = _hold(sheet)
    check_can_change_sheet(actor, held)
    require_revision(held, revision)
    cards = {card.pk: card for card in cards_of(held.batch)}
    before = sheet_texts(held, cards)
    _set_head(held, values)
    _set_cells(held, cards, values)
    _set_written(cards, values, may_clear=True)
    change = differing(before, sheet_texts(held, cards))
    if change[1]:
        add_revision(held)
        held.save()
        _log(actor, held, "kit.uitkomst-gewijzigd", change)
    return held


@transaction.atomic
def add_dots(*, actor: Actor, card: PrintedCard, sheet_id: int | None, scan: Scan) -> ResultSheet:
    """Add dots and a remark to one card, at a moment of its set or at the moment of today's scans.

    InputError `kit-moment-onbekend`, `kit-stippen-onbekend`, `kit-niets-ingevuld`, `kit-tekst-te-lang`,
    and `kit-al-geteld` for the same form again.
    """
    batch = card.batch
    check_can_enter(actor, batch.dossier)
    added = {column: count for column, count in scan.dots.items() if count}
    text = clean_text(scan.remark)
    if not added and not text:
        raise InputError("kit-niets-ingevuld")
    _lock(batch.pk)
    held = _moment(actor, batch, sheet_id)
    check_can_change_sheet(actor, held)
    _count_once(held, f"{card.pk}.{scan.key}" if scan.key else "")
    cards = {card.pk: card}
    before = sheet_texts(held, cards)
    known = dots_of(held)
    _set_dots(held, cards, {(card.pk, column): known.get((card.pk, column), 0) + count for column, count in added.items()})
    if text:
        earlier = remarks_of(held).get(card.pk, "")
        _set_remark(held, card, "\n".join(filter(None, [earlier, text])))
    held.save(update_fields=["scan_keys", *add_revision(held)])
    _log(actor, held, "kit.kaart-gescand", differing(before, sheet_texts(held, cards)))
    return held


@transaction.atomic
def withdraw_results(*, actor: Actor, sheet: ResultSheet, reason: str) -> ResultSheet:
    """Take the counts of a moment back, with the reason; they stay, and no longer count."""
    held = _hold(sheet)
    check_can_change_sheet(actor, held)
    held.withdrawn_at, held.withdrawn_reason = now(), require_reason(reason)
    held.save(update_fields=["withdrawn_at", "withdrawn_reason", *add_revision(held)])
    _log(actor, held, "kit.uitkomst-ingetrokken", ({}, {"reason": held.withdrawn_reason}))
    return held


@transaction.atomic
def restore_results(*, actor: Actor, sheet: ResultSheet) -> ResultSheet:
    """Let withdrawn counts count again."""
    held = _hold(sheet)
    check_can_restore_sheet(actor, held)
    before = {"reason": held.withdrawn_reason}
    held.withdrawn_at, held.withdrawn_reason = None, ""
    held.save(update_fields=["withdrawn_at", "withdrawn_reason", *add_revision(held)])
    _log(actor, held, "kit.uitkomst-teruggezet", (before, {}))
    return held


def sheet_texts(sheet: ResultSheet, cards: Mapping[int, PrintedCard]) -> dict[str, Any]:
    """Return what a moment says of these cards as the log keeps it: `12 belangrijk: 3`."""
    dots, remarks = dots_of(sheet), remarks_of(sheet)
    rows = sorted(((cards[card], column, count) for (card, column), count in dots.items() if card in cards), key=lambda row: row[0].number)
    return {
        "kit_moment": sheet.title,
        "kit_held_on": sheet.held_on.isoformat(),
        "kit_participants": "" if sheet.participants is None else str(sheet.participants),
        "kit_note": sheet.note,
        "kit_dots": [f"{card.number} {column.value}: {count}" for card, column, count in rows],
        "kit_remarks": [f"{cards[card].number}: {text}" for card, text in remarks.items() if card in cards],
        "kit_written": [f"{card.number}: {card.written}" for card in cards.values() if card.written],
    }


def _moment(actor: Actor, batch: PrintBatch, sheet_id: int | None) -> ResultSheet:
    rows = ResultSheet.objects.select_for_update(of=("self",)).select_related("batch__dossier__organisation").filter(batch=batch)
    if sheet_id is not None:
        found = rows.filter(pk=sheet_id).first()
        if found is None:
            raise InputError("kit-moment-onbekend")
        return found
    today = localdate()
    made = rows.filter(scanned_on=today, withdrawn_at=None).first()
    if made is None:
        head = {"title": _("Gescande kaarten"), "held_on": today, "scanned_on": today}
        made = ResultSheet.objects.create(batch=batch, entered_by_id=actor.pk if actor else None, **head)
    return made


def _count_once(sheet: ResultSheet, key: str) -> None:
    if not key:
        return
    if key in sheet.scan_keys:
        raise InputError("kit-al-geteld")
    sheet.scan_keys = [*sheet.scan_keys, key][-SCAN_KEYS_LIMIT:]


def _set_head(sheet: ResultSheet, values: ResultValues) -> None:
    sheet.title = require_line(values.title, "kit-moment-leeg", TITLE_LIMIT)
    sheet.held_on, sheet.participants, sheet.note = values.held_on, values.participants, clean_text(values.note)


def _set_cells(sheet: ResultSheet, cards: Mapping[int, PrintedCard], values: ResultValues) -> None:
    KitResult.objects.filter(sheet=sheet).exclude(pk__in=_kept(sheet, values)).delete()
    _set_dots(sheet, cards, values.dots)
    known = remarks_of(sheet)
    for pk, card in cards.items():
        text = clean_text(values.remarks.get(pk, ""))
        if text != known.get(pk, ""):
            _set_remark(sheet, card, text)


def _set_written(cards: Mapping[int, PrintedCard], values: ResultValues, *, may_clear: bool) -> None:
    """Write on blank cards what this person changed there; InputError `intussen-gewijzigd` when somebody else did so meanwhile."""
    for pk, typed in values.written.items():
        card, written, seen = cards.get(pk), clean_text(typed, WRITTEN_LIMIT), values.seen_written.get(pk, "")
        if card is None or card.label or written in (seen, card.written) or not (written or may_clear):
            continue
        if card.written != seen:
            raise InputError(STALE)
        card.written = written
        card.save(update_fields=["written"])


def _kept(sheet: ResultSheet, values: ResultValues) -> list[int]:
    """Return the rows of cells that are still counted; a cell made empty is a gap again, and the log keeps what it was."""
    rows = KitResult.objects.filter(sheet=sheet).values_list("pk", "card_id", "column")
    return [pk for pk, card, column in rows if (card, Column(column)) in values.dots]


def _set_dots(sheet: ResultSheet, cards: Mapping[int, PrintedCard], dots: Mapping[Cell, int]) -> None:
    columns = columns_of(sheet.batch)
    if any(card not in cards or column not in columns or not 0 <= count <= DOT_LIMIT for (card, column), count in dots.items()):
        raise InputError("kit-stippen-onbekend", limit=DOT_LIMIT)
    rows = [KitResult(sheet=sheet, card=cards[card], column=column.value, dots=count) for (card, column), count in dots.items()]
    KitResult.objects.bulk_create(rows, update_conflicts=True, unique_fields=["sheet", "card", "column"], update_fields=["dots"])


def _set_remark(sheet: ResultSheet, card: PrintedCard, text: str) -> None:
    CardRemark.objects.update_or_create(sheet=sheet, card=card, defaults={"text": clean_text(text)})


def _log(actor: Actor, sheet: ResultSheet, kind: str, change: tuple[Mapping[str, Any], Mapping[str, Any]]) -> None:
    name = {"name": f"{sheet.batch.title}, {sheet.title}"}
    log(actor, sheet.batch.dossier, kind, f"telling:{sheet.pk}", ({**name, **change[0]}, {**name, **change[1]}))


def _lock(batch_id: int) -> None:
    """Let nobody else write to this set of cards until this is done; before the moment itself is held, always in that order."""
    PrintBatch.objects.select_for_update().get(pk=batch_id)


def _hold(sheet: ResultSheet) -> ResultSheet:
    return ResultSheet.objects.select_for_update(of=("self",)).select_related("batch__dossier__organisation").get(pk=sheet.pk)
