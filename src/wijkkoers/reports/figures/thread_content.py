"""What a drawing of the thread shows, as plain values: things in columns from what was seen and said to what was decided, and arrows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

MOST_NODES = 40
"""As many things as one drawing can carry apart; beyond that the things of one kind stand together."""
SUPPORTS, MERGED, SPLIT = "draagt", "samengevoegd", "gesplitst"
"""The kinds of arrows."""


@dataclass(frozen=True, slots=True)
class ThreadNode:
    """One thing, or with a `count` above 1 all things of a kind together. `column` counts from the left; `note` is a word on its state."""

    key: str
    kind: str
    kind_label: str
    title: str
    column: int
    number: str = ""
    href: str = ""
    sporen: tuple[str, ...] = ()
    note: str = ""
    is_focus: bool = False
    is_dropped: bool = False
    count: int = 1

    @property
    def name(self) -> str:
        """What is read out: kind, number, title and note."""
        head = " ".join(filter(None, (self.kind_label, self.number)))
        return ", ".join(filter(None, (": ".join(filter(None, (head, self.title))), self.note)))


@dataclass(frozen=True, slots=True)
class ThreadLink:
    """An arrow from a thing to what came of it; `count` is written beside it when it stands for many, 0 for one alone."""

    source: str
    target: str
    kind: str = SUPPORTS
    count: int = 0


@dataclass(frozen=True, slots=True)
class ThreadColumn:
    """One column: its heading, and what is said where nothing stands in it."""

    title: str
    empty: str = ""


@dataclass(frozen=True, slots=True)
class ThreadFigure:
    """Everything the drawing says, in the language of the page; `key` explains the marks, `plurals` names many things of a kind."""

    name: str
    title: str
    desc: str
    columns: tuple[ThreadColumn, ...]
    nodes: tuple[ThreadNode, ...]
    links: tuple[ThreadLink, ...]
    key: tuple[tuple[str, str], ...] = ()
    plurals: Mapping[str, str] = field(default_factory=dict)


def group_kinds(content: ThreadFigure, most: int = MOST_NODES) -> ThreadFigure:
    """Return a drawing of at most `most` things: while there are more, the kind with most things is drawn as one; the focus stays apart."""
    while len(content.nodes) > most:
        counts = Counter(node.kind for node in content.nodes if not node.is_focus)
        kind, count = counts.most_common(1)[0]
        if count < 2:
            break
        content = _with_one(content, kind)
    return content


def _with_one(content: ThreadFigure, kind: str) -> ThreadFigure:
    """Draw all things of a kind as one, with the arrows of all of them counted."""
    members = [node for node in content.nodes if node.kind == kind and not node.is_focus]
    key, count = f"soort-{kind}", len(members)
    title = f"{count} {content.plurals.get(kind, members[0].kind_label)}"
    first = members[0]
    one = ThreadNode(key, kind, "", title, first.column, href=f"#{key}", sporen=_shared_sporen(members), count=count)
    gone = {node.key for node in members}
    nodes = tuple(one if node is first else node for node in content.nodes if node is first or node.key not in gone)
    return replace(content, nodes=nodes, links=_counted(content.links, gone, key))


def _counted(links: tuple[ThreadLink, ...], gone: set[str], key: str) -> tuple[ThreadLink, ...]:
    found: Counter[tuple[str, str, str]] = Counter()
    touched: set[tuple[str, str, str]] = set()
    for link in links:
        ends = (key if link.source in gone else link.source, key if link.target in gone else link.target, link.kind)
        if ends[0] != ends[1]:
            found[ends] += max(link.count, 1)
            if key in ends or link.count:
                touched.add(ends)
    return tuple(ThreadLink(*ends, count=count if ends in touched else 0) for ends, count in found.items())


def _shared_sporen(nodes: list[ThreadNode]) -> tuple[str, ...]:
    found = {node.sporen for node in nodes}
    return found.pop() if len(found) == 1 else ()
