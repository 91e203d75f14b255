"""The pages of gesprekken, schouw, werken, opgaven, inbreng, maatregelen, pakketten, the thread and the lists of a dossier."""

from __future__ import annotations

from tests.browser.cases import DATA, DOSSIER, DOWNLOAD, FORM_ONLY, PageCase, Reader

ONES = {
    "opgave": ("opgave_id", "een opgave"),
    "werk": ("werk_id", "een werk"),
    "gesprek": ("gesprek_id", "een gesprek"),
    "quote": ("quote_id", "een citaat"),
    "signaal": ("signaal_id", "een signaal"),
    "route": ("route_id", "een route"),
    "point": ("point_id", "een vast punt"),
    "schouw": ("schouw_id", "een schouw"),
    "schouwpunt": ("punt_id", "een schouwpunt"),
    "photo": ("photo_id", "een foto"),
    "measure": ("maatregel_id", "een maatregel"),
    "pakket": ("pakket_id", "een pakket"),
    "inbreng": ("inbreng_id", "inbreng"),
    "oproep": ("oproep_id", "een oproep"),
    "figure": ("figure_id", "een aangehaald cijfer"),
    "arrow": ("arrow_id", "een pijl"),
}
"""The argument that names a row, and the place of the example that stands for it."""


def _of(row: str) -> dict[str, str | int]:
    argument, place = ONES[row]
    return {**DOSSIER, argument: place}


def _each(row: str, *names: str) -> list[PageCase]:
    return [PageCase(name, _of(row)) for name in names]


THING: dict[str, str | int] = {**DOSSIER, "kind": "opgave", "number": "een opgave"}
REGISTER: dict[str, str | int] = {**DOSSIER, "register": "opgaven"}
THREAD_PAGES = [
    *(PageCase(name, DOSSIER) for name in ("opgave-list", "opgave-catalogue", "opgave-new", "werk-list", "werk-new", "werk-calendar")),
    *(PageCase(name, DOSSIER) for name in ("werk-meetings", "gesprek-list", "gesprek-new", "schouw-list", "schouw-new", "route-list")),
    *(PageCase(name, DOSSIER) for name in ("route-new", "schouwpunt-list", "measure-list", "measure-catalogue", "measure-new")),
    *(PageCase(name, DOSSIER) for name in ("pakket-list", "pakket-new", "pakket-compare", "budget-list", "oproep-list", "oproep-new")),
    *(PageCase(name, DOSSIER) for name in ("inbreng-list", "inbreng-new", "inbreng-next", "inbreng-letters", "thread", "thread-loose")),
    *(PageCase(name, DOSSIER) for name in ("dossier-search", "cited-figures")),
    PageCase("opgave-list", {"dossier_id": "een leeg dossier"}),
    PageCase("measure-list", {"dossier_id": "een leeg dossier"}),
    PageCase("inbreng-list", {"dossier_id": "een leeg dossier"}),
    PageCase("schouw-list", {"dossier_id": "een leeg dossier"}),
    PageCase("thread", {"dossier_id": "een leeg dossier"}),
    PageCase("dossier-search", DOSSIER, query="?q=straat"),
    PageCase("dossier-search", DOSSIER, query="?q=bestaatniet"),
    *_each("opgave", "opgave-detail", "opgave-edit", "opgave-drop", "opgave-merge", "opgave-split", "opgave-decide"),
    *_each("werk", "werk-detail", "werk-edit", "werk-drop"),
    PageCase("meeting-decide", {**DOSSIER, "left": "de linkerkant", "right": "de rechterkant"}),
    *_each("gesprek", "gesprek-detail", "gesprek-edit", "gesprek-drop", "quote-new", "signaal-new"),
    *_each("quote", "quote-edit", "quote-drop"),
    *_each("signaal", "signaal-edit", "signaal-link", "signaal-drop"),
    *_each("route", "route-detail", "route-edit", "route-drop", "route-point-new"),
    *_each("point", "route-point-edit", "route-point-drop"),
    *_each("schouw", "schouw-detail", "schouw-edit", "schouw-drop", "schouw-repeat", "schouw-compare", "schouw-actions", "schouwpunt-new"),
    *(PageCase(name, {**DOSSIER, "schouw_id": "een lopende schouw"}) for name in ("schouw-door", "schouw-entry")),
    *_each("schouwpunt", "schouwpunt-detail", "schouwpunt-edit", "schouwpunt-move", "schouwpunt-feedback", "schouwpunt-drop", "photo-add"),
    *_each("photo", "photo-blur", "photo-release", "photo-drop"),
    *_each("measure", "measure-detail", "measure-edit", "measure-move", "measure-merge", "measure-split"),
    PageCase("measure-support", {**_of("measure"), "partij_id": "een partij"}),
    *_each("pakket", "pakket-detail", "pakket-edit", "pakket-lines", "pakket-drop"),
    *_each("oproep", "oproep-detail", "oproep-edit", "oproep-close"),
    *_each(
        "inbreng", "inbreng-detail", "inbreng-edit", "inbreng-moderate", "inbreng-answer", "inbreng-split", "inbreng-drop", "inbreng-letter"
    ),
    PageCase("inbreng-restore", {**DOSSIER, "inbreng_id": "afgevallen inbreng"}),
    PageCase("oproep-join", {"token": "een oproep van buiten"}, Reader.ANONYMOUS),
    PageCase("inbreng-door", reader=Reader.ANONYMOUS),
    PageCase("inbreng-follow", {"code": "een inbrengcode"}, Reader.ANONYMOUS),
    PageCase("network", reader=Reader.ANONYMOUS),
    PageCase("phone-door", reader=Reader.ANONYMOUS),
    PageCase("phone-join", {"code": "een schouwcode"}, Reader.ANONYMOUS),
    *_each("figure", "cited-figure", "cited-figure-drop"),
    PageCase("thread-of", THING),
    PageCase("thread-link", THING, query="?richting=grond"),
    PageCase("thread-dropped", THING),
    PageCase("thread-unlink", _of("arrow")),
    PageCase("register-import", REGISTER),
    PageCase("register-intake", {**REGISTER, "intake_id": "een lijst"}),
]
IN_OFFLINE_JOURNEY = "looked at in test_schouw_offline.py"
NEEDS_CHOICE = "needs rows that were chosen in the list"
THREAD_EXCUSED = {
    **dict.fromkeys(
        (
            *("opgave-restore", "opgave-release", "werk-restore", "werk-release", "gesprek-restore", "gesprek-release", "quote-withdraw"),
            *("quote-restore", "signaal-restore", "route-restore", "route-point-shift", "route-point-restore", "schouw-move"),
            *("schouw-restore", "schouw-release", "schouwpunt-restore", "photo-take-back", "photo-restore", "measure-release"),
            *("pakket-restore", "pakket-release", "inbreng-untold", "inbreng-told"),
            *(
                "phone-points",
                "phone-photos",
                "cited-figure-new",
                "cited-figure-restore",
                "thread-relink",
                "register-intake-take",
                "register-intake-drop",
            ),
        ),
        FORM_ONLY,
    ),
    **dict.fromkeys(("opgave-map", "werk-map", "meeting-map", "inbreng-map", "schouwpunt-places"), DATA),
    **dict.fromkeys(
        (
            *("schouw-form", "schouw-actions-file", "photo-file", "pakket-compare-file", "oproep-poster", "inbreng-letters-file"),
            *("inbreng-letter-file", "register-file", "register-template", "thread-file", "network-certificate"),
        ),
        DOWNLOAD,
    ),
    **dict.fromkeys(("phone", "phone-data", "phone-worker"), IN_OFFLINE_JOURNEY),
    "inbreng-answer-together": NEEDS_CHOICE,
    "inbreng-merge": NEEDS_CHOICE,
}
