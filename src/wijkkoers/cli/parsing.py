"""A command-line parser that speaks Dutch."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

MESSAGES: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (.*)", r"hier ontbreekt: \1"),
    (r"unrecognized arguments: (.*)", r"onbekend: \1"),
    (r"argument (\S+): invalid choice: '?(.*?)'? \(choose from (.*)\)", r"\2 kan niet bij \1; kies uit \3"),
    (r"argument (\S+): invalid int value: '(.*)'", r"\2 is geen heel getal (bij \1)"),
    (r"argument (\S+): expected one argument", r"bij \1 hoort een waarde"),
    (r"argument (\S+): expected at least one argument", r"bij \1 hoort ten minste een waarde"),
    (r"argument (\S+): not allowed with argument (\S+)", r"\1 en \2 gaan niet samen"),
    (r"argument (\S+): (.*)", r"\2 (bij \1)"),
)


class DutchFormatter(argparse.HelpFormatter):
    """Help with Dutch headings."""

    def add_usage(self, usage: str | None, actions: Iterable[argparse.Action], groups: Iterable[Any], prefix: str | None = None) -> None:
        """Write the usage line."""
        super().add_usage(usage, actions, groups, prefix or "Gebruik: ")


class DutchParser(argparse.ArgumentParser):
    """A parser with Dutch help and errors; an error ends with exit code 2."""

    def __init__(self, **settings: Any) -> None:
        """Make the parser, with its help option in Dutch."""
        super().__init__(**{**settings, "add_help": False, "formatter_class": DutchFormatter, "allow_abbrev": False})
        self._positionals.title, self._optionals.title = "gegevens", "opties"
        self.add_argument("-h", "--help", "--hulp", action="help", help="toon deze hulp")

    def error(self, message: str) -> NoReturn:
        """Print what is wrong and how to get help, and stop."""
        for pattern, dutch in MESSAGES:
            message = re.sub(f"^{pattern}$", dutch, message)
        self.print_usage(sys.stderr)
        self.exit(2, f"Fout: {message}. Hulp: {self.prog} --hulp\n")
