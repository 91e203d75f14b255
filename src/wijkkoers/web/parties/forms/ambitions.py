"""Rounds of ambitions, what is written in them, joint ambitions, opinions and big words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.parties import wording
from wijkkoers.web.parties.forms.fields import offer, prose, theme_labels, theme_questions
from wijkkoers.web.parties.kinds import Opinion
from wijkkoers.web.parties.models import AmbitionAgreement, AmbitionRound, ContainerTerm, JointAmbition
from wijkkoers.web.parties.services import Seen, Wanted
from wijkkoers.web.parties.services.joint import FIRST_YEAR, LAST_YEAR
from wijkkoers.web.parties.services.texts import NAME_LIMIT, TARGET_LIMIT, TERM_LIMIT
from wijkkoers.web.ui.editing import EditForm


class RoundForm(EditForm):
    """Title and themes of a round."""

    EDITED: ClassVar = ("title", "themes")
    title = forms.CharField(label=_("Titel"), max_length=NAME_LIMIT, help_text=_("Bijvoorbeeld: ambities voorjaar 2027."))
    themes = forms.MultipleChoiceField(label=_("Thema’s"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Fill the themes in the language of the page, those of the round ticked."""
        super().__init__(*args, **kwargs)
        labels = theme_labels()
        offer(self, "themes", labels.items())
        ticked = self.initial.get("themes", list(labels))
        self.initial["themes"] = ticked.split("\n") if isinstance(ticked, str) else ticked

    @property
    def cleaned_values(self) -> dict[str, Any]:
        """Title and themes."""
        return {"title": self.cleaned_data["title"], "themes": self.cleaned_data["themes"]}


class MoveForm(forms.Form):
    """Why a round moves; whether it must be said is for the service."""

    reason = prose(_("Reden"), rows=3)


class EntryForm(EditForm):
    """The ambition of one partij on each theme of a round."""

    def __init__(self, *args: Any, themes: Iterable[str], **kwargs: Any) -> None:
        """Make a field per theme, with the question of the handbook."""
        labels, questions = theme_labels(), theme_questions()
        self.themes = [theme for theme in themes if theme in labels]
        self.EDITED = tuple(self.themes)  # type: ignore[misc]  # other fields in every round
        super().__init__(*args, **kwargs)
        self.options["themes"] = self.themes
        for theme in self.themes:
            self.fields[theme] = prose(labels[theme], format_html('<span lang="nl">{}</span>', questions[theme]), rows=3)

    @property
    def texts(self) -> Mapping[str, str]:
        """What was written, by theme."""
        return {theme: self.cleaned_data[theme] for theme in self.themes}


class JointForm(EditForm):
    """The joint ambition on a theme with its testable criterion."""

    EDITED: ClassVar = ("text", "measure", "target", "target_year")
    text = prose(_("Wat willen wij samen?"), rows=4, required=True)
    measure = prose(
        _("Wat meten wij?"), _("Iets wat te tellen of te zien is. Bijvoorbeeld: het aandeel woningen met label A of B."), rows=2
    )
    target = forms.CharField(
        label=_("Wat moet het worden?"), required=False, max_length=TARGET_LIMIT, help_text=_("Bijvoorbeeld: 80 %, of: elke straat.")
    )
    target_year = forms.IntegerField(label=_("In welk jaar?"), required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR)

    @property
    def wanted(self) -> Wanted:
        """What was written."""
        data = self.cleaned_data
        return Wanted(data["text"], data["measure"], data["target"], data["target_year"])


class OpinionForm(EditForm):
    """What a partij says of a joint ambition; `seen` is the revision of the text it stands under."""

    EDITED: ClassVar = ("opinion", "remark")
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    opinion = forms.ChoiceField(label=_("Uw mening"))
    remark = prose(_("Opmerking"), _("Wat ziet u anders, of onder welke voorwaarde gaat u mee? Dit blijft bij de ambitie staan."), rows=3)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Fill the opinions in the language of the page."""
        super().__init__(*args, **kwargs)
        offer(self, "opinion", [(opinion.value, f"{sign} {label}") for opinion, (sign, label) in wording.OPINION_LABELS.items()])

    @property
    def chosen(self) -> Opinion:
        """The opinion."""
        return Opinion(self.cleaned_data["opinion"])

    def seen_texts(self, said: int | None) -> Seen:
        """Return what the person had on screen, with the revision of the opinion. A form that does not tell has seen nothing (-1)."""
        text = self.cleaned_data["seen"]
        return Seen(-1 if text is None else text, said)


class TermForm(EditForm):
    """A big word and what it means in this dossier."""

    EDITED: ClassVar = ("term", "meaning")
    term = forms.CharField(label=_("Woord"), max_length=TERM_LIMIT)
    meaning = prose(_("Wat betekent het hier?"), _("Eén of twee zinnen waaraan een keuze te toetsen is."), rows=3)


def held_round(round_: AmbitionRound) -> Mapping[str, str]:
    """Return title and themes as the browser would send them."""
    return {"title": round_.title, "themes": "\n".join(round_.themes)}


def held_joint(joint: JointAmbition | None) -> Mapping[str, str] | None:
    """Return a joint ambition as the browser would send it; None for a new one."""
    if joint is None:
        return None
    year = "" if joint.target_year is None else str(joint.target_year)
    return {"text": joint.text, "measure": joint.measure, "target": joint.target, "target_year": year}


def held_term(term: ContainerTerm) -> Mapping[str, str]:
    """Return a big word as the browser would send it."""
    return {"term": term.term, "meaning": term.meaning}


def said_before(row: AmbitionAgreement | None) -> Mapping[str, str]:
    """Return what a partij said before as the browser would send it."""
    return {"opinion": row.opinion, "remark": row.remark} if row else {"opinion": "", "remark": ""}


def said_revision(row: AmbitionAgreement | None, joint: JointAmbition) -> int:
    """Return the revision of what a partij said of the text as it is now, 0 when it said nothing of it yet."""
    return row.revision if row and row.joint_revision == joint.revision else 0
