"""Reading what came in: visible to others or not, with the reason; leaving out what is no inbreng, and taking it back in."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.dossiers.services.rows import drop_row, keep_row, restore_row
from wijkkoers.web.events.clock import now
from wijkkoers.web.participation.inbreng_values import REASON_LIMIT, SUMMARY_LIMIT, Reading, all_texts
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.permissions import check_can_change_inbreng, check_can_restore_inbreng
from wijkkoers.web.participation.selectors.lineage import LINEAGE, lineage_of
from wijkkoers.web.participation.services.inbreng_record import (
    INBRENG,
    clean_words,
    clean_words_line,
    hold_inbreng,
    known_theme,
)
from wijkkoers.web.participation.services.retelling import tells_again
from wijkkoers.web.participation.states import Moderation
from wijkkoers.web.thread.lineage import take_over, undo_lineage


@transaction.atomic
def read_inbreng(*, actor: Actor, inbreng: Inbreng, reading: Reading, revision: int | None = None) -> Inbreng:
    """Say whether others may read it; shielding needs its reason. What was split and holds a shielded part is shielded with it.

    Raises InputError `inbreng-afschermen-zonder-reden`, `inbreng-niet-gelezen`, `inbreng-deel-afgeschermd`, `intussen-gewijzigd`.
    """
    lineage = lineage_of(inbreng.dossier)
    is_shielding = reading.moderation is Moderation.AFGESCHERMD
    around = Inbreng.objects.filter(pk__in=lineage.wholes(inbreng.pk) if is_shielding else ())
    held, *wholes = hold_inbreng([inbreng, *around], {inbreng.pk: revision})
    check_can_change_inbreng(actor, held)
    if reading.moderation is Moderation.NIEUW:
        raise InputError("inbreng-niet-gelezen")
    reason = clean_words(reading.reason, REASON_LIMIT) if is_shielding else ""
    if is_shielding and not reason:
        raise InputError("inbreng-afschermen-zonder-reden")
    if not is_shielding:
        _require_shown_parts(lineage.pieces(held.pk))
    before = all_texts(held)
    _moderate(actor, held, reading.moderation, reason)
    held.summary = clean_words_line(reading.summary, SUMMARY_LIMIT)
    held.theme = known_theme(held.dossier, reading.theme, held.theme)
    act = {Moderation.ZICHTBAAR: "zichtbaar", Moderation.AFGESCHERMD: "afgeschermd"}[reading.moderation]
    keep_row(actor, held, INBRENG, before, act if before["moderation"] != held.moderation else "gewijzigd")
    for whole in wholes:
        _shield_whole(actor, whole, reason)
    return held


def _moderate(actor: Actor, row: Inbreng, moderation: Moderation, reason: str) -> None:
    row.moderation, row.moderation_reason = moderation.value, reason
    row.moderated_by_id, row.moderated_at = actor.pk if actor else None, now()


def _shield_whole(actor: Actor, whole: Inbreng, reason: str) -> None:
    """Shield what holds the words of a shielded part too, with the reason of the part; what is shielded keeps its own."""
    if whole.moderation != Moderation.AFGESCHERMD:
        before = all_texts(whole)
        _moderate(actor, whole, Moderation.AFGESCHERMD, reason)
        keep_row(actor, whole, INBRENG, before, "afgeschermd")


def _require_shown_parts(parts: Collection[int]) -> None:
    """Refuse to show a whole of which a part is shielded."""
    shielded = Inbreng.objects.filter(pk__in=parts, moderation=Moderation.AFGESCHERMD.value).order_by("number").first()
    if shielded is not None:
        raise InputError("inbreng-deel-afgeschermd", number=shielded.number)


@transaction.atomic
def drop_inbreng(*, actor: Actor, inbreng: Inbreng, reason: str) -> Inbreng:
    """Leave out what is no inbreng, such as spam, with the reason; it stays and can come back."""
    held = hold_inbreng([inbreng], {})[0]
    check_can_change_inbreng(actor, held)
    with tells_again(actor, held.dossier, [held]):
        drop_row(actor, held, INBRENG, reason)
    return held


@transaction.atomic
def restore_inbreng(*, actor: Actor, inbreng: Inbreng) -> Inbreng:
    """Take back in what was left out, merged or split; parts that were made of it are left out.

    Raises NotAllowed `inbreng-deel-beantwoord`, `inbreng-deel-verbonden` or `inbreng-deel-opgegaan` when something was done with a part.
    """
    held = hold_inbreng([inbreng], {})[0]
    lineage = lineage_of(held.dossier)
    parts = lineage.onward[held.pk] if held.pk in lineage.split else ()
    made = hold_inbreng(Inbreng.objects.filter(pk__in=parts, dropped_at=None), {})
    check_can_restore_inbreng(actor, held)
    viewer, ref = viewer_of(actor, held.dossier), f"inbreng:{held.pk}"
    with tells_again(actor, held.dossier, [held]):
        restore_row(actor, held, INBRENG)
        for kind in LINEAGE:
            undo_lineage(actor=actor, viewer=viewer, ref=ref, kind=kind)
        take_over(actor=actor, viewer=viewer, sources=[f"inbreng:{part.pk}" for part in made], target=ref)
        for part in made:
            drop_row(actor, part, INBRENG, "Het geheel is teruggehaald.")
    return held
