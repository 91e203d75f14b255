"""Rules on what was seen, said, raised and listed. They count: one gap for all things that lack the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wijkkoers.web.overview.guide.facts import Facts, FieldFact, StapFact
from wijkkoers.web.overview.guide.gaps import Gap, Rule, Urgency

ACTIVE = frozenset({"bezig", "herzien"})
Find = Callable[[Facts], Iterator[Gap]]
Count = Callable[[FieldFact], int]


def _in_progress(facts: Facts, key: str) -> StapFact | None:
    """Return the stap of a knooppunt while the team works on it."""
    return next((row for row in facts.stappen if row.key == key and row.status in ACTIVE), None)


def _missing(code: str, knooppunt: str, count: Count) -> Find:
    """Return a rule that names what a stap in progress is about, when there is nothing of it yet."""

    def find(facts: Facts) -> Iterator[Gap]:
        row = _in_progress(facts, knooppunt)
        if row is not None and not count(facts.found):
            yield Gap(code, {"name": row.label})

    return find


def _counted(code: str, target: str, count: Count, total: Count | None = None) -> Find:
    """Return a rule that names how many things lack something; `target` is what the list behind the link is asked for."""

    def find(facts: Facts) -> Iterator[Gap]:
        number = count(facts.found)
        if number:
            yield Gap(code, {"number": str(number), **({"total": str(total(facts.found))} if total else {})}, target)

    return find


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


NU, STRAKS, LATER = Urgency
FIELD_RULES: tuple[Rule, ...] = (
    Rule(
        "urgent-zonder-terugkoppeling",
        NU,
        "schouwpunt-list",
        _counted("urgent-zonder-terugkoppeling", "ja", lambda found: found.urgent_without_feedback),
        query="spoed",
    ),
    Rule(
        "inbreng-ongelezen", NU, "inbreng-list", _counted("inbreng-ongelezen", "nieuw", lambda found: found.inbreng_unread), query="staat"
    ),
    Rule("inbreng-zonder-antwoord", STRAKS, "inbreng-list", _inbreng_without_answer, query="zonder"),
    Rule("geen-schouw", STRAKS, "schouw-new", _missing("geen-schouw", "wijkschouw-houden", lambda found: found.schouwen)),
    Rule("geen-opgaven", STRAKS, "opgave-new", _missing("geen-opgaven", "opgaven-in-kaart", lambda found: found.opgaven)),
    Rule(
        "opgave-zonder-trekker",
        STRAKS,
        "opgave-list",
        _counted("opgave-zonder-trekker", "niemand", lambda found: found.opgaven_without_owner, lambda found: found.opgaven),
        query="trekker",
    ),
    Rule(
        "opgave-zonder-grond",
        STRAKS,
        "opgave-list",
        _counted("opgave-zonder-grond", "grond", lambda found: found.opgaven_without_ground, lambda found: found.opgaven),
        query="mist",
    ),
    Rule(
        "ontmoeting-zonder-besluit",
        STRAKS,
        "thread-loose",
        _counted("ontmoeting-zonder-besluit", "ontmoeting-zonder-besluit", lambda found: found.undecided),
        query="regel",
    ),
    Rule(
        "geen-maatregelen", STRAKS, "measure-new", _missing("geen-maatregelen", "longlist-van-maatregelen", lambda found: found.maatregelen)
    ),
    Rule(
        "maatregel-zonder-betaler",
        STRAKS,
        "measure-list",
        _counted("maatregel-zonder-betaler", "betaler", lambda found: found.maatregelen_without_payer, lambda found: found.maatregelen),
        query="mist",
    ),
    Rule(
        "belang-zonder-maatregel",
        STRAKS,
        "thread-loose",
        _counted(
            "belang-zonder-maatregel", "belang-zonder-maatregel", lambda found: found.goals_without_maatregel, lambda found: found.goals
        ),
        query="regel",
    ),
    Rule("geen-pakketten", STRAKS, "pakket-new", _missing("geen-pakketten", "pakketten-en-nulalternatief", lambda found: found.pakketten)),
    Rule("geen-nulalternatief", STRAKS, "pakket-list", _no_null),
    Rule("schouw-opnieuw", LATER, "schouw-repeat", _schouwen_due, "schouw_id"),
)
"""In the order of the thread: what was seen and said, what it led to."""
