"""Forms of the kit: they check form; the services check sense."""

from __future__ import annotations

FIELD_OF_CODE = {
    "kit-titel-leeg": "title",
    "kit-geen-kaarten": "subjects",
    "kit-te-veel-kaarten": "subjects",
    "kit-kaart-onbekend": "subjects",
    "kit-reden-leeg": "reason",
    "kit-moment-leeg": "title",
    "kit-moment-onbekend": "moment",
    "foto-te-groot": "photo",
    "foto-onleesbaar": "photo",
    "dilemma-vraag-leeg": "question",
    "sessie-vraag-leeg": "question",
    "sessie-mogelijkheden": "options",
    "sessie-antwoord-onbekend": "value",
}
