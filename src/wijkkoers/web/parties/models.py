"""The partij with its words in the dossier, what it wants and brings, and the ambitions that partijen set together."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from wijkkoers.web.dossiers.models import Droppable
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import Revisioned
from wijkkoers.web.parties.kinds import LEVELS, MeansKind, Opinion, OwnPlan, PartijKind, Stance
from wijkkoers.web.parties.states import RoundStatus


def _known(field: str, kinds: Iterable[StrEnum], *, or_empty: bool = False) -> Q:
    return Q(**{f"{field}__in": [*([""] if or_empty else []), *(kind.value for kind in kinds)]})


def _level(field: str) -> Q:
    return Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__gte": LEVELS[0], f"{field}__lte": LEVELS[-1]})


class Drafted(models.Model):
    """Base of rows that a partij writes as a draft. For each field in DRAFTED, `released_<field>` is what the team reads.

    Until `released_at` is set the row does not exist for others.
    """

    DRAFTED: ClassVar[tuple[str, ...]] = ()
    released_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def has_draft(self) -> bool:
        """Whether the partij wrote something that the team does not read yet."""
        return any(getattr(self, name) != getattr(self, f"released_{name}") for name in self.DRAFTED)

    def release(self) -> list[str]:
        """Make what the partij wrote what the team reads; returns the names of the fields for `update_fields`."""
        for name in self.DRAFTED:
            setattr(self, f"released_{name}", getattr(self, name))
        self.released_at = now()
        return [*(f"released_{name}" for name in self.DRAFTED), "released_at"]


class Partij(Revisioned, Drafted, Droppable):
    """One partij of one dossier. What the partij is writing and what the team may read are kept apart.

    `interest` and `ambition` are the draft; `released_interest` and `released_ambition` are what the partij released last.
    `revision` counts changes of who the partij is, `words_revision` those of its draft: who may not read the draft cannot count it either.
    A partij that leaves stays to be read, with the reason, and can come back.
    """

    PERSONAL_FIELDS: ClassVar = ("contact",)
    DRAFTED: ClassVar = ("interest", "ambition")

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="partijen")
    organisation = models.ForeignKey("accounts.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=30)
    role = models.CharField(max_length=200, blank=True)
    contact = models.CharField(max_length=120, blank=True)
    mandate_limit = models.TextField(blank=True)
    own_plan = models.CharField(max_length=10, default=OwnPlan.ONBEKEND.value)
    own_plan_url = models.URLField(max_length=500, blank=True)
    influence = models.PositiveSmallIntegerField(null=True, blank=True)
    stake = models.PositiveSmallIntegerField(null=True, blank=True)
    interest = models.TextField(blank=True)
    ambition = models.TextField(blank=True)
    words_revision = models.PositiveIntegerField(default=1)
    released_interest = models.TextField(blank=True)
    released_ambition = models.TextField(blank=True)

    class Meta:
        ordering = ("added_at", "id")
        constraints = (
            models.UniqueConstraint("dossier", Lower("name"), condition=Q(dropped_at=None), name="partij_name_once"),
            models.UniqueConstraint(
                fields=("dossier", "organisation"),
                condition=Q(dropped_at=None, organisation__isnull=False),
                name="partij_organisation_once",
            ),
            models.CheckConstraint(condition=_known("kind", PartijKind), name="partij_kind_known"),
            models.CheckConstraint(condition=_known("own_plan", OwnPlan), name="partij_own_plan_known"),
            models.CheckConstraint(condition=_level("influence"), name="partij_influence_level"),
            models.CheckConstraint(condition=_level("stake"), name="partij_stake_level"),
            models.CheckConstraint(
                condition=Q(released_at__isnull=False) | Q(released_interest="", released_ambition=""),
                name="partij_release_has_moment",
            ),
        )

    def __str__(self) -> str:
        return self.name


class Goal(Revisioned, Drafted, Droppable):
    """Something that a partij wants to reach, on one theme of the handbook, in its own words."""

    DRAFTED: ClassVar = ("theme", "text")

    partij = models.ForeignKey(Partij, on_delete=models.PROTECT, related_name="goals")
    theme = models.CharField(max_length=60)
    text = models.TextField()
    released_theme = models.CharField(max_length=60, blank=True)
    released_text = models.TextField(blank=True)

    class Meta:
        ordering = ("added_at", "id")
        constraints = (
            models.CheckConstraint(condition=Q(released_at__isnull=False) | Q(released_text=""), name="goal_release_has_moment"),
        )

    def __str__(self) -> str:
        return f"goal {self.pk} of {self.partij_id}"


class Means(Revisioned, Drafted, Droppable):
    """What a partij can bring in: money, hours, stock or powers; the amount is empty where none can be given."""

    DRAFTED: ClassVar = ("kind", "text", "amount", "unit")

    partij = models.ForeignKey(Partij, on_delete=models.PROTECT, related_name="means")
    kind = models.CharField(max_length=20)
    text = models.TextField()
    amount = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    unit = models.CharField(max_length=60, blank=True)
    released_kind = models.CharField(max_length=20, blank=True)
    released_text = models.TextField(blank=True)
    released_amount = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    released_unit = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ("added_at", "id")
        constraints = (
            models.CheckConstraint(condition=_known("kind", MeansKind), name="means_kind_known"),
            models.CheckConstraint(condition=Q(released_at__isnull=False) | Q(released_text=""), name="means_release_has_moment"),
        )

    def __str__(self) -> str:
        return f"means {self.pk} of {self.partij_id}"


class GoalStance(Revisioned, Drafted):
    """How a partij stands on a goal of another; empty when it takes its word back."""

    DRAFTED: ClassVar = ("stance", "note")

    goal = models.ForeignKey(Goal, on_delete=models.PROTECT, related_name="stances")
    partij = models.ForeignKey(Partij, on_delete=models.PROTECT, related_name="stances")
    stance = models.CharField(max_length=12, blank=True)
    note = models.TextField(blank=True)
    released_stance = models.CharField(max_length=12, blank=True)
    released_note = models.TextField(blank=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("goal", "partij"), name="stance_once"),
            models.CheckConstraint(condition=_known("stance", Stance, or_empty=True), name="stance_known"),
            models.CheckConstraint(condition=_known("released_stance", Stance, or_empty=True), name="stance_released_known"),
            models.CheckConstraint(
                condition=Q(released_at__isnull=False) | Q(released_stance="", released_note=""), name="stance_release_has_moment"
            ),
        )

    def __str__(self) -> str:
        return f"stance of {self.partij_id} on {self.goal_id}"


class AmbitionRound(Revisioned):
    """One time that partijen set their ambitions: first each writes blind, then all is shown, then joint ambitions are laid down."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="ambition_rounds")
    title = models.CharField(max_length=120)
    themes = models.JSONField(default=list)
    status = models.CharField(max_length=20, default=RoundStatus.BLIND.value)
    status_since = models.DateTimeField(default=now)
    status_reason = models.TextField(blank=True)
    started_at = models.DateTimeField(default=now)
    opened_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-started_at", "-id")
        constraints = (
            models.CheckConstraint(condition=_known("status", RoundStatus), name="round_status_known"),
            models.CheckConstraint(
                condition=Q(status__in=[RoundStatus.BLIND.value, RoundStatus.INGETROKKEN.value], opened_at__isnull=True)
                | Q(status__in=[RoundStatus.OPEN.value, RoundStatus.VASTGELEGD.value], opened_at__isnull=False),
                name="round_opened_has_moment",
            ),
        )

    def __str__(self) -> str:
        return self.title


class AmbitionEntry(Revisioned):
    """What one partij wrote on one theme of a round. Nobody but its own people reads it until `shown_at`, the opening of the round."""

    round = models.ForeignKey(AmbitionRound, on_delete=models.PROTECT, related_name="entries")
    partij = models.ForeignKey(Partij, on_delete=models.PROTECT, related_name="ambition_entries")
    theme = models.CharField(max_length=60)
    text = models.TextField(blank=True)
    shown_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("round", "partij", "theme"), name="entry_once"),)

    def __str__(self) -> str:
        return f"entry of {self.partij_id} on {self.theme}"


class JointAmbition(Revisioned):
    """What the partijen want together on one theme, and how one can see that it is reached."""

    round = models.ForeignKey(AmbitionRound, on_delete=models.PROTECT, related_name="joint_ambitions")
    theme = models.CharField(max_length=60)
    text = models.TextField()
    measure = models.TextField(blank=True)
    target = models.CharField(max_length=200, blank=True)
    target_year = models.PositiveSmallIntegerField(null=True, blank=True)
    written_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("round", "theme"), name="joint_theme_once"),)

    def __str__(self) -> str:
        return f"joint ambition {self.pk}"

    @property
    def has_criterion(self) -> bool:
        """Whether one can test it: what is measured, which value, and in which year."""
        return bool(self.measure and self.target and self.target_year)


class AmbitionAgreement(Revisioned):
    """What a partij said of a joint ambition as it read at `joint_revision`; what was said of an earlier text is kept."""

    joint = models.ForeignKey(JointAmbition, on_delete=models.PROTECT, related_name="agreements")
    partij = models.ForeignKey(Partij, on_delete=models.PROTECT, related_name="ambition_agreements")
    joint_revision = models.PositiveIntegerField()
    opinion = models.CharField(max_length=12)
    remark = models.TextField(blank=True)
    said_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("joint", "partij", "joint_revision"), name="agreement_once"),
            models.CheckConstraint(condition=_known("opinion", Opinion), name="agreement_opinion_known"),
        )

    def __str__(self) -> str:
        return f"{self.opinion} of {self.partij_id} on {self.joint_id}"


class ContainerTerm(Revisioned, Droppable):
    """A big word and what it means in this dossier."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="container_terms")
    term = models.CharField(max_length=60)
    meaning = models.TextField(blank=True)

    class Meta:
        ordering = (Lower("term"), "id")
        constraints = (models.UniqueConstraint("dossier", Lower("term"), condition=Q(dropped_at=None), name="term_once"),)

    def __str__(self) -> str:
        return self.term


class ProposalAnswer(models.Model):
    """Why a proposed partij is not needed in this dossier; taking it back keeps the row."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="proposal_answers")
    key = models.CharField(max_length=260)
    name = models.CharField(max_length=200)
    reason = models.TextField()
    answered_at = models.DateTimeField(default=now)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("answered_at", "id")
        constraints = (models.UniqueConstraint(fields=("dossier", "key"), condition=Q(withdrawn_at=None), name="proposal_answer_once"),)

    def __str__(self) -> str:
        return self.key
