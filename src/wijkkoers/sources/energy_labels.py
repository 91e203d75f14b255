"""Energy labels of homes (EP-Online, RVO): the whole file or a cut of it, streamed; per home only the newest label counts.

A label is kept as four small numbers (17 bytes) until all are read: which home, when registered, which label, which postcode.
"""

from __future__ import annotations

import hashlib
import re
from array import array
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.years import FIRST_YEAR, LAST_YEAR, find_year_in_name
from wijkkoers.sources.aggregation import Form, PostcodePlacer, Rule, Tally, write_figures
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.postcode_names import normalise_postcode, number_of, postcode_of
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.streams import Stream, find_fields, open_stream, sole_table

KIND, SOURCE = "energielabels", "rvo-energielabels"
NAMES = {
    "label": ("pandenergieklasse", "energieklasse", "energylabel", "energielabel", "labelletter"),
    "registered": ("pandregistratiedatum", "registratiedatum", "registrationdate"),
    "until": ("metinggeldigtot", "pandgeldigtot", "geldigtot", "validuntil"),
    "postcode": ("pandpostcode", "postcode", "postalcode"),
    "house": ("pandhuisnummer", "huisnummer", "housenumber"),
    "letter": ("pandhuisletter", "huisletter", "houseletter"),
    "addition": ("pandhuisnummertoev", "pandhuisnummertoevoeging", "huisnummertoevoeging", "houseaddition"),
    "bag": ("pandbagverblijfsobjectid", "bagverblijfsobjectid", "bagid", "vboid"),
    "class": ("pandgebouwklasse", "gebouwklasse", "buildingclass"),
}
_DAY_NAMES = ("publicatiedatum",)
LABELS = ("A", "B", "C", "D", "E", "F", "G")
GROUPS = (("aandeel-label-a", "A"), ("aandeel-label-bc", "BC"), ("aandeel-label-d", "D"), ("aandeel-label-efg", "EFG"))
LABELLED = "labels"
RULES = (
    Rule("aantal-energielabels", Form.COUNT, LABELLED),
    *(Rule(indicator, Form.SHARE, indicator, LABELLED) for indicator, _letters in GROUPS),
)
_LABEL = re.compile(r"(A)\+{0,5}|([B-G])", re.ASCII)
REMEMBER_AT_MOST = 600_000
"""There are some 470,000 postcodes."""
_BY_ADDRESS = 1 << 63
"""Homes without number of the BAG are told apart by a digest of their address, which is never kept."""


def is_label_header(cells: Sequence[str]) -> bool:
    """Whether a row of texts is the header of a list of energy labels per address."""
    found = find_fields(cells, NAMES)
    return {"label", "registered", "postcode", "class"} <= found.keys() and ("bag" in found or "house" in found)


def recognise_energy_labels(sample: Sample) -> Recognition | None:
    """Recognise a list of energy labels, in a zip or not, by its columns."""
    member = sole_table(sample)
    if member is None:
        return None
    try:
        with open_stream(sample.path, sample.name, is_label_header, member) as stream:
            columns = [stream.header[at] for at in find_fields(stream.header, NAMES).values()]
            return Recognition(KIND, _told_year(stream, sample.name), tuple(columns[:5]))
    except InputError:
        return None


def read_energy_labels(request: Request) -> ReadResult:
    """Read energy labels into counts and shares per buurt; places come from known postcodes.

    The year is the one asked, else that of publication, of the name, or of the newest registration.
    """
    name = request.name
    placer = PostcodePlacer(request.places, name)
    intake = Intake(new_result(KIND, SOURCE, name, request.year), request.ranges, request.progress)
    member = sole_table(Sample(request.path, name)) or ""
    with open_stream(request.path, name, is_label_header, member) as stream:
        published = _published(stream)
        labels = Labels(find_fields(stream.header, NAMES), published)
        for _number, cells in stream.rows:
            intake.start_row()
            labels.take(cells)
    homes, letters, postcodes = labels.newest()
    period = request.year or (published or _year_only(name) or _registered(labels, intake)).year
    result = intake.result
    result.period, result.boundary_year = period, placer.year
    result.peildatum = published if published is not None and published.year == period else date(period, 1, 1)
    tally = _place(letters, postcodes, placer)
    write_figures(tally, RULES, intake, placer.year, period)
    labels.report(intake, homes)
    placer.report(intake)
    if not result.observations:
        raise InputError("geen-bruikbare-adressen", Where(file=name), bestand=name, rijen=result.counts.rows)
    return intake.finish()


class Remembered(dict[str, int]):
    """Numbers that texts stand for, worked out once: the same days, labels and postcodes come back a million times."""

    def __init__(self, work_out: Callable[[str], int]) -> None:
        """Start empty."""
        super().__init__()
        self._work_out = work_out

    def __missing__(self, text: str) -> int:
        """Work out a text that was not seen before."""
        if len(self) >= REMEMBER_AT_MOST:
            self.clear()
        number = self[text] = self._work_out(text)
        return number


class Labels:
    """Collects labels of homes; rows that do not count are only counted."""

    def __init__(self, fields: Mapping[str, int], day: date | None = None) -> None:
        """Start empty; `fields` tells where the columns stand, labels that ended before `day` do not count."""
        self.left_out: Counter[str] = Counter()
        self.newest_day = 0
        self._at = {name: fields.get(name, -1) for name in NAMES}
        self._width = max(fields.values(), default=-1) + 1
        self._today = _as_number(day) if day else 0
        self._seen_days, self._seen_labels = Remembered(day_number), Remembered(_label_number)
        self._seen_postcodes = Remembered(_postcode_number)
        self._homes, self._days, self._letters, self._postcodes = array("Q"), array("I"), array("B"), array("I")

    def take(self, cells: list[str]) -> None:
        """Take in one row."""
        if len(cells) < self._width:
            cells = [*cells, *[""] * (self._width - len(cells))]
        at = self._at
        if cells[at["class"]].strip()[:1] not in ("W", "w"):
            self.left_out["geen woning"] += 1
            return
        letter = self._seen_labels[cells[at["label"]]]
        postcode, day = self._seen_postcodes[cells[at["postcode"]]], self._seen_days[cells[at["registered"]]]
        if letter < 0 or not postcode or not day:
            self.left_out["geen label" if letter < 0 else "onbruikbaar"] += 1
            return
        if self._today and at["until"] >= 0 and 0 < self._seen_days[cells[at["until"]]] < self._today:
            self.left_out["verlopen"] += 1
            return
        self._homes.append(self._home_of(cells))
        self._days.append(day)
        self._letters.append(letter)
        self._postcodes.append(postcode)
        if day > self.newest_day:
            self.newest_day = day

    def _home_of(self, cells: list[str]) -> int:
        """Return the number by which a home is told apart while the file is read."""
        found = bag_id(cells[self._at["bag"]]) if self._at["bag"] >= 0 else ""
        if found:
            return int(found)
        places = (self._at[name] for name in ("postcode", "house", "letter", "addition"))
        address = "|".join(cells[place].replace(" ", "").upper() for place in places if place >= 0)
        return int.from_bytes(hashlib.blake2b(address.encode(), digest_size=8).digest(), "big") | _BY_ADDRESS

    def newest(self) -> tuple[int, NDArray[np.uint8], NDArray[np.uint32]]:
        """Return how many homes there are, and per home letter and postcode of its newest label (of two on one day the last row)."""
        homes, days = np.frombuffer(self._homes, dtype=np.uint64), np.frombuffer(self._days, dtype=np.uint32)
        if not len(homes):
            return 0, np.empty(0, dtype=np.uint8), np.empty(0, dtype=np.uint32)
        order = np.lexsort((days, homes))
        ranked = homes[order]
        last = order[np.append(ranked[1:] != ranked[:-1], True)]
        letters = np.frombuffer(self._letters, dtype=np.uint8)[last]
        return len(last), letters, np.frombuffer(self._postcodes, dtype=np.uint32)[last]

    def report(self, intake: Intake, homes: int) -> None:
        """Report in numbers what was left out."""
        issues, where, out = intake.result.issues, Where(intake.result.file), self.left_out
        older = len(self._homes) - homes
        if older:
            issues.note("label-vervangen", where, aantal=older)
        if out["geen woning"]:
            issues.note("label-geen-woning", where, aantal=out["geen woning"])
        if out["verlopen"]:
            issues.note("label-verlopen", where, aantal=out["verlopen"])
        if out["geen label"]:
            issues.warn("label-ontbreekt", where, aantal=out["geen label"])
        if out["onbruikbaar"]:
            issues.warn("label-onbruikbaar", where, aantal=out["onbruikbaar"])


def day_number(text: str) -> int:
    """Return a day as yyyymmdd (`20251031`, `31-10-2025`, `2025-10-31 00:00`); 0 when it is none."""
    head = text.strip().removesuffix(".0")[:10]
    digits = head.replace("-", "").replace("/", "")
    if len(digits) != 8 or not (digits.isascii() and digits.isdigit()):
        return 0
    if head[2] in "-/":
        digits = digits[4:] + digits[2:4] + digits[:2]
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    return int(digits) if FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= 31 else 0


def bag_id(text: str) -> str:
    """Return an identification of the BAG with the zeros that a float loses (`518010000417296.0`); empty when it is none."""
    digits = text.strip().removesuffix(".0")
    return digits.zfill(16) if digits.isascii() and digits.isdigit() and 10 <= len(digits) <= 16 and int(digits) else ""


def _label_number(text: str) -> int:
    """Return where a label stands among LABELS; -1 when it is none."""
    found = _LABEL.fullmatch(text.strip().upper())
    return LABELS.index(found[1] or found[2]) if found else -1


def _postcode_number(text: str) -> int:
    """Return the number of a postcode; 0 when it is none."""
    postcode = normalise_postcode(text)
    return number_of(postcode) if postcode else 0


def _place(letters: NDArray[np.uint8], postcodes: NDArray[np.uint32], placer: PostcodePlacer) -> Tally:
    """Count the labels per postcode and divide them over the buurten in which it lies."""
    tally = Tally()
    groups = [(indicator, LABELS.index(letter)) for indicator, letters_of in GROUPS for letter in letters_of]
    order = np.argsort(postcodes, kind="stable")
    found, starts = np.unique(postcodes[order], return_index=True)
    ends = [*starts[1:].tolist(), len(postcodes)] if len(found) else []
    ranked = letters[order]
    for number, start, end in zip(found.tolist(), starts.tolist(), ends, strict=True):
        shares = placer.place(postcode_of(number), end - start)
        if not shares:
            continue
        counted = np.bincount(ranked[start:end], minlength=len(LABELS))
        tally.divide(shares, LABELLED, float(end - start))
        for indicator, at in groups:
            if counted[at]:
                tally.divide(shares, indicator, float(counted[at]))
    return tally


def _published(stream: Stream) -> date | None:
    for row in stream.preamble:
        if len(row) > 1 and row[0].strip().lower() in _DAY_NAMES and (number := day_number(row[1].strip())):
            try:
                return date(number // 10_000, number // 100 % 100, number % 100)
            except ValueError:
                return None
    return None


def _told_year(stream: Stream, name: str) -> int | None:
    day = _published(stream) or _year_only(name)
    return day.year if day else None


def _year_only(name: str) -> date | None:
    year = find_year_in_name(name)
    return date(year, 1, 1) if year else None


def _registered(labels: Labels, intake: Intake) -> date:
    if not labels.newest_day:
        raise InputError("jaar-onbekend", Where(file=intake.result.file), bestand=intake.result.file)
    year = labels.newest_day // 10_000
    intake.result.issues.note("jaar-uit-registratie", Where(file=intake.result.file), jaar=year)
    return date(year, 1, 1)


def _as_number(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day
