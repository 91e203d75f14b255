"""The English catalogues of the web apps: collect the texts, compile them, and say what has no English yet.

    python tools/messages.py update     put new texts in each app's catalogue, drop texts that are gone, keep the English
    python tools/messages.py compile    write the .mo files that are missing or older than their .po
    python tools/messages.py missing    list the texts without English; exit code 1 when there are any

The Dutch text is the msgid. The files hold no dates and no line numbers, so they change only when a text does.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[1]
APPS = ROOT / "src/wijkkoers/web"
CATALOGUE = Path("locale/en/LC_MESSAGES/django.po")
HEADER = r"""# English of the texts of Wijkkoers; the msgid is the Dutch text.
msgid ""
msgstr ""
"Language: en\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"
"""
# name of the function -> positions of (context, text, plural); None where there is none
PLAIN = (None, 0, None)
PLURAL = (None, 0, 1)
FUNCTIONS: dict[str, tuple[int | None, int, int | None]] = {
    "_": PLAIN,
    "gettext": PLAIN,
    "gettext_lazy": PLAIN,
    "gettext_noop": PLAIN,
    "ngettext": PLURAL,
    "ngettext_lazy": PLURAL,
    "pgettext": (0, 1, None),
    "pgettext_lazy": (0, 1, None),
    "npgettext": (0, 1, 2),
    "npgettext_lazy": (0, 1, 2),
}
CALL = re.compile(r"(?<![\w.])(?:_|n?p?gettext)\(")


@dataclass(frozen=True, order=True)
class Text:
    """One text that people read: Dutch, its plural and its context (empty when there is none)."""

    dutch: str
    plural: str = ""
    context: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What gettext looks a text up by."""
        return self.dutch, self.context


def texts_in_python(source: str, where: str) -> Iterator[Text]:
    """Yield the texts that are marked for translation in Python source; refuse a mark on anything but a literal."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and (text := _text_of(node, where)):
            yield text


def _text_of(call: ast.Call, where: str) -> Text | None:
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    if name not in FUNCTIONS:
        return None
    context, dutch, plural = (_literal(call, position, where) for position in FUNCTIONS[name])
    return Text(dutch, plural, context)


def _literal(call: ast.Call, position: int | None, where: str) -> str:
    if position is None:
        return ""
    value = call.args[position] if position < len(call.args) else None
    if not isinstance(value, ast.Constant) or not isinstance(value.value, str):
        raise SystemExit(f"{where}, line {call.lineno}: only a literal text can be translated; use placeholders for what varies")
    return value.value


def texts_in_template(source: str, where: str) -> Iterator[Text]:
    """Yield the texts of a Django template; Django writes its tags as calls, the rest as filling."""
    from django.conf import settings
    from django.utils.translation.template import templatize

    if not settings.configured:
        settings.configure()
    calls = templatize(source)
    for match in CALL.finditer(calls):
        yield from texts_in_python(_whole_call(calls, match.start(), where), where)


def _whole_call(text: str, start: int, where: str) -> str:
    """Return the shortest piece from `start` to a closing bracket that is an expression."""
    end = start
    while (end := text.find(")", end) + 1) > 0:
        try:
            ast.parse(text[start:end], mode="eval")
        except SyntaxError:
            continue
        return text[start:end]
    raise SystemExit(f"{where}: a translation mark that is not closed: {text[start : start + 60]!r}")


def apps() -> list[Path]:
    return sorted(folder for folder in APPS.iterdir() if (folder / "__init__.py").exists())


def texts_of_app(app: Path) -> set[Text]:
    """Return the texts of an app, each key once; a text with a plural covers the same text without."""
    found: set[Text] = set()
    for path in sorted(app.rglob("*.py")):
        found.update(texts_in_python(path.read_text("utf-8"), str(path.relative_to(ROOT))))
    for kind in ("*.html", "*.txt"):
        for path in sorted(app.glob(f"templates/**/{kind}")):
            found.update(texts_in_template(path.read_text("utf-8"), str(path.relative_to(ROOT))))
    return set({text.key: text for text in sorted(found)}.values())


def read_catalogue(app: Path) -> Catalog:
    path = app / CATALOGUE
    if not path.exists():
        return Catalog(locale="en")
    with path.open("rb") as file:
        return read_po(file, locale="en", abort_invalid=True)


def has_english(message: Message | None) -> bool:
    if message is None or message.fuzzy:
        return False
    parts = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    return all(parts)


def untranslated(app: Path, others: Iterable[Catalog]) -> list[Text]:
    """Return the texts of an app that have English in none of the catalogues."""
    catalogues = list(others)
    return [
        text
        for text in sorted(texts_of_app(app))
        if not any(has_english(catalogue.get(text.dutch, text.context or None)) for catalogue in catalogues)
    ]


def _quoted(keyword: str, text: str) -> str:
    pieces = text.split("\n")
    lines = [piece + "\n" for piece in pieces[:-1]] + ([pieces[-1]] if pieces[-1] or len(pieces) == 1 else [])
    quoted = ['"' + line.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"' for line in lines]
    return f"{keyword} " + "\n".join(quoted if len(quoted) == 1 else ['""', *quoted]) + "\n"


def _entry(text: Text, message: Message | None) -> str:
    english = message.string if message is not None and not message.fuzzy else ""
    parts = english if isinstance(english, (tuple, list)) else (english, "")
    comments = "".join(f"# {line}\n" for line in (message.user_comments if message is not None else ()))
    head = comments + (_quoted("msgctxt", text.context) if text.context else "") + _quoted("msgid", text.dutch)
    if not text.plural:
        return head + _quoted("msgstr", parts[0] or "")
    return head + _quoted("msgid_plural", text.plural) + _quoted("msgstr[0]", parts[0] or "") + _quoted("msgstr[1]", parts[1] or "")


def update() -> None:
    """Write each app's catalogue anew from its texts; a text that another app translates is left to that app."""
    catalogues = {app: read_catalogue(app) for app in apps()}
    for app, own in catalogues.items():
        texts = sorted(texts_of_app(app))
        elsewhere = [catalogue for other, catalogue in catalogues.items() if other != app]
        kept = []
        for text in texts:
            mine = own.get(text.dutch, text.context or None)
            if has_english(mine) or not any(has_english(each.get(text.dutch, text.context or None)) for each in elsewhere):
                kept.append(_entry(text, mine))
        _say_what_leaves(app, own, {text.key for text in texts})
        path = app / CATALOGUE
        if kept:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join([HEADER, *kept]), "utf-8")
        else:
            path.unlink(missing_ok=True)


def _say_what_leaves(app: Path, catalogue: Catalog, keys: set[tuple[str, str]]) -> None:
    for message in catalogue:
        dutch = message.id[0] if isinstance(message.id, (tuple, list)) else message.id
        if dutch and (dutch, message.context or "") not in keys:
            print(f"{app.name}: no longer used, left out: {dutch!r}")


def compile_catalogues() -> None:
    for app in apps():
        source = app / CATALOGUE
        target = source.with_suffix(".mo")
        if source.exists() and not (target.exists() and target.stat().st_mtime >= source.stat().st_mtime):
            with target.open("wb") as file:
                write_mo(file, read_catalogue(app))


def missing() -> int:
    catalogues = [read_catalogue(app) for app in apps()]
    lines = [f"{app.name}: {text.dutch!r}" for app in apps() for text in untranslated(app, catalogues)]
    print("\n".join(lines) if lines else "every text has its English")
    return 1 if lines else 0


def main(arguments: list[str]) -> int:
    if arguments == ["update"]:
        update()
    elif arguments == ["compile"]:
        compile_catalogues()
    elif arguments == ["missing"]:
        return missing()
    else:
        print(__doc__, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
