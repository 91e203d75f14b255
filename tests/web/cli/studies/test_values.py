from __future__ import annotations

import numpy as np

from wijkkoers.base.issues import Issue, Level
from wijkkoers.base.reasons import Reason
from wijkkoers.cli.studies.values import described, plain, plain_reason


def test_tuples_and_numpy_numbers_become_what_json_holds() -> None:
    assert plain((1, (np.float64(0.5), "a"), None)) == [1, [0.5, "a"], None]


def test_a_reason_and_an_issue_keep_kind_and_values() -> None:
    assert plain_reason(Reason("soort-een", {"names": ("a", "b")})) == {"soort": "soort-een", "names": ["a", "b"]}
    assert described(Issue(Level.WARNING, "iets", values={"x": 1})) == {"code": "iets", "niveau": "waarschuwing", "x": 1}
