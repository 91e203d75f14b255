"""Long work on wijkfotos, queued by the pages and done by the worker."""

from __future__ import annotations

from typing import Any

from django.utils.translation import override
from django_tasks import task

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.accounts.selectors import organisation_ids_of, person_of
from wijkkoers.web.datasets.selectors.viewing import seen_by
from wijkkoers.web.jobs.services import Job, Reporter, create_job, jobs_at_work, keep_result, run_job
from wijkkoers.web.wijkfoto.services.plates import areas_for_plates, write_zip

PLATES = "wijkfoto.platen"


@task()
def do_make_plates(job_id: int, code: str, level: str, form: str, language: str, actor_id: int) -> None:
    """Make all plates of a gemeente into a zip, with the figures that whoever asked may see."""
    viewer = organisation_ids_of(person_of(actor_id))

    def work(report: Reporter) -> None:
        report.start_phase("platen")
        with override(language), seen_by(viewer):
            areas = areas_for_plates(code, AreaLevel(level))
            keep_result(job_id, write_zip(job_id, areas, form=form, language=language, say=_say, progress=report))

    run_job(job_id, work)


def queue_plates(code: str, level: str, form: str, language: str, actor_id: int) -> Job:
    """Queue the plates of a gemeente; a person who asks again while the same work goes on, gets that."""
    areas_for_plates(code, AreaLevel(level))
    subject = f"{code}:{level}:{form}:{language}"
    known = jobs_at_work().filter(kind=PLATES, subject=subject, created_by_id=actor_id).first()
    if known is not None:
        return known
    job = create_job(kind=PLATES, subject=subject, actor_id=actor_id)
    do_make_plates.enqueue(job.id, code, level, form, language, actor_id)
    return job


def _say(code: str, values: dict[str, Any]) -> str:
    return sentence_of(InputError(code, None, **values))
