"""Small forms of one act: moving, merging, splitting, dropping, and what a partij thinks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.dossiers.services.rows import REASON_LIMIT
from wijkkoers.web.measures import wording
from wijkkoers.web.measures.forms.fields import line, offer, prose
from wijkkoers.web.measures.kinds import Position
from wijkkoers.web.measures.models import Support
from wijkkoers.web.measures.services.support import HOLDER_LIMIT, NOTE_LIMIT
from wijkkoers.web.measures.states import NEEDS_REASON, MaatregelMove
from wijkkoers.web.measures.values import SupportValue
from wijkkoers.web.ui.editing import EditForm

REASON_FIELDS: Mapping[str, str] = {"rij-reden-leeg": "reason", "rij-tekst-te-lang": "reason"}
SUPPORT_FIELDS: Mapping[str, str] = {
    "draagvlak-dag-leeg": "said_on",
    "draagvlak-dag-in-de-toekomst": "said_on",
    "dag-onmogelijk": "said_on",
}


class MoveForm(forms.Form):
    """What happens with a maatregel, with the reason where one is needed."""

    move = forms.TypedChoiceField(label=_("Wat gebeurt er?"), coerce=MaatregelMove, widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Reden"),
        required=False,
        max_length=REASON_LIMIT,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Nodig bij afvallen. De reden blijft bij de maatregel staan."),
    )

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, moves: Iterable[MaatregelMove], **kwargs: Any) -> None:
        """Offer these moves."""
        super().__init__(*args, **kwargs)
        offered = list(moves)
        offer(self, "move", [(move.value, f"{wording.MOVE_LABELS[move]}. {wording.MOVE_HELP[move]}") for move in offered])
        if not NEEDS_REASON & set(offered):
            del self.fields["reason"]


class ReasonForm(forms.Form):
    """Why a pakket is dropped."""

    reason = forms.CharField(
        label=_("Reden"),
        max_length=REASON_LIMIT,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("De reden blijft bij het pakket staan."),
    )


class MergeForm(forms.Form):
    """Which maatregelen go into this one."""

    others = forms.MultipleChoiceField(label=_("Welke maatregelen gaan hierin op?"), widget=forms.CheckboxSelectMultiple)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, others: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        """Offer these maatregelen."""
        super().__init__(*args, **kwargs)
        field = self.fields["others"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101 - declared as one
        field.choices = list(others)

    @property
    def revisions(self) -> dict[int, int]:
        """What the person saw of each maatregel; what cannot be read was not seen."""
        pairs = (part.partition(":") for part in self.cleaned_data["seen"].split(","))
        return {int(pk): int(revision) for pk, _colon, revision in pairs if _is_number(pk) and _is_number(revision)}


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 12


def seen_revision(form: forms.Form) -> int:
    """Return the revision that the person saw; a form that does not tell has seen nothing."""
    seen = form.cleaned_data["revision"]
    return -1 if seen is None else int(seen)


class SplitForm(forms.Form):
    """Into which maatregelen this one is split."""

    names = prose(_("Namen van de nieuwe maatregelen"), _("Eén naam per regel, minstens twee."), rows=4, required=True)
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)


class SupportForm(EditForm):
    """What a partij thinks of a maatregel, since when and who said so."""

    EDITED: ClassVar = ("position", "said_on", "holder", "note")
    position = forms.ChoiceField(label=_("Wat vindt de partij?"), required=False, widget=forms.RadioSelect)
    said_on = forms.DateField(label=_("Gezegd op"), required=False, widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
    holder = line(_("Door wie"), _("Een functie, geen naam. Bijvoorbeeld: wethouder wonen."), limit=HOLDER_LIMIT)
    note = line(_("Toelichting"), _("Bijvoorbeeld: alleen als de huur gelijk blijft."), limit=NOTE_LIMIT)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the positions, and saying nothing."""
        super().__init__(*args, **kwargs)
        said = [(position.value, f"{sign} {label}") for position, (sign, label) in wording.POSITION_LABELS.items()]
        offer(self, "position", [*said, ("", f"{wording.SILENT[0]} {gettext('nog niets gezegd')}")])

    @property
    def value(self) -> SupportValue:
        """What was said."""
        data = self.cleaned_data
        position = Position(data["position"]) if data["position"] else None
        return SupportValue(position, data["said_on"], data["holder"], data["note"])


def held_support(row: Support | None) -> Mapping[str, str]:
    """Return what a partij said as the browser would send it."""
    if row is None or not row.position:
        return {"position": "", "said_on": "", "holder": "", "note": ""}
    return {"position": row.position, "said_on": row.said_on.isoformat(), "holder": row.holder, "note": row.note}
