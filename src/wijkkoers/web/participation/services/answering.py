"""Saying what became of inbreng: overgenomen, deels or niet, why, and where it can be found; for one or for several at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.selectors import Viewer, viewer_of
from wijkkoers.web.dossiers.services.rows import keep_row
from wijkkoers.web.events.clock import now
from wijkkoers.web.participation.inbreng_values import REASON_LIMIT, Answer, all_texts, fate_texts
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.permissions import check_can_change_inbreng
from wijkkoers.web.participation.services.inbreng_record import INBRENG, clean_words, clean_words_line, hold_inbreng
from wijkkoers.web.participation.services.retelling import tells_again
from wijkkoers.web.participation.states import CONSENT_RUNGS, DEVIATES, NEEDS_WHY, REASON_RUNGS, Fate, FollowUp
from wijkkoers.web.thread.selectors import cards_for
from wijkkoers.web.thread.services import link

WHERE_LIMIT, MOST = 300, 50


@transaction.atomic
def answer_inbreng(*, actor: Actor, inbreng: Inbreng, answer: Answer, revision: int | None = None) -> Inbreng:
    """Say what became of one inbreng; see `answer_together`."""
    return answer_together(actor=actor, rows=[inbreng], answer=answer, revisions={inbreng.pk: revision})[0]


@transaction.atomic
def answer_together(*, actor: Actor, rows: Sequence[Inbreng], answer: Answer, revisions: Mapping[int, int | None]) -> list[Inbreng]:
    """Give several inbreng the same answer, and tie them to where it went. An earlier answer stays in the log, and whoever was told it
    is to be told again.

    Deels and niet need their reason; on the rung adviseren every answer does; deviating from what was made or decided together needs who
    agreed. Raises InputError `inbreng-waarom-leeg`, `inbreng-advies-zonder-reden`, `inbreng-afwijken-zonder-instemming`,
    `inbreng-vervallen`, `inbreng-te-veel`, `inbreng-antwoord-leeg`, `draad-onbekend`, `intussen-gewijzigd`.
    """
    if not rows or len(rows) > MOST:
        raise InputError("inbreng-te-veel", most=MOST)
    held, clean = hold_inbreng(rows, revisions), _clean(answer)
    for row in held:
        check_can_change_inbreng(actor, row)
        if row.dropped_at is not None:
            raise InputError("inbreng-vervallen", number=row.number)
        _check(row, clean)
    viewer = viewer_of(actor, held[0].dossier)
    _check_targets(viewer, clean.targets)
    with tells_again(actor, held[0].dossier, held):
        for row in held:
            _keep(actor, row, clean)
            for target in clean.targets:
                link(actor=actor, viewer=viewer, source=f"inbreng:{row.pk}", target=target)
    return held


def _keep(actor: Actor, row: Inbreng, answer: Answer) -> None:
    """Write an answer down; the same answer once more changes nothing."""
    before, said = all_texts(row), fate_texts(row)
    row.fate, row.fate_reason = answer.fate.value, answer.reason
    row.fate_where, row.fate_consent = answer.where, answer.consent
    if fate_texts(row) == said:
        return
    row.fate_at = None if answer.fate is Fate.OPEN else now()
    keep_row(actor, row, INBRENG, before, "antwoord")


def _clean(answer: Answer) -> Answer:
    if answer.fate is Fate.OPEN:
        if answer.targets or any(text.strip() for text in (answer.reason, answer.where, answer.consent)):
            raise InputError("inbreng-antwoord-leeg")
        return Answer(Fate.OPEN)
    return Answer(
        answer.fate,
        clean_words(answer.reason, REASON_LIMIT),
        clean_words_line(answer.where, WHERE_LIMIT),
        clean_words(answer.consent, REASON_LIMIT),
        tuple(dict.fromkeys(answer.targets)),
    )


def rung_of(row: Inbreng) -> str:
    """Return the rung of the moment at which something was brought in; empty without a moment."""
    moment = row.moment or (row.oproep.moment if row.oproep else None)
    return moment.rung if moment else ""


def _check(row: Inbreng, answer: Answer) -> None:
    """Refuse an answer that lacks what its fate or the rung asks for."""
    if answer.fate in NEEDS_WHY and not answer.reason:
        raise InputError("inbreng-waarom-leeg")
    rung = rung_of(row)
    if answer.fate is not Fate.OPEN and rung in REASON_RUNGS and not answer.reason:
        raise InputError("inbreng-advies-zonder-reden")
    deviates = answer.fate in {Fate(kind.value) for kind in DEVIATES if isinstance(kind, FollowUp)}
    if deviates and rung in CONSENT_RUNGS and not answer.consent:
        raise InputError("inbreng-afwijken-zonder-instemming")


def _check_targets(viewer: Viewer, targets: Sequence[str]) -> None:
    """Refuse a thing of which the person may not know, or a draft: who brought it in could not read of it."""
    cards = cards_for(viewer, targets)
    if any(target not in cards or cards[target].is_draft or cards[target].is_dropped for target in targets):
        raise InputError("inbreng-waar-onbekend")
