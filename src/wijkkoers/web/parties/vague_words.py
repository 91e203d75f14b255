"""Words that keep a sentence vague, and big words that everybody fills in differently. Only a hint: nothing is ever refused for them.

The list of vague words starts from the words that guides for wijkvisies warn against ("streven naar", "stimuleren", "inzetten op",
"aandacht voor", "waar mogelijk", "versterken"); the rest is our own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

VAGUE_WORDS = (
    "aandacht voor",
    "aandacht geven",
    "bevorderen",
    "bijdragen aan",
    "faciliteren",
    "gaan voor",
    "in principe",
    "inzetten op",
    "mogelijk maken",
    "naar vermogen",
    "ondersteunen",
    "optimaliseren",
    "oog voor",
    "ruimte bieden",
    "stimuleren",
    "streven naar",
    "verbeteren",
    "verkennen",
    "versterken",
    "waar mogelijk",
    "waar nodig",
    "werken aan",
    "zo veel mogelijk",
    "zoveel mogelijk",
)
CONTAINER_WORDS = (
    "aantrekkelijk",
    "betaalbaar",
    "divers",
    "duurzaam",
    "gezond",
    "groen",
    "inclusief",
    "integraal",
    "klimaatbestendig",
    "kwaliteit",
    "leefbaar",
    "leefbaarheid",
    "prettig",
    "sociale samenhang",
    "toekomstbestendig",
    "toegankelijk",
    "veilig",
    "vitaal",
    "zorgzaam",
)
ENDINGS = r"(?:e|er|ere|st|ste|en|heid)?"
"""Dutch endings under which a big word is still the same word."""
FORMS = {
    "streven naar": ("streeft naar", "streven wij naar", "streven we naar"),
    "inzetten op": ("zetten in op", "zet in op", "inzet op"),
    "stimuleren": ("stimuleert", "gestimuleerd"),
    "versterken": ("versterkt", "versterking"),
    "verbeteren": ("verbetert", "verbetering"),
    "bevorderen": ("bevordert",),
    "faciliteren": ("faciliteert",),
    "ondersteunen": ("ondersteunt",),
    "bijdragen aan": ("draagt bij aan", "dragen bij aan"),
    "werken aan": ("werkt aan",),
}
"""Other forms of a vague word that count as that word."""


def vague_words_in(text: str) -> list[str]:
    """Return the vague words in a text, in the order of the list, each once."""
    plain = _plain(text)
    return [word for word in VAGUE_WORDS if any(_found(form, plain) for form in (word, *FORMS.get(word, ())))]


def container_words_in(text: str) -> list[str]:
    """Return the big words in a text, in the order of the list, each once, with or without an ending."""
    plain = _plain(text)
    return [word for word in CONTAINER_WORDS if _pattern(word, ENDINGS).search(plain)]


def words_without_meaning(text: str, known: Iterable[str]) -> list[str]:
    """Return the big words in a text of which none of the `known` terms says what they mean here."""
    terms = [_plain(term) for term in known]
    return [word for word in container_words_in(text) if not any(_pattern(word, ENDINGS).search(term) for term in terms)]


def _found(form: str, plain: str) -> bool:
    return _pattern(form, "").search(plain) is not None


@cache
def _pattern(word: str, endings: str) -> re.Pattern[str]:
    stems = {word, _open_stem(word)} if endings else {word}
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(stems)))}){endings}\b")


def _open_stem(word: str) -> str:
    """Return the stem before an ending with a vowel: `duurzaam` becomes `duurzam`, as in `duurzame`."""
    return re.sub(r"(aa|ee|oo|uu)([^aeiou])$", lambda match: match[1][0] + match[2], word)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
