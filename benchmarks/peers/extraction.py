"""Precision, recall, F1 and speed of finding the article of a web page, beside trafilatura.

    extraction.py TESTS

TESTS is the folder `tests` of trafilatura's repository: its pages, and for each the passages that a reader wants and
those that a reader does not want. The measure is trafilatura's own, with its counts: a wanted passage that the text
holds is a hit, an unwanted one a false alarm, and runs of white space count as one space.

Rules were made while looking at one half of the pages, by the hash of their names, and never at the other's errors; so
there are figures for both. "folded" are the same figures when soft hyphens and the form of accents do not count.

Pages in other encodings than UTF-8 are decoded for Bifocal as trafilatura decodes them, outside of the time measured.
"""

import argparse
import hashlib
import json
import logging
import os
import re
import subprocess
import tempfile
import time
import unicodedata
from pathlib import Path

import bifocal
from peers import Peer

OPTIONS = {"include_comments": False, "include_tables": True, "include_formatting": False}
ROUNDS = int(os.environ.get("BIFOCAL_ROUNDS", "3"))


def load_trafilatura(**favor):
    from trafilatura import extract

    return lambda page: extract(page, **OPTIONS, **favor)


def load_baseline():
    from trafilatura import baseline

    return lambda page: baseline(page)[1]


def extractors():
    """All peers, those that could not be loaded too."""
    return [
        Peer("trafilatura", ", baseline", load_baseline),
        Peer("trafilatura", ", fast", lambda: load_trafilatura(fast=True)),
        Peer("trafilatura", "", lambda: load_trafilatura(fast=False)),
        Peer("trafilatura", ", precision", lambda: load_trafilatura(fast=False, favor_precision=True)),
        Peer("trafilatura", ", recall", lambda: load_trafilatura(fast=False, favor_recall=True)),
    ]


class Page:
    """A page with its passages."""

    def __init__(self, folder, entry):
        self.name = entry["file"]
        places = (folder / place / self.name for place in ("cache", "eval"))
        self.bytes = next(place for place in places if place.is_file()).read_bytes()
        self.wanted, self.unwanted = entry["with"], entry["without"]
        self.is_dev = hashlib.sha256(self.name.encode()).digest()[0] % 2 == 0

    def counts(self, text, form):
        """Hits, false alarms, misses, and what was rightly left out."""
        text = form(text or "")
        hits = sum(form(passage) in text for passage in self.wanted)
        alarms = sum(form(passage) in text for passage in self.unwanted)
        return hits, alarms, len(self.wanted) - hits, len(self.unwanted) - alarms


def plain(text):
    return re.sub(r"\s+", " ", text).strip()


def folded(text):
    return plain(unicodedata.normalize("NFC", text).replace("\u00ad", ""))


def scores(pages, texts, form):
    """Precision, recall, accuracy and F1."""
    counts = (page.counts(text, form) for page, text in zip(pages, texts))
    hits, alarms, misses, left_out = map(sum, zip(*counts))
    precision, recall = hits / max(hits + alarms, 1), hits / (hits + misses)
    return precision, recall, (hits + left_out) / (hits + alarms + misses + left_out), 2 * hits / (
        2 * hits + alarms + misses
    )


def run_peer(peer, pages):
    """The texts of the pages, and the seconds that they took."""
    texts, seconds = [], 0
    for page in pages:
        begin = time.perf_counter()
        try:
            text = peer.call(page.bytes)
        except Exception:  # a page without a text, as in trafilatura's own script
            text = None
        seconds += time.perf_counter() - begin
        texts.append(text)
    return texts, seconds


def write_pages(pages, folder):
    """Writes the pages in UTF-8, each under its number."""
    from trafilatura.utils import decode_file

    for number, page in enumerate(pages):
        try:
            page.bytes.decode()
            content = page.bytes
        except UnicodeDecodeError:
            content = decode_file(page.bytes).encode()
        (folder / f"{number:04}.html").write_bytes(content)


def run_bifocal(folder, count, favor):
    """The texts of the pages, and the seconds that the program took from start to end, with one thread."""
    out = folder.parent / "out.jsonl"
    options = [] if favor == "balanced" else ["--favor", favor]
    command = [bifocal.PROGRAM, "ingest", str(folder), "-o", str(out), "--threads", "1", "--dedupe", "off", "--quiet"]
    begin = time.perf_counter()
    done = subprocess.run(command + options, capture_output=True, text=True)
    seconds = time.perf_counter() - begin
    if done.returncode and not out.exists():
        return None, done.stderr.strip()
    documents = (json.loads(line) for line in out.read_text(encoding="utf-8").splitlines())
    texts = {document["id"]: document["text"] for document in documents}
    out.unlink()
    return [texts.get(f"{number:04}") for number in range(count)], seconds


def rows(name, pages, texts, seconds, reference):
    """The lines of the table for one tool."""
    dev = [page.is_dev for page in pages]
    parts = {
        "all": [True] * len(pages),
        "dev": dev,
        "held": [not is_dev for is_dev in dev],
    }
    size = sum(len(page.bytes) for page in pages) / 1e6
    for part, mask in parts.items():
        chosen = [(page, text) for page, text, is_in in zip(pages, texts, mask) if is_in]
        figures = [f"{figure:.3f}" for figure in scores(*zip(*chosen), plain)]
        figures.append(f"{scores(*zip(*chosen), folded)[-1]:.3f}")
        speed = f"{size / seconds:.1f} | {reference / seconds:.1f}" if part == "all" else " | "
        print(f"| {name if part == 'all' else ''} | {part} | " + " | ".join(figures) + f" | {speed} |")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("tests", type=Path, help="the folder `tests` of trafilatura's repository")
    options = arguments.parse_args()
    logging.disable(logging.CRITICAL)
    entries = json.loads((options.tests / "evaldata.json").read_text(encoding="utf-8"))
    pages = [Page(options.tests, entry) for entry in entries.values()]
    size = sum(len(page.bytes) for page in pages) / 1e6

    print(f"\n## Extraction\n\n{bifocal.versions()}\n\n{len(pages)} pages, {size:.1f} MB\n")
    print("| tool | pages | precision | recall | accuracy | F1 | F1 folded | MB/s | times trafilatura |")
    print("|---|---|---:|---:|---:|---:|---:|---:|---:|")
    peers = extractors()
    results = {peer.name: run_peer(peer, pages) for peer in peers if peer.call}
    reference = next((seconds for name, (_, seconds) in results.items() if "," not in name), 1)
    for name, (texts, seconds) in results.items():
        rows(name, pages, texts, seconds, reference)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "pages"
        folder.mkdir()
        write_pages(pages, folder)
        for favor in ("balanced", "precision", "recall"):
            runs = [run_bifocal(folder, len(pages), favor) for _ in range(ROUNDS)]
            texts = runs[0][0]
            if texts is None:
                print(f"| bifocal ingest, {favor} | not measured: {runs[0][1]} |")
                continue
            rows(f"bifocal ingest, {favor}", pages, texts, min(run[1] for run in runs), reference)
    for peer in peers:
        if not peer.call:
            print(f"| {peer.name} | {peer.reason} |")


if __name__ == "__main__":
    main()
