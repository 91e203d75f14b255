"""Which field an error is about."""

from __future__ import annotations

FIELD_OF_CODE = {
    "partij-naam-leeg": "name",
    "partij-naam-bestaat": "name",
    "partij-organisatie-bestaat": "organisation",
    "partij-organisatie-buiten-team": "organisation",
    "partij-reden-leeg": "reason",
    "partij-plan-adres": "own_plan_url",
    "partij-thema-onbekend": "theme",
    "doel-leeg": "text",
    "middel-leeg": "text",
    "middel-aantal": "amount",
    "middel-eenheid-leeg": "unit",
    "ambitie-reden-ontbreekt": "reason",
    "ambitie-zonder-thema": "themes",
    "ambitie-zonder-titel": "title",
    "ambitie-leeg": "text",
    "ambitie-jaar": "target_year",
    "ambitie-opmerking-leeg": "remark",
    "begrip-leeg": "term",
    "begrip-bestaat": "term",
}
