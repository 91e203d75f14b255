"""One plain sentence for every reason: a template per kind and language, whose places say how a value is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isfinite
from string import Formatter
from typing import Any

from wijkkoers.base.numbers import format_number
from wijkkoers.base.reasons import Reason
from wijkkoers.reports.weighing import reason_words as words
from wijkkoers.reports.weighing.content import Heading
from wijkkoers.reports.weighing.reasons_en import REASONS_EN
from wijkkoers.reports.weighing.reasons_nl import REASONS_NL

REASONS: Mapping[str, Mapping[str, str]] = {"nl": REASONS_NL, "en": REASONS_EN}
VALUE_FORMS = ("name", "names", "share", "points", "eur", "keur", "whole", "number", "thousandfold", "pctpoint", "year", "years")
CODE_FORMS = ("text", "word", "input")
JOINED_FORMS = ("parts", "shares", "shifts", "sides", "moved", "changes", "pairs")
CHOOSING_FORMS = ("one", "sign", "if", "unless")
FORMS = (*VALUE_FORMS, *CODE_FORMS, *JOINED_FORMS, *CHOOSING_FORMS)
MOST_PARTS = 6
"""So many parts of a total are written out; the rest is added up."""
MISSING = "\N{NULL}"
"""Stands for None while a sentence is filled; `if` takes it away, and what is left of it is an error."""


class Writer(Formatter):
    """Fills a template for one report: `{winner:name}`, `{rivals:names}`, `{chance:share}`, `{ncw:eur}`.

    One value: name and names (ids become names; one text with commas is a row of ids), share (0-1 as whole percents), points (two
    decimals), eur (whole euros), keur (rounded to thousands), whole, number (as many decimals as it needs, at most two), thousandfold
    (number of a thousand of them), pctpoint (a difference of shares, without sign), year, years (runs of years), text (without the full
    stop at its end), word (the word for a code), input (what an uncertain input of an MKBA is).

    Values that belong together, joined with `+`: `{criteria+contributions:parts}`, `{criteria+shares:shares}`,
    `{criteria+weights+new_weights:shifts}`, `{winners+sets:sides}`, `{moved+name+lines:moved}`; and tuples of rows: `{changes:changes}`
    (name, units before, units after), `{pairs:pairs}` (first, second, ratio there, ratio back).

    A choice, with the words in the form: `{count:one week|weken}` takes the first for 1 or for a row of one, `{difference:sign
    meer|minder}` the first above zero. `{price:if  Dat kost {price:eur}.}` writes the words, with places of their own, when there is a
    value (0 is one; None, False, infinite and empty are not), `unless` when there is none.
    """

    def __init__(self, heading: Heading) -> None:
        """Keep language and names of the report."""
        self.heading = heading
        self.language = heading.language

    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        """Return the value of a place, or the tuple of values that it joins."""
        names = str(key).split("+")
        return kwargs[names[0]] if len(names) == 1 else tuple(kwargs[name] for name in names)

    def format_field(self, value: Any, format_spec: str) -> str:
        """Write one value in the form that its place asks for; raises ValueError for an unknown form."""
        form, _space, given = format_spec.partition(" ")
        if form not in FORMS:
            raise ValueError(f"a place in a sentence has one of the forms {', '.join(FORMS)}, not {form!r}")
        if value is None and form not in CHOOSING_FORMS:
            return MISSING
        if form in CHOOSING_FORMS:
            chosen: str = getattr(self, f"choose_{form}")(value, given)
            return chosen
        written: str = getattr(self, f"write_{form}")(value)
        return written

    def choose_one(self, value: Any, given: str) -> str:
        """Return the first of two wordings for 1 or for a row of one, else the second."""
        one, more = given.split("|")
        count = len(value) if isinstance(value, tuple) else value
        return one if count == 1 else more

    def choose_sign(self, value: float, given: str) -> str:
        """Return the first of two wordings for a value above zero, else the second."""
        above, below = given.split("|")
        return above if value > 0 else below

    def choose_if(self, value: Any, given: str) -> str:
        """Return the words when there is a value."""
        return given if _is_there(value) else ""

    def choose_unless(self, value: Any, given: str) -> str:
        """Return the words when there is no value."""
        return "" if _is_there(value) else given

    def write_name(self, value: object) -> str:
        """Return the name of an id."""
        return self.heading.name(str(value))

    def write_names(self, value: Sequence[object] | str) -> str:
        """Return names in a row, the last with `en` before it; a name that occurs twice stands there once."""
        ids = value.split(", ") if isinstance(value, str) else value
        return self._row([self.write_name(id) for id in ids])

    def _row(self, texts: Sequence[str]) -> str:
        once = list(dict.fromkeys(texts))
        if not once:
            return words.NONE[self.language]
        return once[0] if len(once) == 1 else f"{', '.join(once[:-1])} {words.AND[self.language]} {once[-1]}"

    def write_share(self, value: float) -> str:
        """Return a fraction as percents: whole ones, but never 0 % or 100 % for what is only nearly so."""
        pct = value * 100
        if 0 < pct < 0.5:
            return "< 1\N{NO-BREAK SPACE}%"
        if 99.5 < pct < 100:
            return "> 99\N{NO-BREAK SPACE}%"
        return f"{format_number(pct, 0, self.language)}\N{NO-BREAK SPACE}%"

    def write_points(self, value: float) -> str:
        """Return a value between 0 and 1 with two decimals, or four when two would hide it."""
        return format_number(value, self._decimals(value), self.language)

    def _decimals(self, value: float) -> int:
        return 2 if abs(value) >= 0.01 or abs(value) < 5e-5 else 4

    def write_eur(self, value: float) -> str:
        """Return an amount in whole euros."""
        return f"€\N{NO-BREAK SPACE}{format_number(value, 0, self.language)}"

    def write_keur(self, value: float) -> str:
        """Return an amount rounded to thousands of euros from EUR 10,000 on."""
        return self.write_eur(round(value, -3) if abs(value) >= 10_000 else value)

    def write_whole(self, value: float) -> str:
        """Return a whole number."""
        return format_number(value, 0, self.language)

    def write_number(self, value: float) -> str:
        """Return a number with at most two decimals."""
        decimals = next(decimals for decimals in (0, 1, 2) if decimals == 2 or abs(value - round(value, decimals)) < 0.5 * 10**-3)
        return format_number(value, decimals, self.language)

    def write_thousandfold(self, value: float) -> str:
        """Return what a thousand of these are, for values per euro."""
        return self.write_number(value * 1000)

    def write_pctpoint(self, value: float) -> str:
        """Return the size of a difference of shares in percentage points, with one decimal."""
        return f"{format_number(abs(value) * 100, 1, self.language)} {words.POINTS[self.language]}"

    def write_year(self, value: int) -> str:
        """Return a calendar year."""
        return str(value)

    def write_years(self, value: Sequence[int]) -> str:
        """Return calendar years, three or more in a row as first and last."""
        runs: list[list[int]] = []
        for year in value:
            if runs and year == runs[-1][-1] + 1:
                runs[-1].append(year)
            else:
                runs.append([year])
        texts: list[str] = []
        for run in runs:
            is_long = len(run) > 2
            texts += [words.THROUGH[self.language].format(first=run[0], last=run[-1])] if is_long else [str(year) for year in run]
        return self._row(texts)

    def write_text(self, value: object) -> str:
        """Return a text as it is, without the full stop at its end."""
        return str(value).strip().rstrip(".")

    def write_word(self, value: object) -> str:
        """Return the word for a code; a code without a word is written as it is."""
        return words.REASON_WORDS[self.language].get(str(value), str(value))

    def write_input(self, value: str) -> str:
        """Return what an uncertain input is: the quantity or price of a line, the price of a kental, or a rule of calculation."""
        head, _slash, tail = value.partition("/")
        moved = words.MOVED_WORDS[self.language]
        if head == "kental":
            return moved["prijs"].format(name=self.write_name(tail))
        if tail in moved or (not tail and head in words.REASON_WORDS[self.language]):
            return moved[tail].format(name=self.write_name(head)) if tail else self.write_word(head)
        return self.write_name(value)

    def write_parts(self, value: tuple[Sequence[object], Sequence[float]]) -> str:
        """Return criteria with what they add, the first as they stand and the rest summed; with signs when one is below zero.

        Parts that round to nothing are left out, unless all do.
        """
        is_signed = any(number < 0 for number in value[1])
        parts = [pair for pair in zip(*value, strict=True) if round(abs(pair[1]), 2) > 0] or list(zip(*value, strict=True))
        shown = [f"{self.write_name(name)} {self._part(number, is_signed)}" for name, number in parts[:MOST_PARTS]]
        if len(parts) > MOST_PARTS:
            shown.append(words.REST[self.language].format(number=self._part(sum(number for _, number in parts[MOST_PARTS:]), is_signed)))
        return self._row(shown)

    def _part(self, number: float, is_signed: bool) -> str:
        return format_number(number, 2, self.language, signed=is_signed)

    def write_shares(self, value: tuple[Sequence[object], Sequence[float]]) -> str:
        """Return names with a share each."""
        names, shares = value
        return self._row([f"{self.write_name(name)} ({self.write_share(share)})" for name, share in zip(names, shares, strict=True)])

    def write_shifts(self, value: tuple[Sequence[object], Sequence[float], Sequence[float]]) -> str:
        """Return criteria with their old and new weights; those of which nothing can be seen are left out."""
        moves = []
        for name, old, new in zip(*value, strict=True):
            ends = self._unlike(old, new)
            if ends[0] != ends[1]:
                moves.append(f"{self.write_name(name)} {words.FROM_TO[self.language].format(old=ends[0], new=ends[1])}")
        return self._row(moves)

    def _unlike(self, old: float, new: float) -> tuple[str, str]:
        """Return two shares as whole percents, or with one decimal when those are the same."""
        if self.write_share(old) != self.write_share(new):
            return self.write_share(old), self.write_share(new)
        first, second = (f"{format_number(share * 100, 1, self.language)}\N{NO-BREAK SPACE}%" for share in (old, new))
        return first, second

    def write_sides(self, value: tuple[Sequence[Sequence[object]], Sequence[Sequence[object]]]) -> str:
        """Return which sets of weights put which alternatives first."""
        sides = [
            words.FIRST_WITH[self.language].format(sets=self.write_names(sets), winners=self.write_names(winners))
            for winners, sets in zip(*value, strict=True)
        ]
        return "; ".join(sides)

    def write_moved(self, value: tuple[str, str, Sequence[object]]) -> str:
        """Return what a swing moves: the price of a line, or of the input that lines share, or a rule of calculation."""
        moved, name, lines = value
        shared = name.rpartition("/")[2]
        subject = self.write_name(shared) if len(lines) > 1 and shared in self.heading.names else self.write_names(lines)
        return words.MOVED_WORDS[self.language][moved].format(name=subject)

    def write_changes(self, value: Sequence[tuple[object, int, int]]) -> str:
        """Return which measures come in, go out, or are done more or less often."""
        texts = []
        for name, before, after in value:
            pattern = words.INSTEAD if (before and after) or after > 1 else words.IN if after else words.OUT
            texts.append(pattern[self.language].format(name=self.write_name(name), before=before, after=after))
        return self._row(texts)

    def write_pairs(self, value: Sequence[tuple[object, object, float, float]]) -> str:
        """Return pairs with the ratio there and the one back."""
        texts = [
            words.BOTH_WAYS[self.language].format(
                first=self.write_name(first), second=self.write_name(second), there=self.write_number(there), back=self.write_number(back)
            )
            for first, second, there, back in value
        ]
        return "; ".join(texts)


def _is_there(value: object) -> bool:
    if isinstance(value, float):
        return isfinite(value)
    return value is not None and value is not False and value != "" and value != ()


def say(reason: Reason, heading: Heading) -> str:
    """Return the sentence of a reason in the language of the report.

    Raises KeyError when the kind has no sentence or a value is not given, ValueError when a value that the sentence needs is None.
    """
    sentence = Writer(heading).vformat(REASONS[heading.language][reason.kind], (), reason.values)
    if MISSING in sentence:
        raise ValueError(f"a reason {reason.kind!r} lacks a value that its sentence needs")
    return sentence[:1].upper() + sentence[1:]


def say_all(reasons: Sequence[Reason], heading: Heading, *kinds: str) -> list[str]:
    """Return the sentences of the reasons of these kinds, in the order of the reasons; of all reasons when no kind is named."""
    return [say(found, heading) for found in reasons if not kinds or found.kind in kinds]
