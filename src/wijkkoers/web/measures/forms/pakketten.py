"""Forms of pakketten: name and text, and the maatregelen in one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.dossiers.services.rows import REASON_LIMIT
from wijkkoers.web.measures.forms.fields import line, prose, whole
from wijkkoers.web.measures.models import PakketMaatregel
from wijkkoers.web.measures.services.record import PAKKET_NAME_LIMIT
from wijkkoers.web.measures.values import PakketValues
from wijkkoers.web.ui.editing import EditForm

START, OUT = "start-", "uit-"
PAKKET_FIELDS: Mapping[str, str] = {"pakket-naam-leeg": "name", "pakket-naam-dubbel": "name"}
MOST_AT_ONCE = 500


class PakketForm(EditForm):
    """The name and the text of a pakket."""

    EDITED: ClassVar = ("name", "description")
    name = line(_("Naam"), limit=PAKKET_NAME_LIMIT, required=True)
    description = prose(_("Wat is dit pakket?"), _("De gedachte erachter in een paar zinnen."), rows=4)

    @property
    def values(self) -> PakketValues:
        """What was said."""
        return PakketValues(self.cleaned_data["name"], self.cleaned_data["description"])


class LinesForm(EditForm):
    """The maatregelen in a pakket: when each starts there, and which go out."""

    reason = forms.CharField(
        label=_("Waarom gaan deze maatregelen eruit?"),
        required=False,
        max_length=REASON_LIMIT,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Nodig als u iets aankruist. De reden blijft bij het pakket staan."),
    )

    def __init__(self, *args: Any, lines: Sequence[PakketMaatregel], **kwargs: Any) -> None:
        """Ask for the start of these maatregelen."""
        super().__init__(*args, **kwargs)
        self.options["lines"] = lines
        self.lines = lines
        for row in lines:
            self.fields[f"{START}{row.maatregel_id}"] = whole(row.maatregel.name)
            self.fields[f"{OUT}{row.maatregel_id}"] = forms.BooleanField(label=row.maatregel.name, required=False)
        self.EDITED = tuple(f"{START}{row.maatregel_id}" for row in lines)  # type: ignore[misc]  # the maatregelen of this pakket

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The maatregelen with their fields."""
        return [{"line": row, "start": self[f"{START}{row.maatregel_id}"], "out": self[f"{OUT}{row.maatregel_id}"]} for row in self.lines]

    @property
    def start_years(self) -> dict[int, int | None]:
        """The start of every maatregel."""
        return {row.maatregel_id: self.cleaned_data[f"{START}{row.maatregel_id}"] for row in self.lines}

    @property
    def out(self) -> set[int]:
        """The maatregelen that go out."""
        return {row.maatregel_id for row in self.lines if self.cleaned_data[f"{OUT}{row.maatregel_id}"]}


def held_lines(lines: Iterable[PakketMaatregel]) -> dict[str, str]:
    """Return the starts as the browser would send them."""
    return {f"{START}{row.maatregel_id}": str(row.start_year or "") for row in lines}


class ChooseForm(forms.Form):
    """Maatregelen to put in a pakket."""

    kies = forms.TypedMultipleChoiceField(coerce=int, required=True, error_messages={"required": _("Kruis minstens één maatregel aan.")})

    def __init__(self, *args: Any, ids: Iterable[int], **kwargs: Any) -> None:
        """Offer these maatregelen."""
        super().__init__(*args, **kwargs)
        field = self.fields["kies"]
        assert isinstance(field, forms.TypedMultipleChoiceField)  # noqa: S101 - declared as one
        field.choices = [(str(pk), str(pk)) for pk in ids]

    @property
    def start_years(self) -> dict[int, int | None]:
        """The chosen maatregelen; each starts when it says itself."""
        return dict.fromkeys(self.cleaned_data["kies"][:MOST_AT_ONCE])
