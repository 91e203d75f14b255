"""How long all plates of a gemeente take, beside a plain loop of the command that makes one plate.

    python benchmarks/plates.py GEMEENTECODE FILE...

imports the files into a store of its own, makes every plate of a buurt with `wijkkoers wijkplaten`, and a few of them one command
at a time. Prints seconds, seconds per plate and the ratio of the two.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PLAIN = 4
"""Plates made one command at a time; the loop over all of them is this many times as long."""


def run(env: dict[str, str], *words: str) -> float:
    """Run one verb and return how long it took; stop with its message when it fails."""
    command = [str(Path(sys.executable).with_name("wijkkoers")), *words]
    start = time.perf_counter()
    outcome = subprocess.run(command, env=env, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    if outcome.returncode:
        raise SystemExit(f"wijkkoers {' '.join(words)}: {outcome.stderr}")
    return time.perf_counter() - start


def main(gemeente: str, files: list[str]) -> None:
    with tempfile.TemporaryDirectory(prefix="wijkkoers-bench-") as folder:
        env = {**os.environ, "WIJKKOERS_DATA": folder}
        target = Path(folder, "platen")
        target.mkdir()
        run(env, "importeer", *(str(Path(file).resolve()) for file in files))
        whole = run(env, "wijkplaten", gemeente, "--map", str(target))
        names = sorted(path.name for path in target.glob("*.pdf"))
        codes = [name.partition("-")[0].removesuffix(".pdf") for name in names]
        plain = sum(run(env, "wijkfoto", code, "--pdf", str(Path(folder, "plaat.pdf"))) for code in codes[:PLAIN]) / PLAIN
    print(f"{whole:7.2f} s  {len(names)} plates at once, {whole / len(names):.2f} s per plate")
    print(f"{plain:7.2f} s  per plate, one command at a time")
    print(f"{plain * len(names) / whole:7.1f} x as fast as the plain loop")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
