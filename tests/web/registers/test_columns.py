"""A register says by itself whether rows can be brought in, and which column is which."""

from __future__ import annotations

import pytest
from tests.web.registers.made_up import ONLY_EXPORTED, REGISTER


def test_register_takes_rows_when_its_app_can_add_them() -> None:
    assert (REGISTER.takes_rows, ONLY_EXPORTED.takes_rows) == (True, False)


def test_column_is_found_by_its_key_and_another_is_an_error() -> None:
    assert REGISTER.column("naam").is_required
    with pytest.raises(KeyError):
        REGISTER.column("bestaat-niet")
