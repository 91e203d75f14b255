"""Areas with their boundary year, releases of sources, and observations: every figure with its origin."""

from enum import StrEnum
from functools import cache

from django.db import models

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Figure, Mark, Status


class ReleaseState(StrEnum):
    """States of a release (bronversie) on its way into the store."""

    RECEIVED = "ontvangen"
    TO_REVIEW = "ter_controle"
    ACCEPTED = "wordt_ingelezen"
    IN_USE = "ingelezen"
    REJECTED = "afgewezen"
    UNREADABLE = "onleesbaar"
    WITHDRAWN = "teruggenomen"


TRANSITIONS: dict[ReleaseState, tuple[ReleaseState, ...]] = {
    ReleaseState.RECEIVED: (ReleaseState.TO_REVIEW, ReleaseState.UNREADABLE, ReleaseState.REJECTED),
    ReleaseState.TO_REVIEW: (ReleaseState.ACCEPTED, ReleaseState.REJECTED, ReleaseState.RECEIVED),
    ReleaseState.ACCEPTED: (ReleaseState.IN_USE, ReleaseState.TO_REVIEW),
    ReleaseState.IN_USE: (ReleaseState.WITHDRAWN,),
    ReleaseState.REJECTED: (ReleaseState.RECEIVED,),
    ReleaseState.UNREADABLE: (ReleaseState.RECEIVED, ReleaseState.REJECTED),
    ReleaseState.WITHDRAWN: (ReleaseState.RECEIVED,),
}


class Release(models.Model):
    """One file of one source as it was handed in: digest, peildatum, who, when, and what became of it."""

    kind = models.CharField(max_length=40, blank=True)
    source = models.CharField(max_length=60, blank=True)
    file_name = models.CharField(max_length=255)
    file_digest = models.CharField(max_length=64, db_index=True)
    file_size = models.BigIntegerField()
    asked_kind = models.CharField(max_length=40, blank=True)
    asked_year = models.PositiveSmallIntegerField(null=True, blank=True)
    asked_mapping = models.JSONField(null=True, blank=True)
    """How a person explained the columns of a table of no known kind; None for every other file."""
    fetched_from = models.CharField(max_length=500, blank=True)
    """The address of the open service that gave this file; empty when a person handed it in."""
    is_shared = models.BooleanField(default=True)
    """Whether everyone may see its figures; otherwise only the organisation that handed it in."""
    period = models.PositiveSmallIntegerField(null=True, blank=True)
    boundary_year = models.PositiveSmallIntegerField(null=True, blank=True)
    peildatum = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=20, default=ReleaseState.RECEIVED, choices=[(s.value, s.value) for s in ReleaseState])
    organisation = models.ForeignKey("accounts.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    received_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    received_at = models.DateTimeField(auto_now_add=True)
    imported_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    imported_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    job = models.ForeignKey("jobs.Job", null=True, on_delete=models.SET_NULL, related_name="+")
    counts = models.JSONField(default=dict)
    issues = models.JSONField(default=list)

    class Meta:
        ordering = ("-id",)
        constraints = (
            models.UniqueConstraint(
                fields=("file_digest", "organisation"), condition=models.Q(state="ingelezen"), name="file_in_use_once_each"
            ),
        )

    def __str__(self) -> str:
        return f"{self.file_name} ({self.state})"


class Gebied(models.Model):
    """One area in one year's division; name and shape come from the newest version in use."""

    code = models.CharField(max_length=10)
    boundary_year = models.PositiveSmallIntegerField()
    level = models.CharField(max_length=10, choices=[(level.value, level.value) for level in AreaLevel])
    name = models.CharField(max_length=120, blank=True)
    search_name = models.CharField(max_length=120, blank=True, db_index=True)
    parent_code = models.CharField(max_length=10, blank=True)
    gemeente_code = models.CharField(max_length=10, blank=True)
    is_water = models.BooleanField(default=False)
    is_in_use = models.BooleanField(default=True)
    shape = models.ForeignKey("datasets.GebiedVersion", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("code", "boundary_year"), name="gebied_code_and_year"),)
        indexes = (models.Index(fields=("gemeente_code", "boundary_year", "level")),)

    def __str__(self) -> str:
        return f"{self.name or self.code} ({self.code}, {self.boundary_year})"


class GebiedVersion(models.Model):
    """An area as one release gives it; kept, so that a release can be taken back."""

    gebied = models.ForeignKey(Gebied, on_delete=models.PROTECT, related_name="versions")
    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="gebied_versions")
    name = models.CharField(max_length=120, blank=True)
    parent_code = models.CharField(max_length=10, blank=True)
    is_water = models.BooleanField(default=False)
    geometry = models.BinaryField(null=True)
    """WKB in RD New (EPSG:28992), metres."""
    area_m2 = models.FloatField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("gebied", "release"), name="gebied_once_per_release"),)

    def __str__(self) -> str:
        return f"{self.gebied_id} in release {self.release_id}"


class Observation(models.Model):
    """One figure: indicator, area with boundary year, period, value or reason of absence, release."""

    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="observations", db_index=False)
    gebied = models.ForeignKey(Gebied, on_delete=models.PROTECT, related_name="observations", db_index=False)
    indicator = models.CharField(max_length=60)
    period = models.PositiveSmallIntegerField()
    value = models.FloatField(null=True)
    status = models.CharField(max_length=20, choices=[(status.value, status.value) for status in Status])
    marks = models.CharField(max_length=80, blank=True)
    source = models.CharField(max_length=60)

    class Meta:
        indexes = (models.Index(fields=("gebied", "indicator", "period")),)
        constraints = (
            models.CheckConstraint(
                name="value_agrees_with_status",
                condition=models.Q(status=Status.VALUE, value__isnull=False)
                | (~models.Q(status=Status.VALUE) & models.Q(value__isnull=True)),
            ),
        )

    def __str__(self) -> str:
        return f"{self.indicator} {self.period} of {self.gebied_id}"

    @property
    def figure(self) -> Figure:
        """The value or the reason why there is none, with its marks."""
        return figure_of(self.value, self.status, self.marks)


class PostcodeShare(models.Model):
    """How many addresses with a postcode lie in a buurt; places files that only know postcodes."""

    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="+", db_index=False)
    postcode = models.CharField(max_length=6)
    gebied = models.ForeignKey(Gebied, on_delete=models.PROTECT, related_name="+", db_index=False)
    addresses = models.PositiveIntegerField()

    class Meta:
        indexes = (models.Index(fields=("postcode",)), models.Index(fields=("release",)))

    def __str__(self) -> str:
        return f"{self.postcode} in {self.gebied_id}"


class Facility(models.Model):
    """A facility on the map, such as a library; place in RD New (metres)."""

    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="facilities")
    kind = models.CharField(max_length=40)
    name = models.CharField(max_length=200, blank=True)
    x = models.FloatField()
    y = models.FloatField()

    class Meta:
        indexes = (models.Index(fields=("x", "y")),)

    def __str__(self) -> str:
        return f"{self.kind} {self.name}"


class ReferenceCode(models.Model):
    """One code of a reference list of the sector (VERA), with the dates between which it is valid."""

    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="reference_codes")
    list = models.CharField(max_length=60)
    code = models.CharField(max_length=40)
    label = models.CharField(max_length=200)
    begin = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)
    parent = models.CharField(max_length=100, blank=True)

    class Meta:
        indexes = (models.Index(fields=("list", "code")),)

    def __str__(self) -> str:
        return f"{self.list}.{self.code}"


class Concordance(models.Model):
    """How figures of one boundary year are converted to the areas of another, for one gemeente; made on purpose, never by itself."""

    gemeente_code = models.CharField(max_length=10)
    from_year = models.PositiveSmallIntegerField()
    to_year = models.PositiveSmallIntegerField()
    method = models.CharField(max_length=10, choices=(("overlay", "overlay"), ("tabel", "tabel")))
    release = models.ForeignKey(Release, null=True, on_delete=models.PROTECT, related_name="concordances")
    """The supplied table, when there is one."""
    organisation = models.ForeignKey("accounts.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    made_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    is_in_use = models.BooleanField(default=True)
    counts = models.JSONField(default=dict)
    """How many areas and slivers, how much ground was lost, and of which shapes it was made."""

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("gemeente_code", "from_year", "to_year"), condition=models.Q(is_in_use=True), name="concordance_in_use_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.gemeente_code} {self.from_year} -> {self.to_year} ({self.method})"


class ConcordancePart(models.Model):
    """A piece of ground: `share` (0-1) of the older area, `cover` (0-1) of the newer one."""

    concordance = models.ForeignKey(Concordance, on_delete=models.CASCADE, related_name="parts")
    from_gebied = models.ForeignKey(Gebied, on_delete=models.PROTECT, related_name="+")
    to_gebied = models.ForeignKey(Gebied, on_delete=models.PROTECT, related_name="+")
    share = models.FloatField()
    cover = models.FloatField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("concordance", "from_gebied", "to_gebied"), name="concordance_part_once"),)

    def __str__(self) -> str:
        return f"{self.from_gebied_id} -> {self.to_gebied_id} ({self.share})"


class TableMapping(models.Model):
    """How an organisation explained the columns of a table of no known kind; offered again when a file has the same header."""

    organisation = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    fingerprint = models.CharField(max_length=64)
    mapping = models.JSONField()
    made_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("organisation", "fingerprint"), name="mapping_once_per_header"),)

    def __str__(self) -> str:
        return self.name


def figure_of(value: float | None, status: str, marks: str) -> Figure:
    """Return the figure kept in three columns."""
    return Figure(value, STATUSES[status], marks_of(marks))


STATUSES = {status.value: status for status in Status}


@cache
def marks_of(text: str) -> frozenset[Mark]:
    """Return the marks kept as sorted words."""
    return frozenset(Mark(mark) for mark in text.split())


def marks_text(figure: Figure) -> str:
    """Return the marks of a figure as they are kept: sorted words."""
    return " ".join(sorted(mark.value for mark in figure.marks))
