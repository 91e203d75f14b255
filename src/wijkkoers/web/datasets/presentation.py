"""Releases as pages show them: states in words, counts in order, issues as sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from wijkkoers.handbook.load import load_handbook
from wijkkoers.sources.explained_table import KIND as EXPLAINED
from wijkkoers.web.datasets.models import Release, ReleaseState
from wijkkoers.web.datasets.services.explaining import UNKNOWN
from wijkkoers.web.datasets.wording import KIND_LABELS, STATUS_LABELS, issue_sentence

STATE_LABELS: dict[ReleaseState, Promise] = {
    ReleaseState.RECEIVED: _("wordt gelezen"),
    ReleaseState.TO_REVIEW: _("wacht op uw controle"),
    ReleaseState.ACCEPTED: _("wordt ingelezen"),
    ReleaseState.IN_USE: _("in gebruik"),
    ReleaseState.REJECTED: _("niet ingelezen"),
    ReleaseState.UNREADABLE: _("niet te lezen"),
    ReleaseState.WITHDRAWN: _("teruggenomen"),
}
NOT_READ = _("ontvangen, nog niet gelezen")
NO_TABLES = ("PDF", "PNG", "JPEG", "Parquet", "gzip", "7z", "RAR", "shapefile", "RTF", "SQLite", "HTML/XML", "JSON", "OData")
"""What was found in files that hold no table."""
PHASE_LABELS: dict[str, Promise] = {
    "": _("Staat in de wachtrij"),
    "lezen": _("Het bestand wordt gelezen"),
    "inlezen": _("De cijfers worden ingelezen"),
}
COUNT_LABELS: tuple[tuple[str, Promise], ...] = (
    ("rijen", _("rijen gelezen")),
    ("geweigerd", _("rijen zonder bruikbare code")),
    ("gebieden", _("gebieden")),
    ("gekoppeld", _("gebieden met een bekende grens")),
    ("niet_gekoppeld", _("gebieden zonder bekende grens")),
    ("waarden", _("cijfers met een waarde")),
    ("onderdrukt", _("cijfers die de bron achterhoudt of niet kent")),
    ("buiten_bereik", _("cijfers buiten het mogelijke bereik, niet overgenomen")),
    ("koppelingen", _("koppelingen van oud naar nieuw")),
    ("postcodes", _("postcodes met hun buurt")),
    ("punten", _("voorzieningen op de kaart")),
    ("verwijzingen", _("codes van lijsten")),
    ("nieuw", _("cijfers nieuw")),
    ("gewijzigd", _("cijfers gewijzigd")),
    ("gelijk", _("cijfers gelijk gebleven")),
    ("vervallen", _("cijfers die dit bestand niet meer noemt")),
)
ADDING = ("nieuw", "gewijzigd", "gebieden_nieuw", "koppelingen", "postcodes", "punten", "verwijzingen")
"""Counts of what a file would add to the store."""


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """One release in a list."""

    release: Release
    state: str
    state_label: Promise
    kind_label: Promise | str
    source_label: str
    is_busy: bool
    phase_label: Promise
    job_error: str
    can_be_explained: bool = False


def release_row(release: Release) -> ReleaseRow:
    """Return a release as a list shows it."""
    state = ReleaseState(release.state)
    job = release.job
    busy = state in (ReleaseState.RECEIVED, ReleaseState.ACCEPTED) and job is not None and not job.is_over
    stopped = job is not None and job.is_over and job.error and state is not ReleaseState.UNREADABLE
    return ReleaseRow(
        release,
        state.value,
        NOT_READ if state is ReleaseState.RECEIVED and not busy else STATE_LABELS[state],
        KIND_LABELS.get(release.kind, release.kind),
        source_label(release.source),
        busy,
        PHASE_LABELS.get(job.phase if job else "", PHASE_LABELS[""]),
        issue_sentence({"code": job.error["code"], "waarden": job.error["values"]}) if job and stopped else "",
        _can_be_explained(release, state),
    )


def _can_be_explained(release: Release, state: ReleaseState) -> bool:
    """Whether a person may say what the columns of this file hold."""
    if state is ReleaseState.UNREADABLE:
        return any(row["code"] in UNKNOWN and row["waarden"].get("gevonden") not in NO_TABLES for row in release.issues)
    return state in (ReleaseState.TO_REVIEW, ReleaseState.REJECTED) and release.kind == EXPLAINED


def source_label(source: str) -> str:
    """Return the name of a source in the language of the page; the id itself for one the handbook does not know."""
    found = {entry.id: entry for entry in load_handbook().sources}.get(source)
    return found.label.in_language(get_language() or "nl") if found else source


def source_rows(states: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return per source in use its name, licence, number of releases and last date."""
    entries = {entry.id: entry for entry in load_handbook().sources}
    return [
        {**state, "entry": entries[state["source"]], "label": source_label(state["source"])}
        for state in states
        if state["source"] in entries
    ]


def review(release: Release) -> dict[str, Any]:
    """Return the review of a file: counts in order, first rows, issues as sentences, grouped by how serious they are."""
    counts = release.counts
    absent = [(STATUS_LABELS[status], number) for status, number in counts.get("zonder_waarde", {}).items() if number]
    levels: dict[str, list[dict[str, Any]]] = {"fout": [], "waarschuwing": [], "opmerking": []}
    for row in release.issues:
        levels[row["niveau"]].append({**row, "zin": issue_sentence(row)})
    return {
        "counts": [(label, counts[name], name) for name, label in COUNT_LABELS if name in counts],
        "absent": absent,
        "unmatched": counts.get("niet_gekoppeld_codes", ()),
        "first_rows": counts.get("voorbeeld", ()),
        "errors": levels["fout"],
        "warnings": levels["waarschuwing"],
        "notes": levels["opmerking"],
        "changes_nothing": bool(counts) and not any(counts.get(name) for name in ADDING),
    }
