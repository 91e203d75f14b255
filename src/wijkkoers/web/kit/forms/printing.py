"""Choosing what to print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.reports.kit.content import PER_SHEET
from wijkkoers.web.kit.kinds import CardKind, DotSet
from wijkkoers.web.kit.selectors import CardSource, SourceFilter
from wijkkoers.web.kit.services import CARD_LIMIT, PrintOrder
from wijkkoers.web.kit.services.record import QUESTION_LIMIT, TITLE_LIMIT
from wijkkoers.web.kit.wording import DOT_SET_LABELS, KIND_LABELS


class FilterForm(forms.Form):
    """Which cards to show: by fase, spoor, partij or thema, as far as the kind has them."""

    fase = forms.ChoiceField(label=_("Fase"), required=False)
    spoor = forms.ChoiceField(label=_("Spoor"), required=False)
    partij = forms.ChoiceField(label=_("Partij"), required=False)
    thema = forms.ChoiceField(label=_("Thema"), required=False)
    NAMES = (("fase", "phase"), ("spoor", "spoor"), ("partij", "party"), ("thema", "theme"))

    def __init__(self, data: Any, choices: Mapping[str, list[tuple[str, str]]]) -> None:
        """Offer what there is; a filter with one choice is no filter."""
        super().__init__(data)
        for name, part in self.NAMES:
            if len(choices[part]) < 2:
                del self.fields[name]
                continue
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
            field.choices = [("", str(_("Alle"))), *choices[part]]

    @property
    def wanted(self) -> SourceFilter:
        """What was chosen; what is not offered counts as nothing."""
        found = self.cleaned_data if self.is_valid() else {}
        return SourceFilter(**{part: found.get(name, "") for name, part in self.NAMES})


class PrintForm(forms.Form):
    """Which cards, how many on a sheet, and what the sheet for dots asks."""

    subjects = forms.MultipleChoiceField(label=_("Kaarten"), required=False, widget=forms.CheckboxSelectMultiple)
    blanks = forms.IntegerField(label=_("Aantal lege kaarten"), min_value=1, max_value=CARD_LIMIT, initial=16)
    title = forms.CharField(label=_("Naam van deze kaarten"), max_length=TITLE_LIMIT, required=False)
    per_sheet = forms.TypedChoiceField(label=_("Kaarten op een vel"), coerce=int)
    question = forms.CharField(
        label=_("Vraag aan de tafel"),
        max_length=QUESTION_LIMIT,
        required=False,
        help_text=_("Deze vraag komt boven het stippenvel en het formulier. Bijvoorbeeld: waar beginnen we mee?"),
    )
    dot_set = forms.ChoiceField(label=_("Wat een stip betekent"))

    def __init__(self, *args: Any, kind: CardKind, sources: Iterable[CardSource], **kwargs: Any) -> None:
        """Offer these cards, all chosen."""
        found = [(source.subject, source.label) for source in sources]
        dots = DotSet.SCHAAL if kind is CardKind.DILEMMAS else DotSet.BELANGRIJK
        given = {"title": KIND_LABELS[kind], "subjects": [key for key, _label in found], "per_sheet": PER_SHEET[0], "dot_set": dots.value}
        kwargs["initial"] = {**given, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self.kind = kind
        del self.fields["subjects" if kind is CardKind.LEEG else "blanks"]
        choices: dict[str, list[tuple[Any, Any]]] = {
            "subjects": found,
            "per_sheet": [(8, _("Acht (klein)")), (4, _("Vier (groot)"))],
            "dot_set": [(key.value, label) for key, label in DOT_SET_LABELS.items()],
        }
        for name, options in choices.items():
            field = self.fields.get(name)
            if isinstance(field, forms.ChoiceField):
                field.choices = options

    def order(self, language: str) -> PrintOrder:
        """What to print, in a language."""
        data = self.cleaned_data
        return PrintOrder(
            kind=self.kind,
            title=data["title"],
            subjects=tuple(data.get("subjects", ())),
            blanks=data.get("blanks") or 0,
            per_sheet=data["per_sheet"],
            question=data["question"],
            dot_set=DotSet(data["dot_set"]),
            language=language,
        )
