"""The same study under other discount schemes: one call, and whether the order of the alternatives holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from wijkkoers.appraisal.cba.checks import check_study
from wijkkoers.appraisal.cba.schemes import SCHEMES, Scheme
from wijkkoers.appraisal.cba.study import Study
from wijkkoers.appraisal.cba.tornado import ncw_of, order_of


@dataclass(frozen=True, slots=True)
class SchemeOutcome:
    """The mid NCW per alternative under one scheme, EUR, and whether their order (nul at 0 among them) differs from the study's own."""

    scheme: str
    is_verified: bool
    ncw_eur: dict[str, float]
    changes_order: bool


def compare_schemes(study: Study, schemes: Iterable[Scheme] = tuple(SCHEMES.values())) -> tuple[SchemeOutcome, ...]:
    """Return the study computed again under each scheme. Raises InputError as `appraise`."""
    check_study(study)
    own = order_of(ncw_of(study))
    names = [alternative.id for alternative in study.compared]
    found = []
    for scheme in schemes:
        values = ncw_of(replace(study, scheme=scheme))
        ncw = dict(zip(names, values.tolist(), strict=True))
        found.append(SchemeOutcome(scheme.id, scheme.is_verified, ncw, order_of(values) != own))
    return tuple(found)
