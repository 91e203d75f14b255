"""The grid in which a sheet of paper is typed over: a row per fixed point, and rows for what people saw beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.fieldwork.forms import talk_fields as fields
from wijkkoers.web.fieldwork.kinds import Verdict
from wijkkoers.web.fieldwork.models import RoutePoint
from wijkkoers.web.fieldwork.values_talks import PuntValues

EXTRA_ROWS = 5
TYPED = ("verdict", "is_urgent", "theme", "note", "holder", "place_note")
"""The fields of a row that people fill in."""
HOLDERS = "wie-lijst"
"""The id of the list of partijen that the page offers beside the field."""
VERDICT_WORDS = {
    **dict.fromkeys(("g", "goed", "gewoon goed", "good"), Verdict.GOED),
    **dict.fromkeys(("s", "slecht", "gewoon slecht", "b", "bad"), Verdict.SLECHT),
    **dict.fromkeys(("p", "plus", "een plus", "+"), Verdict.PLUS),
}


class EntryRow(forms.Form):
    """One row of the grid; empty when nothing was typed in it."""

    client_id = forms.UUIDField(widget=forms.HiddenInput)
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    place_note = forms.CharField(
        label=_("Waar"), required=False, max_length=200, widget=forms.TextInput(attrs={"placeholder": _("nieuw: waar is dit?")})
    )
    verdict = forms.CharField(
        label=_("Oordeel"), required=False, max_length=15, widget=forms.TextInput(attrs={"class": "entry__verdict", "autocomplete": "off"})
    )
    is_urgent = forms.BooleanField(label=_("Spoed"), required=False)
    theme = fields.choice(_("Thema"))
    note = forms.CharField(label=_("Wat ziet u"), required=False, max_length=2000)
    holder = forms.CharField(label=_("Wie"), required=False, max_length=120, widget=forms.TextInput(attrs={"list": HOLDERS}))

    def __init__(self, *args: Any, point: RoutePoint | None, themes: Mapping[str, str], partijen: Mapping[int, str], **kwargs: Any) -> None:
        """Start a row of a fixed point, or of a new one."""
        super().__init__(*args, **kwargs)
        self.point, self.partijen = point, {name.casefold(): pk for pk, name in partijen.items()}
        fields.offer(self, "theme", themes, "")
        if point is not None:
            del self.fields["place_note"]
        for name, field in self.fields.items():
            field.widget.attrs["aria-label"] = (
                f"{field.label}, {point.number} {point.label}" if point else f"{field.label}, {_('nieuw punt')}"
            )
            if name in ("client_id", "seen"):
                del field.widget.attrs["aria-label"]

    def keep_errors(self, other: EntryRow) -> None:
        """Show the errors of another row here."""
        self.errors.clear()
        self.errors.update(other.errors)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed in this row."""
        return not self.errors and not self._is_used(self.cleaned_data)

    def clean_verdict(self) -> Verdict | None:
        """Return the verdict that a letter or a word means."""
        typed = str(self.cleaned_data["verdict"]).strip().casefold()
        if not typed:
            return None
        if typed not in VERDICT_WORDS:
            raise forms.ValidationError(sentence_of(InputError("invoer-oordeel")))
        return VERDICT_WORDS[typed]

    def clean(self) -> dict[str, Any]:
        """Refuse a row with words but without a verdict, and a new point without a place."""
        data = self.cleaned_data
        is_used = self._is_used(data)
        if is_used and data.get("verdict") is None and "verdict" not in self.errors:
            self.add_error("verdict", sentence_of(InputError("invoer-oordeel")))
        if is_used and self.point is None and not data.get("place_note"):
            self.add_error("place_note", sentence_of(InputError("invoer-plaats")))
        return dict(data)

    @staticmethod
    def _is_used(data: Mapping[str, Any]) -> bool:
        return any(data.get(name) for name in TYPED)

    @property
    def values(self) -> PuntValues:
        """What the row says; a name of a partij is that partij, anything else a role."""
        data = self.cleaned_data
        typed = str(data["holder"]).strip()
        partij = self.partijen.get(typed.casefold())
        return PuntValues(
            verdict=data["verdict"],
            route_point_id=self.point.pk if self.point else None,
            place_note=data.get("place_note", ""),
            is_urgent=data["is_urgent"],
            theme=data["theme"],
            note=data["note"],
            holder_partij_id=partij,
            holder="" if partij else typed,
        )


@dataclass(frozen=True, slots=True)
class EntrySheet:
    """All rows."""

    rows: tuple[EntryRow, ...]

    @property
    def used(self) -> list[EntryRow]:
        """The rows in which something was typed, once all are valid."""
        return [row for row in self.rows if not row.is_empty]

    @property
    def wrong_count(self) -> int:
        """How many rows have an error."""
        return sum(bool(row.errors) for row in self.rows)

    def with_errors_of(self, other: EntrySheet) -> EntrySheet:
        """Return this sheet with the errors that the rows of another one got, also those of saving."""
        for row, refused in zip(self.rows, other.rows, strict=True):
            row.keep_errors(refused)
        return self

    @property
    def is_valid(self) -> bool:
        """Whether every row can be saved; looks at all of them, so that all errors show at once."""
        return all([row.is_valid() for row in self.rows])


def entry_sheet(
    data: Any, points: Sequence[RoutePoint], known: Mapping[int, int], *, themes: Mapping[str, str], partijen: Mapping[int, str]
) -> EntrySheet:
    """Return the rows of a sheet; what was typed stays with its point, and each row tells how much the point has now."""

    def row(prefix: str, point: RoutePoint | None, count: int) -> EntryRow:
        start = {"client_id": uuid4(), "seen": count}
        return EntryRow(data, prefix=prefix, initial=start, point=point, themes=themes, partijen=partijen)

    fixed = [row(row_prefix(point), point, known.get(point.pk, 0)) for point in points]
    new = [row(new_prefix(number), None, 0) for number in range(1, EXTRA_ROWS + 1)]
    return EntrySheet((*fixed, *new))


def row_prefix(point: RoutePoint) -> str:
    """Return what the fields of the row of a fixed point begin with: it says which point, as the walk may change while people type."""
    return f"punt-{point.pk}"


def new_prefix(number: int) -> str:
    """Return what the fields of a row for a new point begin with."""
    return f"nieuw-{number}"


def is_sent(data: Any, point: RoutePoint) -> bool:
    """Whether what was sent has a row for this fixed point."""
    return f"{row_prefix(point)}-client_id" in data


def with_counts(data: Any, points: Sequence[RoutePoint], known: Mapping[int, int]) -> Any:
    """Return what was sent with the counts of now, so that sending it again means: add it all the same."""
    sent = data.copy()
    for point in points:
        sent[f"{row_prefix(point)}-seen"] = str(known.get(point.pk, 0))
    return sent


def client_id_of(row: EntryRow) -> UUID:
    """Return the number under which a row is saved once, however often it is sent."""
    found: UUID = row.cleaned_data["client_id"]
    return found
