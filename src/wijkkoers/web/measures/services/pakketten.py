"""Making pakketten, with the nulalternatief that every comparison needs, and choosing the maatregelen in them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import count

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import Viewer, viewer_of
from wijkkoers.web.dossiers.services import rows
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import add_revision, require_revision
from wijkkoers.web.measures.models import Maatregel, Pakket, PakketMaatregel
from wijkkoers.web.measures.permissions import check_can_add_pakket, check_can_change_pakket
from wijkkoers.web.measures.services.record import PAKKET, PAKKET_NAME_LIMIT, check_year, clean_text, require_line
from wijkkoers.web.measures.texts import is_known_to_all, pakket_texts
from wijkkoers.web.measures.values import PakketValues


@transaction.atomic
def add_pakket(*, actor: Actor, dossier: Dossier, values: PakketValues) -> Pakket:
    """Make a pakket. Of an editor the first one brings the nulalternatief along; of a partner it starts as a draft."""
    check_can_add_pakket(actor, dossier)
    viewer = viewer_of(actor, dossier)
    ensure_null(actor, viewer)
    row = Pakket(dossier=dossier)
    _fill(row, values, viewer.is_editor)
    rows.add_row(actor, row, PAKKET, viewer)
    return row


def ensure_null(actor: Actor, viewer: Viewer) -> Pakket | None:
    """Return the nulalternatief of a dossier, made or brought back by an editor who needs it; None while there is none."""
    dossier = viewer.dossier
    Dossier.objects.select_for_update().get(pk=dossier.pk)
    held = Pakket.objects.filter(dossier=dossier, is_null=True).order_by(F("dropped_at").asc(nulls_first=True)).first()
    if not viewer.is_editor or (held is not None and held.dropped_at is None):
        return held
    if held is not None:
        held = rows.hold(held)
        before, held.name = pakket_texts(held), _free_name(dossier, held.name)
        rows.keep_row(actor, held, PAKKET, before)
        rows.restore_row(actor, held, PAKKET)
        return held
    row = Pakket(dossier=dossier, name=_free_name(dossier, _("Nulalternatief")), is_null=True)
    rows.add_row(actor, row, PAKKET, viewer, is_draft=False)
    return row


@transaction.atomic
def change_pakket(*, actor: Actor, pakket: Pakket, values: PakketValues, revision: int | None = None) -> Pakket:
    """Change name and text; raises InputError `intussen-gewijzigd` when it is no longer at `revision`."""
    held = _held(actor, pakket)
    require_revision(held, revision)
    before = pakket_texts(held)
    _fill(held, values, not held.is_draft)
    rows.keep_row(actor, held, PAKKET, before)
    return held


@transaction.atomic
def drop_pakket(*, actor: Actor, pakket: Pakket, reason: str) -> Pakket:
    """Drop a pakket with the reason; the nulalternatief stays while others exist (`pakket-nul-blijft`)."""
    held = _held(actor, pakket)
    others = Pakket.objects.filter(dossier=held.dossier, dropped_at=None, released_at__isnull=False).exclude(pk=held.pk)
    if held.is_null and others.exists():
        raise InputError("pakket-nul-blijft")
    rows.drop_row(actor, held, PAKKET, reason)
    return held


@transaction.atomic
def restore_pakket(*, actor: Actor, pakket: Pakket) -> Pakket:
    """Bring a pakket back as it was; InputError `pakket-naam-dubbel` when another took its name, `pakket-nul-dubbel`."""
    held = _held(actor, pakket)
    if held.is_null and Pakket.objects.filter(dossier=held.dossier, dropped_at=None, is_null=True).exclude(pk=held.pk).exists():
        raise InputError("pakket-nul-dubbel")
    if not held.is_draft:
        _require_free(held, held.name)
    rows.restore_row(actor, held, PAKKET)
    return held


@transaction.atomic
def release_pakket(*, actor: Actor, pakket: Pakket) -> Pakket:
    """Share a draft; InputError `pakket-met-concepten` names the maatregelen that must be shared first."""
    held = _held(actor, pakket)
    drafts = Maatregel.objects.filter(in_pakketten__pakket=held, in_pakketten__dropped_at=None, released_at=None)
    if drafts:
        raise InputError("pakket-met-concepten", names=", ".join(row.name for row in drafts))
    _require_free(held, held.name)
    rows.release_row(actor, held, PAKKET)
    return held


@transaction.atomic
def add_lines(*, actor: Actor, pakket: Pakket, start_years: Mapping[int, int | None]) -> Pakket:
    """Put maatregelen in a pakket, each with the year in which it starts there; those that are in it already stay as they are."""
    held = _held(actor, pakket)
    before = lines_text(held)
    found = Maatregel.objects.filter(dossier=held.dossier, pk__in=start_years)
    unknown = start_years.keys() - {row.pk for row in found if is_known_to_all(held, row)}
    if unknown:
        raise InputError("pakket-maatregel-onbekend")
    present = set(held.lines.filter(dropped_at=None).values_list("maatregel_id", flat=True))
    for row in found:
        if row.pk not in present:
            PakketMaatregel.objects.create(pakket=held, maatregel=row, start_year=check_year(start_years[row.pk]))
    keep_lines(actor, held, before)
    return held


@transaction.atomic
def change_lines(
    *,
    actor: Actor,
    pakket: Pakket,
    start_years: Mapping[int, int | None],
    out: Collection[int] = (),
    reason: str = "",
    revision: int | None = None,
) -> Pakket:
    """Change the start of maatregelen in a pakket and take some out, with the reason, which stays to be read."""
    held = _held(actor, pakket)
    require_revision(held, revision)
    before, why = lines_text(held), rows.clean_reason(reason) if out else ""
    for line in held.lines.select_for_update(of=("self",)).filter(dropped_at=None):
        if line.maatregel_id in out:
            line.dropped_at, line.dropped_reason = now(), why
        elif line.maatregel_id in start_years:
            line.start_year = check_year(start_years[line.maatregel_id])
        line.save()
    keep_lines(actor, held, before, why)
    return held


def _held(actor: Actor, pakket: Pakket) -> Pakket:
    held = rows.hold(pakket)
    check_can_change_pakket(actor, held)
    return held


def keep_lines(actor: Actor, held: Pakket, before: str, reason: str = "") -> None:
    """Count and tell the change of the maatregelen in a held pakket; nothing when they are as `before`."""
    after = lines_text(held)
    if before == after:
        return
    held.save(update_fields=add_revision(held))
    told = {"reason": reason} if reason else {}
    rows.log_row(
        actor,
        held,
        PAKKET,
        "maatregelen",
        ({"name": held.name, "pakket_lines": before}, {"name": held.name, "pakket_lines": after, **told}),
    )


def lines_text(held: Pakket) -> str:
    """Return the maatregelen in a pakket as the log tells them."""
    lines = held.lines.filter(dropped_at=None).select_related("maatregel").order_by("maatregel__number", "maatregel_id")
    return "; ".join(f"{line.maatregel.name}{f' ({line.start_year})' if line.start_year else ''}" for line in lines)


def _fill(row: Pakket, values: PakketValues, is_shared: bool) -> None:
    name = require_line(values.name, "pakket-naam-leeg", PAKKET_NAME_LIMIT)
    if is_shared:
        _require_free(row, name)
    row.name, row.description = name, clean_text(values.description)


def _require_free(row: Pakket, name: str) -> None:
    """Refuse a name that another pakket of the dossier has; drafts of others are not counted, so that they stay unknown."""
    Dossier.objects.select_for_update().get(pk=row.dossier_id)
    taken = Pakket.objects.filter(dossier=row.dossier, dropped_at=None, released_at__isnull=False, name__iexact=name)
    if taken.exclude(pk=row.pk).exists():
        raise InputError("pakket-naam-dubbel", name=name)


def _free_name(dossier: Dossier, name: str) -> str:
    """Return the name, with a number when a shared pakket has it; a draft holds no name."""
    shared = Pakket.objects.filter(dossier=dossier, dropped_at=None, released_at__isnull=False)
    taken = {found.lower() for found in shared.values_list("name", flat=True)}
    if name.lower() not in taken:
        return name
    base = name[: PAKKET_NAME_LIMIT - 6]
    return next(found for found in (f"{base} {number}" for number in count(2)) if found.lower() not in taken)
