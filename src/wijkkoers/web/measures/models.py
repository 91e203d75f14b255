"""The longlist: maatregelen with what they cost, who pays, what they do and what they hang on; and pakketten made of them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from wijkkoers.web.dossiers.models import Droppable, Shared
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import Revisioned
from wijkkoers.web.measures.kinds import Confidence, Direction, MaatregelKind, Position, RelationKind, Scale, Vat
from wijkkoers.web.measures.states import MaatregelStatus


def _known(field: str, kinds: Iterable[StrEnum], *, or_empty: bool = False) -> Q:
    return Q(**{f"{field}__in": [*([""] if or_empty else []), *(kind.value for kind in kinds)]})


def _range(name: str) -> Q:
    """All three or none, in order; an amount without its range says more than is known."""
    low, mid, high = (f"{name}_{part}_eur" for part in ("low", "mid", "high"))
    none = Q(**{f"{part}__isnull": True for part in (low, mid, high)})
    whole = Q(**{f"{part}__isnull": False for part in (low, mid, high)})
    return none | (whole & Q(**{f"{low}__lte": F(mid), f"{mid}__lte": F(high)}))


def _eur() -> Any:
    return models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)


class Maatregel(Revisioned, Shared, Droppable):
    """Something that could be done. An amount, year or count that is not known is empty, never 0.

    `dropped_at` and `dropped_reason` go with the status `afgevallen`: it stays in the list, with the reason.
    """

    PERSONAL_FIELDS: ClassVar = ("added_by",)

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="maatregelen")
    code = models.CharField(max_length=20, blank=True)
    name = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    kind = models.CharField(max_length=20)
    theme = models.CharField(max_length=60, blank=True)
    scale = models.CharField(max_length=12, blank=True)
    amount = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    unit = models.CharField(max_length=60, blank=True)
    once_low_eur = _eur()
    once_mid_eur = _eur()
    once_high_eur = _eur()
    yearly_low_eur = _eur()
    yearly_mid_eur = _eur()
    yearly_high_eur = _eur()
    price_year = models.PositiveSmallIntegerField(null=True, blank=True)
    vat = models.CharField(max_length=12, default=Vat.ONBEKEND.value)
    cost_source = models.CharField(max_length=300, blank=True)
    duration_years = models.PositiveSmallIntegerField(null=True, blank=True)
    start_year = models.PositiveSmallIntegerField(null=True, blank=True)
    executor = models.CharField(max_length=200, blank=True)
    executor_partij = models.ForeignKey("parties.Partij", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    legal_condition = models.TextField(blank=True)
    geometry = models.JSONField(null=True, blank=True)
    place_note = models.CharField(max_length=200, blank=True)
    status = models.CharField(max_length=12, default=MaatregelStatus.LONGLIST.value)
    status_since = models.DateTimeField(default=now)

    class Meta:
        ordering = (F("number").asc(nulls_last=True), "id")
        indexes = (models.Index(fields=("dossier", "status")),)
        constraints = (
            models.UniqueConstraint(fields=("dossier", "number"), name="maatregel_number_once"),
            models.CheckConstraint(condition=_known("kind", MaatregelKind), name="maatregel_kind_known"),
            models.CheckConstraint(condition=_known("scale", Scale, or_empty=True), name="maatregel_scale_known"),
            models.CheckConstraint(condition=_known("vat", Vat), name="maatregel_vat_known"),
            models.CheckConstraint(condition=_known("status", MaatregelStatus), name="maatregel_status_known"),
            models.CheckConstraint(condition=_range("once"), name="maatregel_once_range"),
            models.CheckConstraint(condition=_range("yearly"), name="maatregel_yearly_range"),
            models.CheckConstraint(
                condition=Q(once_mid_eur__isnull=True, yearly_mid_eur__isnull=True) | Q(price_year__isnull=False),
                name="maatregel_cost_has_year",
            ),
            models.CheckConstraint(
                condition=(Q(status=MaatregelStatus.AFGEVALLEN.value, dropped_at__isnull=False) & ~Q(dropped_reason=""))
                | (~Q(status=MaatregelStatus.AFGEVALLEN.value) & Q(dropped_at__isnull=True)),
                name="maatregel_dropped_has_reason",
            ),
        )

    def __str__(self) -> str:
        return self.name


class PayerShare(models.Model):
    """Which share of the cost a payer carries: a partij of the dossier, or another by name.

    Shares of one maatregel make 100 %, or none is known.
    """

    maatregel = models.ForeignKey(Maatregel, on_delete=models.PROTECT, related_name="shares")
    partij = models.ForeignKey("parties.Partij", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120, blank=True)
    share_pct = models.DecimalField(max_digits=5, decimal_places=2)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(condition=Q(share_pct__gt=0, share_pct__lte=100), name="share_within_whole"),
            models.CheckConstraint(condition=Q(partij__isnull=False) ^ ~Q(name=""), name="share_has_payer"),
        )

    def __str__(self) -> str:
        return f"{self.partij_id or self.name} {self.share_pct}"


class Effect(models.Model):
    """What a maatregel does: on which indicator of the handbook or on what else, which way, how much, how fast, and how sure that is."""

    maatregel = models.ForeignKey(Maatregel, on_delete=models.PROTECT, related_name="effects")
    indicator = models.CharField(max_length=80, blank=True)
    subject = models.CharField(max_length=200, blank=True)
    direction = models.CharField(max_length=12)
    low = models.DecimalField(max_digits=14, decimal_places=3, null=True, blank=True)
    high = models.DecimalField(max_digits=14, decimal_places=3, null=True, blank=True)
    unit = models.CharField(max_length=60, blank=True)
    years_to_effect = models.PositiveSmallIntegerField(null=True, blank=True)
    confidence = models.CharField(max_length=12, default=Confidence.ONBEKEND.value)
    source = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(condition=_known("direction", Direction), name="effect_direction_known"),
            models.CheckConstraint(condition=_known("confidence", Confidence), name="effect_confidence_known"),
            models.CheckConstraint(condition=~Q(indicator="", subject=""), name="effect_has_subject"),
            models.CheckConstraint(
                condition=Q(low__isnull=True, high__isnull=True) | Q(low__isnull=False, high__isnull=False, low__lte=F("high")),
                name="effect_range_whole",
            ),
        )

    def __str__(self) -> str:
        return f"{self.indicator or self.subject} {self.direction}"


class Relation(models.Model):
    """One maatregel hangs on another, or the two exclude each other (then that is told once)."""

    maatregel = models.ForeignKey(Maatregel, on_delete=models.PROTECT, related_name="relations")
    other = models.ForeignKey(Maatregel, on_delete=models.PROTECT, related_name="related_from")
    kind = models.CharField(max_length=14)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("maatregel", "other", "kind"), name="relation_once"),
            models.CheckConstraint(condition=_known("kind", RelationKind), name="relation_kind_known"),
            models.CheckConstraint(condition=~Q(maatregel=F("other")), name="relation_between_two"),
        )

    def __str__(self) -> str:
        return f"{self.maatregel_id} {self.kind} {self.other_id}"


class Support(Revisioned):
    """What a partij thinks of a maatregel, since when, and who said so (by role); an empty position when it took back what it said."""

    maatregel = models.ForeignKey(Maatregel, on_delete=models.PROTECT, related_name="support")
    partij = models.ForeignKey("parties.Partij", on_delete=models.PROTECT, related_name="+")
    position = models.CharField(max_length=14, blank=True)
    said_on = models.DateField()
    holder = models.CharField(max_length=120, blank=True)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("maatregel", "partij"), name="support_once"),
            models.CheckConstraint(condition=_known("position", Position, or_empty=True), name="support_position_known"),
        )

    def __str__(self) -> str:
        return f"{self.partij_id} {self.position} {self.maatregel_id}"


class Pakket(Revisioned, Shared, Droppable):
    """A set of maatregelen to be weighed as a whole. Every dossier with pakketten has one nulalternatief: what happens without the plan."""

    PERSONAL_FIELDS: ClassVar = ("added_by",)

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="pakketten")
    name = models.CharField(max_length=120)
    description = models.TextField(blank=True)
    is_null = models.BooleanField(default=False)

    class Meta:
        ordering = ("-is_null", F("number").asc(nulls_last=True), "id")
        constraints = (
            models.UniqueConstraint(fields=("dossier", "number"), name="pakket_number_once"),
            models.UniqueConstraint(
                "dossier", Lower("name"), condition=Q(dropped_at=None, released_at__isnull=False), name="pakket_name_once"
            ),
            models.UniqueConstraint(fields=("dossier",), condition=Q(is_null=True, dropped_at=None), name="pakket_one_null"),
            models.CheckConstraint(condition=Q(is_null=False) | Q(released_at__isnull=False), name="pakket_null_is_shared"),
        )

    def __str__(self) -> str:
        return self.name


class PakketMaatregel(Droppable):
    """A maatregel in a pakket, from which year there (empty: as the maatregel itself says); taken out keeps the row with its reason."""

    pakket = models.ForeignKey(Pakket, on_delete=models.PROTECT, related_name="lines")
    maatregel = models.ForeignKey(Maatregel, on_delete=models.PROTECT, related_name="in_pakketten")
    start_year = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("pakket", "maatregel"), condition=Q(dropped_at=None), name="pakket_maatregel_once"),)

    def __str__(self) -> str:
        return f"{self.maatregel_id} in {self.pakket_id}"


class Budget(Revisioned):
    """What a payer can spend in one year; a year without a row is not known, not 0."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="budgets")
    partij = models.ForeignKey("parties.Partij", on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    amount_eur = models.DecimalField(max_digits=14, decimal_places=2)
    price_year = models.PositiveSmallIntegerField()
    vat = models.CharField(max_length=12, default=Vat.ONBEKEND.value)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("partij_id", "year")
        constraints = (
            models.UniqueConstraint(fields=("dossier", "partij", "year"), name="budget_once"),
            models.CheckConstraint(condition=Q(amount_eur__gte=0), name="budget_not_negative"),
            models.CheckConstraint(condition=_known("vat", Vat), name="budget_vat_known"),
        )

    def __str__(self) -> str:
        return f"{self.partij_id} {self.year}"
