"""The complex: a group of eenheden that a corporatie manages as a whole."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from wijkkoers.web.estate.kinds import ComplexKind, Heating
from wijkkoers.web.events.clock import now


class Complex(models.Model):
    """One complex as its corporatie states it; leaving the stock ends the row, nothing is deleted.

    The buurt is kept by code and boundary year as plain values with its names, so that it outlives a release.
    A year, a rent or a place that is not known is empty, never 0.
    """

    organisation = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="complexes")
    number = models.CharField(max_length=20)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=20)
    built_year = models.PositiveSmallIntegerField(null=True, blank=True)
    eenheid_count = models.PositiveIntegerField()
    buurt_code = models.CharField(max_length=10, db_index=True)
    boundary_year = models.PositiveSmallIntegerField()
    buurt_name = models.CharField(max_length=120)
    wijk_name = models.CharField(max_length=120, blank=True)
    heating = models.CharField(max_length=20, default=Heating.ONBEKEND.value)
    energy_labels = models.JSONField(default=dict)
    """Eenheden per energy label; what is missing up to `eenheid_count` has no label that is known."""
    rent_eur_per_month = models.DecimalField(max_digits=7, decimal_places=2, null=True, blank=True)
    rent_year = models.PositiveSmallIntegerField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    remark = models.TextField(blank=True)
    stated_at = models.DateTimeField(default=now)
    """When the corporatie last stated or changed this."""
    retired_at = models.DateTimeField(null=True, blank=True)
    retired_reason = models.TextField(blank=True)

    class Meta:
        ordering = ("number", "id")
        constraints = (
            models.UniqueConstraint("organisation", Lower("number"), condition=Q(retired_at=None), name="complex_number_once"),
            models.CheckConstraint(condition=Q(kind__in=[kind.value for kind in ComplexKind]), name="complex_kind_known"),
            models.CheckConstraint(condition=Q(heating__in=[heating.value for heating in Heating]), name="complex_heating_known"),
            models.CheckConstraint(condition=Q(eenheid_count__gt=0), name="complex_has_eenheden"),
            models.CheckConstraint(
                condition=Q(rent_eur_per_month__isnull=True, rent_year__isnull=True)
                | Q(rent_eur_per_month__isnull=False, rent_year__isnull=False),
                name="complex_rent_has_year",
            ),
            models.CheckConstraint(
                condition=Q(longitude__isnull=True, latitude__isnull=True) | Q(longitude__isnull=False, latitude__isnull=False),
                name="complex_place_is_whole",
            ),
        )

    def __str__(self) -> str:
        return f"{self.name} ({self.number})"
