"""How long the commands take, each in a fresh process and on a store of its own.

    python benchmarks/commands.py FILE...

builds the example, imports the files one by one, and makes a wijkfoto and its plate. Prints seconds per command.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EXAMPLE_AREA = "WK990101"


def seconds_of(arguments: list[str], env: dict[str, str]) -> float:
    """Run one verb and return how long it took; stop with its message when it fails."""
    command = [str(Path(sys.executable).with_name("wijkkoers")), *arguments]
    start = time.perf_counter()
    outcome = subprocess.run(command, env=env, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    if outcome.returncode:
        raise SystemExit(f"wijkkoers {' '.join(arguments)}: {outcome.stderr}")
    return time.perf_counter() - start


def main(files: list[str]) -> None:
    with tempfile.TemporaryDirectory(prefix="wijkkoers-bench-") as folder:
        env = {**os.environ, "WIJKKOERS_DATA": folder}
        verbs = [["check"], ["demo", "--geen-server"], ["wijkfoto", EXAMPLE_AREA, "--json"]]
        verbs.append(["wijkfoto", EXAMPLE_AREA, "--pdf", str(Path(folder, "plaat.pdf"))])
        verbs += [["importeer", str(Path(file).resolve())] for file in files]
        for verb in verbs:
            print(f"{seconds_of(verb, env):7.2f} s  wijkkoers {' '.join(Path(part).name for part in verb)}")


if __name__ == "__main__":
    main(sys.argv[1:])
