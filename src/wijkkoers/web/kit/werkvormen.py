"""The werkvormen in plain words: what each is for, how long it takes, what you print and how the outcome comes back."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Werkvorm:
    """One way of working with a group; `url_name` and `query` lead to its first step."""

    id: str
    label: Promise
    purpose: Promise
    minutes: Promise
    people: Promise
    prints: Promise
    comes_back: Promise
    url_name: str
    start: Promise
    query: str = ""


WERKVORMEN = (
    Werkvorm(
        id="kaarten",
        label=_("Kaarten leggen"),
        purpose=_("Samen zien wat er speelt en wat bij elkaar hoort. Goed als begin, ook voor wie niet graag in een groep praat."),
        minutes=_("30 tot 45 minuten"),
        people=_("4 tot 8 mensen per tafel"),
        prints=_("Kaarten met knooppunten, belangen, doelen of ambities, en een paar lege kaarten per tafel."),
        comes_back=_("Scan de kaart of typ haar code, en zet erbij wat er gezegd is."),
        url_name="kit-cards",
        start=_("Kaarten kiezen"),
    ),
    Werkvorm(
        id="stippen",
        label=_("Stippen plakken"),
        purpose=_("Zien wat een groep belangrijk of dringend vindt. Werkt ook op een markt of in een hal, zonder begeleider."),
        minutes=_("10 tot 20 minuten, of een hele middag"),
        people=_("5 tot 100 mensen"),
        prints=_("Een stippenvel op A3 of A4. Stippen koopt u als stickers; een stift kan ook."),
        comes_back=_("Maak een foto van het vel en typ per kaart het aantal stippen in."),
        url_name="kit-cards",
        start=_("Stippenvel maken"),
    ),
    Werkvorm(
        id="formulier",
        label=_("Eerst ieder op papier"),
        purpose=_("Iedereen kiest zelf vijf kaarten en zegt waarom, vóór het gesprek begint. Zo tellen stille mensen even zwaar."),
        minutes=_("15 minuten"),
        people=_("zoveel als er pennen zijn"),
        prints=_("Voor ieder een formulier, zonder naam, en per tafel een set kaarten."),
        comes_back=_("Tel hoe vaak elke kaart gekozen is en typ dat in als stippen. De redenen gaan erbij als opmerking."),
        url_name="kit-cards",
        start=_("Formulier maken"),
    ),
    Werkvorm(
        id="dilemma",
        label=_("Dilemma bespreken"),
        purpose=_("Twee waarden botsen en beide zijn goed. Ieder zegt waar hij of zij staat en luistert naar wie ergens anders staat."),
        minutes=_("20 minuten per dilemma"),
        people=_("4 tot 12 mensen"),
        prints=_("Dilemmakaarten, en een stippenvel met vijf plekken van de ene waarde naar de andere."),
        comes_back=_("Typ in hoeveel mensen op elke plek stonden. De uitkomst laat de spreiding zien, geen winnaar."),
        url_name="dilemma-list",
        start=_("Dilemma's bekijken"),
    ),
    Werkvorm(
        id="sessie",
        label=_("Sessie met twee rondes"),
        purpose=_(
            "Eén vraag bij één stap: eerst ieder voor zich, dan de spreiding, dan praten, dan nog eens. Verschil van mening blijft staan."
        ),
        minutes=_("40 tot 60 minuten"),
        people=_("5 tot 200 mensen"),
        prints=_("Niets. Wie geen telefoon heeft, antwoordt op papier en de begeleider typt dat in."),
        comes_back=_("Vanzelf: de telefoons tellen, zonder naam. U schrijft op waarover de groep het eens is en waarover niet."),
        url_name="session-new",
        start=_("Sessie klaarzetten"),
    ),
)
