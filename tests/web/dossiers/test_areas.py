"""Which areas go together."""

from __future__ import annotations

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.web.dossiers.areas import Area, check_fit

WIJK: Area = ("WK990101", 2025, "Spoorwijk")
BUURT: Area = ("BU99010101", 2025, "Seinhuis")
OTHER_BUURT: Area = ("BU99010102", 2025, "Perron")
OTHER_WIJK: Area = ("WK990102", 2025, "Oude Haven")
GEMEENTE: Area = ("GM9901", 2025, "Veldermeer")
ELSEWHERE: Area = ("WK990201", 2025, "Elders")
OLDER: Area = ("WK990102", 2023, "Oude Haven")
LAND: Area = ("NL99", 2025, "Laagland")


@pytest.mark.parametrize("areas", [[], [WIJK], [GEMEENTE], [BUURT, OTHER_BUURT], [WIJK, OTHER_WIJK], [BUURT, OTHER_WIJK]])
def test_areas_beside_each_other_fit(areas: list[Area]) -> None:
    check_fit(areas)


@pytest.mark.parametrize(
    ("areas", "code"),
    [
        ([LAND], "dossier-gebied-land"),
        ([WIJK, BUURT], "dossier-gebieden-dubbel"),
        ([BUURT, WIJK], "dossier-gebieden-dubbel"),
        ([GEMEENTE, BUURT], "dossier-gebieden-dubbel"),
        ([WIJK, ELSEWHERE], "dossier-gebieden-andere-gemeente"),
        ([WIJK, OLDER], "dossier-gebieden-ander-jaar"),
        ([OTHER_WIJK, OLDER], "dossier-gebieden-ander-jaar"),
    ],
)
def test_areas_that_clash_are_refused(areas: list[Area], code: str) -> None:
    with pytest.raises(InputError) as caught:
        check_fit(areas)
    assert caught.value.code == code


def test_error_names_what_lies_in_what() -> None:
    with pytest.raises(InputError) as caught:
        check_fit([BUURT, WIJK])
    assert caught.value.values == {"inner": "Seinhuis", "outer": "Spoorwijk"}
