"""Taking one figure as a ground in a dossier: as it stands now, with its source; and dropping it with a reason."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import override

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.datasets.selectors.viewing import SHARED_ONLY, seen_by
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.services.record import clean_text
from wijkkoers.web.dossiers.services.rows import clean_reason
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.services import append_event
from wijkkoers.web.wijkfoto.models import CitedFigure
from wijkkoers.web.wijkfoto.permissions import check_can_cite
from wijkkoers.web.wijkfoto.selectors import subject_of_dossier, wijkfoto_of_one

KEPT = ("direction", "decimals", "definition", "theme", "spoor", "source_url", "peildatum")
NOTE_LIMIT, SOURCE_LIMIT = 300, 300


@transaction.atomic
def cite_figure(*, actor: Actor, dossier: Dossier, indicator: str, note: str = "") -> CitedFigure:
    """Keep the figure of the dossier's areas as a ground; the same figure of the same year is kept once.

    What everyone in the dossier may see is kept, so a figure from a file that an organisation keeps to itself is not one.
    Raises InputError `cijfer-onbekend`, `rij-tekst-te-lang`.
    """
    check_can_cite(actor, dossier)
    subject = subject_of_dossier(dossier)
    with seen_by(SHARED_ONLY), override("nl"):
        foto = wijkfoto_of_one(subject, language="nl", indicator=indicator) if subject else None
    line = foto.line(indicator) if foto else None
    if foto is None or line is None:
        raise InputError("cijfer-onbekend")
    period = str(line.year or "")
    Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)  # a double click waits here, and finds the figure of the first
    held = CitedFigure.objects.filter(
        dossier=dossier, indicator=indicator, area_code=foto.area.code[:10], period=period, release=line.release[:200], dropped_at=None
    ).first()
    if held is not None:
        return held
    figure = CitedFigure.objects.create(
        dossier=dossier,
        indicator=indicator,
        label=line.label[:200],
        area_code=foto.area.code[:10],
        area_name=foto.area.name[:120],
        boundary_year=dossier.areas.order_by("-boundary_year").values_list("boundary_year", flat=True).first() or 0,
        period=period,
        value=line.figure.value,
        unit=line.unit[:60],
        status=line.figure.status.value,
        marks=sorted(mark.value for mark in line.figure.marks),
        source=line.full_source[:SOURCE_LIMIT],
        release=line.release[:200],
        document={name: getattr(line, name) for name in KEPT},
        note=" ".join(clean_text(note, NOTE_LIMIT, "rij-tekst-te-lang").split()),
        added_by_id=actor.pk if actor else None,
    )
    _log(actor, figure, "cijfer.aangehaald", {})
    return figure


@transaction.atomic
def drop_figure(*, actor: Actor, figure: CitedFigure, reason: str) -> CitedFigure:
    """Say that a figure is no ground any more, and why; what rested on it keeps its arrow."""
    held = CitedFigure.objects.select_for_update(of=("self",)).select_related("dossier").get(pk=figure.pk)
    check_can_cite(actor, held.dossier)
    if held.dropped_at is not None:
        raise InputError("rij-al-vervallen")
    held.dropped_at, held.dropped_reason = now(), clean_reason(reason)
    held.save(update_fields=["dropped_at", "dropped_reason"])
    _log(actor, held, "cijfer.vervallen", {"reason": held.dropped_reason})
    return held


@transaction.atomic
def restore_figure(*, actor: Actor, figure: CitedFigure) -> CitedFigure:
    """Take a figure as a ground again."""
    held = CitedFigure.objects.select_for_update(of=("self",)).select_related("dossier").get(pk=figure.pk)
    check_can_cite(actor, held.dossier)
    if held.dropped_at is None:
        raise InputError("rij-niet-vervallen")
    held.dropped_at, held.dropped_reason = None, ""
    held.save(update_fields=["dropped_at", "dropped_reason"])
    _log(actor, held, "cijfer.teruggekomen", {})
    return held


def _log(actor: Actor, figure: CitedFigure, kind: str, more: dict[str, str]) -> None:
    append_event(
        actor_id=actor.pk if actor else None,
        kind=kind,
        subject=f"cijfer:{figure.pk}",
        organisation_id=figure.dossier.organisation_id,
        dossier_id=figure.dossier_id,
        change=({}, {"name": f"{figure.label} ({figure.area_name}, {figure.period})", **more}),
    )
