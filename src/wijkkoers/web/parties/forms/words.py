"""What a partij writes itself: belang and ambitie, goals, means, and how it stands on goals of others."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.parties import wording
from wijkkoers.web.parties.forms.fields import AmountField, offer, prose, theme_labels
from wijkkoers.web.parties.kinds import MeansKind, Stance
from wijkkoers.web.parties.models import Goal, GoalStance, Means, Partij
from wijkkoers.web.parties.selectors import Words
from wijkkoers.web.parties.services import Offer
from wijkkoers.web.parties.services.texts import UNIT_LIMIT
from wijkkoers.web.ui.editing import EditForm


class WordsForm(EditForm):
    """Belang and ambitie of a partij."""

    EDITED: ClassVar = ("interest", "ambition")
    interest = prose(_("Belang"), _("Wat wilt u bereiken of behouden? Schrijf in uw eigen woorden."))
    ambition = prose(_("Ambitie"), _("Wat staat er over tien tot vijftien jaar, als het aan u ligt?"), rows=3)

    @property
    def words(self) -> Words:
        """What was written."""
        return Words(self.cleaned_data["interest"], self.cleaned_data["ambition"])


class GoalForm(EditForm):
    """A goal of a partij."""

    EDITED: ClassVar = ("theme", "text")
    theme = forms.ChoiceField(label=_("Thema"))
    text = prose(
        _("Wat wilt u bereiken?"),
        _("Noem liefst een getal en een jaar. Bijvoorbeeld: in 2032 heeft elke straat een boom voor de deur."),
        rows=3,
        required=True,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Fill the themes in the language of the page."""
        super().__init__(*args, **kwargs)
        offer(self, "theme", theme_labels().items())


class MeansForm(EditForm):
    """What a partij can bring in."""

    EDITED: ClassVar = ("kind", "text", "amount", "unit")
    kind = forms.ChoiceField(label=_("Soort"))
    text = prose(_("Wat kunt u inbrengen?"), _("En onder welke voorwaarde?"), rows=3, required=True)
    amount = AmountField(
        label=_("Hoeveel"), required=False, max_digits=14, decimal_places=2, localize=True, help_text=_("Leeg als u nog geen getal weet.")
    )
    unit = forms.CharField(
        label=_("Waarvan"), required=False, max_length=UNIT_LIMIT, help_text=_("Bijvoorbeeld: euro per jaar, uur per week, woningen.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Fill the kinds in the language of the page."""
        super().__init__(*args, **kwargs)
        offer(self, "kind", [(kind.value, label) for kind, label in wording.MEANS_LABELS.items()])

    @property
    def means(self) -> Offer:
        """What is offered."""
        data = self.cleaned_data
        return Offer(MeansKind(data["kind"]), data["text"], data["amount"], data["unit"])


class StanceForm(EditForm):
    """How a partij stands on a goal of another."""

    EDITED: ClassVar = ("stance", "note")
    stance = forms.ChoiceField(label=_("Hoe staat u tegenover dit doel?"), required=False)
    note = prose(_("Toelichting"), _("Waarom, of onder welke voorwaarde?"), rows=3)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Fill the stances in the language of the page."""
        super().__init__(*args, **kwargs)
        said = [(stance.value, f"{sign} {label}") for stance, (sign, label) in wording.STANCE_LABELS.items()]
        offer(self, "stance", [("", _("nog geen standpunt")), *said])

    @property
    def chosen(self) -> Stance | None:
        """The stance, None for none."""
        return Stance(self.cleaned_data["stance"]) if self.cleaned_data["stance"] else None


def held_words(partij: Partij) -> Mapping[str, str]:
    """Return the draft words of a partij as the browser would send them."""
    return {"interest": partij.interest, "ambition": partij.ambition}


def held_goal(goal: Goal) -> Mapping[str, str]:
    """Return the draft of a goal as the browser would send it."""
    return {"theme": goal.theme, "text": goal.text}


def held_means(means: Means) -> Mapping[str, str]:
    """Return the draft of means as the browser would send it."""
    return {"kind": means.kind, "text": means.text, "amount": amount_text(means.amount), "unit": means.unit}


def held_stance(row: GoalStance | None) -> Mapping[str, str]:
    """Return the draft of a stance as the browser would send it."""
    return {"stance": row.stance, "note": row.note} if row else {"stance": "", "note": ""}


def amount_text(amount: Decimal | None) -> str:
    """Return an amount as people write it, without needless zeros; empty for none."""
    if amount is None:
        return ""
    return str(number_format(amount, decimal_pos=0 if amount == amount.to_integral() else 2, use_l10n=True, force_grouping=False))
