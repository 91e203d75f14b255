"""What the guide knows of a dossier: plain values, so that a rule can be read, tested and combined without a database.

Nothing here comes from a draft that a partij did not release: what the guide says, the whole team may read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class StapFact:
    """A stap that belongs to the method. `lead_kind` is the kind of partij that leads it, empty for an own step."""

    id: int
    label: str
    status: str
    has_owner: bool = True
    has_due: bool = False
    has_result: bool = True
    is_late: bool = False
    lead_kind: str = ""
    key: str = ""
    """The knooppunt that it is; empty for an own step."""


@dataclass(frozen=True, slots=True)
class ActionFact:
    """An action that is still open."""

    id: int
    label: str
    has_holder: bool = True
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class BesluitFact:
    """A besluit that was not dropped."""

    id: int
    label: str
    is_taken: bool = True
    has_grounds: bool = True
    review_on: date | None = None


@dataclass(frozen=True, slots=True)
class PartijFact:
    """A partij that takes part; `has_released` when the team reads its belang: releasing only goals or means does not tell it."""

    id: int
    label: str
    kind: str
    has_released: bool = True


@dataclass(frozen=True, slots=True)
class GoalFact:
    """A released goal; `is_answered` when another partij said what it thinks of it."""

    id: int
    label: str
    partij: str
    is_answered: bool = True


@dataclass(frozen=True, slots=True)
class RoundFact:
    """A round in which partijen write their ambition; `missing` are those that did not hand in."""

    id: int
    label: str
    is_blind: bool = False
    missing: tuple[str, ...] = ()
    themes_without_joint: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AmbitionFact:
    """A joint ambition; `silent` are the partijen that did not say whether they agree."""

    id: int
    label: str
    has_criterion: bool = True
    silent: tuple[str, ...] = ()
    round_id: int = 0
    theme: str = ""


@dataclass(frozen=True, slots=True)
class MomentFact:
    """A participatiemoment."""

    id: int
    label: str
    is_past: bool = True
    has_turnout: bool = True
    has_follow_up: bool = True
    is_overdue: bool = False
    """Planned for a time that is over, and nobody said whether it took place."""


@dataclass(frozen=True, slots=True)
class GroupFact:
    """A group of people in the wijk that a figure says is there."""

    id: str
    label: str
    was_heard: bool = True


@dataclass(frozen=True, slots=True)
class ContentFact:
    """A part that the plan must have, according to the method."""

    id: str
    label: str
    is_filled: bool = True
    stap_id: int | None = None
    """The first stap that feeds it, when the method has one."""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class SnapshotFact:
    """The newest momentopname of the wijkfoto, and how many releases came or went since."""

    id: int
    label: str
    changes: int = 0


@dataclass(frozen=True, slots=True)
class FieldFact:
    """What was seen, said, raised and listed, in numbers: of what everyone in the dossier may know of.

    `undecided` are pairs of works that meet in place and time; `waiting_since` is the day of the oldest inbreng without an answer.
    """

    schouwen: int = 0
    schouwen_due: tuple[tuple[int, str], ...] = ()
    """Schouwen (number and title) so long ago that the same points can be looked at again."""
    urgent_without_feedback: int = 0
    opgaven: int = 0
    opgaven_without_owner: int = 0
    opgaven_without_ground: int = 0
    undecided: int = 0
    maatregelen: int = 0
    maatregelen_without_payer: int = 0
    goals: int = 0
    goals_without_maatregel: int = 0
    pakketten: int = 0
    has_null: bool = False
    inbreng_without_answer: int = 0
    waiting_since: date | None = None
    inbreng_unread: int = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything about one dossier that a rule may look at."""

    today: date
    has_plan: bool = True
    has_areas: bool = True
    has_newer_handbook: bool = False
    snapshot: SnapshotFact | None = None
    stappen: tuple[StapFact, ...] = ()
    actions: tuple[ActionFact, ...] = ()
    besluiten: tuple[BesluitFact, ...] = ()
    partijen: tuple[PartijFact, ...] = ()
    goals: tuple[GoalFact, ...] = ()
    rounds: tuple[RoundFact, ...] = ()
    ambitions: tuple[AmbitionFact, ...] = ()
    moments: tuple[MomentFact, ...] = ()
    groups: tuple[GroupFact, ...] = ()
    contents: tuple[ContentFact, ...] = ()
    found: FieldFact = FieldFact()
    kind_labels: dict[str, str] = field(default_factory=dict)
    """Names of the kinds of partij in the language of the page."""
