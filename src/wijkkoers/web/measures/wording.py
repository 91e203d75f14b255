"""The words of measures: labels of kinds, statuses, moves and positions, with the sign that goes with each."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from wijkkoers.web.measures.kinds import Confidence, Direction, MaatregelKind, Position, RelationKind, Scale, Vat
from wijkkoers.web.measures.states import MaatregelMove, MaatregelStatus

KIND_LABELS = {
    MaatregelKind.FYSIEK: _("Fysiek"),
    MaatregelKind.SOCIAAL: _("Sociaal"),
    MaatregelKind.BEHEER: _("Beheer"),
    MaatregelKind.ORGANISATORISCH: _("Organisatorisch"),
    MaatregelKind.ONDERZOEK: _("Onderzoek"),
}
SCALE_LABELS = {
    Scale.WONING: _("Woning"),
    Scale.COMPLEX: _("Complex"),
    Scale.STRAAT: _("Straat"),
    Scale.BUURT: _("Buurt"),
    Scale.WIJK: _("Wijk"),
    Scale.GEMEENTE: _("Gemeente"),
}
VAT_LABELS = {
    Vat.INCLUSIEF: _("inclusief btw"),
    Vat.EXCLUSIEF: _("exclusief btw"),
    Vat.ONBEKEND: _("btw niet bekend"),
}
DIRECTION_LABELS = {
    Direction.OMHOOG: ("↑", _("omhoog")),
    Direction.OMLAAG: ("↓", _("omlaag")),
    Direction.BEHOUD: ("=", _("behoud")),
}
CONFIDENCE_LABELS = {
    Confidence.BEWEZEN: _("bewezen"),
    Confidence.AANNEMELIJK: _("aannemelijk"),
    Confidence.VERWACHT: _("verwacht"),
    Confidence.ONBEKEND: _("onbekend"),
}
RELATION_LABELS = {
    RelationKind.HANGT_AF_VAN: _("Hangt af van"),
    RelationKind.SLUIT_UIT: _("Sluit uit"),
}
POSITION_LABELS = {
    Position.VOOR: ("✓", _("voor")),
    Position.NEUTRAAL: ("○", _("neutraal")),
    Position.TEGEN: ("✗", _("tegen")),
    Position.GEEN_MANDAAT: ("–", _("geen mandaat")),
}
SILENT = ("·", _("zei nog niets"))
STATUS_LABELS = {
    MaatregelStatus.LONGLIST: _("Longlist"),
    MaatregelStatus.SHORTLIST: _("Shortlist"),
    MaatregelStatus.AFGEVALLEN: _("Afgevallen"),
}
MOVE_LABELS = {
    MaatregelMove.KIEZEN: _("Op de shortlist zetten"),
    MaatregelMove.TERUGZETTEN: _("Terug naar de longlist"),
    MaatregelMove.LATEN_VALLEN: _("Laten afvallen"),
}
MOVE_HELP = {
    MaatregelMove.KIEZEN: _("De maatregel is kansrijk genoeg om in pakketten te wegen."),
    MaatregelMove.TERUGZETTEN: _("De maatregel staat weer tussen alle mogelijkheden."),
    MaatregelMove.LATEN_VALLEN: _("De maatregel gaat niet door. Hij blijft in de lijst staan, met de reden."),
}
NULL_NAME = _("Nulalternatief")
ONCE, YEARLY = _("Eenmalig"), _("Per jaar")
