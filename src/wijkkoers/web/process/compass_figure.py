"""The compass of a dossier as the figure wants it: rings, dots and rim in the language of the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wijkkoers.handbook.progress import next_up
from wijkkoers.reports.figures.compass_content import CompassDot, CompassFigure, CompassParty, CompassRing, count_done
from wijkkoers.web.process.asked import SIX, Asked
from wijkkoers.web.process.selectors import Compass, StapView
from wijkkoers.web.process.stap_rows import StapRow

SHARES: Mapping[tuple[str, ...], float] = {("A",): 0.0, ("B",): 1.0}


def figure_of(
    compass: Compass, rows: Sequence[StapRow], asked: Asked, language: str, is_shown: Callable[[StapView], bool]
) -> CompassFigure:
    """Return the figure of a dossier; stappen that are not asked for step back."""
    shown = [row for row in rows if row.number]
    next_key = next_key_of(compass)
    dots = {row.view.key: dot_of(compass, row, is_next=row.view.key == next_key, is_dimmed=not is_shown(row.view)) for row in shown}
    titles = list(dict.fromkeys((row.stage_place, row.stage) for row in shown))
    rings = tuple(
        CompassRing(title, tuple(dots[row.view.key] for row in shown if row.stage_place == place)) for place, title in sorted(titles)
    )
    return CompassFigure(
        name="kompas",
        title=_("Het kompas van dit dossier"),
        desc=_desc(rings),
        language=language,
        rings=rings,
        parties=parties_of(compass, asked, language),
        aspects=tuple((aspect.letter, aspect.short_label.in_language(language)) for aspect in compass.content.aspects),
        has_six_tracks=asked.weergave == SIX,
    )


def next_key_of(compass: Compass) -> str:
    """Return the key of the stap that is next, empty when there is none."""
    found = next_up(compass.content, compass.method, compass.states, 1)
    return found[0].knooppunt.id if found else ""


def dot_of(compass: Compass, row: StapRow, *, is_next: bool = False, is_dimmed: bool = False) -> CompassDot:
    """Return the sign of a stap."""
    view = row.view
    letters = tuple(compass.content.aspect(id).letter for id in view.knooppunt.aspects) if view.knooppunt else ()
    return CompassDot(
        key=view.key,
        title=row.title,
        label=row.short_name,
        sporen=view.sporen,
        status=row.status,
        letters=letters,
        number=row.number,
        href=row.url,
        is_own=view.knooppunt is None,
        is_late=row.is_late,
        is_next=is_next,
        is_dimmed=is_dimmed,
    )


def parties_of(compass: Compass, asked: Asked, language: str) -> tuple[CompassParty, ...]:
    """Return the kinds of partij at the table, each with a link that shows only its stappen (or all again)."""
    found = []
    for kind in compass.content.party_kinds:
        views = [view for view in compass.in_method if kind.id in view.parties]
        if not views:
            continue
        label, is_chosen = kind.label.in_language(language), kind.id == asked.partij
        said = ngettext("%(party)s: aan tafel in %(count)s stap", "%(party)s: aan tafel in %(count)s stappen", len(views))
        found.append(
            CompassParty(
                label=label,
                count=len(views),
                share_b=sum(SHARES.get(view.sporen, 0.5) for view in views) / len(views),
                href=asked.address(partij="" if is_chosen else kind.id) + "#kompas",
                title=said % {"party": label, "count": len(views)},
                is_dimmed=bool(asked.partij) and not is_chosen,
                is_chosen=is_chosen,
                id=kind.id,
            )
        )
    return tuple(found)


def _desc(rings: Sequence[CompassRing]) -> str:
    parts = []
    for number, ring in enumerate(rings, start=1):
        done, total = count_done(ring.dots)
        parts.append(_("%(number)s. %(stage)s: %(done)s van %(total)s klaar") % _values(number, ring.label, done, total))
    return _("Ringen zijn fasen, van buiten naar binnen.") + " " + "; ".join(parts) + "."


def _values(number: int, stage: str, done: int, total: int) -> dict[str, object]:
    return {"number": number, "stage": stage, "done": done, "total": total}
