"""Runs the program `bifocal`, and finds the files of its repository."""

import json
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("BIFOCAL", str(ROOT / ".build/release/bifocal"))
LEXICONS = os.environ.get("BIFOCAL_LEXICONS", str(ROOT / "lexicons"))


def run(arguments, lines=None, keep_output=True):
    """What `bifocal` prints for these arguments, given JSON Lines on its standard input."""
    done = subprocess.run(
        [PROGRAM, *arguments, "--lexicons", LEXICONS, "--quiet"],
        input="".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines or []),
        stdout=subprocess.PIPE if keep_output else subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    if done.returncode > 1:  # 1: nothing found
        raise SystemExit(f"{PROGRAM} {' '.join(arguments)}: {done.stderr.strip()}")
    return done.stdout or ""


def has_command(name):
    """Whether this build of the program knows a command."""
    return subprocess.run([PROGRAM, name, "--help"], capture_output=True).returncode == 0


def answers(command, texts, *options):
    """One JSON object a text, in the order of the texts."""
    output = run(
        [command, "-", "--input-format", "jsonl", "--format", "jsonl", *options],
        [{"id": str(number), "text": text} for number, text in enumerate(texts)],
    )
    by_id = {answer["id"]: answer for answer in map(json.loads, output.splitlines())}
    missing = [number for number in range(len(texts)) if str(number) not in by_id]
    if missing:
        raise SystemExit(f"bifocal {command}: no answer for text {missing[0]}: {texts[missing[0]]!r}")
    return [by_id[str(number)] for number in range(len(texts))]


def words(texts, segmentation="lexicon"):
    """The words of each text; white space is not among them."""
    tagged = answers("tokenize", texts, "--segmentation", segmentation)
    return [[token["text"] for token in answer["tokens"]] for answer in tagged]


def versions():
    """`bifocal 0.1.0, icu 72.1, ...` in one line."""
    try:
        shown = subprocess.run([PROGRAM, "--version", "--lexicons", LEXICONS], capture_output=True, text=True).stdout
    except FileNotFoundError:
        raise SystemExit(f"{PROGRAM}: not there; make build, or set BIFOCAL") from None
    return ", ".join(line.split(" (")[0][:40] for line in shown.splitlines())
