"""A thread for tests: sources, grounds, opgaven of which one was merged, two maatregelen, a pakket, and no besluit yet."""

from __future__ import annotations

from wijkkoers.reports.figures.thread_content import MERGED, ThreadColumn, ThreadFigure, ThreadLink, ThreadNode

TITLES = ("Waar het begon", "Grond", "Opgave", "Maatregel", "Pakket", "Besluit")
COLUMNS = tuple(ThreadColumn(title, f"Nog geen {title.lower()}") for title in TITLES)
FOCUS = ThreadNode("opgave:12", "opgave", "Opgave", "Koude en dure woningen aan de Spoorlaan", 2, "12", "/o/12/", ("B",), is_focus=True)
MERGED_INTO = ThreadNode("opgave:4", "opgave", "Opgave", "Tochtige portieken", 2, "4", "/o/4/", ("A", "B"), "vervallen", is_dropped=True)
NODES = (
    ThreadNode("gesprek:1", "gesprek", "Gesprek", "Portiek Spoorlaan", 0, "1", "/g/1/"),
    ThreadNode("signaal:1", "signaal", "Signaal", "Het tocht in de portieken", 1, href="/s/1/"),
    ThreadNode("inbreng:7", "inbreng", "Inbreng", "Kunnen er bankjes komen?", 1, "7", "/i/7/"),
    FOCUS,
    MERGED_INTO,
    ThreadNode("maatregel:1", "maatregel", "Maatregel", "Spouwmuren isoleren", 3, "M1", "/m/1/", ("B",)),
    ThreadNode("maatregel:2", "maatregel", "Maatregel", "Energiecoach", 3, "M2", "/m/2/", ("A",)),
    ThreadNode("pakket:1", "pakket", "Pakket", "Warm en dichtbij", 4, "P1", "/p/1/"),
)
LINKS = (
    ThreadLink("gesprek:1", "signaal:1"),
    ThreadLink("signaal:1", "opgave:4"),
    ThreadLink("opgave:4", "opgave:12", MERGED),
    ThreadLink("inbreng:7", "opgave:12"),
    ThreadLink("inbreng:7", "pakket:1"),
    ThreadLink("opgave:12", "maatregel:1"),
    ThreadLink("opgave:12", "maatregel:2"),
    ThreadLink("maatregel:1", "pakket:1"),
    ThreadLink("maatregel:2", "pakket:1"),
)
KEY = (("focus", "hier kijkt u naar"), ("draagt", "leidt tot"), (MERGED, "samengevoegd met"), ("vervallen", "vervallen"), ("A", "spoor A"))
FIGURE = ThreadFigure("proef", "De draad", "lijst eronder", COLUMNS, NODES, LINKS, KEY, {"inbreng": "inbreng", "signaal": "signalen"})


def make_crowd(count: int) -> ThreadFigure:
    """Return a thread in which many inbreng and some signalen lead to one opgave."""
    kinds = [("inbreng", number) for number in range(count)] + [("signaal", number) for number in range(6)]
    nodes = tuple(ThreadNode(f"{kind}:{number}", kind, kind.capitalize(), f"{kind} {number}", 1) for kind, number in kinds)
    links = tuple(ThreadLink(node.key, FOCUS.key) for node in nodes)
    return ThreadFigure("menigte", "De draad", "", COLUMNS, (*nodes, FOCUS), links, plurals=FIGURE.plurals)
