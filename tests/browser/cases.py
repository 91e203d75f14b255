"""What a page of the site is that is looked at, and the reasons why an address is none."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Reader(StrEnum):
    """Who looks."""

    LOCAL = "local"
    ANONYMOUS = "anonymous"
    MEMBER = "member"


@dataclass(frozen=True)
class PageCase:
    """A page: its name, the arguments of its address, who looks and what is asked."""

    name: str
    arguments: dict[str, str | int] = field(default_factory=dict)
    reader: Reader = Reader.LOCAL
    query: str = ""

    def __str__(self) -> str:
        """Return a short name for the list of tests."""
        return "-".join([self.name, *([] if self.reader is Reader.LOCAL else [self.reader]), *([self.query[1:]] if self.query else [])])


DOSSIER: dict[str, str | int] = {"dossier_id": "een dossier"}
FORM_ONLY = "takes a sent form only"
DOWNLOAD = "gives a file"
DATA = "gives data to the map"
CLOSED = "not offered: gives 404"
IN_LOGIN_JOURNEY = "needs a second factor: looked at in test_login.py"
