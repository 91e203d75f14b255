"""The words of parties: labels of kinds, stances, opinions, levels and statuses, with the sign that goes with each."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from wijkkoers.web.parties.goal_matrix import Weight
from wijkkoers.web.parties.influence import Field
from wijkkoers.web.parties.kinds import MeansKind, Opinion, OwnPlan, PartijKind, Stance
from wijkkoers.web.parties.states import RoundMove, RoundStatus

KIND_LABELS = {
    PartijKind.CORPORATIE: _("woningcorporatie"),
    PartijKind.GEMEENTE: _("gemeente"),
    PartijKind.BEWONERS: _("bewoners"),
    PartijKind.HUURDERSORGANISATIE: _("huurdersorganisatie"),
    PartijKind.WARMTEBEDRIJF: _("warmtebedrijf"),
    PartijKind.NETBEHEERDER: _("netbeheerder"),
    PartijKind.SCHOOL: _("school"),
    PartijKind.ZORG: _("zorgorganisatie"),
    PartijKind.WELZIJN: _("welzijnsorganisatie"),
    PartijKind.ONDERNEMERS: _("ondernemers"),
    PartijKind.VVE: _("vereniging van eigenaren"),
    PartijKind.VASTGOEDEIGENAAR: _("zakelijke vastgoedeigenaar"),
    PartijKind.BEWONERSINITIATIEF: _("bewonersinitiatief"),
    PartijKind.WATERBEHEER: _("waterschap en waterbedrijf"),
    PartijKind.MARKTPARTIJ: _("bouwer of adviseur"),
    PartijKind.FINANCIER: _("bank of fonds"),
    PartijKind.VEILIGHEID: _("wijkagent en handhaving"),
    PartijKind.RAAD_EN_COLLEGE: _("college en gemeenteraad"),
    PartijKind.OVERIG: _("overige partij"),
}
PLAN_LABELS = {
    OwnPlan.ONBEKEND: _("nog niet bekend"),
    OwnPlan.BEZIG: _("de partij werkt eraan"),
    OwnPlan.KLAAR: _("af"),
}
MEANS_LABELS = {
    MeansKind.GELD: _("Geld"),
    MeansKind.UREN: _("Uren"),
    MeansKind.BEZIT: _("Bezit"),
    MeansKind.BEVOEGDHEID: _("Bevoegdheid"),
}
STANCE_LABELS = {
    Stance.STEUNT: ("+", _("steunt dit")),
    Stance.NEUTRAAL: ("○", _("neutraal")),
    Stance.BOTST: ("×", _("botst hiermee")),
}
OWNER = ("●", _("bracht dit in"))
SILENT = ("·", _("zei nog niets"))
WEIGHT_LABELS = {
    Weight.GEDEELD: ("=", _("gedeeld"), _("Minstens twee partijen staan erachter en niemand is ertegen.")),
    Weight.BOTST: ("≠", _("botst"), _("Minstens één partij zegt dat dit botst met wat zij wil.")),
    Weight.ALLEEN: ("1", _("staat alleen"), _("Alleen wie het inbracht, staat erachter.")),
}
OPINION_LABELS = {
    Opinion.EENS: ("✓", _("eens")),
    Opinion.VOORBEHOUD: ("~", _("eens onder voorbehoud")),
    Opinion.ONEENS: ("✗", _("oneens")),
}
LEVEL_LABELS = {
    1: _("1, heel weinig"),
    2: _("2, weinig"),
    3: _("3, tamelijk veel"),
    4: _("4, veel"),
    5: _("5, heel veel"),
}
FIELD_LABELS = {
    Field.SAMEN: (
        _("Samen optrekken"),
        _("Veel invloed, en er staat veel op het spel. Geef hun een plek in het team en neem grote stappen samen."),
    ),
    Field.BETREKKEN: (
        _("Op tijd betrekken"),
        _("Veel invloed, maar er staat voor hen weinig op het spel. Vraag hun mening vóór elk besluit waarvoor u hen nodig hebt."),
    ),
    Field.STEM_GEVEN: (
        _("Een stem geven"),
        _("Veel op het spel, maar weinig invloed. Zorg dat iemand hun belang aan tafel brengt en laat zien wat ermee gebeurt."),
    ),
    Field.OP_DE_HOOGTE: (
        _("Op de hoogte houden"),
        _("Weinig invloed, en er staat weinig op het spel. Vertel wat er verandert en waar zij terechtkunnen."),
    ),
}
STATUS_LABELS = {
    RoundStatus.BLIND: (_("Ieder schrijft apart"), _("Niemand leest nog wat een ander schrijft.")),
    RoundStatus.OPEN: (_("Geopend"), _("Alle ambities liggen naast elkaar. Nu maakt u er samen één van.")),
    RoundStatus.VASTGELEGD: (_("Vastgelegd"), _("De gezamenlijke ambitie staat vast, met wie het eens was en wie niet.")),
    RoundStatus.INGETROKKEN: (_("Ingetrokken"), _("Deze ronde is gestopt voordat zij open ging.")),
}
MOVE_LABELS = {
    RoundMove.OPENEN: (_("Ronde openen"), _("Iedereen in het dossier leest dan alle ambities. Wijzigen kan daarna niet meer.")),
    RoundMove.VASTLEGGEN: (_("Vastleggen"), _("De gezamenlijke ambitie en de meningen staan dan vast.")),
    RoundMove.HEROPENEN: (_("Heropenen"), _("De gezamenlijke ambitie kan weer veranderen. Wat er stond, blijft in het logboek.")),
    RoundMove.INTREKKEN: (_("Intrekken"), _("De ronde stopt. Niemand krijgt te lezen wat anderen schreven.")),
    RoundMove.TERUGHALEN: (_("Terughalen"), _("De ronde gaat verder waar zij was. Alles blijft nog besloten.")),
}
