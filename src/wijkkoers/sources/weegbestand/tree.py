"""YAML as a tree of raw values with line numbers, built from parser events: no tags, no aliases, no depth, no document twice.

Scalars stay text, so that `no`, `1e3` and `12:30` never turn into something else. JSON is read the same way.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import IssueList, Where
from wijkkoers.sources.weegbestand.records import Form, Raw

MAX_DEPTH = 6
MAX_NODES = 3_000_000
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOTHING = frozenset(("", "~", "null"))


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read; `key` waits for its value."""

    line: int
    is_mapping: bool
    items: list[Raw] = field(default_factory=list)
    named: dict[str, Raw] = field(default_factory=dict)
    key: str | None = None


def parse_tree(text: str, name: str, issues: IssueList) -> Raw | None:
    """Return the whole of a YAML or JSON text; None when it is empty. A key given twice is an error in `issues`.

    Raises InputError with the line when the text is no YAML, or uses what a weegbestand never needs.
    """
    builder = _Builder(name, Form.JSON if text.lstrip().startswith("{") else Form.YAML, issues)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else None
        problem = str(getattr(error, "problem", None) or getattr(error, "reason", "") or "")
        raise InputError("yaml-onleesbaar", Where(file=name, row=line), bestand=name, reden=problem[:120]) from error
    return builder.root


class _Builder:
    """Takes events one by one, without recursion."""

    def __init__(self, name: str, form: Form, issues: IssueList) -> None:
        self.name, self.form, self.issues = name, form, issues
        self.root: Raw | None = None
        self.stack: list[_Open] = []
        self.documents = self.nodes = 0

    def take(self, event: yaml.Event) -> None:
        line = event.start_mark.line + 1 if event.start_mark else 0
        self._refuse(event, line)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, line)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._check_key(line)
            self.stack.append(_Open(line, isinstance(event, yaml.MappingStartEvent)))
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._place(self._closed(self.stack.pop()))

    def _refuse(self, event: yaml.Event, line: int) -> None:
        self.nodes += 1
        self.documents += isinstance(event, yaml.DocumentStartEvent)
        if isinstance(event, yaml.AliasEvent):
            self._fail("yaml-verwijzing", line)
        if getattr(event, "tag", None) is not None:
            self._fail("yaml-label", line)
        if self.documents > 1:
            self._fail("yaml-meer-documenten", line)
        if len(self.stack) > MAX_DEPTH or self.nodes > MAX_NODES:
            self._fail("yaml-te-diep", line)

    def _fail(self, code: str, line: int) -> None:
        raise InputError(code, Where(file=self.name, row=line), bestand=self.name)

    def _check_key(self, line: int) -> None:
        """Refuse a list or mapping as a key."""
        if self.stack and self.stack[-1].is_mapping and self.stack[-1].key is None:
            self._fail("yaml-sleutel", line)

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> None:
        top = self.stack[-1] if self.stack else None
        if top is not None and top.is_mapping and top.key is None:
            top.key = event.value.strip()
            return
        is_nothing = event.style is None and event.value in _NOTHING
        is_nothing = is_nothing or (event.style == "" and event.value in _NOTHING)
        self._place(Raw(None if is_nothing else event.value, self._where(line), self.form))

    def _closed(self, done: _Open) -> Raw:
        if done.is_mapping:
            return Raw(None, self._where(done.line), self.form, mapping=done.named)
        return Raw(None, self._where(done.line), self.form, sequence=tuple(done.items))

    def _place(self, raw: Raw) -> None:
        if not self.stack:
            self.root = raw
            return
        top = self.stack[-1]
        if not top.is_mapping:
            top.items.append(raw)
            return
        key, top.key = top.key or "", None
        if key in top.named:
            self.issues.error("sleutel-dubbel", raw.where, sleutel=key[:60], eerst=top.named[key].where.row)
        else:
            top.named[key] = raw

    def _where(self, line: int) -> Where:
        return Where(file=self.name, row=line)
