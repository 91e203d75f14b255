"""JSON as map makers hand it over: bare, or wrapped in JavaScript (`var json_Buurten_0 = {...};`), decoded piece by piece."""

from __future__ import annotations

import json
import re
from typing import Any

_NAME = r"[A-Za-z_$][\w$.]*"
_WRAPPING = re.compile(rf"[\s\x1e]*(?:export\s+default\s+|(?:export\s+)?(?:(?:var|let|const)\s+)?{_NAME}\s*=\s*)?")
_BLANK = re.compile(r"[\s\x1e]*")
_DECODER = json.JSONDecoder()


class BrokenText(Exception):
    """The text is no JSON at this position."""

    def __init__(self, at: int) -> None:
        """Keep the position."""
        super().__init__(at)
        self.at = at


def start_of(text: str) -> int:
    """Return where the JSON itself starts, after blanks and JavaScript around it."""
    wrapped = _WRAPPING.match(text)
    return wrapped.end() if wrapped else 0


def starts_like_json(text: str) -> bool:
    """Whether an object or a list starts there, bare or wrapped."""
    at = start_of(text)
    return text[at : at + 1] in ("{", "[")


def skip_blanks(text: str, at: int) -> int:
    """Return the place of the next character that is no blank or record separator (RFC 8142)."""
    found = _BLANK.match(text, at)
    return found.end() if found else at


def decode_at(text: str, at: int) -> tuple[Any, int]:
    """Return the value that starts here and where it ends; BrokenText when there is none."""
    try:
        return _DECODER.raw_decode(text, at)
    except json.JSONDecodeError as error:
        raise BrokenText(error.pos) from error
    except (ValueError, StopIteration, RecursionError) as error:
        raise BrokenText(at) from error


def expect(text: str, at: int, mark: str) -> int:
    """Step over a mark and the blanks after it; BrokenText when it is not there."""
    if text[at : at + 1] != mark:
        raise BrokenText(at)
    return skip_blanks(text, at + 1)
