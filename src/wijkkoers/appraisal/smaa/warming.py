"""Compile ahead, so that nobody waits: the code lands on disk and later processes load it in a fraction of a second."""

from __future__ import annotations

import numpy as np

from wijkkoers.appraisal.smaa.preparation import SmaaSettings, prepare, smaa_values
from wijkkoers.appraisal.smaa.tally import COUNTING_LIMIT, Engine, tally_stretch
from wijkkoers.appraisal.smaa.weights import NoInformation

SIZES = (3, COUNTING_LIMIT + 1)


def warm_kernels() -> None:
    """Compile or load every compiled pass of SMAA by a tiny run of each; slow once per installation, then quick."""
    for rows in SIZES:
        names = [str(number) for number in range(rows)]
        mid = np.linspace(0.1, 0.9, 3 * rows).reshape(rows, 3)
        values = smaa_values(names, ["a", "b", "c"], mid)
        prepared = prepare(values, SmaaSettings(draws=8, engine=Engine.COMPILED), NoInformation())
        tally_stretch(prepared.job, (0, 8))
