"""How fast the names of Bifocal's lexicons are found in the same documents, in MB of UTF-8 a second.

    matching.py [PATH]     a text file or a folder; otherwise $BIFOCAL_CORPUS, otherwise the repository's seeds

The peers search for the names (simplified, traditional, English and aliases, as written) of lexicons/actors and stop
there: leftmost-longest in ahocorasick_rs; `iter_long` in pyahocorasick. `bifocal tag` is the whole process, and does
more: it folds traditional and full-width characters, checks word borders, applies name rules, resolves short forms,
scores themes with their assertion status, and prints JSON.
"""

import os
import sys
import tempfile
from pathlib import Path

import bifocal
import corpus
import timing
from peers import Peer
from speed import Process, write

COLUMNS = ("en", "zh-Hans", "zh-Hant", "aliases-en", "aliases-zh")


def names():
    """All names of the actors, each once."""
    found = set()
    for file in sorted((Path(bifocal.LEXICONS) / "actors").glob("*.tsv")):
        lines = [line for line in file.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]
        header = lines[0].split("\t")
        for line in lines[1:]:
            row = dict(zip(header, line.split("\t")))
            for column in COLUMNS:
                found.update(name for name in row.get(column, "").split("|") if len(name) > 1)
    return sorted(found)


def load_pyahocorasick(patterns):
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for number, pattern in enumerate(patterns):
        automaton.add_word(pattern, number)
    automaton.make_automaton()
    return lambda text: list(automaton.iter_long(text))


def load_ahocorasick_rs(patterns):
    import ahocorasick_rs as rs

    automaton = rs.AhoCorasick(patterns, matchkind=rs.MatchKind.LeftmostLongest)
    return lambda text: automaton.find_matches_as_indexes(text)


def main():
    if len(sys.argv) > 1:
        os.environ["BIFOCAL_CORPUS"] = sys.argv[1]
    texts, what = corpus.texts()
    patterns = names()
    others = [
        Peer("pyahocorasick", ", iter_long", lambda: load_pyahocorasick(patterns)),
        Peer("ahocorasick_rs", ", leftmost-longest", lambda: load_ahocorasick_rs(patterns)),
    ]
    print(f"\n## Speed of matching\n\n{bifocal.versions()}")
    print(f"{len(patterns)} names; {what}; medians of {timing.ROUNDS} interleaved rounds\n")
    with tempfile.TemporaryDirectory() as folder:
        write(folder, texts)
        entries = [Process("bifocal tag (process)", texts, "tag", folder, "--format", "jsonl", "-j", "1")]
        for peer in others:
            if peer.call:
                work = lambda some, find=peer.call: sum(len(find(text)) for text in some)
                entries.append(timing.Entry(peer.name, work, texts))
        timing.interleaved(entries)
    print("| tool | MB/s | range | ratio | MB read | matches |\n|---|---:|---:|---:|---:|---:|")
    for entry in entries:
        print(f"| {entry.name} | {entry.row(entries[0].median)} |")
    for peer in others:
        if not peer.call:
            print(f"| {peer.name} | {peer.reason} | | | | |")


if __name__ == "__main__":
    main()
