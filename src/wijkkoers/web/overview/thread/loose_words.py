"""What is said of loose ends: per rule a name, why it matters, and the next act."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

LABELS = {
    "opgave-zonder-grond": _("Opgaven zonder grond"),
    "opgave-zonder-trekker": _("Opgaven zonder trekker"),
    "opgave-zonder-maatregel": _("Opgaven zonder maatregel"),
    "signaal-zonder-vervolg": _("Signalen zonder vervolg"),
    "schouwpunt-zonder-vervolg": _("Slechte punten van de schouw zonder vervolg"),
    "inbreng-zonder-antwoord": _("Inbreng zonder antwoord"),
    "inbreng-zonder-vervolg": _("Inbreng die nergens toe leidt"),
    "belang-zonder-maatregel": _("Doelen van partijen zonder maatregel"),
    "ontmoeting-zonder-besluit": _("Werk dat samenvalt, zonder besluit"),
    "maatregel-zonder-opgave": _("Maatregelen zonder opgave"),
    "maatregel-zonder-betaler": _("Maatregelen zonder betaler"),
    "maatregel-zonder-kosten": _("Maatregelen zonder kosten"),
    "maatregel-in-geen-pakket": _("Maatregelen in geen enkel pakket"),
    "pakket-zonder-besluit": _("Pakketten zonder besluit"),
    "vervallen-grond": _("Vervallen gronden waar nog iets op rust"),
    "pijl-naar-vervallen": _("Pijlen naar iets wat vervallen is"),
}
REASONS = {
    "opgave-zonder-grond": _("Zonder cijfer, gesprek, schouw of inbreng kan een raad niet zien waarom dit een opgave is."),
    "opgave-zonder-trekker": _("Wat niemand trekt, blijft liggen."),
    "opgave-zonder-maatregel": _("Er is wel een opgave, maar nog niets bedacht om er iets aan te doen."),
    "signaal-zonder-vervolg": _("Iemand vertelde dit in een gesprek. Maak er een opgave van, of verbind het met een opgave die er al is."),
    "schouwpunt-zonder-vervolg": _("Mensen zagen dat het hier slecht is. Verbind het met een opgave of maatregel, of meld wie het oppakt."),
    "inbreng-zonder-antwoord": _("Wie iets inbracht, wacht op bericht. Ook een nee met een reden is een antwoord."),
    "inbreng-zonder-vervolg": _("Deze inbreng is nog met niets verbonden. Dan is later niet te zien wat ermee gebeurde."),
    "belang-zonder-maatregel": _("Een partij zei wat zij wil bereiken, en geen enkele maatregel draagt eraan bij."),
    "ontmoeting-zonder-besluit": _("Dit valt samen in plek en tijd. Besluit of u het verbindt, volgt, los laat of later bekijkt."),
    "maatregel-zonder-opgave": _("Waar is deze maatregel een antwoord op? Zonder opgave is zij niet uit te leggen."),
    "maatregel-zonder-betaler": _("Zonder betaler is een maatregel een wens."),
    "maatregel-zonder-kosten": _("Zonder kosten is een pakket niet te wegen. Een ruwe schatting met laag, midden en hoog is genoeg."),
    "maatregel-in-geen-pakket": _("Neem haar op in een pakket, of laat haar vallen met een reden."),
    "pakket-zonder-besluit": _("Er is nog niet vastgelegd wat met dit pakket gebeurt."),
    "vervallen-grond": _("De grond is vervallen, maar wat erop rust staat er nog. Zoek een andere grond of kijk of het nog klopt."),
    "pijl-naar-vervallen": _("Dit leidde tot iets wat vervallen is. Krijgt het een ander vervolg?"),
}
BUTTONS = {
    "opgave-zonder-grond": _("Grond verbinden"),
    "opgave-zonder-trekker": _("Trekker kiezen"),
    "opgave-zonder-maatregel": _("Maatregel verbinden"),
    "signaal-zonder-vervolg": _("Verbinden"),
    "schouwpunt-zonder-vervolg": _("Verbinden"),
    "inbreng-zonder-antwoord": _("Antwoord geven"),
    "inbreng-zonder-vervolg": _("Verbinden"),
    "belang-zonder-maatregel": _("Verbinden"),
    "ontmoeting-zonder-besluit": _("Besluiten"),
    "maatregel-zonder-opgave": _("Opgave verbinden"),
    "maatregel-zonder-betaler": _("Betaler invullen"),
    "maatregel-zonder-kosten": _("Kosten invullen"),
    "maatregel-in-geen-pakket": _("Bekijken"),
    "pakket-zonder-besluit": _("Besluit verbinden"),
    "vervallen-grond": _("Losmaken"),
    "pijl-naar-vervallen": _("Losmaken"),
}
