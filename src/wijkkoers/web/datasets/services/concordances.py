"""Making and taking back a concordance between boundary years: always on purpose, never by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress

from django.db import IntegrityError, transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.datasets.models import Concordance, ConcordancePart
from wijkkoers.web.datasets.permissions import check_can_change_concordance, check_can_import_for
from wijkkoers.web.datasets.selectors.divisions import Division, division_of
from wijkkoers.web.datasets.services.overlaying import Laid, lay_over
from wijkkoers.web.events.services import append_event

BATCH = 2000
Progress = Callable[[int, int], None]
Key = tuple[str, int, int]
"""(gemeente, older year, newer year)"""


def make_concordance(*, actor: Actor, organisation_id: int, gemeente_code: str, from_year: int, to_year: int) -> Concordance:
    """Lay the areas of one year over those of another for one gemeente; replaces the concordance that was in use.

    InputError when boundaries of one of the years are not known, or when no older area shares ground with the gemeente.
    """
    check_can_import_for(actor, organisation_id)
    key = (gemeente_code, from_year, to_year)
    return _keep(actor, organisation_id, key, _lay(division_of(from_year), key))


def make_concordances(*, actor: Actor, organisation_id: int, keys: Iterable[Key], progress: Progress | None = None) -> list[Concordance]:
    """Make concordances for many gemeenten; the older division of a year is read once. Each gemeente is a transaction of its own.

    A gemeente for which none can be made is left as it was; what was made is returned.
    """
    check_can_import_for(actor, organisation_id)
    wanted = sorted(keys, key=lambda key: (key[1], key[2], key[0]))
    older: Division | None = None
    made = []
    for number, (gemeente_code, from_year, to_year) in enumerate(wanted):
        if older is None or older.year != from_year:
            older = division_of(from_year)
        key = (gemeente_code, from_year, to_year)
        with suppress(InputError):
            made.append(_keep(actor, organisation_id, key, _lay(older, key)))
        if progress is not None:
            progress(number + 1, len(wanted))
    return made


def withdraw_concordance(*, actor: Actor, concordance_id: int) -> Concordance:
    """Take a concordance back: no figure is converted by it any more. Its pieces stay to be looked at."""
    concordance = Concordance.objects.get(id=concordance_id)
    check_can_change_concordance(actor, concordance)
    with transaction.atomic():
        if not Concordance.objects.filter(id=concordance.id, is_in_use=True).update(is_in_use=False):
            raise InputError("omrekening-al-teruggenomen")
        concordance.is_in_use = False
        _log(actor, concordance, "omrekening.teruggenomen")
    return concordance


def _lay(older: Division, key: Key) -> Laid:
    gemeente_code, from_year, to_year = key
    if from_year == to_year:
        raise InputError("omrekening-zelfde-jaar", jaar=from_year)
    newer = division_of(to_year, gemeente_code)
    for division, code in ((older, ""), (newer, gemeente_code)):
        if not len(division.ids):
            raise InputError("omrekening-zonder-grenzen", jaar=division.year, gebied=code or gemeente_code)
    laid = lay_over(older, newer)
    if not laid.pieces:
        raise InputError("omrekening-zonder-overlap", gebied=gemeente_code, jaar=from_year)
    return laid


def _keep(actor: Actor, organisation_id: int, key: Key, laid: Laid) -> Concordance:
    """Keep a concordance in the place of the one in use; someone who made the same at the same moment was first."""
    try:
        with transaction.atomic():
            return _write(actor, organisation_id, key, laid)
    except IntegrityError as error:
        raise InputError("omrekening-net-gemaakt") from error


def _write(actor: Actor, organisation_id: int, key: Key, laid: Laid) -> Concordance:
    same = dict(zip(("gemeente_code", "from_year", "to_year"), key, strict=True))
    Concordance.objects.filter(**same, is_in_use=True).update(is_in_use=False)
    counts = {
        "gebieden_oud": len(laid.older),
        "gebieden_nieuw": len(laid.newer),
        "snippers": laid.dropped,
        "snippers_m2": round(laid.dropped_m2, 1),
        "vormen": laid.digest,
    }
    concordance = Concordance.objects.create(
        **same, method="overlay", organisation_id=organisation_id, made_by_id=actor.pk if actor else None, counts=counts
    )
    parts = (ConcordancePart(concordance=concordance, from_gebied_id=a, to_gebied_id=b, share=s, cover=c) for a, b, s, c in laid.pieces)
    ConcordancePart.objects.bulk_create(parts, batch_size=BATCH)
    _log(actor, concordance, "omrekening.gemaakt")
    return concordance


def _log(actor: Actor, concordance: Concordance, kind: str) -> None:
    append_event(
        actor_id=actor.pk if actor else None,
        kind=kind,
        subject=f"concordance:{concordance.id}",
        organisation_id=concordance.organisation_id,
        change=({}, {"name": f"{concordance.gemeente_code}, {concordance.from_year} \N{RIGHTWARDS ARROW} {concordance.to_year}"}),
    )
