"""What every form here needs."""

from __future__ import annotations

from wijkkoers.web.kit.forms import FIELD_OF_CODE
from wijkkoers.web.kit.sentences import SENTENCES
from wijkkoers.web.ui.sentences import SENTENCES as PICTURE_SENTENCES


def test_every_code_at_a_field_exists() -> None:
    assert set(FIELD_OF_CODE) <= {*SENTENCES, *PICTURE_SENTENCES}
