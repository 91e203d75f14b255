"""Setting a session up, leading it, and taking part."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.kit.kinds import AnswerForm, TimeAct
from wijkkoers.web.kit.models import Session
from wijkkoers.web.kit.selectors import values_of
from wijkkoers.web.kit.services import MINUTES_LIMIT, NOTE_LIMIT, Said, SessionValues
from wijkkoers.web.kit.services.record import QUESTION_LIMIT, TEXT_LIMIT
from wijkkoers.web.kit.states import MINUTES, TRANSITIONS, SessionMove, SessionPhase
from wijkkoers.web.kit.wording import FORM_LABELS
from wijkkoers.web.ui.editing import EditForm


class SessionForm(forms.Form):
    """The question, how people answer, and the stap it belongs to."""

    question = forms.CharField(
        label=_("De vraag"),
        max_length=QUESTION_LIMIT,
        help_text=_("Eén vraag, in gewone woorden. Bijvoorbeeld: hoe dringend is het om in deze straat te beginnen?"),
    )
    form = forms.ChoiceField(label=_("Hoe mensen antwoorden"), widget=forms.RadioSelect, initial=AnswerForm.SCHAAL.value)
    options = forms.CharField(
        label=_("Woorden bij het antwoord"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=TEXT_LIMIT,
        help_text=_("Eén per regel. Bij een schaal: wat 1 betekent en wat 5 betekent. Bij een keuze: twee tot acht mogelijkheden."),
    )
    stap = forms.TypedChoiceField(label=_("Stap"), required=False, coerce=int, empty_value=None)

    def __init__(self, *args: Any, staps: Iterable[tuple[int, str]], **kwargs: Any) -> None:
        """Offer these stappen."""
        super().__init__(*args, **kwargs)
        for name, choices in (
            ("form", [(key.value, label) for key, label in FORM_LABELS.items()]),
            ("stap", [("", str(_("Geen stap"))), *staps]),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
            field.choices = choices

    @property
    def values(self) -> SessionValues:
        """What was typed in."""
        data = self.cleaned_data
        return SessionValues(data["question"], AnswerForm(data["form"]), tuple(data["options"].splitlines()), data["stap"])


class MoveForm(forms.Form):
    """A move to the next phase, with its minutes."""

    move = forms.ChoiceField(choices=[(move.value, move.value) for move in SessionMove], widget=forms.HiddenInput)
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)
    minutes = forms.IntegerField(
        label=_("Minuten"), min_value=0, max_value=MINUTES_LIMIT, required=False, widget=forms.TextInput(attrs={"inputmode": "numeric"})
    )

    @classmethod
    def to_make(cls, session: Session, move: SessionMove) -> MoveForm:
        """Return the form of one move, with the usual minutes of the phase that it begins."""
        minutes = MINUTES[TRANSITIONS[SessionPhase(session.phase), move]]
        initial = {"move": move.value, "revision": session.revision, "minutes": minutes}
        return cls(initial=initial, auto_id=f"{move.value}-%s")


class TimeForm(forms.Form):
    """Something with the clock."""

    act = forms.ChoiceField(choices=[(act.value, act.value) for act in TimeAct], widget=forms.HiddenInput)
    minutes = forms.IntegerField(min_value=1, max_value=MINUTES_LIMIT, required=False)


class ReplyForm(forms.Form):
    """One answer: a place on the scale or an option, and why."""

    value = forms.TypedChoiceField(label=_("Uw antwoord"), coerce=int, widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("Waarom?"),
        required=False,
        max_length=NOTE_LIMIT,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Kort mag. Schrijf geen namen op: de groep leest dit straks zonder te weten van wie het is."),
    )

    def __init__(self, *args: Any, session: Session, **kwargs: Any) -> None:
        """Offer what can be answered."""
        super().__init__(*args, **kwargs)
        field = self.fields["value"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = list(enumerate(answer_labels(session), start=1))

    @property
    def said(self) -> Said:
        """What was answered."""
        return Said(self.cleaned_data["value"], self.cleaned_data["note"])


class PaperForm(ReplyForm):
    """An answer from paper: at a new seat, or at one that answered the first round."""

    number = forms.TypedChoiceField(label=_("Welk papier"), required=False, coerce=int, empty_value=None)

    def __init__(self, *args: Any, seats: Iterable[int], **kwargs: Any) -> None:
        """Offer the papers that have no answer in this round yet."""
        super().__init__(*args, **kwargs)
        field = self.fields["number"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = [("", str(_("Nieuw papier"))), *((seat, str(seat)) for seat in seats)]
        self.order_fields(["number", "value", "note"])
        self.fields["value"].label = _("Antwoord op het papier")


class OutcomeForm(EditForm):
    """What came of a session, in words."""

    EDITED: ClassVar[tuple[str, ...]] = ("agreement", "disagreement")

    agreement = forms.CharField(
        label=_("Hierover zijn we het eens"), required=False, max_length=TEXT_LIMIT, widget=forms.Textarea(attrs={"rows": 3})
    )
    disagreement = forms.CharField(
        label=_("Hierover niet, en waarom niet"),
        required=False,
        max_length=TEXT_LIMIT,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Schrijf het standpunt op, niet wie het had."),
    )


def texts_of(session: Session) -> dict[str, str]:
    """Return the outcome in words as the form sends it."""
    return {name: getattr(session, name) for name in OutcomeForm.EDITED}


def answer_labels(session: Session) -> list[str]:
    """Return what can be answered as people read it: `1 (helemaal niet)`, or the option."""
    values = list(values_of(session))
    if session.form == AnswerForm.KEUZE:
        return values
    first, last = [*session.options, "", ""][:2]
    return [f"{values[0]} ({first})" if first else values[0], *values[1:-1], f"{values[-1]} ({last})" if last else values[-1]]
