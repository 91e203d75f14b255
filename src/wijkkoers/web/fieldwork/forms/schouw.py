"""Forms of routes, schouwen and schouwpunten: they check form; the services check sense."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.utils.timezone import get_current_timezone, make_aware
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.fieldwork.forms import talk_fields as fields
from wijkkoers.web.fieldwork.kinds import SCORES, Verdict
from wijkkoers.web.fieldwork.selectors.schouw import PuntWish
from wijkkoers.web.fieldwork.states import PUNT_NEEDS_REASON, PuntMove, PuntStatus
from wijkkoers.web.fieldwork.values_talks import PuntValues, RouteValues, SchouwValues
from wijkkoers.web.fieldwork.wording_talks import PUNT_MOVE_LABELS, PUNT_STATUS_LABELS, VERDICT_HELP, VERDICT_LABELS
from wijkkoers.web.process.period_field import PeriodField
from wijkkoers.web.ui.editing import EditForm

Choices = Mapping[Any, Any]
VERDICTS = [(verdict.value, VERDICT_LABELS[verdict]) for verdict in (Verdict.GOED, Verdict.SLECHT, Verdict.PLUS)]


class RouteForm(EditForm):
    """A route and its line."""

    EDITED: ClassVar = ("title", "line", "note")
    title = fields.line(_("Naam van de route"), limit=120, required=True)
    line = fields.place(_("Looplijn"), "LineString")
    note = fields.text(_("Toelichting"), _("Bijvoorbeeld: start bij het buurthuis, ongeveer een uur."), 2)

    @property
    def values(self) -> RouteValues:
        """What the form says."""
        return RouteValues(**{name: self.cleaned_data[name] for name in self.EDITED})


class RoutePointForm(EditForm):
    """A fixed point."""

    EDITED: ClassVar = ("label", "geometry")
    label = fields.line(_("Naam van het punt"), _("Bijvoorbeeld: speelveld achter de flat."), 120, required=True)
    geometry = fields.place(_("Plaats"), "Point", required=True)


class SchouwForm(EditForm):
    """One walk. Without `routes` it goes along the route that it repeats."""

    EDITED: ClassVar = ("title", "route", "held_on", "participants", "note")
    title = fields.line(_("Naam"), _("Bijvoorbeeld: voorjaarsronde 2027."), 120, required=True)
    route = fields.number_choice(_("Route"), _("Met een route kijkt u volgend jaar op dezelfde plekken. Zonder route loopt u vrij."))
    held_on = fields.day(_("Dag"))
    participants = fields.text(_("Deelnemers"), _("Een rol en een aantal per regel, geen namen. Bijvoorbeeld: bewoners 6, wijkagent 1."), 4)
    note = fields.text(_("Toelichting"), rows=2)
    is_draft = forms.BooleanField(label=_("Nog niet delen: dit is een concept van mijn organisatie"), required=False)

    def __init__(self, *args: Any, routes: Choices | None = None, offers_draft: bool = False, **kwargs: Any) -> None:
        """Offer the routes of the dossier."""
        super().__init__(*args, **kwargs)
        self.options |= {"routes": routes, "offers_draft": offers_draft}
        if routes is None:
            del self.fields["route"]
        else:
            fields.offer(self, "route", routes, _("vrij, zonder route"), self.held.get("route", ""))
        if not offers_draft:
            del self.fields["is_draft"]

    @property
    def values(self) -> SchouwValues:
        """What the form says."""
        data = self.cleaned_data
        names = ("title", "held_on", "participants", "note")
        return SchouwValues(route_id=data.get("route"), **{name: data[name] for name in names})


class DoorForm(forms.Form):
    """Until when phones may take part."""

    until = forms.DateTimeField(
        label=_("Meedoen kan tot"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"],
        widget=forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"}),
    )

    def clean_until(self) -> datetime:
        """Return the moment in the time of here."""
        moment: datetime = self.cleaned_data["until"]
        return moment if moment.tzinfo else make_aware(moment, get_current_timezone())


class PuntForm(EditForm):
    """What people saw at one place, who acts, and what residents hear."""

    EDITED: ClassVar = (
        *("route_point", "verdict", "score", "is_urgent", "theme", "note", "geometry", "place_note"),
        *("holder_partij", "holder", "agreement", "due", "feedback", "feedback_on"),
    )
    verdict = forms.ChoiceField(label=_("Oordeel"), choices=VERDICTS, widget=forms.RadioSelect)
    is_urgent = forms.BooleanField(label=_("Spoed: hier moet meteen iets gebeuren"), required=False)
    route_point = fields.number_choice(_("Vast punt van de route"))
    place_note = fields.line(_("Plek, in woorden"), _("Bijvoorbeeld: hoek bij de fietsenstalling."))
    geometry = fields.place(_("Plek op de kaart"))
    note = fields.text(_("Wat is er te zien?"), _("Over de plek, niet over personen."), 3)
    theme = fields.choice(_("Thema"))
    score = forms.TypedChoiceField(
        label=_("Cijfer"), required=False, coerce=int, empty_value=None, choices=[("", "–"), *((str(n), str(n)) for n in SCORES)],
        help_text=_("1 is heel slecht, 5 is heel goed. Alleen als u met cijfers werkt."),
    )  # fmt: skip
    holder_partij = fields.number_choice(_("Partij die aan zet is"))
    holder = fields.line(_("Of wie, als rol"), _("Bijvoorbeeld: huismeester. Geen naam: bewoners lezen dit."), 120)
    agreement = fields.text(_("Afspraak"), _("Wat gaat er gebeuren? Kort, zoals bewoners het lezen."), 2)
    due = PeriodField(label=_("Termijn"))
    feedback = fields.text(_("Wat bewoners te horen krijgen"), rows=2)
    feedback_on = fields.day(_("Bewoners hoorden het op"))

    def __init__(self, *args: Any, points: Choices, partijen: Choices, themes: Choices, **kwargs: Any) -> None:
        """Offer the fixed points of the route, the partijen and the themes; what the point holds stays on offer."""
        super().__init__(*args, **kwargs)
        self.options |= {"points": points, "partijen": partijen, "themes": themes}
        fields.offer(self, "theme", themes, held=self.held.get("theme", ""))
        fields.offer(self, "holder_partij", partijen, held=self.held.get("holder_partij", ""))
        if points:
            fields.offer(self, "route_point", points, _("geen vast punt"), self.held.get("route_point", ""))
        else:
            del self.fields["route_point"]

    @property
    def values(self) -> PuntValues:
        """What the form says."""
        data = self.cleaned_data
        names = set(self.EDITED) - {"route_point", "holder_partij", "verdict"}
        return PuntValues(
            verdict=Verdict(data["verdict"]),
            route_point_id=data.get("route_point"),
            holder_partij_id=data["holder_partij"],
            **{name: data[name] for name in names},
        )


class FeedbackForm(EditForm):
    """What residents hear about a point, for who acts on it."""

    EDITED: ClassVar = ("feedback", "feedback_on")
    feedback = fields.text(_("Wat bewoners te horen krijgen"), rows=2)
    feedback_on = fields.day(_("Bewoners hoorden het op"))


class PuntMoveForm(forms.Form):
    """What is done about a point; leaving it needs a reason."""

    move = forms.ChoiceField(label=_("Wat gebeurt er mee?"), widget=forms.RadioSelect)
    reason = fields.text(_("Reden"), _("Nodig als er niets gebeurt. Bewoners krijgen dit te horen."), 2)

    def __init__(self, *args: Any, moves: Iterable[PuntMove], **kwargs: Any) -> None:
        """Offer the moves that can be made now."""
        super().__init__(*args, **kwargs)
        made = list(moves)
        self.fields["move"].choices = [(move.value, PUNT_MOVE_LABELS[move]) for move in made]  # type: ignore[attr-defined]
        if not PUNT_NEEDS_REASON & set(made):
            del self.fields["reason"]


class PuntFilterForm(forms.Form):
    """Which points to show; what cannot be read asks for nothing."""

    zoek = fields.line(_("Zoek"), limit=100)
    oordeel = forms.ChoiceField(label=_("Oordeel"), required=False, choices=[("", _("alle")), *VERDICTS])
    thema = fields.choice(_("Thema"))
    wie = fields.choice(_("Wie aan zet is"))
    status = forms.ChoiceField(
        label=_("Status"), required=False, choices=[("", _("alle")), *((status.value, PUNT_STATUS_LABELS[status]) for status in PuntStatus)]
    )
    spoed = forms.BooleanField(label=_("Alleen spoed"), required=False)
    wacht = forms.BooleanField(label=_("Bewoners wachten op antwoord"), required=False)

    def __init__(self, *args: Any, partijen: Choices, themes: Choices, **kwargs: Any) -> None:
        """Offer partijen and themes."""
        super().__init__(*args, **kwargs)
        fields.offer(self, "thema", themes, _("alle"))
        fields.offer(self, "wie", {"geen": _("nog niemand"), **{f"partij:{key}": name for key, name in partijen.items()}}, _("alle"))

    @property
    def wish(self) -> PuntWish:
        """What was asked."""
        self.is_valid()
        data = self.cleaned_data
        return PuntWish(
            text=data.get("zoek") or "",
            verdict=data.get("oordeel") or "",
            theme=data.get("thema") or "",
            holder=data.get("wie") or "",
            status=data.get("status") or "",
            is_urgent=bool(data.get("spoed")),
            awaits_feedback=bool(data.get("wacht")),
        )


VERDICT_HINTS = [(VERDICT_LABELS[verdict], VERDICT_HELP[verdict]) for verdict in Verdict]
