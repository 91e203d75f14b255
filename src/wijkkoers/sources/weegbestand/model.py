"""What a weegbestand says, as plain frozen values in the words of the file; ranges are checked, ids are known."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from wijkkoers.base.ranges import Range


@dataclass(frozen=True, slots=True)
class StudyPart:
    """What is weighed, for whom, and the rules of calculation; `scheme_steps` are (from year t, rate) of a scheme of one's own."""

    title: str
    question: str = ""
    area: str = ""
    author: str = ""
    made_on: date | None = None
    is_fictional: bool = False
    base_year: int | None = None
    price_year: int | None = None
    horizon_years: int | None = None
    scheme: str = "2025"
    scheme_steps: tuple[tuple[int, float], ...] = ()
    timing: str = "einde-jaar"
    entry: str = "verschil"
    vat: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class AlternativePart:
    """One alternative; exactly one is the nulalternatief."""

    id: str
    name: str
    is_null: bool = False
    description: str = ""


@dataclass(frozen=True, slots=True)
class CriterionPart:
    """One criterion. `direction` is hoger, lager or doel; `low` and `high` are absolute anchors, both or none."""

    id: str
    name: str
    direction: str = "hoger"
    unit: str = ""
    low: float | None = None
    high: float | None = None
    target: float | None = None
    veto: float | None = None
    depends_on: tuple[str, ...] = ()
    is_used: bool = True
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ScorePart:
    """The score of an alternative on a criterion, raw and in its unit."""

    alternative: str
    criterion: str
    score: Range
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class WeightPart:
    """The points that a party gives to a criterion; `method` is punten, rangorde or swing, one per party."""

    party: str
    criterion: str
    points: float
    method: str = "punten"


@dataclass(frozen=True, slots=True)
class ActorPart:
    """One actor who bears or gains: corporatie, gemeente, huurders, and so on."""

    id: str
    name: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class KentalPart:
    """One kental with its price year, source and strength (A meta or official .. E claim)."""

    id: str
    name: str
    value: Range
    unit: str
    price_year: int
    source: str
    strength: str = "E"
    vat: str = ""
    population: str = ""


@dataclass(frozen=True, slots=True)
class PriceIndexPart:
    """The price index of one year."""

    year: int
    index: float
    source: str


@dataclass(frozen=True, slots=True)
class LinePart:
    """One effect of an alternative for one actor, every year from `start_year` for `years` years.

    `kind` is kost, baat or overdracht (then `to_actor` receives). `price` is typed, or comes from `kental`; both None only with `pm_sign`.
    `waterbed_share` None means: not known, and that is printed. `household_group` is the group of `actor`, `to_household_group` that of
    `to_actor`.
    """

    id: str
    alternative: str
    name: str
    actor: str
    kind: str
    category: str = ""
    to_actor: str = ""
    quantity: Range | None = None
    unit: str = ""
    price: Range | None = None
    kental: str = ""
    growth_per_year: float = 0.0
    start_year: int = 1
    years: int = 1
    build_up: str = "direct"
    build_up_years: int = 0
    attribution: float = 1.0
    additionality: float = 1.0
    pm_sign: str = ""
    pm_reason: str = ""
    double_count_group: str = ""
    waterbed_share: float | None = None
    household_group: str = ""
    to_household_group: str = ""
    is_investment: bool = False
    certainty: str = ""
    source: str = ""
    note: str = ""
    measure: str = ""


@dataclass(frozen=True, slots=True)
class MeasurePart:
    """One measure of a programme; years are calendar years, `most` is how often it may be done."""

    id: str
    name: str
    most: int = 1
    earliest: int | None = None
    latest: int | None = None
    place: str = ""
    status: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class GoalPart:
    """One goal with its weight in the objective and the least that must be reached."""

    id: str
    name: str
    unit: str = ""
    weight: float = 1.0
    minimum: float | None = None


@dataclass(frozen=True, slots=True)
class EffectPart:
    """What one time of a measure adds to a goal."""

    measure: str
    goal: str
    effect: Range


@dataclass(frozen=True, slots=True)
class CostPart:
    """What one time of a measure costs a payer in the n-th year after its start (0 is the year of the start).

    `payer` is empty when the shares of the measure say who pays.
    """

    measure: str
    payer: str
    amount: Range
    offset_year: int = 0


@dataclass(frozen=True, slots=True)
class SharePart:
    """Payer shares of a measure, which together are 1; given instead of amounts per payer."""

    measure: str
    payer: str
    share: float


@dataclass(frozen=True, slots=True)
class BudgetPart:
    """What a payer has in a year."""

    payer: str
    year: int
    amount: float


@dataclass(frozen=True, slots=True)
class CapacityPart:
    """What an executor can do in a year, in its own unit."""

    executor: str
    year: int
    amount: float


@dataclass(frozen=True, slots=True)
class UsePart:
    """What one time of a measure takes of an executor in the n-th year after its start."""

    measure: str
    executor: str
    amount: float
    offset_year: int = 0


@dataclass(frozen=True, slots=True)
class RelationPart:
    """A relation: `kind` is eerst (first `years` before second), sluit-uit, vereist, or samen (one year saves `payer` `bonus` EUR)."""

    kind: str
    first: str
    second: str
    years: int = 0
    bonus: float = 0.0
    payer: str = ""


@dataclass(frozen=True, slots=True)
class ProgrammePart:
    """The rules of the programme.

    `aim` is waarde, volgorde (goals one after the other) or eerlijk (max-min over the parties that weigh the goals, else over the goals).
    """

    first_year: int | None = None
    last_year: int | None = None
    carry_over: bool = True
    aim: str = "waarde"


@dataclass(frozen=True, slots=True)
class Weegbestand:
    """Everything in one file; a part that the file does not have is empty."""

    study: StudyPart
    alternatives: tuple[AlternativePart, ...] = ()
    criteria: tuple[CriterionPart, ...] = ()
    scores: tuple[ScorePart, ...] = ()
    weights: tuple[WeightPart, ...] = ()
    actors: tuple[ActorPart, ...] = ()
    kentallen: tuple[KentalPart, ...] = ()
    price_index: tuple[PriceIndexPart, ...] = ()
    lines: tuple[LinePart, ...] = ()
    programme: ProgrammePart = field(default_factory=ProgrammePart)
    measures: tuple[MeasurePart, ...] = ()
    goals: tuple[GoalPart, ...] = ()
    effects: tuple[EffectPart, ...] = ()
    costs: tuple[CostPart, ...] = ()
    shares: tuple[SharePart, ...] = ()
    budgets: tuple[BudgetPart, ...] = ()
    capacities: tuple[CapacityPart, ...] = ()
    uses: tuple[UsePart, ...] = ()
    relations: tuple[RelationPart, ...] = ()

    @property
    def null(self) -> str | None:
        """Return the id of the nulalternatief; None when the file has no alternatives."""
        return next((part.id for part in self.alternatives if part.is_null), None)
