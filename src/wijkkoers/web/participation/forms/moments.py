"""Forms of participatiemomenten."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.participation import wording
from wijkkoers.web.participation.services.following import TEXT_LIMIT
from wijkkoers.web.participation.services.planning import FORM_LIMIT, LINE_LIMIT, REASON_LIMIT, TITLE_LIMIT
from wijkkoers.web.participation.states import CONSENT_RUNGS, FollowUp, MomentMove, MomentStatus
from wijkkoers.web.participation.values import (
    CAME,
    COUNT_FIELDS,
    FOLLOW_UP_FIELDS,
    PLAN_FIELDS,
    FollowUpValues,
    MomentValues,
    TurnoutValues,
)
from wijkkoers.web.process.period_field import PeriodField
from wijkkoers.web.ui.editing import EditForm

Choices = Iterable[tuple[str, str]]
Grouped = Sequence[tuple[str, Sequence[tuple[str, str]]]]
"""Groups of people under the name of their dimension."""
FORMS_LIST = "vormen"
"""The id of the list of forms that the page offers beside the field."""
FIELD_OF_CODE = {
    "moment-titel-leeg": "title",
    "moment-trede-onbekend": "rung",
    "moment-groep-onbekend": "groups",
    "moment-dag-leeg": "held_on",
    "moment-dag-in-de-toekomst": "held_on",
    "moment-reden-leeg": "reason",
    "moment-opkomst-te-veel": "came_total",
    "moment-groep-te-veel": "came_total",
    "moment-antwoord-leeg": "follow_up",
    "moment-afwijken-zonder-reden": "deviation_reason",
    "moment-afwijken-zonder-instemming": "consent",
    "process-niet-in-team": "owner",
    "process-stap-onbekend": "stap",
}


def _text(label: Any, help_text: Any = "", rows: int = 3) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=False, max_length=TEXT_LIMIT, help_text=help_text, widget=widget)


def _line(label: Any, help_text: Any = "", limit: int = LINE_LIMIT) -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=limit, help_text=help_text)


def _day(label: Any, help_text: Any = "") -> forms.DateField:
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    return forms.DateField(label=label, required=False, widget=widget, help_text=help_text)


def _offer(form: forms.Form, name: str, choices: Any) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared as one
    field.choices = choices


class PlanForm(EditForm):
    """What a moment is for, for whom, how and when."""

    EDITED: ClassVar[tuple[str, ...]] = PLAN_FIELDS
    title = forms.CharField(label=_("Naam"), max_length=TITLE_LIMIT, help_text=_("Bijvoorbeeld: inloop in het buurthuis."))
    aim = _text(_("Doel"), _("Wat wilt u te weten komen of samen bereiken?"))
    rung = forms.ChoiceField(label=_("Trede van de participatieladder"), widget=forms.RadioSelect)
    groups = forms.MultipleChoiceField(label=_("Voor wie vooral?"), required=False, widget=forms.CheckboxSelectMultiple)
    form = forms.CharField(
        label=_("Vorm"),
        required=False,
        max_length=FORM_LIMIT,
        help_text=_("Kies uit de lijst of schrijf een eigen vorm."),
        widget=forms.TextInput(attrs={"list": FORMS_LIST}),
    )
    due = PeriodField(label=_("Wanneer gepland"))
    held_on = _day(_("Al geweest? Dan was het op"))
    place = _line(_("Plaats"), _("Bijvoorbeeld: de aula van de school."))
    languages = _line(_("Talen"), _("Naast Nederlands. Bijvoorbeeld: Turks, met een tolk."))
    accessibility = _text(
        _("Toegankelijkheid"), _("Wat maakt meedoen makkelijker? Bijvoorbeeld: traplift, kinderopvang, ook 's avonds."), rows=2
    )
    owner = forms.TypedChoiceField(label=_("Wie trekt dit?"), required=False, coerce=int, empty_value=None)
    stap = forms.TypedChoiceField(label=_("Bij welke stap hoort het?"), required=False, coerce=int, empty_value=None)
    field_order = ("title", "aim", "rung", "groups", "form", "due", "held_on", "place", "languages", "accessibility", "owner", "stap")

    def __init__(
        self, *args: Any, rungs: Choices, groups: Grouped, people: Choices, staps: Choices, day: bool | None = True, **kwargs: Any
    ) -> None:
        """Offer these rungs, groups, people and stappen; `day` False leaves the day out, for a moment that is still to come."""
        super().__init__(*args, **kwargs)
        self.options |= {"rungs": rungs, "groups": groups, "people": people, "staps": staps, "day": day}
        if self.held and "groups" in self.held:
            self.initial["groups"] = _as_list(self.initial["groups"])
        _offer(self, "rung", list(rungs))
        _offer(self, "groups", [(name, list(rows)) for name, rows in groups])
        _offer(self, "owner", [("", _("Nog niemand")), *people])
        _offer(self, "stap", [("", _("Bij het hele dossier")), *staps])
        if not day:
            del self.fields["held_on"]
        elif self.held:
            self.fields["held_on"].label, self.fields["held_on"].required = _("Dag waarop het was"), True
        self.EDITED = _present(self, PLAN_FIELDS)  # type: ignore[misc]  # some moments have fewer fields

    @property
    def values(self) -> MomentValues:
        """What was said."""
        data = self.cleaned_data
        return MomentValues(
            title=data["title"],
            rung=data["rung"],
            aim=data["aim"],
            form=data["form"],
            groups=tuple(data["groups"]),
            due=data["due"],
            held_on=data.get("held_on"),
            place=data["place"],
            languages=data["languages"],
            accessibility=data["accessibility"],
            owner_id=data["owner"],
            stap_id=data["stap"],
        )


def _as_list(value: Any) -> list[str]:
    return value if isinstance(value, list) else [text for text in str(value).split("\n") if text]


def _present(form: forms.Form, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name in form.fields)


def _count(label: Any, help_text: Any = "") -> forms.IntegerField:
    widget = forms.NumberInput(attrs={"min": 0, "inputmode": "numeric"})
    return forms.IntegerField(label=label, required=False, min_value=0, help_text=help_text, widget=widget)


class TurnoutForm(EditForm):
    """How many people were invited, reached and came, in all and by group."""

    invited = _count(_("Hoeveel mensen zijn uitgenodigd?"))
    reached = _count(_("Hoeveel mensen zijn bereikt?"), _("Wie de uitnodiging zag of las, voor zover u dat weet."))
    came_total = _count(_("Hoeveel mensen kwamen er in totaal?"), _("Eén mens telt één keer, ook als die bij meer groepen hoort."))

    def __init__(self, *args: Any, groups: Grouped, is_past: bool, **kwargs: Any) -> None:
        """Ask for these groups; of a moment that is still to come only who is invited and reached."""
        super().__init__(*args, **kwargs)
        self.options |= {"groups": groups, "is_past": is_past}
        self.rows: list[tuple[str, list[str]]] = []
        if not is_past:
            del self.fields["came_total"]
        for name, members in groups if is_past else ():
            self.rows.append((name, [f"{CAME}{id_}" for id_, _label in members]))
            self.fields |= {f"{CAME}{id_}": _count(label) for id_, label in members}
        asked = (*COUNT_FIELDS, *(name for _label, names in self.rows for name in names))
        self.EDITED = _present(self, asked)  # type: ignore[misc]  # the groups of this handbook

    @property
    def totals(self) -> list[forms.BoundField]:
        """The fields of all people together."""
        return [self[name] for name in COUNT_FIELDS if name in self.fields]

    @property
    def dimensions(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields of groups under the name of their dimension."""
        return [(name, [self[field] for field in fields]) for name, fields in self.rows]

    @property
    def values(self) -> TurnoutValues:
        """What was said; a group that was left empty is not counted, and 0 says that nobody of it came."""
        data = self.cleaned_data
        came = {name.removeprefix(CAME): count for name, count in data.items() if name.startswith(CAME) and count is not None}
        return TurnoutValues(data["invited"], data["reached"], data.get("came_total"), came)


class FollowUpForm(EditForm):
    """What was done with what people said."""

    EDITED: ClassVar[tuple[str, ...]] = FOLLOW_UP_FIELDS
    follow_up = _text(_("Wat is ermee gedaan?"), _("Noem wat u hoorde en wat daarmee gebeurt. U zei, wij deden."), rows=5)
    follow_up_kind = forms.ChoiceField(label=_("Overgenomen?"), required=False, widget=forms.RadioSelect)
    deviation_reason = _text(_("Waarom wijkt u af?"), _("Nodig als u een advies niet of deels volgt."))
    consent = _text(_("Wie stemde in met afwijken?"), _("Nodig als u afwijkt van wat samen is gemaakt of besloten: wie, en wanneer."))
    told_back = _text(_("Hoe hoorden de mensen dit?"), _("Bijvoorbeeld: brief in april, en verteld op de volgende avond."), rows=2)

    def __init__(self, *args: Any, rung: str, **kwargs: Any) -> None:
        """Ask who agreed only on rungs where that is needed, or where it was written down before."""
        super().__init__(*args, **kwargs)
        self.options["rung"] = rung
        _offer(self, "follow_up_kind", [("", _("Nog niet gezegd")), *((kind.value, wording.FOLLOW_UP_LABELS[kind]) for kind in FollowUp)])
        if rung not in CONSENT_RUNGS and not self.held.get("consent"):
            del self.fields["consent"]
        self.EDITED = _present(self, FOLLOW_UP_FIELDS)  # type: ignore[misc]  # some rungs have fewer fields

    @property
    def values(self) -> FollowUpValues:
        """What was said."""
        data = self.cleaned_data
        kind = FollowUp(data["follow_up_kind"]) if data["follow_up_kind"] else None
        return FollowUpValues(data["follow_up"], kind, data["deviation_reason"], data.get("consent", ""), data["told_back"])


class MoveForm(forms.Form):
    """What happens with a moment, with its day or the reason."""

    move = forms.TypedChoiceField(label=_("Wat gebeurt er?"), coerce=MomentMove, widget=forms.RadioSelect)
    held_on = _day(_("Dag waarop het was"), _("Nodig als het is geweest."))
    reason = forms.CharField(
        label=_("Reden"),
        required=False,
        max_length=REASON_LIMIT,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Nodig bij afgelasten. De reden komt in het logboek."),
    )

    def __init__(self, *args: Any, moves: Iterable[MomentMove], **kwargs: Any) -> None:
        """Offer these moves."""
        super().__init__(*args, **kwargs)
        offered = list(moves)
        _offer(self, "move", [(move.value, f"{wording.MOVE_LABELS[move]}. {wording.MOVE_HELP[move]}") for move in offered])
        if MomentMove.HOUDEN not in offered:
            del self.fields["held_on"]
        if MomentMove.AFGELASTEN not in offered:
            del self.fields["reason"]


class FilterForm(forms.Form):
    """Which moments to show; a value that is not offered is left out."""

    status = forms.ChoiceField(label=_("Status"), required=False)
    trede = forms.ChoiceField(label=_("Trede"), required=False)
    groep = forms.ChoiceField(label=_("Voor wie"), required=False)

    def __init__(self, *args: Any, rungs: Choices, groups: Grouped, **kwargs: Any) -> None:
        """Offer these rungs and groups."""
        super().__init__(*args, **kwargs)
        _offer(self, "status", [("", _("Alle")), *((status.value, wording.STATUS_LABELS[status]) for status in MomentStatus)])
        _offer(self, "trede", [("", _("Alle")), *rungs])
        _offer(self, "groep", [("", _("Iedereen")), *((name, list(rows)) for name, rows in groups)])

    @property
    def wanted(self) -> dict[str, str]:
        """What was asked for, by question; empty for all."""
        self.is_valid()
        return {name: str(self.cleaned_data.get(name, "")) for name in self.fields}
