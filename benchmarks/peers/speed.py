"""How fast Bifocal and its peers cut the same documents into words, in MB of UTF-8 a second.

    speed.py [PATH]        a text file or a folder; otherwise $BIFOCAL_CORPUS, otherwise the repository's seeds

Python libraries are timed in this process, on one thread, from strings to lists of words. Bifocal is timed as a whole
process that starts, reads the files, cuts and prints; and by `bifocal bench`, where that exists, without all this.
"""

import json
import os
import sys
import tempfile
from pathlib import Path

import bifocal
import corpus
import peers
import timing


def write(folder, texts):
    """The texts as files: what Bifocal's whole process reads."""
    for number, text in enumerate(texts):
        (Path(folder) / f"{number:06}.txt").write_text(text, encoding="utf-8")


class Process(timing.Entry):
    """`bifocal tokenize` over a folder that is written once, outside the time."""

    def __init__(self, name, folder, texts, *options):
        self.name, self.texts, self.rates = name, texts, []
        self.size = sum(len(text.encode()) for text in texts)
        self.arguments = ["tokenize", str(folder), "--format", "text", *options]

    def work(self, _):
        bifocal.run(self.arguments, keep_output=False)
        return "-"


def bench_rates(folder):
    """MB/s by segmentation, as `bifocal bench` prints them, for example {"lexicon": 95.0, "icu": 97.0}."""
    rates = {}

    def walk(value, name=None):
        if isinstance(value, dict):
            name = next((text for text in value.values() if text in ("lexicon", "icu")), name)
            for key, inner in value.items():
                rate_key = key.lower().replace("/", "").replace("_", "").replace("per", "")
                if rate_key in ("mbs", "mbsecond", "megabytessecond") and name and not isinstance(inner, (dict, list)):
                    rates.setdefault(name, inner)
                walk(inner, key if key in ("lexicon", "icu") else name)
        elif isinstance(value, list):
            for inner in value:
                walk(inner, name)

    walk(json.loads(bifocal.run(["bench", str(folder), "--format", "json"])))
    return rates


class Bench(timing.Entry):
    """One figure of `bifocal bench`, taken anew in each round."""

    def __init__(self, segmentation, folder, texts):
        self.name = f"bifocal bench, {segmentation} (in the process)"
        self.size, self.rates, self.count = sum(len(text.encode()) for text in texts), [], "-"
        self.run = lambda: self.rates.append(bench_rates(folder)[segmentation])


def python_library(segment):
    """A function of texts that cuts them all and says how many words there are."""
    return lambda texts: sum(len(segment(text)) for text in texts)


def main():
    if len(sys.argv) > 1:
        os.environ["BIFOCAL_CORPUS"] = sys.argv[1]
    texts, what = corpus.texts()
    print(f"\n## Speed of segmentation\n\n{bifocal.versions()}\n{what}; medians of {timing.ROUNDS} interleaved rounds\n")
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as empty:
        write(folder, texts)
        write(empty, ["。\n"])
        entries = [
            Process("bifocal tokenize, lexicon, 1 thread (whole process)", folder, texts, "-j", "1"),
            Process("bifocal tokenize, icu, 1 thread (whole process)", folder, texts, "-j", "1", "--segmentation", "icu"),
            Process("bifocal tokenize, lexicon, 2 threads (whole process)", folder, texts, "-j", "2"),
        ]
        if bifocal.has_command("bench"):
            entries += [Bench(name, folder, texts) for name in ("lexicon", "icu") if name in bench_rates(folder)]
        start = Process("start", empty, ["。\n"])
        others = peers.segmenters()
        entries += [timing.Entry(peer.name, python_library(peer.call), texts) for peer in others if peer.call]
        timing.interleaved([*entries, start])
    reference = entries[0].median
    print("| tool | MB/s | range | times slower | MB read | words |\n|---|---:|---:|---:|---:|---:|")
    for entry in entries:
        print(f"| {entry.name} | {entry.row(reference)} |")
    for peer in others:
        if not peer.call:
            print(f"| {peer.name} | {peer.reason} | | | | |")
    print(f"\nStart-up of bifocal, with its lexicons: {1000 * start.size / 1e6 / start.median:.0f} ms a process.")


if __name__ == "__main__":
    main()
