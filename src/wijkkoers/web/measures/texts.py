"""A maatregel and a pakket as texts: as forms carry them, as the log keeps them, and in words."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from wijkkoers.web.measures import wording
from wijkkoers.web.measures.catalogue import indicator_name, installed_theme
from wijkkoers.web.measures.kinds import Confidence, Direction, MaatregelKind, RelationKind, Scale, Vat
from wijkkoers.web.measures.list_texts import write_effect, write_shares
from wijkkoers.web.measures.models import Effect, Maatregel, Pakket
from wijkkoers.web.measures.numbers import amount_text
from wijkkoers.web.measures.values import Bandwidth, EffectValue, MaatregelValues, ShareValue
from wijkkoers.web.ui.places import place_text

LANGUAGE = "nl"
"""The language of texts in the log."""
COST_FIELDS = tuple(f"{cost}_{part}" for cost in ("once", "yearly") for part in ("low", "mid", "high", "exact"))
PLAIN_FIELDS = (
    "code", "name", "description", "kind", "theme", "scale", "unit", "price_year", "vat", "cost_source",
    "duration_years", "start_year", "legal_condition", "place_note",
)  # fmt: skip
LIST_FIELDS = ("shares", "effects", "depends_on", "excludes")
MAATREGEL_FIELDS = (*PLAIN_FIELDS, "amount", *COST_FIELDS, "executor", "place", *LIST_FIELDS)
Texts = dict[str, str]


def maatregel_texts(row: Maatregel, language: str = LANGUAGE) -> Texts:
    """Return everything said of a maatregel as texts; reads its payers, effects and relations afresh."""
    plain = {name: _plain(getattr(row, name)) for name in PLAIN_FIELDS}
    costs = {name: text for cost in ("once", "yearly") for name, text in _cost_texts(row, cost, language).items()}
    return {
        **plain,
        **costs,
        "amount": amount_text(row.amount, language),
        "executor": row.executor_partij.name if row.executor_partij else row.executor,
        "place": place_text(row.geometry),
        "shares": write_shares(shares_of(row), language),
        "effects": "\n".join(write_effect(effect_value(effect, language), language) for effect in Effect.objects.filter(maatregel=row)),
        "depends_on": relation_text(row, RelationKind.HANGT_AF_VAN),
        "excludes": relation_text(row, RelationKind.SLUIT_UIT),
    }


def maatregel_values(row: Maatregel) -> MaatregelValues:
    """Return everything said of a maatregel as plain values."""
    once, yearly = (Bandwidth(*(getattr(row, f"{cost}_{part}_eur") for part in ("low", "mid", "high"))) for cost in ("once", "yearly"))
    return MaatregelValues(
        name=row.name,
        kind=MaatregelKind(row.kind),
        description=row.description,
        code=row.code,
        theme=row.theme,
        scale=row.scale,
        amount=row.amount,
        unit=row.unit,
        once=once,
        yearly=yearly,
        price_year=row.price_year,
        vat=Vat(row.vat),
        cost_source=row.cost_source,
        duration_years=row.duration_years,
        start_year=row.start_year,
        executor=row.executor_partij.name if row.executor_partij else row.executor,
        legal_condition=row.legal_condition,
        geometry=row.geometry,
        place_note=row.place_note,
        shares=tuple(ShareValue(payer, share) for payer, share in shares_of(row)),
        effects=tuple(effect_value(effect) for effect in Effect.objects.filter(maatregel=row)),
        depends_on=tuple(relation_text(row, RelationKind.HANGT_AF_VAN).split("\n")),
        excludes=tuple(relation_text(row, RelationKind.SLUIT_UIT).split("\n")),
    )


def pakket_texts(row: Pakket) -> Texts:
    """Return the name and the text of a pakket."""
    return {"name": row.name, "description": row.description}


def shares_of(row: Maatregel) -> list[tuple[str, Decimal]]:
    """Return who pays which share, by name."""
    rows = row.shares.select_related("partij").all() if row.pk else ()
    return [(share.partij.name if share.partij else share.name, share.share_pct) for share in rows]


def effect_value(effect: Effect, language: str = LANGUAGE) -> EffectValue:
    """Return a kept effect as people say it."""
    subject = indicator_name(effect.indicator, language) if effect.indicator else effect.subject
    return EffectValue(
        subject=subject,
        direction=Direction(effect.direction),
        low=effect.low,
        high=effect.high,
        unit=effect.unit,
        years_to_effect=effect.years_to_effect,
        confidence=Confidence(effect.confidence),
        source=effect.source,
    )


def relation_text(row: Maatregel, kind: RelationKind) -> str:
    """Return the other maatregelen as lines, lowest number first; of a maatregel that is shared only others that are shared too."""
    others = related_to(row, kind)
    return "\n".join(ref_text(other) for other in sorted(others, key=lambda other: (other.number is None, other.number or other.pk)))


def related_to(row: Maatregel, kind: RelationKind) -> list[Maatregel]:
    """Return the maatregelen to which this one has a relation, as far as its own readers may know of them."""
    found = [relation.other for relation in row.relations.select_related("other").filter(kind=kind.value)]
    if kind is RelationKind.SLUIT_UIT:
        found += [relation.maatregel for relation in row.related_from.select_related("maatregel").filter(kind=kind.value)]
    return [other for other in found if is_known_to(row, other)]


def is_known_to(row: Maatregel, other: Maatregel) -> bool:
    """Whether everybody who may know of the one may know of the other."""
    return not other.is_draft or (row.is_draft and row.organisation_id == other.organisation_id)


def is_known_to_all(pakket: Pakket, row: Maatregel) -> bool:
    """Whether everybody who may know of a pakket may know of a maatregel of the same dossier."""
    return not row.is_draft or (pakket.is_draft and pakket.organisation_id == row.organisation_id)


def ref_text(row: Maatregel) -> str:
    """Return how a form names a maatregel."""
    return f"{row.number} {row.name}" if row.number else f"concept {row.pk} {row.name}"


def words_for(texts: Mapping[str, str]) -> Mapping[str, str]:
    """Return texts as the log shows them: words instead of keys, amounts of one cost together."""
    told = {name: _word(name, text) for name, text in texts.items() if name not in COST_FIELDS}
    for cost in ("once", "yearly"):
        parts = [texts.get(f"{cost}_{part}", "") for part in ("low", "mid", "high")]
        if any(f"{cost}_{part}" in texts for part in ("low", "mid", "high")):
            told[cost] = " – ".join(part or "?" for part in parts) if any(parts) else ""
    return told


def _word(name: str, text: str) -> str:
    tables: Mapping[str, Mapping[str, object]] = {
        "kind": {kind.value: label for kind, label in wording.KIND_LABELS.items() if kind in set(MaatregelKind)},
        "scale": {scale.value: label for scale, label in wording.SCALE_LABELS.items() if scale in set(Scale)},
        "vat": {vat.value: label for vat, label in wording.VAT_LABELS.items() if vat in set(Vat)},
    }
    if name == "theme":
        return installed_theme(text)
    return str(tables[name].get(text, text)) if name in tables else text


def _cost_texts(row: Maatregel, cost: str, language: str) -> Texts:
    low, mid, high = (getattr(row, f"{cost}_{part}_eur") for part in ("low", "mid", "high"))
    is_exact = mid is not None and low == high
    texts = {f"{cost}_{part}": amount_text(value, language) for part, value in (("low", low), ("mid", mid), ("high", high))}
    return {**texts, f"{cost}_exact": "on" if is_exact else ""}


def _plain(value: object) -> str:
    return "" if value is None else str(value)
