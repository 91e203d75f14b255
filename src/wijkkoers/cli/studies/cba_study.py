"""A weegbestand as the study of an MKBA: the same lines, in the words of the decision core."""

from __future__ import annotations

from wijkkoers.appraisal.cba.price_levels import PriceIndex
from wijkkoers.appraisal.cba.schemes import Scheme, custom_scheme, scheme_by_id, steps_from_starts
from wijkkoers.appraisal.cba.study import Actor, Alternative, BuildUp, Entry, Kind, Line, PmMark, Sign, Study, Timing
from wijkkoers.base.errors import InputError
from wijkkoers.base.ranges import exact
from wijkkoers.sources.weegbestand.model import KentalPart, LinePart, StudyPart, Weegbestand

OWN_SCHEME = "eigen"


def study_of(file: Weegbestand, scheme: str | None = None) -> Study:
    """Return the study of a file, with another discount scheme when one is named.

    Raises InputError `geen-mkba` when the file has no lines, `studie-onvolledig` when a rule of calculation is missing.
    """
    part = file.study
    if not file.lines or file.null is None:
        raise InputError("geen-mkba")
    base_year, horizon = _needed(part.base_year, "basisjaar"), _needed(part.horizon_years, "horizon")
    kentallen = {kental.id: kental for kental in file.kentallen}
    return Study(
        alternatives=tuple(Alternative(found.id, found.name, found.description) for found in file.alternatives),
        null=file.null,
        base_year=base_year,
        price_year=part.price_year if part.price_year is not None else base_year,
        horizon_years=horizon,
        scheme=_scheme(part, scheme),
        actors=tuple(Actor(found.id, found.name) for found in file.actors),
        lines=tuple(_line(found, kentallen) for found in file.lines),
        timing=Timing(part.timing),
        entry=Entry(part.entry),
        price_index=_price_index(file),
    )


def _needed(value: int | None, field: str) -> int:
    if value is None:
        raise InputError("studie-onvolledig", field=field)
    return value


def _scheme(part: StudyPart, chosen: str | None) -> Scheme:
    if (chosen or part.scheme) != OWN_SCHEME:
        return scheme_by_id(chosen or part.scheme)
    return custom_scheme(steps_from_starts(part.scheme_steps), "Eigen schema")


def _price_index(file: Weegbestand) -> PriceIndex | None:
    if not file.price_index:
        return None
    return PriceIndex("prijsindex", "Prijsindex", file.price_index[0].source, {part.year: part.index for part in file.price_index})


def _line(part: LinePart, kentallen: dict[str, KentalPart]) -> Line:
    kental = kentallen.get(part.kental)
    absent = exact(0.0 if part.pm_sign else 1.0)
    price = part.price or (kental.value if kental else absent)
    return Line(
        id=part.id,
        alternative=part.alternative,
        label=part.name,
        actor=part.actor,
        kind=Kind(part.kind),
        quantity=part.quantity or absent,
        price=price,
        category=part.category,
        unit=part.unit,
        growth_per_year=part.growth_per_year,
        start_year=part.start_year,
        years=part.years,
        build_up=BuildUp(part.build_up),
        build_up_years=max(part.build_up_years, 1),
        attribution=part.attribution,
        additionality=part.additionality,
        to_actor=part.to_actor,
        pm=PmMark(Sign(part.pm_sign), part.pm_reason) if part.pm_sign else None,
        double_count_group=part.double_count_group,
        waterbed_share=part.waterbed_share,
        household_group=part.household_group,
        to_household_group=part.to_household_group,
        is_investment=part.is_investment,
        certainty=part.certainty,
        source=part.source or (kental.source if kental else ""),
        note=part.note,
        measure=part.measure,
        price_year=kental.price_year if kental and part.price is None else None,
        price_input=f"kental/{kental.id}" if kental and part.price is None else "",
    )
