"""Rules on what was seen, said, raised and listed. They count: one gap for all things that lack the same."""

from __future__ import annotations

from collections.abc import Iterator

from wijkkoers.web.overview.guide.facts import Facts
from wijkkoers.web.overview.guide.gaps import Gap, Rule, Urgency

ACTIVE = frozenset({"bezig", "herzien"})
NU, STRAKS, LATER = Urgency


def _missing(code: str, url_name: str, knooppunt: str, number: str) -> Rule:
    """Return the rule that names what a stap in progress is about, when there is nothing of it yet; `number` is a field of the facts."""

    def find(facts: Facts) -> Iterator[Gap]:
        stap = next((row for row in facts.stappen if row.key == knooppunt and row.status in ACTIVE), None)
        if stap is not None and not getattr(facts.found, number):
            yield Gap(code, {"name": stap.label})

    return Rule(code, STRAKS, url_name, find)


def _counted(code: str, page: tuple[str, str, str], number: str, total: str = "", urgency: Urgency = STRAKS) -> Rule:
    """Return the rule that names how many things lack something; `number` and `total` are fields of the facts.

    `page` is the list behind the link, with the question and the answer that show only those things.
    """
    url_name, query, target = page

    def find(facts: Facts) -> Iterator[Gap]:
        names = {"number": number, "total": total} if total else {"number": number}
        values = {name: getattr(facts.found, field) for name, field in names.items()}
        if values["number"]:
            yield Gap(code, {name: str(value) for name, value in values.items()}, target)

    return Rule(code, urgency, url_name, find, query=query)


def _inbreng_without_answer(facts: Facts) -> Iterator[Gap]:
    number, since = facts.found.inbreng_without_answer, facts.found.waiting_since
    if number:
        days = (facts.today - since).days if since else 0
        yield Gap("inbreng-zonder-antwoord", {"number": str(number), "days": str(max(days, 0))}, "antwoord")


def _no_null(facts: Facts) -> Iterator[Gap]:
    if facts.found.pakketten and not facts.found.has_null:
        yield Gap("geen-nulalternatief")


def _schouwen_due(facts: Facts) -> Iterator[Gap]:
    yield from (Gap("schouw-opnieuw", {"name": label}, number) for number, label in facts.found.schouwen_due)


FIELD_RULES: tuple[Rule, ...] = (
    _counted("urgent-zonder-terugkoppeling", ("schouwpunt-list", "spoed", "ja"), "urgent_without_feedback", urgency=NU),
    _counted("inbreng-ongelezen", ("inbreng-list", "staat", "nieuw"), "inbreng_unread", urgency=NU),
    Rule("inbreng-zonder-antwoord", STRAKS, "inbreng-list", _inbreng_without_answer, query="zonder"),
    _missing("geen-schouw", "schouw-new", "wijkschouw-houden", "schouwen"),
    _missing("geen-opgaven", "opgave-new", "opgaven-in-kaart", "opgaven"),
    _counted("opgave-zonder-trekker", ("opgave-list", "trekker", "niemand"), "opgaven_without_owner", "opgaven"),
    _counted("opgave-zonder-grond", ("opgave-list", "mist", "grond"), "opgaven_without_ground", "opgaven"),
    _counted("ontmoeting-zonder-besluit", ("thread-loose", "regel", "ontmoeting-zonder-besluit"), "undecided"),
    _missing("geen-maatregelen", "measure-new", "longlist-van-maatregelen", "maatregelen"),
    _counted("maatregel-zonder-betaler", ("measure-list", "mist", "betaler"), "maatregelen_without_payer", "maatregelen"),
    _counted("belang-zonder-maatregel", ("thread-loose", "regel", "belang-zonder-maatregel"), "goals_without_maatregel", "goals"),
    _missing("geen-pakketten", "pakket-new", "pakketten-en-nulalternatief", "pakketten"),
    Rule("geen-nulalternatief", STRAKS, "pakket-list", _no_null),
    Rule("schouw-opnieuw", LATER, "schouw-repeat", _schouwen_due, "schouw_id"),
)
"""In the order of the thread: what was seen and said, what it led to."""
