"""Reads Universal NER files: sentences with their words and entities."""

import os
import sys
from pathlib import Path

from bifocal import ROOT

HOW_TO_GET = """\
{file}: not there. It is part of Universal NER (universalner.org, CC BY-SA 4.0), {dataset}.
Put it into ../shared/data/uner beside the repository, set BIFOCAL_UNER to its folder, or give its path."""


class Sentence:
    """A sentence: its text, its words as (start, end), its entities as (start, end, type)."""

    def __init__(self, text, words, tags):
        self.text, self.words = aligned(text, words)
        self.entities = []
        for (start, end), tag in zip(self.words, tags):
            if tag.startswith("I-") and self.entities and self.entities[-1][2] == tag[2:]:
                self.entities[-1] = (self.entities[-1][0], end, tag[2:])
            elif tag != "O":
                self.entities.append((start, end, tag[2:]))


def aligned(text, words):
    """The text and the places of the words in it; where they do not fit, the words joined with spaces."""
    for candidate in (text, " ".join(words)):
        places, end = [], 0
        for word in words:
            start = candidate.find(word, end)
            if start < 0 or candidate[end:start].strip():
                break
            end = start + len(word)
            places.append((start, end))
        else:
            return candidate, places
    raise SystemExit(f"cannot place the words of: {text}")


def sentences(path):
    """All sentences of a file."""
    found, text, words, tags = [], "", [], []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("# text = "):
            text = line.removeprefix("# text = ")
        elif line and not line.startswith("#"):
            _, word, tag, *_ = line.split("\t")
            words.append(word)
            tags.append(tag)
        elif not line and words:
            found.append(Sentence(text, words, tags))
            text, words, tags = "", [], []
    return found


def find(name, dataset):
    """The path of a file of the data set, or none, with a word on how to get it."""
    folder = os.environ.get("BIFOCAL_UNER") or ROOT.parent / "shared/data/uner"
    path = Path(folder) / name
    if path.exists():
        return path
    print(HOW_TO_GET.format(file=path, dataset=dataset), file=sys.stderr)
    return None
