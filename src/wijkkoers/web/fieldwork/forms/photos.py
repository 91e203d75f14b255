"""Forms of photos: which file, which parts to make unreadable, what it shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.fieldwork.forms import talk_fields as fields
from wijkkoers.web.ui.editing import EditForm

FIRST_BOXES = 4
MOST_BOXES = 40
PARTS = ("links", "boven", "breed", "hoog")
PART_LABELS = {"links": _("van links"), "boven": _("van boven"), "breed": _("breedte"), "hoog": _("hoogte")}


class PhotoForm(forms.Form):
    """Photos to add."""

    foto = forms.FileField(
        label=_("Foto"),
        help_text=_("JPEG, PNG of WEBP, hoogstens 20 MB. Waar en met welk toestel hij gemaakt is, bewaren wij niet."),
        widget=forms.ClearableFileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )


class BlurForm(forms.Form):
    """Boxes on a photo, in hundredths of its width and height, or the choice that there is nothing to hide."""

    is_clear = forms.BooleanField(
        label=_("Er is niets te vervagen: ik keek, en er staat geen gezicht, kenteken of naambordje op"), required=False
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    def __init__(self, *args: Any, boxes: Sequence[Sequence[float]] = (), **kwargs: Any) -> None:
        """Start with the boxes that the photo has; `boxes` are shares of the picture."""
        super().__init__(*args, **kwargs)
        count = min(MOST_BOXES, max(FIRST_BOXES, len(boxes) + 2, self._sent_count()))
        for number in range(count):
            held = boxes[number] if number < len(boxes) else ()
            for place, part in enumerate(PARTS):
                self.fields[f"vak-{number}-{part}"] = forms.FloatField(
                    label=PART_LABELS[part],
                    required=False,
                    min_value=0,
                    max_value=100,
                    initial=round(held[place] * 100, 1) if held else None,
                    widget=forms.NumberInput(attrs={"step": "0.1", "data-part": part}),
                )

    @property
    def rows(self) -> list[tuple[int, list[Any]]]:
        """The fields of every box."""
        numbers = sorted({int(name.split("-")[1]) for name in self.fields if name.startswith("vak-")})
        return [(number + 1, [self[f"vak-{number}-{part}"] for part in PARTS]) for number in numbers]

    @property
    def boxes(self) -> list[list[float]]:
        """The boxes that were filled in, as shares of the picture."""
        return [[value / 100 for value in box] for box in self._filled() if len(box) == len(PARTS)]

    def clean(self) -> dict[str, Any]:
        """Refuse a box of which only some numbers are there, and one without size."""
        for box in self._filled():
            if len(box) < len(PARTS):
                raise ValidationError(_("Vul van elk vak alle vier de getallen in, of geen."))
            if box[2] <= 0 or box[3] <= 0 or box[0] >= 100 or box[1] >= 100:
                raise ValidationError(_("Een vak ligt binnen de foto en is breder en hoger dan 0."))
        return dict(self.cleaned_data)

    def _filled(self) -> list[list[float]]:
        found: dict[str, list[float]] = {}
        for name, value in self.cleaned_data.items():
            if name.startswith("vak-") and value is not None:
                found.setdefault(name.split("-")[1], []).append(value)
        return [found[number] for number in sorted(found, key=int)]

    def _sent_count(self) -> int:
        numbers = [name.split("-")[1] for name in self.data if name.startswith("vak-")]
        return max((int(number) + 1 for number in numbers if number.isdecimal() and len(number) < 4), default=0)


class ReleaseForm(EditForm):
    """What a photo shows, for who cannot see it too."""

    EDITED: ClassVar = ("caption",)
    caption = fields.line(
        _("Wat staat er op de foto?"), _("Een zin, ook voor wie de foto niet kan zien. Bijvoorbeeld: losse tegels bij de ingang.")
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    @property
    def seen_caption(self) -> str:
        """The caption that the person started from."""
        return self._base(self.held)["caption"]
