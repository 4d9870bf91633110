"""Word precision, recall and F1 (the measures of the SIGHAN bakeoffs) on Chinese sentences of Universal NER.

    segmentation.py [FILE.iob2 ...] [--errors N]

A word is right when it begins and ends where a word of the gold standard does. White space counts for nothing.
Recall (new) is that of gold words that the training sentences do not have.
"""

import argparse
from collections import Counter
from pathlib import Path

import bifocal
import peers
import uner

DATASET = "UNER_Chinese-GSDSIMP"
TRAIN = "zh_gsdsimp-ud-train.iob2"
DEV = "zh_gsdsimp-ud-dev.iob2"
NUMERALS = "〇零一二三四五六七八九十百千万亿两"


def spans(words):
    """(start, end) of each word, counted in characters that are not white space."""
    places, end = [], 0
    for word in words:
        start, end = end, end + sum(not character.isspace() for character in word)
        if end > start:
            places.append((start, end))
    return places


def score(gold, ours, new_words):
    """Precision, recall, F1 and the recall of new words, in per cent."""
    right = found = wanted = new_right = new_wanted = 0
    for (text, gold_words), words in zip(gold, ours):
        if "".join("".join(words).split()) != "".join(text.split()):
            raise SystemExit(f"the words do not join to the text: {text}")
        have = set(spans(words))
        need = spans(gold_words)
        right += sum(span in have for span in need)
        found += len(have)
        wanted += len(need)
        for word, span in zip(gold_words, need):
            if word in new_words:
                new_wanted += 1
                new_right += span in have
    precision, recall = right / found, right / wanted
    figures = [precision, recall, 2 * precision * recall / (precision + recall)]
    return [f"{100 * figure:.2f}" for figure in figures] + [
        f"{100 * new_right / new_wanted:.2f}" if new_wanted else "-"
    ]


def differences(gold_words, our_words):
    """The shortest stretches that both begin and end a word in, and differ: (gold words, our words)."""
    pairs = [[], []]
    ends = [0, 0]
    sides = [[word for word in side if word.strip()] for side in (gold_words, our_words)]
    places = [spans(side) for side in sides]
    at = [0, 0]
    while at[0] < len(sides[0]) or at[1] < len(sides[1]):
        side = 0 if at[1] >= len(sides[1]) or (at[0] < len(sides[0]) and ends[0] <= ends[1]) else 1
        pairs[side].append(sides[side][at[side]])
        ends[side] = places[side][at[side]][1]
        at[side] += 1
        if ends[0] == ends[1]:
            if pairs[0] != pairs[1]:
                yield pairs[0], pairs[1]
            pairs = [[], []]


def kind(gold_words, our_words):
    """What a difference consists of."""
    if any(character.isdigit() or character in NUMERALS for character in gold_words[0]):
        return "number"
    if len(gold_words) == 1:
        return "split" if len(our_words) > 1 else "other"
    return "joined" if len(our_words) == 1 else "cut elsewhere"


def print_differences(gold, ours, most):
    """The kinds of differences, and the most frequent ones."""
    found = [pair for (_, words), our_words in zip(gold, ours) for pair in differences(words, our_words)]
    kinds = Counter(kind(*pair) for pair in found)
    print(f"\n{len(found)} differences: " + ", ".join(f"{count} {name}" for name, count in kinds.most_common()))
    print("\n| count | kind | gold | bifocal |\n|---:|---|---|---|")
    listed = Counter((kind(*pair), " ".join(pair[0]), " ".join(pair[1])) for pair in found)
    for (name, left, right), count in sorted(listed.items(), key=lambda item: (-item[1], item[0]))[:most]:
        print(f"| {count} | {name} | {left} | {right} |")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("files", nargs="*", type=Path, help=f"otherwise {DEV} and {TRAIN}")
    arguments.add_argument("--errors", type=int, default=0, metavar="N", help="list the N most frequent differences")
    arguments.add_argument("--only-bifocal", action="store_true", help="leave the peers out")
    options = arguments.parse_args()

    print(f"\n## Segmentation\n\n{bifocal.versions()}")
    others = [] if options.only_bifocal else peers.segmenters()
    train = uner.find(TRAIN, DATASET)
    known = {sentence.text[a:b] for sentence in uner.sentences(train) for a, b in sentence.words} if train else set()
    for path in options.files or filter(None, [uner.find(DEV, DATASET), train]):
        gold = [(s.text, [s.text[a:b] for a, b in s.words]) for s in uner.sentences(path)]
        texts = [text for text, _ in gold]
        new_words = {word for _, words in gold for word in words} - known if known else set()
        print(f"\n{path.name}: {len(gold)} sentences, {sum(len(words) for _, words in gold)} words\n")
        print("| tool | precision | recall | F1 | recall (new) |\n|---|---:|---:|---:|---:|")
        for segmentation in ("lexicon", "icu"):
            ours = bifocal.words(texts, segmentation)
            print(f"| bifocal, {segmentation} | " + " | ".join(score(gold, ours, new_words)) + " |")
            if segmentation == "lexicon":
                lexicon_words = ours
        for peer in others:
            if peer.call:
                figures = score(gold, [peer.call(text) for text in texts], new_words)
                print(f"| {peer.name} | " + " | ".join(figures) + " |", flush=True)
            else:
                print(f"| {peer.name} | {peer.reason} | | | |")
        if options.errors:
            print_differences(gold, lexicon_words, options.errors)


if __name__ == "__main__":
    main()
