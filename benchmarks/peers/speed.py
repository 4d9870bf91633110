"""How fast Bifocal and its peers cut the same documents into words, in MB of UTF-8 a second.

    speed.py [PATH]        a text file or a folder; otherwise $BIFOCAL_CORPUS, otherwise the repository's seeds

Python libraries are timed in this process, on one thread, from strings to lists of words. Bifocal is timed as a whole
process that starts, reads its lexicons and the files, cuts and prints; and by `bifocal bench`, where that exists,
without all this. A slow tool reads as much of the corpus as takes it some seconds.
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
    """A run of the program over files that hold the texts; they are written before, outside the time."""

    def __init__(self, name, texts, *arguments):
        self.name, self.texts, self.rates = name, texts, []
        self.size = sum(len(text.encode()) for text in texts)
        self.arguments = [str(argument) for argument in arguments]

    def work(self, _):
        bifocal.run(self.arguments, keep_output=False)
        return "-"


def bench_rate(folder, words_by):
    """MB/s of `bifocal bench` over all languages, one thread: text in memory to tokens."""
    slices = json.loads(bifocal.run(["bench", str(folder), "--runs", "1", "--format", "json"]))["slices"]
    seconds = sum(m["seconds"] for part in slices for m in part["measures"] if m["words_by"] == words_by)
    return sum(part["bytes"] for part in slices) / 1e6 / seconds


class Bench(timing.Entry):
    """One figure of `bifocal bench`, taken anew in each round."""

    def __init__(self, words_by, folder, texts):
        self.name, self.rates, self.count = f"bifocal bench, {words_by} (in memory)", [], "-"
        self.size = sum(len(text.encode()) for text in texts)
        self.run = lambda: self.rates.append(bench_rate(folder, words_by))


def python_library(segment):
    """A function of texts that cuts them all and says how many words there are."""
    return lambda texts: sum(len(segment(text)) for text in texts)


def main():
    if len(sys.argv) > 1:
        os.environ["BIFOCAL_CORPUS"] = sys.argv[1]
    texts, what = corpus.texts()
    print(f"\n## Speed of segmentation\n\n{bifocal.versions()}")
    print(f"{what}; medians of {timing.ROUNDS} interleaved rounds\n")
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as single:
        write(folder, texts)
        write(single, ["。\n"])
        one_file = Path(single) / "all.txt"
        one_file.write_text("\n".join(texts), encoding="utf-8")
        cut = ("tokenize", "--format", "text")
        entries = [
            Process("bifocal tokenize, lexicon (process)", texts, *cut, "-j", "1", folder),
            Process("bifocal tokenize, icu (process)", texts, *cut, "-j", "1", folder, "--segmentation", "icu"),
            Process("bifocal tokenize, lexicon, 2 threads (process)", texts, *cut, "-j", "2", folder),
            Process("bifocal tokenize, lexicon, all in one file (process)", texts, *cut, "-j", "1", one_file),
        ]
        if bifocal.has_command("bench"):
            entries += [Bench(name, folder, texts) for name in ("lexicon", "icu", "plain")]
        start = Process("start", ["。\n"], *cut, Path(single) / "000000.txt")
        others = peers.segmenters()
        entries += [timing.Entry(peer.name, python_library(peer.call), texts) for peer in others if peer.call]
        timing.interleaved([*entries, start])
    reference = entries[0].median
    print("| tool | MB/s | range | ratio | MB read | words |\n|---|---:|---:|---:|---:|---:|")
    for entry in entries:
        print(f"| {entry.name} | {entry.row(reference)} |")
    for peer in others:
        if not peer.call:
            print(f"| {peer.name} | {peer.reason} | | | | |")
    milliseconds = 1000 * start.size / 1e6 / start.median
    print(f"\nratio: the first row's MB/s divided by the tool's. Start-up of bifocal: {milliseconds:.0f} ms a process.")


if __name__ == "__main__":
    main()
