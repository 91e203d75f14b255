"""The same idea brought in more than once becomes one; one text with several ideas becomes several. Every code keeps working."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.dossiers.services.rows import clean_reason, drop_row
from wijkkoers.web.events.clock import now
from wijkkoers.web.participation.inbreng_values import TEXT_LIMIT
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.permissions import check_can_change_inbreng
from wijkkoers.web.participation.services.inbreng_record import INBRENG, clean_words, hold_inbreng, known_theme, log, next_inbreng_number
from wijkkoers.web.participation.services.receiving import unused_code
from wijkkoers.web.participation.services.retelling import tells_again
from wijkkoers.web.participation.states import InbrengKind
from wijkkoers.web.thread.kinds import ArrowKind
from wijkkoers.web.thread.lineage import draw_lineage, take_over

MOST, MOST_PARTS = 50, 5


@dataclass(frozen=True, slots=True)
class Part:
    """One of the ideas in a text, in the words in which it was brought in."""

    text: str
    kind: InbrengKind
    theme: str = ""


@transaction.atomic
def merge_inbreng(*, actor: Actor, lead: Inbreng, others: Sequence[Inbreng], reason: str, revisions: Mapping[int, int | None]) -> Inbreng:
    """Take inbreng that says the same together: the answer comes at `lead`, and the code of each of the others points on to it.

    Whoever was told another answer than that of `lead` is to be told again.
    Raises InputError `inbreng-samen-te-weinig`, `inbreng-samen-vervallen`, `intussen-gewijzigd`.
    """
    rows = [row for row in others if row.pk != lead.pk]
    if not rows or len(rows) >= MOST:
        raise InputError("inbreng-samen-te-weinig", most=MOST)
    held, *rest = hold_inbreng([lead, *rows], revisions)
    for row in (held, *rest):
        check_can_change_inbreng(actor, row)
        if row.dropped_at is not None or row.dossier_id != held.dossier_id:
            raise InputError("inbreng-samen-vervallen")
    why, viewer = clean_reason(reason), viewer_of(actor, held.dossier)
    refs, target = [f"inbreng:{row.pk}" for row in rest], f"inbreng:{held.pk}"
    with tells_again(actor, held.dossier, [held, *rest]):
        take_over(actor=actor, viewer=viewer, sources=refs, target=target)
        draw_lineage(actor=actor, viewer=viewer, kind=ArrowKind.SAMENGEVOEGD, sources=refs, targets=[target])
        for row in rest:
            drop_row(actor, row, INBRENG, why)
        log(actor, held, "samengevoegd")
    return held


@transaction.atomic
def split_inbreng(*, actor: Actor, inbreng: Inbreng, parts: Sequence[Part], reason: str, revision: int | None = None) -> list[Inbreng]:
    """Split one text with several ideas, so that each gets its own answer; its code shows them all.

    Raises InputError `inbreng-splitsen-te-weinig`, `inbreng-samen-vervallen`, `intussen-gewijzigd`.
    """
    held = hold_inbreng([inbreng], {inbreng.pk: revision})[0]
    check_can_change_inbreng(actor, held)
    told = [part for part in parts if part.text.strip()]
    if not 2 <= len(told) <= MOST_PARTS:
        raise InputError("inbreng-splitsen-te-weinig", most=MOST_PARTS)
    if held.dropped_at is not None:
        raise InputError("inbreng-samen-vervallen")
    why, viewer = clean_reason(reason), viewer_of(actor, held.dossier)
    with tells_again(actor, held.dossier, [held]):
        made = [_add_part(actor, held, part) for part in told]
        refs = [f"inbreng:{row.pk}" for row in made]
        for ref in refs:
            take_over(actor=actor, viewer=viewer, sources=[f"inbreng:{held.pk}"], target=ref)
        draw_lineage(actor=actor, viewer=viewer, kind=ArrowKind.GESPLITST, sources=[f"inbreng:{held.pk}"], targets=refs)
        drop_row(actor, held, INBRENG, why)
        log(actor, held, "gesplitst")
    return made


def _add_part(actor: Actor, held: Inbreng, part: Part) -> Inbreng:
    """Make a row for one idea: it came in as the whole did, and is as visible."""
    row = Inbreng(
        dossier=held.dossier,
        number=next_inbreng_number(held.dossier),
        oproep_id=held.oproep_id,
        moment_id=held.moment_id,
        kind=part.kind.value,
        text=clean_words(part.text, TEXT_LIMIT, "inbreng-tekst-leeg"),
        theme=known_theme(held.dossier, part.theme or held.theme, held.theme),
        group=held.group,
        geometry=held.geometry,
        place_note=held.place_note,
        way=held.way,
        language=held.language,
        code=unused_code(),
        moderation=held.moderation,
        moderation_reason=held.moderation_reason,
        moderated_by_id=held.moderated_by_id,
        moderated_at=held.moderated_at,
        added_by_id=actor.pk if actor else None,
        added_at=now(),
    )
    row.save()
    log(actor, row, "toegevoegd")
    return row
