"""A fetching job as its page shows it: how far, what came in, what did not and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.datasets import presentation, selectors
from wijkkoers.web.datasets.wording import CHOICE_LABELS
from wijkkoers.web.jobs.services import Job, JobState, is_silent

STATE_LABELS: dict[JobState, Promise] = {
    JobState.WAITING: gettext_lazy("Staat in de wachtrij"),
    JobState.RUNNING: gettext_lazy("De bestanden worden opgehaald"),
    JobState.DONE: gettext_lazy("Het ophalen is klaar"),
    JobState.FAILED: gettext_lazy("Het ophalen is gestopt"),
    JobState.CANCELLED: gettext_lazy("U hebt het ophalen gestopt"),
}
READING = gettext_lazy("De bestanden worden gelezen")


def fetch_page(job: Job) -> dict[str, Any]:
    """Return what the page of a fetching job shows."""
    state = JobState(job.state)
    gemeente = job.subject.partition(":")[2]
    is_working = not job.is_over and not is_silent(job)
    new = _rows(job.result.get("bestanden", ()))
    is_reading = any(row.is_busy for row in new)
    return {
        "job": job,
        "gemeente": gemeente,
        "is_working": is_working,
        "is_busy": is_working or is_reading,
        "is_silent": is_silent(job),
        "label": READING if is_reading and not is_working else STATE_LABELS[state],
        "error": sentence_of(InputError(job.error["code"], None, **job.error["values"])) if job.error else "",
        "new": new,
        "known": _rows(job.result.get("bekend", ())),
        "missed": [_missed(row) for row in job.result.get("gemist", ())],
        "trail": [(_("Gegevens"), reverse("release-list")), (_("Ophalen"), reverse("fetch-new")), (gemeente, "")],
    }


def _rows(ids: Any) -> list[presentation.ReleaseRow]:
    found = {release.id: release for release in selectors.releases().filter(id__in=list(ids))}
    return [presentation.release_row(found[id_]) for id_ in ids if id_ in found]


def _missed(row: Mapping[str, Any]) -> dict[str, Any]:
    years = ", ".join(str(year) for year in row["years"])
    return {"label": CHOICE_LABELS[row["what"]], "years": years, "text": sentence_of(InputError(row["code"], None, **row["values"]))}
