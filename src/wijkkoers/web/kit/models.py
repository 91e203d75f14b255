"""What was printed and what came back: sets of cards with their codes, counted dots, dilemma's, and sessions round one question."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import ClassVar

from django.db import models
from django.db.models import Q

from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import Revisioned
from wijkkoers.web.kit.kinds import AnswerForm, CardKind, DotSet
from wijkkoers.web.kit.states import SessionPhase


def _known(field: str, kinds: Iterable[StrEnum]) -> Q:
    return Q(**{f"{field}__in": [kind.value for kind in kinds]})


class PrintBatch(models.Model):
    """Cards that were printed together. Nothing of it changes: paper does not change either."""

    PERSONAL_FIELDS: ClassVar = ("made_by",)

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="print_batches")
    kind = models.CharField(max_length=20)
    title = models.CharField(max_length=120)
    question = models.CharField(max_length=200, blank=True)
    dot_set = models.CharField(max_length=30)
    per_sheet = models.PositiveSmallIntegerField(default=8)
    language = models.CharField(max_length=2, default="nl")
    made_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ("-made_at", "-id")
        constraints = (
            models.CheckConstraint(condition=_known("kind", CardKind), name="batch_kind_known"),
            models.CheckConstraint(condition=_known("dot_set", DotSet), name="batch_dot_set_known"),
        )

    def __str__(self) -> str:
        return self.title


class PrintedCard(models.Model):
    """One card as it was printed: what stood on it then, whatever becomes of its subject (`stap:12`; empty for a blank card)."""

    batch = models.ForeignKey(PrintBatch, on_delete=models.PROTECT, related_name="cards")
    number = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=8, unique=True)
    subject = models.CharField(max_length=60, blank=True)
    label = models.TextField(blank=True)
    text = models.TextField(blank=True)
    extra = models.JSONField(default=dict)
    """What else was printed: `kicker`, `sporen`, `tags`, `poles`, `text_language`."""
    written = models.TextField(blank=True)
    """What people wrote on a blank card, typed in afterwards."""

    class Meta:
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=("batch", "number"), name="card_number_once"),)

    def __str__(self) -> str:
        return f"{self.number} {self.label or self.written}"


class ResultSheet(Revisioned):
    """What came back of a set of cards at one moment. One that is withdrawn keeps its counts and its reason, and can come back."""

    PERSONAL_FIELDS: ClassVar = ("entered_by",)

    batch = models.ForeignKey(PrintBatch, on_delete=models.PROTECT, related_name="sheets")
    title = models.CharField(max_length=120)
    held_on = models.DateField()
    participants = models.PositiveSmallIntegerField(null=True, blank=True)
    note = models.TextField(blank=True)
    photo = models.ForeignKey("process.Attachment", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    entered_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(default=now)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.TextField(blank=True)
    scanned_on = models.DateField(null=True, blank=True)
    """The day whose scans come here by themselves; empty for a moment that somebody typed in."""
    scan_keys = models.JSONField(default=list)
    """The last forms of scanned cards that were counted, so that none counts twice."""

    class Meta:
        ordering = ("held_on", "id")

    def __str__(self) -> str:
        return self.title


class KitResult(models.Model):
    """How many dots a card got in one column at one moment; no row is not counted, 0 is none."""

    sheet = models.ForeignKey(ResultSheet, on_delete=models.PROTECT, related_name="results")
    card = models.ForeignKey(PrintedCard, on_delete=models.PROTECT, related_name="results")
    column = models.CharField(max_length=20)
    dots = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("sheet", "card", "column"), name="result_once"),)

    def __str__(self) -> str:
        return f"{self.card_id} {self.column} {self.dots}"


class CardRemark(models.Model):
    """What was said about a card at one moment, without who said it."""

    sheet = models.ForeignKey(ResultSheet, on_delete=models.PROTECT, related_name="remarks")
    card = models.ForeignKey(PrintedCard, on_delete=models.PROTECT, related_name="remarks")
    text = models.TextField(blank=True)

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("sheet", "card"), name="remark_once"),)

    def __str__(self) -> str:
        return f"remark on {self.card_id}"


class Dilemma(Revisioned):
    """Two values that collide in this wijk, and the question they raise. One that is dropped keeps its reason and can come back."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="dilemmas")
    first_value = models.CharField(max_length=60)
    second_value = models.CharField(max_length=60)
    question = models.CharField(max_length=200)
    added_at = models.DateTimeField(default=now)
    dropped_at = models.DateTimeField(null=True, blank=True)
    dropped_reason = models.TextField(blank=True)

    class Meta:
        ordering = ("added_at", "id")

    def __str__(self) -> str:
        return self.question


class Session(Revisioned):
    """A group round one question: each for oneself, the spread, talk, each again. `ends_at` is kept by the server; `paused_at` stops it."""

    PERSONAL_FIELDS: ClassVar = ("made_by",)

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="kit_sessions")
    stap = models.ForeignKey("process.Stap", null=True, blank=True, on_delete=models.PROTECT, related_name="kit_sessions")
    question = models.CharField(max_length=200)
    form = models.CharField(max_length=10)
    options = models.JSONField(default=list)
    """The words at both ends of the scale, or the options to choose from."""
    code = models.CharField(max_length=8, unique=True)
    phase = models.CharField(max_length=10, default=SessionPhase.UITLEG.value)
    phase_since = models.DateTimeField(default=now)
    ends_at = models.DateTimeField(null=True, blank=True)
    paused_at = models.DateTimeField(null=True, blank=True)
    shown_rounds = models.PositiveSmallIntegerField(default=0)
    """How many rounds have been shown: until then nobody reads their answers."""
    agreement = models.TextField(blank=True)
    disagreement = models.TextField(blank=True)
    outcome_revision = models.PositiveIntegerField(default=1)
    """Counts changes of these two texts apart: the clock must not disturb who writes them."""
    made_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(default=now)
    closes_at = models.DateTimeField()

    class Meta:
        ordering = ("-opened_at", "-id")
        constraints = (
            models.CheckConstraint(condition=_known("phase", SessionPhase), name="session_phase_known"),
            models.CheckConstraint(condition=_known("form", AnswerForm), name="session_form_known"),
        )

    def __str__(self) -> str:
        return self.question


class SessionSeat(models.Model):
    """A place in a session, without a name. `key` is in the cookie of who sits there; empty for answers typed in from paper."""

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="seats")
    number = models.PositiveIntegerField()
    key = models.CharField(max_length=43, blank=True)
    taken_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=("session", "number"), name="seat_number_once"),
            models.UniqueConstraint(fields=("session", "key"), condition=~Q(key=""), name="seat_key_once"),
        )

    def __str__(self) -> str:
        return f"seat {self.number}"


class SessionAnswer(models.Model):
    """What one seat answered in one round: a place on the scale or the number of an option, from 1."""

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="answers")
    seat = models.ForeignKey(SessionSeat, on_delete=models.PROTECT, related_name="answers")
    round = models.PositiveSmallIntegerField()
    value = models.PositiveSmallIntegerField()
    note = models.TextField(blank=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("seat", "round"), name="answer_once"),
            models.CheckConstraint(condition=Q(round__in=[1, 2]), name="answer_round_known"),
        )

    def __str__(self) -> str:
        return f"round {self.round}: {self.value}"
