"""Precision, recall and F1 of named entities, as typed spans, of Bifocal and its peers.

    entities.py [FILE.iob2 ...] [--gold ACTORS.jsonl TEXTS.jsonl]

A mention is right when its start, end and type are those of the gold standard: PER, LOC or ORG. States and places are
both LOC here, for peers tell them apart otherwise or not at all; what has no such type (LAW) is left out. Each sentence
of Universal NER is an article of its own. `bifocal evaluate` has Bifocal's own types, its ids and its errors.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

import bifocal
import uner
from recognisers import recognisers

FILES = {"zh_gsdsimp-ud-dev.iob2": "UNER_Chinese-GSDSIMP", "en_ewt-ud-dev.iob2": "UNER_English-EWT"}
TYPES = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC"}


def tagged(texts):
    """The spans (start, end, type) that Bifocal finds in each text."""
    for answer in bifocal.answers("tag", texts):
        yield {
            (mention["start"], mention["end"], TYPES[actor["type"]])
            for actor in answer["actors"]
            if actor["type"] in TYPES
            for mention in actor["mentions"]
        }


def row(name, gold, found):
    """A line of the table."""
    counts = Counter()
    for wanted, spans in zip(gold, found):
        for kind, these in (("right", wanted & spans), ("found", spans), ("wanted", wanted)):
            counts.update((kind, span[2]) for span in these)
            counts[kind, "all"] += len(these)

    def share(part, whole):
        return 100 * part / whole if whole else 0

    def f1(kind):
        return share(2 * counts["right", kind], counts["found", kind] + counts["wanted", kind])

    figures = [f1("PER"), f1("LOC"), f1("ORG")]
    figures += [share(counts["right", "all"], counts[kind, "all"]) for kind in ("found", "wanted")]
    return f"| {name} | " + " | ".join(f"{figure:.1f}" for figure in [*figures, f1("all")]) + " |"


def print_table(title, texts, gold, language, peers):
    print(f"\n{title}: {len(texts)} texts, {sum(map(len, gold))} mentions\n")
    print("| tool | F1 PER | F1 LOC | F1 ORG | precision | recall | F1 |\n|---|---:|---:|---:|---:|---:|---:|")
    print(row("bifocal tag", gold, tagged(texts)))
    for peer, languages in peers:
        if language not in languages:
            continue
        if peer.call:
            print(row(peer.name, gold, [set(peer.call(text)) for text in texts]))
        else:
            print(f"| {peer.name} | {peer.reason} | | | | | |")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("files", nargs="*", type=Path, help="otherwise " + " and ".join(FILES))
    arguments.add_argument("--gold", nargs=2, type=Path, metavar="FILE", help="marks and texts, as of benchmarks/gold")
    options = arguments.parse_args()

    print(f"\n## Entities\n\n{bifocal.versions()}")
    peers = recognisers()
    for path in options.files or filter(None, (uner.find(*item) for item in FILES.items())):
        sentences = uner.sentences(path)
        language = "en" if path.name.startswith("en") else "zh"
        gold = [set(sentence.entities) for sentence in sentences]
        print_table(path.name, [sentence.text for sentence in sentences], gold, language, peers)
    if options.gold:
        marks, texts = ([json.loads(line) for line in path.open(encoding="utf-8")] for path in options.gold)
        by_id = {record["id"]: record["text"] for record in texts}
        for language in ("zh-Hans", "zh-Hant", "en"):
            these = [record for record in marks if record["language"] == language]
            gold = [
                {(e["start"], e["end"], TYPES[e["type"]]) for e in record["entities"] if e["type"] in TYPES}
                for record in these
            ]
            print_table(f"held out, {language}", [by_id[r["id"]] for r in these], gold, language[:2], peers)


if __name__ == "__main__":
    main()
