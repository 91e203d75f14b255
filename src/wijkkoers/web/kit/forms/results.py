"""Typing in what came back: a grid of cards and columns, a card that was scanned, a photo, a reason."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.kit.kinds import Column
from wijkkoers.web.kit.models import PrintedCard, ResultSheet
from wijkkoers.web.kit.selectors import Cell, dots_of, remarks_of
from wijkkoers.web.kit.services import ResultValues, Scan
from wijkkoers.web.kit.services.record import TEXT_LIMIT, TITLE_LIMIT
from wijkkoers.web.kit.services.results import DOT_LIMIT, WRITTEN_LIMIT
from wijkkoers.web.kit.wording import COLUMN_LABELS
from wijkkoers.web.ui.editing import EditForm

PEOPLE_LIMIT = 5000
NUMBER = {"inputmode": "numeric", "autocomplete": "off", "size": 3, "maxlength": 3}


@dataclass(frozen=True, slots=True)
class GridRow:
    """One card in the grid: its cells for dots, a remark, and for a blank card what stands on it."""

    card: PrintedCard
    cells: tuple[BoundField, ...]
    remark: BoundField
    written: BoundField | None


class DotField(forms.IntegerField):
    """A number of dots, typed without arrows; empty is not counted."""

    def __init__(self, label: str) -> None:
        """Name the cell for who cannot see the grid."""
        super().__init__(
            label=label, required=False, min_value=0, max_value=DOT_LIMIT, widget=forms.TextInput(attrs={**NUMBER, "aria-label": label})
        )


class ResultForm(EditForm):
    """What came back at one moment: its name and day, how many people, and per card the dots and a remark."""

    title = forms.CharField(
        label=_("Moment"), max_length=TITLE_LIMIT, help_text=_("Waar en met wie? Bijvoorbeeld: Startavond in de buurtkamer, tafel 2.")
    )
    held_on = forms.DateField(label=_("Datum"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    participants = forms.IntegerField(
        label=_("Aantal mensen"),
        required=False,
        min_value=0,
        max_value=PEOPLE_LIMIT,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    note = forms.CharField(
        label=_("Toelichting"), required=False, max_length=TEXT_LIMIT, widget=forms.Textarea(attrs={"rows": 3}), help_text=_("Geen namen.")
    )

    def __init__(self, *args: Any, cards: Iterable[PrintedCard], columns: tuple[Column, ...], **kwargs: Any) -> None:
        """Make a cell per card and column."""
        self.cards, self.columns = list(cards), columns
        start = {} if "title" in (kwargs.get("held") or {}) else {"held_on": localdate().isoformat()}
        kwargs["initial"] = {**start, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self.options |= {"cards": self.cards, "columns": columns}
        for card in self.cards:
            self._add_cells(card)
        self.EDITED = tuple(name for name in self.fields if name not in ("revision", "base"))  # type: ignore[misc]  # the cells differ per set

    def _add_cells(self, card: PrintedCard) -> None:
        for column in self.columns:
            self.fields[dot_name(card, column)] = DotField(f"{card.number} {COLUMN_LABELS[column]}")
        self.fields[f"o-{card.number}"] = _line(_("Opmerking bij kaart %(number)s") % {"number": card.number}, TEXT_LIMIT)
        if not card.label:
            self.fields[f"w-{card.number}"] = _line(_("Tekst op kaart %(number)s") % {"number": card.number}, WRITTEN_LIMIT)

    @property
    def head(self) -> list[BoundField]:
        """The fields above the grid."""
        return [self[name] for name in ("title", "held_on", "participants", "note")]

    @property
    def grid(self) -> list[GridRow]:
        """The rows of the grid."""
        return [
            GridRow(
                card,
                tuple(self[dot_name(card, column)] for column in self.columns),
                self[f"o-{card.number}"],
                None if card.label else self[f"w-{card.number}"],
            )
            for card in self.cards
        ]

    @property
    def values(self) -> ResultValues:
        """What was typed in."""
        data = self.cleaned_data
        dots: dict[Cell, int] = {
            (card.pk, column): data[dot_name(card, column)]
            for card in self.cards
            for column in self.columns
            if data.get(dot_name(card, column)) is not None
        }
        return ResultValues(
            title=data["title"],
            held_on=data["held_on"],
            participants=data["participants"],
            note=data["note"],
            dots=dots,
            remarks={card.pk: data[f"o-{card.number}"] for card in self.cards},
            written={card.pk: data[f"w-{card.number}"] for card in self.cards if not card.label},
            seen_written=self._seen_written,
        )

    @property
    def _seen_written(self) -> dict[int, str]:
        """What stood on the blank cards when this person began."""
        seen = self._base(self.held)
        return {card.pk: seen[f"w-{card.number}"] for card in self.cards if not card.label}


class CardForm(forms.Form):
    """Dots and a remark for one card that was scanned or looked up."""

    key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40, initial=lambda: secrets.token_urlsafe(12))
    moment = forms.TypedChoiceField(label=_("Moment"), required=False, coerce=int, empty_value=None)
    remark = forms.CharField(
        label=_("Opmerking"), required=False, max_length=TEXT_LIMIT, widget=forms.Textarea(attrs={"rows": 2}), help_text=_("Geen namen.")
    )

    def __init__(self, *args: Any, columns: tuple[Column, ...], sheets: Iterable[ResultSheet], **kwargs: Any) -> None:
        """Offer the columns of the set and its moments."""
        super().__init__(*args, **kwargs)
        moment = self.fields["moment"]
        assert isinstance(moment, forms.ChoiceField)  # noqa: S101 - declared above
        moment.choices = [("", str(_("Kaarten die vandaag gescand zijn"))), *((sheet.pk, sheet.title) for sheet in sheets)]
        self.columns = columns
        for column in columns:
            self.fields[column.value] = forms.IntegerField(
                label=str(COLUMN_LABELS[column]), required=False, min_value=0, max_value=DOT_LIMIT, widget=forms.TextInput(attrs=NUMBER)
            )
        self.order_fields([*(column.value for column in columns), "remark", "moment"])

    @property
    def scan(self) -> Scan:
        """What to add."""
        data = self.cleaned_data
        dots = {column: data[column.value] for column in self.columns if data[column.value]}
        return Scan(dots, data["remark"], data["key"])


class PhotoForm(forms.Form):
    """A photo of the sheet."""

    photo = forms.FileField(
        label=_("Foto van het vel"),
        help_text=_("Alleen het beeld wordt bewaard; plaats en toestel gaan eraf. Zorg dat er geen mensen op staan."),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )


class ReasonForm(forms.Form):
    """Why something is taken back."""

    reason = forms.CharField(label=_("Reden"), max_length=TEXT_LIMIT, widget=forms.Textarea(attrs={"rows": 3}))


def dot_name(card: PrintedCard, column: Column) -> str:
    """Return the name of a cell: `s-12-belangrijk`."""
    return f"s-{card.number}-{column.value}"


def texts_of(sheet: ResultSheet, cards: Iterable[PrintedCard]) -> dict[str, str]:
    """Return a moment as the form sends it."""
    dots, remarks = dots_of(sheet), remarks_of(sheet)
    by_id = {card.pk: card for card in cards}
    return {
        "title": sheet.title,
        "held_on": sheet.held_on.isoformat(),
        "participants": "" if sheet.participants is None else str(sheet.participants),
        "note": sheet.note,
        **{dot_name(by_id[card], column): str(count) for (card, column), count in dots.items()},
        **{f"o-{card.number}": remarks.get(card.pk, "") for card in by_id.values()},
        **written_of(by_id.values()),
    }


def written_of(cards: Iterable[PrintedCard]) -> dict[str, str]:
    """Return what stands on blank cards as the form sends it."""
    return {f"w-{card.number}": card.written for card in cards if not card.label}


def _line(label: str, limit: int) -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=limit, widget=forms.TextInput(attrs={"aria-label": label}))
