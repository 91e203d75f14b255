"""What the scripts of the page on the phone say; `_one` is the text for exactly one."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.fieldwork.wording_talks import VERDICT_LABELS

WORDS: dict[str, str | Promise] = {
    "next_point": _("{name} (volgende)"),
    "seen_point": _("{name} (al genoteerd)"),
    "known_point": _("Het vaste punt dat u koos"),
    "new_place": _("Nieuwe plek"),
    "place_set": _("De plek staat op de kaart."),
    "tap_place": _("Tik op de kaart waar het is."),
    "gps_asking": _("De telefoon zoekt waar u bent."),
    "gps_found": _("Uw plek is gevonden, op {n} meter nauwkeurig."),
    "gps_missed": _("Uw plek is niet gevonden. Tik op de kaart of omschrijf de plek."),
    "no_theme": _("Geen thema"),
    "new_point": _("Nieuw punt"),
    "change_point": _("Punt wijzigen"),
    "verdict_missing": _("Kies een oordeel: goed, slecht of plus."),
    "place_missing": _("Zeg waar het is: kies een vast punt, zet het op de kaart of omschrijf de plek."),
    "finish_first": _("Bewaar eerst het punt dat u aan het invullen bent, of kies Toch niet."),
    "saved": _("Bewaard op deze telefoon."),
    "storage_full": _(
        "Dit past niet meer op deze telefoon; het is niet bewaard. Maak ruimte vrij of laat de foto weg, en probeer het opnieuw."
    ),
    "storage_none": _("Deze browser kan hier niets bewaren. Sluit een privévenster, of gebruik het papieren formulier."),
    "photos_busy": _("De foto's worden eerst bewaard. Een ogenblik."),
    "photo_unreadable": _("Dit is geen foto die te lezen is."),
    "photo_number": _("Foto {n}"),
    "photo_remove": _("Foto weghalen"),
    "photos_many": _("Bij een punt passen hoogstens {n} foto's."),
    "photo_count": _("{n} foto's"),
    "photo_count_one": _("1 foto"),
    "photos_waiting": _("Het punt is verstuurd; nog {n} foto's te gaan"),
    "photos_waiting_one": _("Het punt is verstuurd; nog 1 foto te gaan"),
    "waiting_title": _("Nog te versturen ({n})"),
    "sent_title": _("Verstuurd ({n})"),
    "thrown_title": _("Weggegooid ({n})"),
    "open": _("Wijzig"),
    "throw_away": _("Gooi weg"),
    "put_back": _("Zet terug"),
    "try_again": _("Probeer opnieuw"),
    "state_offline": _("Geen netwerk. {n} punten wachten op deze telefoon; u kunt doorgaan."),
    "state_offline_one": _("Geen netwerk. 1 punt wacht op deze telefoon; u kunt doorgaan."),
    "state_offline_none": _("Geen netwerk. U kunt gewoon noteren."),
    "state_busy": _("Bezig met versturen: nog {n}."),
    "state_waiting": _("{n} punten wachten om verstuurd te worden."),
    "state_waiting_one": _("1 punt wacht om verstuurd te worden."),
    "state_later": _("De computer van de schouw antwoordt nu niet. {n} punten wachten; straks gaat het vanzelf verder."),
    "state_later_one": _("De computer van de schouw antwoordt nu niet. 1 punt wacht; straks gaat het vanzelf verder."),
    "state_refused": _("{n} punten zijn niet aangenomen. Hieronder staat waarom; ze staan nog op deze telefoon."),
    "state_refused_one": _("1 punt is niet aangenomen. Hieronder staat waarom; het staat nog op deze telefoon."),
    "state_no_seat": _("Deze telefoon doet niet meer mee. Doe opnieuw mee; {n} punten wachten op deze telefoon."),
    "state_no_seat_one": _("Deze telefoon doet niet meer mee. Doe opnieuw mee; 1 punt wacht op deze telefoon."),
    "state_done": _("Alles is verstuurd."),
    "state_empty": _("Nog niets genoteerd."),
    "kept_yes": _("Deze pagina opent ook zonder netwerk."),
    "kept_no": _("Zonder netwerk kan deze pagina niet opnieuw openen. Laat haar open. Wat u noteert, blijft wel op deze telefoon staan."),
}


def phone_words() -> Iterator[tuple[str, str]]:
    """Yield the texts in the language of the page."""
    yield from ((name, str(text)) for name, text in WORDS.items())
    yield from ((f"verdict_{verdict.value}", str(label)) for verdict, label in VERDICT_LABELS.items())
