"""The rows that belong to a maatregel: who pays, what it does, and how it stands to other maatregelen.

They are replaced as a whole; what they were stands in the event of the change.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from django.db.models import Q, QuerySet

from wijkkoers.base.errors import InputError
from wijkkoers.base.numbers import format_number
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.services.rows import keep_row
from wijkkoers.web.measures.catalogue import indicator_ids
from wijkkoers.web.measures.kinds import RelationKind
from wijkkoers.web.measures.models import Effect, Maatregel, PayerShare, Relation
from wijkkoers.web.measures.services.record import (
    LINE_LIMIT,
    MAATREGEL,
    PAYER_LIMIT,
    SOURCE_LIMIT,
    UNIT_LIMIT,
    clean_line,
    partijen_by_name,
)
from wijkkoers.web.measures.texts import Texts, maatregel_texts, related_to
from wijkkoers.web.measures.values import EffectValue, MaatregelValues, ShareValue

WHOLE_PCT = Decimal(100)
ROUNDING_PCT = Decimal("0.05")
"""Three thirds of 33.33 are taken as a whole."""
CENT = Decimal("0.01")
LARGEST = Decimal(10) ** 10
LONGEST_YEARS = 200
NAMED = re.compile(r"(?P<draft>concept )?#?(?P<number>\d{1,9})(?:\s|$)", re.IGNORECASE)


def keep_lists(actor: Actor, row: Maatregel, values: MaatregelValues) -> None:
    """Replace payers, effects and relations of a row that is kept already."""
    _keep_shares(row, values.shares)
    _keep_effects(row, values.effects)
    keep_relations(actor, row, values.depends_on, values.excludes)


def checked_shares(shares: Iterable[ShareValue]) -> list[ShareValue]:
    """Return shares that make a whole, or none; InputError tells what they add up to."""
    told = list(shares)
    seen: set[str] = set()
    for share in told:
        payer = clean_line(share.payer, PAYER_LIMIT)
        if not payer:
            raise InputError("maatregel-aandeel-zonder-betaler")
        if share.share_pct is None or not 0 < share.share_pct <= WHOLE_PCT:
            raise InputError("maatregel-aandeel-bereik", payer=payer)
        if payer.lower() in seen:
            raise InputError("maatregel-betaler-dubbel", payer=payer)
        seen.add(payer.lower())
    total = sum((share.share_pct or Decimal(0) for share in told), Decimal(0))
    if told and abs(total - WHOLE_PCT) > ROUNDING_PCT:
        raise InputError("maatregel-aandelen-som", total=format_number(float(total), 2 if total % 1 else 0))
    return told


def _keep_shares(row: Maatregel, shares: Iterable[ShareValue]) -> None:
    told, partijen = checked_shares(shares), partijen_by_name(row.dossier)
    row.shares.all().delete()
    for share in told:
        name = clean_line(share.payer, PAYER_LIMIT)
        partij = partijen.get(name.lower())
        pct = (share.share_pct or Decimal(0)).quantize(CENT)
        PayerShare.objects.create(maatregel=row, partij=partij, name="" if partij else name, share_pct=pct)


def _keep_effects(row: Maatregel, effects: Iterable[EffectValue]) -> None:
    rows = [_effect_row(row, effect) for effect in effects]
    row.effects.all().delete()
    Effect.objects.bulk_create(rows)


def _effect_row(row: Maatregel, effect: EffectValue) -> Effect:
    subject = clean_line(effect.subject, LINE_LIMIT)
    if not subject:
        raise InputError("maatregel-effect-zonder-onderwerp")
    if effect.direction is None:
        raise InputError("maatregel-effect-zonder-richting", subject=subject)
    _check_bounds(effect, subject)
    indicator = indicator_ids().get(subject.lower(), "")
    return Effect(
        maatregel=row,
        indicator=indicator,
        subject="" if indicator else subject,
        direction=effect.direction.value,
        low=effect.low,
        high=effect.high,
        unit=clean_line(effect.unit, UNIT_LIMIT),
        years_to_effect=effect.years_to_effect,
        confidence=effect.confidence.value,
        source=clean_line(effect.source, SOURCE_LIMIT),
    )


def _check_bounds(effect: EffectValue, subject: str) -> None:
    bounds = [bound for bound in (effect.low, effect.high) if bound is not None]
    if len(bounds) == 1 or (len(bounds) == 2 and bounds[0] > bounds[1]):
        raise InputError("maatregel-effect-bereik", subject=subject)
    if any(abs(bound) > LARGEST for bound in bounds) or (effect.years_to_effect or 0) > LONGEST_YEARS:
        raise InputError("maatregel-effect-te-groot", subject=subject)


def keep_relations(actor: Actor, row: Maatregel, depends_on: Iterable[str], excludes: Iterable[str]) -> None:
    """Replace the relations of a row; those to maatregelen that not all its readers may know of stay as they are.

    What excludes stands on both sides: the other maatregel gets its revision and its event too, so that an edit of it at the same
    time is told.

    Raises InputError `maatregel-relatie-onbekend`, `-zelf`, `-botst`, and `maatregel-kring` when maatregelen would wait for each other.
    """
    wanted = {RelationKind.HANGT_AF_VAN: _named(row, depends_on), RelationKind.SLUIT_UIT: _named(row, excludes)}
    both = wanted[RelationKind.HANGT_AF_VAN].keys() & wanted[RelationKind.SLUIT_UIT].keys()
    if both:
        raise InputError("maatregel-relatie-botst", name=wanted[RelationKind.SLUIT_UIT][min(both)].name)
    excluded = _excluded(row)
    told = hold_texts(excluded ^ wanted[RelationKind.SLUIT_UIT].keys())
    for kind, others in wanted.items():
        held = {other.pk for other in related_to(row, kind)}
        _gone(row, kind, held - others.keys())
        Relation.objects.bulk_create(Relation(maatregel=row, other=others[pk], kind=kind.value) for pk in others.keys() - held)
    check_cycle(row)
    tell_changed(actor, told)


def hold_with_related(row: Maatregel, values: MaatregelValues) -> Maatregel:
    """Return a maatregel as it is now, held with all that it names or excludes, before anything else is held.

    Whoever holds several holds them in one order, so that no two edits wait for each other. A new one is returned as it is.
    """
    texts = [*values.depends_on, *values.excludes]
    held = hold_all({row.pk, *_excluded(row), *_named_ids(row.dossier, texts)} if row.pk else _named_ids(row.dossier, texts))
    return held[row.pk] if row.pk else row


def hold_all(ids: Iterable[int]) -> dict[int, Maatregel]:
    """Return these maatregelen as they are now by number, held in one order until the end of the transaction."""
    rows = Maatregel.objects.select_for_update(of=("self",)).select_related("dossier__organisation").filter(pk__in=set(ids))
    return {row.pk: row for row in rows.order_by("pk")}


def hold_texts(ids: Iterable[int]) -> list[tuple[Maatregel, Texts]]:
    """Return these maatregelen, held until the end of the transaction, each with its texts as they are now."""
    return [(row, maatregel_texts(row)) for row in hold_all(ids).values()]


def tell_changed(actor: Actor, told: Iterable[tuple[Maatregel, Texts]]) -> None:
    """Give each of these maatregelen a revision and an event when its texts are no longer what they were."""
    for row, before in told:
        keep_row(actor, row, MAATREGEL, before)


def _gone(row: Maatregel, kind: RelationKind, ids: set[int]) -> None:
    Relation.objects.filter(maatregel=row, other_id__in=ids, kind=kind.value).delete()
    if kind is RelationKind.SLUIT_UIT:
        Relation.objects.filter(maatregel_id__in=ids, other=row, kind=kind.value).delete()


def _named(row: Maatregel, texts: Iterable[str]) -> dict[int, Maatregel]:
    """Return the maatregelen that the texts name."""
    told = _told(texts)
    known = list(_knowable(row)) if told else []
    found = [_find(known, text) for text in told]
    if row in found:
        raise InputError("maatregel-relatie-zelf")
    return {other.pk: other for other in found}


def _told(texts: Iterable[str]) -> list[str]:
    return [text for text in (clean_line(text, LINE_LIMIT + 30) for text in texts) if text]


def _excluded(row: Maatregel) -> set[int]:
    return {other.pk for other in related_to(row, RelationKind.SLUIT_UIT)}


def _named_ids(dossier: Dossier, texts: Iterable[str]) -> set[int]:
    """Return all maatregelen that the texts can name, whoever may know of them."""
    told = _told(texts)
    rows = Maatregel.objects.filter(dossier=dossier).only("name", "number", "released_at") if told else ()
    return {row.pk for row in rows for text in told if _has_name(row, text) or _has_number(row, text)}


def _knowable(row: Maatregel) -> QuerySet[Maatregel]:
    """Return the maatregelen that everybody may know of who may know of this one."""
    own = Q(organisation_id=row.organisation_id) if row.is_draft and row.organisation_id else Q(pk=row.pk)
    return Maatregel.objects.filter(Q(released_at__isnull=False) | own, dossier=row.dossier)


def _find(known: list[Maatregel], text: str) -> Maatregel:
    for is_it in (_has_name, _has_number):
        found = [other for other in known if is_it(other, text)]
        if len(found) == 1:
            return found[0]
    raise InputError("maatregel-relatie-onbekend", text=text)


def _has_name(row: Maatregel, text: str) -> bool:
    return row.name.lower() == text.lower()


def _has_number(row: Maatregel, text: str) -> bool:
    match = NAMED.match(text)
    if match is None:
        return False
    number = int(match["number"])
    return row.is_draft and row.pk == number if match["draft"] else row.number == number


def check_cycle(row: Maatregel) -> None:
    """Refuse a ring of maatregelen that wait for each other; the sentence names them. Only what all readers of the row may know counts."""
    known = _knowable(row).values("pk")
    pairs = Relation.objects.filter(maatregel__in=known, other__in=known, kind=RelationKind.HANGT_AF_VAN.value)
    needs: dict[int, list[int]] = {}
    for first, then in pairs.values_list("maatregel_id", "other_id"):
        needs.setdefault(first, []).append(then)
    ring = find_ring(row.pk, needs)
    if ring:
        names = dict(Maatregel.objects.filter(pk__in=ring).values_list("pk", "name"))
        raise InputError("maatregel-kring", names=" → ".join(names[pk] for pk in ring))


def find_ring(start: int, needs: dict[int, list[int]]) -> list[int]:
    """Return a way from a maatregel along what it needs back to itself, start and end included; empty when there is none."""
    came: dict[int, int] = {}
    edge = [start]
    while edge:
        here = edge.pop()
        for then in needs.get(here, ()):
            if then == start:
                way = [start, here]
                while way[-1] != start:
                    way.append(came[way[-1]])
                return way[::-1] if way[0] == way[-1] else way
            if then not in came:
                came[then] = here
                edge.append(then)
    return []
