"""The glossary as a Markdown page, made from the terms of the handbook."""

from __future__ import annotations

from wijkkoers.handbook.schema import Handbook, Term

_HEAD = """# Glossary of Wijkkoers

Made from `src/wijkkoers/handbook/data/glossary/` (handbook {version}); change the data, never this file.
The *identifier* is the one word used in code; the words under *not* may not stand in an identifier.

| term | identifier | betekenis | meaning | source | not |
|---|---|---|---|---|---|
"""


def glossary_markdown(handbook: Handbook) -> str:
    """Return GLOSSARY.md: all terms as one table, sorted by term without regard to capitals; ends with a line break."""
    terms = sorted(handbook.terms, key=lambda term: term.term.casefold())
    return _HEAD.format(version=handbook.version) + "".join(_row(term) for term in terms)


def _row(term: Term) -> str:
    forbidden = ", ".join(f"`{word}`" for word in term.forbidden)
    cells = (term.term, f"`{term.identifier}`", term.definition.nl, term.definition.en, term.source, forbidden)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"
