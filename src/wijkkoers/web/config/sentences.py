"""Why a computer cannot be served on its network."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "netwerk-geen-adres": _(
        "Deze computer heeft geen adres in een netwerk. Zet wifi aan, maak een hotspot, of noem het adres met --adres."
    ),
    "netwerk-naam-buiten-certificaat": _(
        "Het certificaat van deze computer geldt niet voor {name}. Laat die naam weg. Of haal de map {folder} weg en start opnieuw: "
        "dan komt er een nieuw certificaat, dat elke telefoon opnieuw moet vertrouwen."
    ),
    "netwerk-certificaat-onleesbaar": _(
        "Het certificaat in {folder} is niet te lezen of te schrijven. Zet de map terug uit een reservekopie. "
        "Of haal haar weg en start opnieuw: dan komt er een nieuw certificaat, dat elke telefoon opnieuw moet vertrouwen."
    ),
}
