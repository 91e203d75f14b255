"""Who was involved when and what people brought in. A count that is not known is empty, never 0."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from wijkkoers.web.dossiers.models import Droppable
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import Revisioned
from wijkkoers.web.participation.states import INFORMING_RUNG, Fate, FollowUp, InbrengKind, InbrengWay, Moderation, MomentStatus
from wijkkoers.web.process.models import Period


class Participatiemoment(Revisioned, Period):
    """One occasion on which people in the wijk were told or asked something; `held_on` is empty until it took place.

    `rung` and `groups` are ids of the handbook. `came_total` stands apart from the counts by group, since groups overlap.
    """

    PERSONAL_FIELDS: ClassVar = ("owner", "added_by")

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="moments")
    stap = models.ForeignKey("process.Stap", null=True, blank=True, on_delete=models.PROTECT, related_name="moments")
    title = models.CharField(max_length=200)
    aim = models.TextField(blank=True)
    rung = models.CharField(max_length=60)
    form = models.CharField(max_length=60, blank=True)
    groups = models.JSONField(default=list, blank=True)
    held_on = models.DateField(null=True, blank=True)
    place = models.CharField(max_length=200, blank=True)
    languages = models.CharField(max_length=200, blank=True)
    accessibility = models.TextField(blank=True)
    owner = models.ForeignKey("accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    invited = models.PositiveIntegerField(null=True, blank=True)
    reached = models.PositiveIntegerField(null=True, blank=True)
    came_total = models.PositiveIntegerField(null=True, blank=True)
    follow_up = models.TextField(blank=True)
    follow_up_kind = models.CharField(max_length=12, blank=True)
    deviation_reason = models.TextField(blank=True)
    consent = models.TextField(blank=True)
    told_back = models.TextField(blank=True)
    follow_up_at = models.DateTimeField(null=True, blank=True)
    status = models.CharField(max_length=12, default=MomentStatus.GEPLAND.value)
    status_since = models.DateTimeField(default=now)
    status_reason = models.TextField(blank=True)
    added_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=("dossier", "status")),)
        constraints = (
            models.CheckConstraint(condition=Q(status__in=[status.value for status in MomentStatus]), name="moment_status_known"),
            models.CheckConstraint(condition=Q(follow_up_kind__in=["", *(kind.value for kind in FollowUp)]), name="moment_follow_up_known"),
            models.CheckConstraint(
                condition=Q(due_start__isnull=True, due_end__isnull=True)
                | Q(due_start__isnull=False, due_end__isnull=False, due_start__lte=F("due_end")),
                name="moment_period_whole",
            ),
            models.CheckConstraint(
                condition=Q(status=MomentStatus.GEWEEST.value, held_on__isnull=False)
                | (~Q(status=MomentStatus.GEWEEST.value) & Q(held_on__isnull=True)),
                name="moment_held_has_day",
            ),
            models.CheckConstraint(
                condition=~Q(status=MomentStatus.AFGELAST.value) | ~Q(status_reason=""), name="moment_called_off_has_reason"
            ),
            models.CheckConstraint(
                condition=Q(follow_up="", follow_up_at__isnull=True) | (~Q(follow_up="") & Q(follow_up_at__isnull=False)),
                name="moment_follow_up_has_moment",
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def is_past(self) -> bool:
        """Whether it took place."""
        return self.status == MomentStatus.GEWEEST

    @property
    def awaits_follow_up(self) -> bool:
        """Whether people still wait to hear what was done with what they said."""
        return self.is_past and self.rung != INFORMING_RUNG and self.follow_up_at is None

    @property
    def has_turnout(self) -> bool:
        """Whether it is written down how many people came, in all or by group. Reads `turnout`: prefetch it for a list."""
        return self.came_total is not None or bool(self.turnout.all())


class Turnout(models.Model):
    """How many people of one group came to one moment; 0 says that nobody of it came, and a group that nobody counted has no row."""

    moment = models.ForeignKey(Participatiemoment, on_delete=models.PROTECT, related_name="turnout")
    group = models.CharField(max_length=60)
    came = models.PositiveIntegerField()

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("moment", "group"), name="turnout_group_once"),
            models.CheckConstraint(condition=Q(came__gte=0), name="turnout_not_negative"),
        )

    def __str__(self) -> str:
        return f"{self.moment_id} {self.group}"


class Oproep(Revisioned, Droppable):
    """A question to the wijk that anyone with its link or QR code can answer without an account, while it is open."""

    PERSONAL_FIELDS: ClassVar = ("added_by",)
    is_draft: ClassVar = False

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="oproepen")
    moment = models.ForeignKey(Participatiemoment, null=True, blank=True, on_delete=models.PROTECT, related_name="oproepen")
    title = models.CharField(max_length=120)
    question = models.TextField()
    token = models.CharField(max_length=24, unique=True)
    asks_place = models.BooleanField(default=True)
    shows_others = models.BooleanField(default=False)
    opens_on = models.DateField()
    closes_on = models.DateField()
    added_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-opens_on", "-id")
        constraints = (models.CheckConstraint(condition=Q(opens_on__lte=F("closes_on")), name="oproep_days_in_order"),)

    def __str__(self) -> str:
        return self.title


class Inbreng(Revisioned, Droppable):
    """What one person or group brought in, in its own words; the team never changes `text`, it may add a `summary`.

    `code` lets who brought it in follow what became of it, without an account. Arrows say where it ended up, and into what it was merged
    or split. `sent_key` is made of the form and the text, so that a form that is sent twice makes one row.
    """

    PERSONAL_FIELDS: ClassVar = ("text", "code", "added_by", "moderated_by")
    is_draft: ClassVar = False

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="inbreng")
    number = models.PositiveIntegerField()
    oproep = models.ForeignKey(Oproep, null=True, blank=True, on_delete=models.PROTECT, related_name="inbreng")
    moment = models.ForeignKey(Participatiemoment, null=True, blank=True, on_delete=models.PROTECT, related_name="inbreng")
    kind = models.CharField(max_length=12, default=InbrengKind.IDEE.value)
    text = models.TextField()
    summary = models.CharField(max_length=200, blank=True)
    theme = models.CharField(max_length=60, blank=True)
    group = models.CharField(max_length=60, blank=True)
    geometry = models.JSONField(null=True, blank=True)
    place_note = models.CharField(max_length=200, blank=True)
    way = models.CharField(max_length=12, default=InbrengWay.ONLINE.value)
    language = models.CharField(max_length=2, default="nl")
    code = models.CharField(max_length=16, unique=True)
    sent_key = models.CharField(max_length=40, blank=True)
    moderation = models.CharField(max_length=12, default=Moderation.NIEUW.value)
    moderation_reason = models.TextField(blank=True)
    moderated_by = models.ForeignKey("accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    moderated_at = models.DateTimeField(null=True, blank=True)
    fate = models.CharField(max_length=12, default=Fate.OPEN.value)
    fate_reason = models.TextField(blank=True)
    fate_where = models.CharField(max_length=300, blank=True)
    fate_consent = models.TextField(blank=True)
    fate_at = models.DateTimeField(null=True, blank=True)
    told_on = models.DateField(null=True, blank=True)
    added_by = models.ForeignKey("accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("number",)
        indexes = (models.Index(fields=("dossier", "fate")), models.Index(fields=("dossier", "moderation")))
        constraints = (
            models.UniqueConstraint(fields=("dossier", "number"), name="inbreng_number_once"),
            models.UniqueConstraint(fields=("dossier", "sent_key"), condition=~Q(sent_key=""), name="inbreng_sent_once"),
            models.CheckConstraint(condition=Q(kind__in=[kind.value for kind in InbrengKind]), name="inbreng_kind_known"),
            models.CheckConstraint(condition=Q(way__in=[way.value for way in InbrengWay]), name="inbreng_way_known"),
            models.CheckConstraint(condition=Q(moderation__in=[state.value for state in Moderation]), name="inbreng_moderation_known"),
            models.CheckConstraint(condition=Q(fate__in=[fate.value for fate in Fate]), name="inbreng_fate_known"),
            models.CheckConstraint(
                condition=Q(fate=Fate.OPEN.value, fate_at__isnull=True) | (~Q(fate=Fate.OPEN.value) & Q(fate_at__isnull=False)),
                name="inbreng_fate_has_moment",
            ),
            models.CheckConstraint(
                condition=~Q(fate__in=[Fate.DEELS.value, Fate.NIET.value]) | ~Q(fate_reason=""), name="inbreng_refusal_has_reason"
            ),
            models.CheckConstraint(
                condition=~Q(moderation=Moderation.AFGESCHERMD.value) | ~Q(moderation_reason=""), name="inbreng_shielding_has_reason"
            ),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.text[:40]}"
