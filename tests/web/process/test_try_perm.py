import pytest
from tests.web.permission_table import answer_for
from tests.web.process.permission_cases import CASES
from tests.web.world import PEOPLE
ROWS = [pytest.param(c, p, id=f"{c} {p}") for c in CASES for p in PEOPLE]
@pytest.fixture(autouse=True)
def _u(settings): settings.ROOT_URLCONF="wkurls"
@pytest.mark.parametrize(("case","person"), ROWS)
def test_p(case, person, world):
    assert answer_for(case, world, person) is case.expected[person]
