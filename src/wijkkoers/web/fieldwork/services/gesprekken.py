"""Writing down talks, with the words that were said and the signalen that came up."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.dossiers.selectors.earlier import TYPED
from wijkkoers.web.dossiers.services import rows
from wijkkoers.web.events.revisions import add_revision, require_revision
from wijkkoers.web.events.services import append_event
from wijkkoers.web.fieldwork.log_talks import in_words
from wijkkoers.web.fieldwork.models import Gesprek, Quote, Signaal
from wijkkoers.web.fieldwork.permissions.talks import check_can_add_talk, check_can_change_gesprek, check_can_drop_gesprek
from wijkkoers.web.fieldwork.services.cleaning import clean_line, clean_text, known_partij, known_theme, past_day, require_line
from wijkkoers.web.fieldwork.values_talks import (
    PRIVATE,
    GesprekValues,
    QuoteValues,
    Texts,
    gesprek_texts,
    open_texts,
    quote_texts,
    signaal_texts,
)

ROLE_LIMIT, SIGNAAL_LIMIT, QUOTE_LIMIT = 120, 500, 2000
MOST_SIGNALEN = 100
GESPREK = rows.RowKind("gesprek", lambda row: row.title, open_texts, in_words)
CITAAT = rows.RowKind("citaat", lambda row: row.gesprek.title, quote_texts, in_words)
SIGNAAL = rows.RowKind("signaal", lambda row: row.text, signaal_texts, in_words)


@transaction.atomic
def add_gesprek(*, actor: Actor, dossier: Dossier, values: GesprekValues, is_draft: bool | None = None) -> Gesprek:
    """Write a talk down; without a choice a partner's starts as a draft. Raises as `_fill` does."""
    check_can_add_talk(actor, dossier)
    gesprek = Gesprek(dossier=dossier)
    _fill(gesprek, values)
    rows.add_row(actor, gesprek, GESPREK, viewer_of(actor, dossier), is_draft=is_draft)
    return gesprek


@transaction.atomic
def change_gesprek(*, actor: Actor, gesprek: Gesprek, values: GesprekValues, revision: int | None = None) -> Gesprek:
    """Change a talk; InputError `intussen-gewijzigd`, and as `_fill` raises. The log of the dossier tells nothing of name and notes."""
    held = rows.hold(gesprek)
    check_can_change_gesprek(actor, held)
    require_revision(held, revision)
    before = gesprek_texts(held)
    _fill(held, values)
    if not rows.keep_row(actor, held, GESPREK, {name: text for name, text in before.items() if name not in PRIVATE}):
        _keep_private(held, before)
    _log_notes(actor, held, before)
    return held


@transaction.atomic
def drop_gesprek(*, actor: Actor, gesprek: Gesprek, reason: str) -> Gesprek:
    """Let a talk lapse, with the reason."""
    held = rows.hold(gesprek)
    check_can_drop_gesprek(actor, held)
    rows.drop_row(actor, held, GESPREK, reason)
    return held


@transaction.atomic
def restore_gesprek(*, actor: Actor, gesprek: Gesprek) -> Gesprek:
    """Bring a talk back."""
    held = rows.hold(gesprek)
    check_can_drop_gesprek(actor, held)
    rows.restore_row(actor, held, GESPREK)
    return held


@transaction.atomic
def release_gesprek(*, actor: Actor, gesprek: Gesprek) -> Gesprek:
    """Share a draft with everyone in the dossier: its signalen and the quotes that were agreed; never name and notes."""
    held = rows.hold(gesprek)
    check_can_change_gesprek(actor, held)
    rows.release_row(actor, held, GESPREK)
    return held


@transaction.atomic
def add_quote(*, actor: Actor, gesprek: Gesprek, values: QuoteValues) -> Quote:
    """Write down what was said; without `agreed_on` only the own organisation reads it. Raises as `_fill_quote` does."""
    held = rows.hold(gesprek)
    check_can_change_gesprek(actor, held)
    quote = Quote(gesprek=held)
    _fill_quote(quote, values)
    quote.save()
    rows.log_row(actor, quote, CITAAT, "toegevoegd", ({}, {"name": held.title}))
    return quote


@transaction.atomic
def change_quote(*, actor: Actor, quote: Quote, values: QuoteValues, revision: int | None = None) -> Quote:
    """Change a quote, release it (a day on which the speaker agreed) or take it back (no day).

    InputError `citaat-opnieuw-akkoord` when the words change while the day stays: the speaker agreed to other words.
    """
    held = hold_quote(quote)
    check_can_change_gesprek(actor, held.gesprek)
    require_revision(held, revision)
    before, agreed = quote_texts(held), held.agreed_on
    _fill_quote(held, values)
    if agreed and held.agreed_on == agreed and before["text"] != held.text:
        raise InputError("citaat-opnieuw-akkoord")
    if quote_texts(held) == before:
        return held
    add_revision(held)
    held.save()
    _log_quote(actor, held, before)
    if (agreed is None) != (held.agreed_on is None):
        _log_release(actor, held)
    return held


@transaction.atomic
def withdraw_quote(*, actor: Actor, quote: Quote) -> Quote:
    """Take a quote back: from now on only the own organisation reads it. InputError `citaat-niet-vrij`."""
    held = hold_quote(quote)
    check_can_change_gesprek(actor, held.gesprek)
    if held.agreed_on is None:
        raise InputError("citaat-niet-vrij")
    return change_quote(actor=actor, quote=held, values=QuoteValues(held.text, None, held.agreed_note))


@transaction.atomic
def drop_quote(*, actor: Actor, quote: Quote, reason: str) -> Quote:
    """Let a quote lapse, with the reason."""
    held = hold_quote(quote)
    check_can_change_gesprek(actor, held.gesprek)
    rows.drop_row(actor, held, CITAAT, reason)
    return held


@transaction.atomic
def restore_quote(*, actor: Actor, quote: Quote) -> Quote:
    """Bring a quote back."""
    held = hold_quote(quote)
    check_can_change_gesprek(actor, held.gesprek)
    rows.restore_row(actor, held, CITAAT)
    return held


@transaction.atomic
def add_signalen(*, actor: Actor, gesprek: Gesprek, texts: Sequence[str], theme: str = "") -> list[Signaal]:
    """Write down what came up, one signaal for each text; empty ones are skipped. InputError `signaal-leeg`, `signaal-te-veel`."""
    held = rows.hold(gesprek)
    check_can_change_gesprek(actor, held)
    clean = [line for line in (clean_line(text, SIGNAAL_LIMIT) for text in texts) if line]
    if not clean:
        raise InputError("signaal-leeg")
    if len(clean) > MOST_SIGNALEN:
        raise InputError("signaal-te-veel", limit=MOST_SIGNALEN)
    known = known_theme(held.dossier, theme)
    made = [Signaal.objects.create(gesprek=held, text=text, theme=known) for text in clean]
    for signaal in made:
        rows.log_row(actor, signaal, SIGNAAL, "toegevoegd", ({}, {"name": signaal.text}))
    return made


@transaction.atomic
def change_signaal(*, actor: Actor, signaal: Signaal, text: str, theme: str, revision: int | None = None) -> Signaal:
    """Change the words or the theme of a signaal."""
    held = hold_signaal(signaal)
    check_can_change_gesprek(actor, held.gesprek)
    require_revision(held, revision)
    before = signaal_texts(held)
    held.text = require_line(text, "signaal-leeg", SIGNAAL_LIMIT)
    held.theme = known_theme(held.dossier, theme, held.theme)
    rows.keep_row(actor, held, SIGNAAL, before)
    return held


@transaction.atomic
def drop_signaal(*, actor: Actor, signaal: Signaal, reason: str) -> Signaal:
    """Let a signaal lapse, with the reason."""
    held = hold_signaal(signaal)
    check_can_change_gesprek(actor, held.gesprek)
    rows.drop_row(actor, held, SIGNAAL, reason)
    return held


@transaction.atomic
def restore_signaal(*, actor: Actor, signaal: Signaal) -> Signaal:
    """Bring a signaal back."""
    held = hold_signaal(signaal)
    check_can_change_gesprek(actor, held.gesprek)
    rows.restore_row(actor, held, SIGNAAL)
    return held


def hold_quote(quote: Quote) -> Quote:
    """Return the quote as it is now, held until the end of the transaction."""
    return Quote.objects.select_for_update(of=("self",)).select_related("gesprek__dossier__organisation").get(pk=quote.pk)


def hold_signaal(signaal: Signaal) -> Signaal:
    """Return the signaal as it is now, held until the end of the transaction."""
    return Signaal.objects.select_for_update(of=("self",)).select_related("gesprek__dossier__organisation").get(pk=signaal.pk)


def _fill(gesprek: Gesprek, values: GesprekValues) -> None:
    gesprek.title = require_line(values.title, "gesprek-titel-leeg")
    gesprek.with_role = require_line(values.with_role, "gesprek-rol-leeg", ROLE_LIMIT)
    gesprek.with_name = clean_line(values.with_name, ROLE_LIMIT)
    gesprek.partij_id = known_partij(gesprek.dossier, values.partij_id, gesprek.partij_id)
    gesprek.held_on = past_day(values.held_on, "gesprek-dag-in-de-toekomst")
    gesprek.geometry, gesprek.place_note = values.geometry, clean_line(values.place_note)
    gesprek.notes = clean_text(values.notes)


def _fill_quote(quote: Quote, values: QuoteValues) -> None:
    quote.text = clean_text(values.text, QUOTE_LIMIT)
    if not quote.text:
        raise InputError("citaat-leeg")
    quote.agreed_on = past_day(values.agreed_on, "gesprek-dag-in-de-toekomst")
    quote.agreed_note = clean_line(values.agreed_note)


def _keep_private(held: Gesprek, before: Texts) -> None:
    """Save a talk of which only name or notes changed."""
    if gesprek_texts(held) != before:
        add_revision(held)
        held.save()


def _log_notes(actor: Actor, held: Gesprek, before: Texts) -> None:
    """Keep the earlier notes in the log of the own organisation alone; the name of who spoke goes in no log."""
    if before["notes"] == held.notes:
        return
    change = tuple({"name": held.title, "gesprek_notes": text, TYPED: {"notes": text}} for text in (before["notes"], held.notes))
    _log_own(actor, held, "gesprek.aantekeningen", f"gesprek:{held.pk}", (change[0], change[1]))


def _log_quote(actor: Actor, held: Quote, before: Texts) -> None:
    """Keep the earlier words in the log of the own organisation alone: a quote that was taken back must not stay in that of others."""
    after = quote_texts(held)
    changed = [name for name in after if before[name] != after[name]]
    sides = [{name: texts[name] for name in changed} for texts in (before, after)]
    first, then = ({"name": held.gesprek.title, **{f"citaat_{name}": text for name, text in side.items()}, TYPED: side} for side in sides)
    _log_own(actor, held.gesprek, "citaat.gewijzigd", f"citaat:{held.pk}", (first, then))


def _log_release(actor: Actor, held: Quote) -> None:
    """Tell all who may know of the talk that a quote was released or taken back, without its words."""
    gesprek, act = held.gesprek, "vrijgegeven" if held.agreed_on else "teruggenomen"
    append_event(
        actor_id=actor.pk if actor else None,
        kind=f"citaat.{act}",
        subject=f"citaat:{held.pk}",
        change=({}, {"name": gesprek.title}),
        **rows.log_of(gesprek),
    )


def _log_own(actor: Actor, gesprek: Gesprek, kind: str, subject: str, change: rows.Change) -> None:
    """Tell only the organisation that wrote the talk."""
    append_event(
        actor_id=actor.pk if actor else None,
        kind=kind,
        subject=subject,
        organisation_id=gesprek.organisation_id,
        dossier_id=None,
        change=change,
    )
