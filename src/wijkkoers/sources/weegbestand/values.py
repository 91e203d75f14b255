"""From a raw value to a value of the model, by the kind of its column."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from wijkkoers.base.issues import IssueList
from wijkkoers.base.ranges import Range
from wijkkoers.sources.weegbestand.fields import RANGE_KEYS, Field, Kind
from wijkkoers.sources.weegbestand.numbers import Fault, looks_like_thousands, read_date, read_number, read_whole, shift, shown
from wijkkoers.sources.weegbestand.records import Form, Raw
from wijkkoers.sources.weegbestand.suggestion import nearest

MAX_TEXT, MAX_ID = 4000, 80
FIRST_YEAR, LAST_YEAR = 1900, 2300
SECOND_STEP = 2
"""Year 0 is not discounted, so the first rate of a scheme holds in year 1 at least."""
_YES, _NO = frozenset(("ja", "waar", "true", "x")), frozenset(("nee", "onwaar", "false"))
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def read_value(field: Field, raw: Raw, issues: IssueList) -> Any:
    """Return the value of one column; raises Fault. A number that may have been meant otherwise is a warning."""
    value = _READERS[field.kind](field, raw)
    for part in _leaves(raw):
        if field.kind not in (Kind.TEXT, Kind.ID, Kind.REFERENCE, Kind.REFERENCES) and looks_like_thousands(part):
            text = str(part.value)
            issues.warn("getal-lijkt-duizendtal", raw.where, waarde=text, zonder_punt=text.replace(".", ""))
    _doubt_fractions(field, raw, value, issues)
    return value


def _doubt_fractions(field: Field, raw: Raw, value: Any, issues: IssueList) -> None:
    """Warn for 0.3 where a percentage is asked for; 0.3 % with its sign is not doubted."""
    shares = [rate for _, rate in value] if field.kind is Kind.STEPS else [value]
    is_doubtful = field.kind in (Kind.FRACTION, Kind.STEPS) and not _has_sign(raw)
    for percentage in (shift(share, 2) for share in shares) if is_doubtful else ():
        if 0 < abs(percentage) < field.doubted_below:
            issues.warn("percentage-lijkt-deel", raw.where, waarde=percentage, bedoeld=shift(percentage, 2))


def text_of(raw: Raw) -> str:
    """Return the text of one value, numbers without needless decimals; raises Fault for anything that is no line of text."""
    if not raw.is_scalar:
        raise Fault("geen-tekst", waarde=shown(raw))
    text = raw.value.strip() if isinstance(raw.value, str) else shown(raw)
    if len(text) > MAX_TEXT:
        raise Fault("tekst-te-lang", lengte=len(text), grens=MAX_TEXT)
    if _CONTROL.search(text):
        raise Fault("tekst-vreemd-teken", waarde=_CONTROL.sub("?", text)[:40])
    return text


def _leaves(raw: Raw) -> tuple[Raw, ...]:
    if raw.sequence is not None:
        return tuple(leaf for item in raw.sequence for leaf in (item.sequence or (item,)))
    return tuple(raw.mapping.values()) if raw.mapping is not None else (raw,)


def _text(_field: Field, raw: Raw) -> str:
    return text_of(raw)


def _word(_field: Field, raw: Raw) -> str:
    text = text_of(raw)
    if len(text) > MAX_ID or "\n" in text or ";" in text:
        raise Fault("kenmerk-ongeschikt", waarde=text[:60], grens=MAX_ID)
    return text


def _words(field: Field, raw: Raw) -> tuple[str, ...]:
    if raw.sequence is not None:
        return tuple(_word(field, item) for item in raw.sequence)
    return tuple(part.strip() for part in text_of(raw).split(";") if part.strip())


def _checked(field: Field, number: float) -> float:
    """Return the number when it lies within the bounds of the column."""
    is_low = field.low is not None and number < field.low
    if is_low or (field.high is not None and number > field.high):
        raise Fault("getal-buiten-grenzen", waarde=number, laagst=_bound(field.low), hoogst=_bound(field.high))
    return number


def _bound(bound: float | None) -> float | str:
    return "-" if bound is None else bound


def _number(field: Field, raw: Raw) -> float:
    return _checked(field, read_number(raw))


def _fraction(field: Field, raw: Raw) -> float:
    return shift(_checked(field, read_number(_without_sign(raw))), -2)


def _without_sign(raw: Raw) -> Raw:
    return Raw(str(raw.value).rstrip()[:-1], raw.where, raw.form) if _has_sign(raw) else raw


def _has_sign(raw: Raw) -> bool:
    return isinstance(raw.value, str) and raw.value.rstrip().endswith("%")


def _whole(field: Field, raw: Raw) -> int:
    return int(_checked(field, read_whole(raw)))


def _year(_field: Field, raw: Raw) -> int:
    try:
        year = read_whole(raw)
    except Fault as fault:
        raise Fault("geen-jaartal", waarde=shown(raw), eerste=FIRST_YEAR, laatste=LAST_YEAR) from fault
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Fault("geen-jaartal", waarde=shown(raw), eerste=FIRST_YEAR, laatste=LAST_YEAR)
    return year


def _yes_no(_field: Field, raw: Raw) -> bool:
    if isinstance(raw.value, bool):
        return raw.value
    word = text_of(raw).lower()
    if word not in _YES | _NO:
        raise Fault("geen-ja-of-nee", waarde=shown(raw))
    return word in _YES


def _date(_field: Field, raw: Raw) -> Any:
    return read_date(raw)


def _choice(field: Field, raw: Raw) -> str:
    text = text_of(raw)
    found = next((choice for choice in field.choices if choice.casefold() == text.casefold()), None)
    if found is None:
        raise Fault("keuze-onbekend", waarde=text[:60], keuzes=", ".join(field.choices), suggestie=nearest(text, field.choices))
    return found


def _range(field: Field, raw: Raw) -> Range:
    low, mid, high = (_bound_number(field, bound) for bound in _bounds(raw))
    if not low <= mid <= high:
        raise Fault("bandbreedte-volgorde", laag=low, midden=mid, hoog=high)
    return Range(low, mid, high)


def _bound_number(field: Field, raw: Raw) -> float:
    try:
        return _number(field, raw)
    except Fault as fault:
        fault.where = raw.where if raw.form is Form.CELL else None
        raise


def _bounds(raw: Raw) -> tuple[Raw, Raw, Raw]:
    """Return low, mid and high: one number stands for all three."""
    if raw.mapping is not None:
        strange = [key for key in raw.mapping if key not in RANGE_KEYS]
        if strange:
            raise Fault("bandbreedte-onvolledig", waarde=shown(raw))
        found = [raw.mapping.get(key) for key in RANGE_KEYS]
    else:
        found = list(raw.sequence) if raw.sequence is not None else [None, raw, None]
    if len(found) != len(RANGE_KEYS):
        raise Fault("bandbreedte-onvolledig", waarde=shown(raw))
    low, mid, high = (None if bound is None or bound.is_empty else bound for bound in found)
    if mid is not None and low is None and high is None:
        return mid, mid, mid
    if low is None or mid is None or high is None:
        raise Fault("bandbreedte-onvolledig", waarde=shown(raw))
    return low, mid, high


def _steps(field: Field, raw: Raw) -> tuple[tuple[int, float], ...]:
    pairs = [_pair(item) for item in raw.sequence] if raw.sequence is not None else _pairs_in_text(raw)
    steps = tuple((int(read_whole(year)), shift(_checked(field, read_number(_without_sign(pct))), -2)) for year, pct in pairs)
    years = [year for year, _ in steps]
    if not steps or years[0] != 0 or years != sorted(set(years)) or years[-1] > 1000:
        raise Fault("stappen-volgorde", waarde=shown(raw))
    if len(years) > 1 and years[1] < SECOND_STEP:
        raise Fault("stappen-te-vroeg", jaar=years[1])
    return steps


def _pair(raw: Raw) -> tuple[Raw, Raw]:
    if raw.sequence is None or len(raw.sequence) != 2:
        raise Fault("stappen-vorm", waarde=shown(raw))
    return raw.sequence[0], raw.sequence[1]


def _pairs_in_text(raw: Raw) -> list[tuple[Raw, Raw]]:
    found = []
    for piece in text_of(raw).split(";"):
        year, mark, percentage = piece.partition(":")
        if not mark:
            raise Fault("stappen-vorm", waarde=shown(raw))
        found.append((Raw(year.strip(), raw.where, raw.form), Raw(percentage.strip(), raw.where, raw.form)))
    return found


_READERS: dict[Kind, Callable[[Field, Raw], Any]] = {
    Kind.TEXT: _text,
    Kind.ID: _word,
    Kind.REFERENCE: _word,
    Kind.REFERENCES: _words,
    Kind.NUMBER: _number,
    Kind.RANGE: _range,
    Kind.FRACTION: _fraction,
    Kind.WHOLE: _whole,
    Kind.YEAR: _year,
    Kind.YES_NO: _yes_no,
    Kind.DATE: _date,
    Kind.CHOICE: _choice,
    Kind.STEPS: _steps,
}
