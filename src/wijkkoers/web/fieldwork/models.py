"""What people saw and said in the wijk, the works that partijen plan, and the opgaven that follow from them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from wijkkoers.web.dossiers.models import Droppable, Shared
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import Revisioned
from wijkkoers.web.fieldwork.kinds import SCORES, Certainty, Connection, Flexibility, Nature, Urgency, Verdict, Way, WerkKind
from wijkkoers.web.fieldwork.states import PuntStatus, SchouwStatus


def _known(field: str, kinds: Iterable[StrEnum], *, or_empty: bool = False) -> Q:
    return Q(**{f"{field}__in": [*([""] if or_empty else []), *(kind.value for kind in kinds)]})


def _whole(start: str, end: str) -> Q:
    both = Q(**{f"{start}__isnull": False, f"{end}__isnull": False, f"{start}__lte": F(end)})
    return Q(**{f"{start}__isnull": True, f"{end}__isnull": True}) | both


class Placed(models.Model):
    """Base of rows with a place: `geometry` is GeoJSON (Point, LineString, Polygon) in WGS84, None when it is not known."""

    geometry = models.JSONField(null=True, blank=True)
    place_note = models.CharField(max_length=200, blank=True)

    class Meta:
        abstract = True


class Planned(models.Model):
    """Base of rows that start and end at a loose time ("voorjaar 2027"), each kept as its first and last day; empty when not known."""

    start_from = models.DateField(null=True, blank=True)
    start_to = models.DateField(null=True, blank=True)
    end_from = models.DateField(null=True, blank=True)
    end_to = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True


class Within:
    """What a row has of the shared row that it belongs to: its dossier, its organisation, and whether others know of it."""

    @property
    def whole(self) -> Any:
        """The shared row."""
        raise NotImplementedError

    @property
    def dossier(self) -> Any:
        """The dossier of that row."""
        return self.whole.dossier

    @property
    def dossier_id(self) -> int:
        """The number of that dossier."""
        return int(self.whole.dossier_id)

    @property
    def organisation_id(self) -> int | None:
        """The organisation that wrote that row."""
        return self.whole.organisation_id

    @property
    def is_draft(self) -> bool:
        """Whether only that organisation knows of it."""
        return bool(self.whole.is_draft)


class Opgave(Revisioned, Shared, Droppable, Placed, Planned):
    """Something in the wijk that asks for work, physical or social, with the chances and risks of connecting it to other work.

    `theme` and `domains` are ids of the handbook, `sporen` is A, B, AB or empty, `outside_partijen` numbers of partijen of the dossier.
    `chances`, `risks`, `gains` and `harms` hold one point on each line.
    """

    PERSONAL_FIELDS: ClassVar = ("owner", "added_by")

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="opgaven")
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    nature = models.CharField(max_length=12)
    sporen = models.CharField(max_length=2, blank=True)
    theme = models.CharField(max_length=60, blank=True)
    urgency = models.CharField(max_length=12, blank=True)
    brought_by = models.CharField(max_length=200, blank=True)
    brought_partij = models.ForeignKey("parties.Partij", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    owner = models.ForeignKey("accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    owner_partij = models.ForeignKey("parties.Partij", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    domains = models.JSONField(default=list, blank=True)
    outside_partijen = models.JSONField(default=list, blank=True)
    chances = models.TextField(blank=True)
    risks = models.TextField(blank=True)
    gains = models.TextField(blank=True)
    harms = models.TextField(blank=True)

    class Meta:
        ordering = (F("number").asc(nulls_last=True), "id")
        indexes = (models.Index(fields=("dossier", "dropped_at")),)
        constraints = (
            models.UniqueConstraint(fields=("dossier", "number"), name="opgave_number_once"),
            models.CheckConstraint(condition=_known("nature", Nature), name="opgave_nature_known"),
            models.CheckConstraint(condition=_known("urgency", Urgency, or_empty=True), name="opgave_urgency_known"),
            models.CheckConstraint(condition=_whole("start_from", "start_to"), name="opgave_start_whole"),
            models.CheckConstraint(condition=_whole("end_from", "end_to"), name="opgave_end_whole"),
        )

    def __str__(self) -> str:
        return self.title


class Werk(Revisioned, Shared, Droppable, Placed, Planned):
    """A work or programme that a partij plans or carries out, whoever that partij is; `partij_name` for one that is not at the table."""

    PERSONAL_FIELDS: ClassVar = ("added_by",)

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="werken")
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=20)
    partij = models.ForeignKey("parties.Partij", null=True, blank=True, on_delete=models.PROTECT, related_name="werken")
    partij_name = models.CharField(max_length=120, blank=True)
    description = models.TextField(blank=True)
    flexibility = models.CharField(max_length=12, default=Flexibility.ONBEKEND.value)
    certainty = models.CharField(max_length=15, default=Certainty.ONBEKEND.value)
    source_note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = (F("start_from").asc(nulls_last=True), "id")
        indexes = (models.Index(fields=("dossier", "dropped_at")),)
        constraints = (
            models.UniqueConstraint(fields=("dossier", "number"), name="werk_number_once"),
            models.CheckConstraint(condition=_known("kind", WerkKind), name="werk_kind_known"),
            models.CheckConstraint(condition=_known("flexibility", Flexibility), name="werk_flexibility_known"),
            models.CheckConstraint(condition=_known("certainty", Certainty), name="werk_certainty_known"),
            models.CheckConstraint(condition=_whole("start_from", "start_to"), name="werk_start_whole"),
            models.CheckConstraint(condition=_whole("end_from", "end_to"), name="werk_end_whole"),
        )

    def __str__(self) -> str:
        return self.title


class Verbindingsbesluit(models.Model):
    """What was decided on connecting two things that meet (`opgave:3` and `werk:5`), or on one opgave alone (`right` empty).

    A new decision is a new row, the newest holds; so the earlier ones stay with their reasons.
    """

    PERSONAL_FIELDS: ClassVar = ("added_by",)

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="verbindingsbesluiten")
    left = models.CharField(max_length=40)
    right = models.CharField(max_length=40, blank=True)
    outcome = models.CharField(max_length=12)
    reason = models.TextField()
    decided_on = models.DateField()
    decided_by = models.CharField(max_length=200)
    added_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=("dossier", "left", "right")),)
        constraints = (
            models.CheckConstraint(condition=_known("outcome", Connection), name="verbinding_outcome_known"),
            models.CheckConstraint(condition=~Q(left=F("right")), name="verbinding_between_two"),
        )

    def __str__(self) -> str:
        return f"{self.left} {self.right} {self.outcome}"


class Gesprek(Revisioned, Shared, Droppable, Placed):
    """A talk: with whom by role, what was said. A name is kept only when somebody fills it in; it never leaves the page of the talk."""

    PERSONAL_FIELDS: ClassVar = ("with_name", "notes", "added_by")

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="gesprekken")
    title = models.CharField(max_length=200)
    with_role = models.CharField(max_length=120)
    with_name = models.CharField(max_length=120, blank=True)
    partij = models.ForeignKey("parties.Partij", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    held_on = models.DateField(null=True, blank=True)
    notes = models.TextField(blank=True)

    class Meta:
        ordering = (F("held_on").desc(nulls_last=True), "-id")
        constraints = (models.UniqueConstraint(fields=("dossier", "number"), name="gesprek_number_once"),)

    def __str__(self) -> str:
        return self.title


class Quote(Within, Revisioned, Droppable):
    """Something that was said, word for word; others use it only once the speaker agreed (`agreed_on`)."""

    gesprek = models.ForeignKey(Gesprek, on_delete=models.PROTECT, related_name="quotes")
    text = models.TextField()
    agreed_on = models.DateField(null=True, blank=True)
    agreed_note = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("id",)

    @property
    def whole(self) -> Gesprek:
        """The talk."""
        return self.gesprek

    @property
    def is_draft(self) -> bool:
        """Whether only the organisation of the talk reads it: so it is until the speaker agreed."""
        return super().is_draft or self.agreed_on is None

    def __str__(self) -> str:
        return self.text[:60]


class Signaal(Within, Revisioned, Droppable):
    """One point that came up in a talk, in the words of the team; it can become an opgave."""

    gesprek = models.ForeignKey(Gesprek, on_delete=models.PROTECT, related_name="signalen")
    text = models.CharField(max_length=500)
    theme = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ("id",)

    @property
    def whole(self) -> Gesprek:
        """The talk."""
        return self.gesprek

    def __str__(self) -> str:
        return self.text[:60]


class Route(Revisioned, Droppable):
    """A walk along fixed points, so that a next schouw looks at the same places. `line` is a GeoJSON LineString, None when not drawn."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="routes")
    title = models.CharField(max_length=120)
    line = models.JSONField(null=True, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ("id",)

    @property
    def organisation_id(self) -> int:
        """The organisation of the dossier: a route is everybody's."""
        return self.dossier.organisation_id

    @property
    def is_draft(self) -> bool:
        """Never: fixed points are there for every schouw."""
        return False

    def __str__(self) -> str:
        return self.title


class RoutePoint(Within, Revisioned, Droppable):
    """A fixed point of a route; its number never goes to another point. `place` is its turn in the walk."""

    route = models.ForeignKey(Route, on_delete=models.PROTECT, related_name="points")
    number = models.PositiveSmallIntegerField()
    place = models.PositiveSmallIntegerField(default=0)
    label = models.CharField(max_length=120)
    geometry = models.JSONField()

    class Meta:
        ordering = ("place", "number")
        constraints = (models.UniqueConstraint(fields=("route", "number"), name="route_point_once"),)

    @property
    def whole(self) -> Route:
        """The route."""
        return self.route

    def __str__(self) -> str:
        return f"{self.number} {self.label}"


class Schouw(Revisioned, Shared, Droppable):
    """One walk through the wijk. `participants` holds a role and a count on each line; `previous` is the schouw that this one repeats.

    With `join_code` phones take part without an account until `join_until`.
    """

    PERSONAL_FIELDS: ClassVar = ("added_by",)

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="schouwen")
    title = models.CharField(max_length=120)
    route = models.ForeignKey(Route, null=True, blank=True, on_delete=models.PROTECT, related_name="schouwen")
    held_on = models.DateField(null=True, blank=True)
    participants = models.TextField(blank=True)
    note = models.TextField(blank=True)
    previous = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="repeats")
    status = models.CharField(max_length=12, default=SchouwStatus.GEPLAND.value)
    status_since = models.DateTimeField(default=now)
    join_code = models.CharField(max_length=12, null=True, blank=True, unique=True)
    join_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = (F("held_on").desc(nulls_last=True), "-id")
        constraints = (
            models.UniqueConstraint(fields=("dossier", "number"), name="schouw_number_once"),
            models.CheckConstraint(condition=_known("status", SchouwStatus), name="schouw_status_known"),
        )

    def __str__(self) -> str:
        return self.title


class SchouwSeat(models.Model):
    """A phone that takes part in a schouw: only a hash of its key, and the role that its holder gave."""

    schouw = models.ForeignKey(Schouw, on_delete=models.PROTECT, related_name="seats")
    key_hash = models.CharField(max_length=64, unique=True)
    role = models.CharField(max_length=120, blank=True)
    taken_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"seat {self.pk} of {self.schouw_id}"


class Schouwpunt(Within, Revisioned, Droppable, Placed):
    """What people saw at one place. `client_id` is made by the phone, so that a point that is sent twice is kept once.

    `sent_edit` counts the changes that were made on the phone before it was sent; as long as nobody else changed the point,
    `revision` is one more.
    """

    PERSONAL_FIELDS: ClassVar = ("added_by",)

    schouw = models.ForeignKey(Schouw, on_delete=models.PROTECT, related_name="punten")
    number = models.PositiveIntegerField()
    route_point = models.ForeignKey(RoutePoint, null=True, blank=True, on_delete=models.PROTECT, related_name="punten")
    client_id = models.UUIDField(null=True, blank=True)
    seat = models.ForeignKey(SchouwSeat, null=True, blank=True, on_delete=models.PROTECT, related_name="punten")
    sent_edit = models.PositiveIntegerField(null=True, blank=True)
    way = models.CharField(max_length=12, default=Way.BUREAU.value)
    seen_at = models.DateTimeField(default=now)
    theme = models.CharField(max_length=60, blank=True)
    verdict = models.CharField(max_length=12)
    score = models.PositiveSmallIntegerField(null=True, blank=True)
    is_urgent = models.BooleanField(default=False)
    note = models.TextField(blank=True)
    holder_partij = models.ForeignKey("parties.Partij", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    holder = models.CharField(max_length=120, blank=True)
    agreement = models.TextField(blank=True)
    due_start = models.DateField(null=True, blank=True)
    due_end = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=12, default=PuntStatus.OPEN.value)
    status_since = models.DateTimeField(default=now)
    feedback = models.TextField(blank=True)
    feedback_on = models.DateField(null=True, blank=True)
    added_by = models.ForeignKey("accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=("schouw", "number"), name="schouwpunt_number_once"),
            models.UniqueConstraint(fields=("schouw", "client_id"), name="schouwpunt_sent_once"),
            models.CheckConstraint(condition=_known("verdict", Verdict), name="schouwpunt_verdict_known"),
            models.CheckConstraint(condition=_known("way", Way), name="schouwpunt_way_known"),
            models.CheckConstraint(condition=_known("status", PuntStatus), name="schouwpunt_status_known"),
            models.CheckConstraint(
                condition=Q(score__isnull=True) | Q(score__gte=SCORES[0], score__lte=SCORES[-1]), name="schouwpunt_score_level"
            ),
            models.CheckConstraint(condition=_whole("due_start", "due_end"), name="schouwpunt_due_whole"),
        )

    @property
    def whole(self) -> Schouw:
        """The schouw."""
        return self.schouw

    def __str__(self) -> str:
        return f"{self.number} {self.note[:40]}"


class Photo(Within, Droppable):
    """A photo of a schouwpunt, made anew from its picture so that place and camera stay out.

    `digest` is the whole picture, for the team only; `shown_digest` is the one with faces and number plates made unreadable by hand
    (`boxes`: x, y, width, height as shares of the picture), which others see once it is released.
    """

    PERSONAL_FIELDS: ClassVar = ("added_by",)

    schouwpunt = models.ForeignKey(Schouwpunt, on_delete=models.PROTECT, related_name="photos")
    client_id = models.UUIDField(null=True, blank=True)
    digest = models.CharField(max_length=64)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    size_bytes = models.PositiveBigIntegerField()
    caption = models.CharField(max_length=200, blank=True)
    boxes = models.JSONField(default=list, blank=True)
    shown_digest = models.CharField(max_length=64, blank=True)
    released_at = models.DateTimeField(null=True, blank=True)
    added_by = models.ForeignKey("accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("schouwpunt", "client_id"), name="photo_sent_once"),
            models.CheckConstraint(condition=Q(released_at__isnull=True) | ~Q(shown_digest=""), name="photo_released_is_looked_at"),
        )

    @property
    def whole(self) -> Schouw:
        """The schouw."""
        return self.schouwpunt.schouw

    def __str__(self) -> str:
        return f"photo {self.pk} of {self.schouwpunt_id}"
