"""The command and its verbs, with help in Dutch; bad input ends with exit code 2 and a message on stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from wijkkoers import __version__
from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.cli import (
    check,
    demo,
    draagvlak,
    gebieden,
    haal,
    importeer,
    programma,
    serve,
    steekproef,
    weeg,
    weegbestand,
    wijkfoto,
    wijkplaten,
)
from wijkkoers.cli import mkba as cba
from wijkkoers.cli.parsing import DutchParser

VERBS = (importeer, haal, wijkfoto, wijkplaten, gebieden, weegbestand, weeg, cba, programma, draagvlak, steekproef, serve, demo, check)
BAD_INPUT = 2
INTERRUPTED = 130
LOWEST, BEYOND = (3, 11), (3, 14)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a verb and return the exit code: 0 done, 1 problems found by `check`, 2 bad input."""
    if not LOWEST <= sys.version_info[:2] < BEYOND:
        print("Wijkkoers werkt met Python 3.11, 3.12 of 3.13.", file=sys.stderr)
        return BAD_INPUT
    options = make_parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except (InputError, NotAllowed) as error:
        from wijkkoers.cli.sentences import error_sentence

        print(f"Fout: {error_sentence(error)}", file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever read our output went away; say no more
        return INTERRUPTED
    except KeyboardInterrupt:
        print("\nGestopt.", file=sys.stderr)
        return INTERRUPTED


def make_parser() -> DutchParser:
    """Return the parser with all verbs."""
    parser = DutchParser(prog="wijkkoers", description="Van cijfers, gesprekken en schouw naar een afgewogen wijkplan.")
    parser.add_argument("--versie", action="version", version=f"wijkkoers {__version__}", help="toon de versie")
    verbs = parser.add_subparsers(title="opdrachten", metavar="OPDRACHT", required=True, dest="verb")
    for module in VERBS:
        name = module.__name__.rpartition(".")[2]
        verb = verbs.add_parser(name, help=module.SUMMARY, description=module.SUMMARY)
        module.add_arguments(verb)
        verb.set_defaults(run=module.run)
    return parser
