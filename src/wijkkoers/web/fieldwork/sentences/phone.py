"""The wijkschouw on a phone: why something is not taken in, and what the log says of what phones send."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "schouw-telefoon-dicht": _(
        "Deze schouw neemt nu niets aan van telefoons. Vraag de begeleider haar weer open te zetten. "
        "Wat u noteerde, blijft op deze telefoon staan."
    ),
    "schouw-telefoon-voorbij": _("Meedoen met deze schouw kan niet meer. Vraag de begeleider om een nieuwe code."),
    "schouw-geen-plek": _("Deze telefoon doet nog niet mee. Kies opnieuw Doe mee; wat u noteerde, blijft op deze telefoon staan."),
    "schouw-vol": _("Er doen al {limit} telefoons mee. Meer kan niet."),
    "schouwpunten-vol": _("Er zijn al {limit} punten in deze schouw. Meer kan niet."),
    "schouwpunt-onleesbaar": _("Dit punt is niet te lezen. Open het, kijk het na en bewaar het opnieuw."),
    "schouwpunt-van-ander": _("Dit punt hoort bij een andere telefoon."),
    "schouwpunt-intussen-bewerkt": _(
        "Dit punt was al aangekomen en is daarna aan het bureau gewijzigd. Uw wijziging is niet overgenomen. "
        "Zet haar zo nodig in een nieuw punt."
    ),
    "schouwpunt-onbekend": _("Het punt van deze foto is nog niet aangekomen. Verstuur eerst het punt."),
    "foto-aan-bureau": _("Deze foto is aan het bureau al nagekeken en blijft staan. Vraag de begeleider om hem weg te halen."),
    "foto-punt-vervallen": _("Het punt van deze foto is vervallen. Er kan geen foto meer bij."),
    "schouw-te-groot": _("Dit is te groot om aan te nemen. Een foto mag hoogstens {limit_mb} MB zijn."),
    "fotos-vol": _("Er zijn al {limit} foto's in deze schouw. Meer kan niet."),
}
EVENTS = {
    "schouwpunt.telefoon": _("Een deelnemer zette met een telefoon het schouwpunt {name} erbij."),
    "schouwpunt.telefoon-gewijzigd": _("Een deelnemer wijzigde met een telefoon het schouwpunt {name}."),
    "schouwpunt.telefoon-ingetrokken": _("Een deelnemer trok met een telefoon het schouwpunt {name} in."),
    "foto.telefoon": _("Een deelnemer zette met een telefoon een foto bij {name}."),
    "foto.telefoon-ingetrokken": _("Een deelnemer trok met een telefoon een foto van {name} in."),
}
