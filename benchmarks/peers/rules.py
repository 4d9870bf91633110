"""What each rule contributes to the actors of `bifocal tag`: F1 of typed spans on sentences of Universal NER.

    rules.py [FILE.iob2 ...] [--errors N] [--rules] [--ablation] [--join-places]

A mention is right when its start, end and type are those of the gold standard: PER, LOC or ORG. Bifocal's GPE and LOC
are both LOC there; what has no such type (LAW) is left out. Each sentence is an article of its own, so that names that
an article introduces in full elsewhere cannot help.

Universal NER marks 中国浙江省湖州市 as one place, Bifocal each of the three, because each has an id: --join-places joins
places that touch before counting.
"""

import argparse
from collections import Counter
from pathlib import Path

import bifocal
import uner

FILES = {"zh_gsdsimp-ud-dev.iob2": "UNER_Chinese-GSDSIMP", "en_ewt-ud-dev.iob2": "UNER_English-EWT"}
TYPES = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC"}


RULES = (
    "gazetteer zh-person zh-dotted zh-foreign zh-foreign-place zh-place zh-organisation en-titled en-person en-place "
    "zh-treaty en-organisation en-treaty en-acronym en-locative en-run gloss abbreviation part again"
).split()


def tagged(texts, join, *options):
    """The spans (start, end, type) that Bifocal finds in each text, and the rule that found each."""
    for answer in bifocal.answers("tag", texts, *options):
        spans = {
            (mention["start"], mention["end"], TYPES[actor["type"]]): mention["rule"]
            for actor in answer["actors"]
            if actor["type"] in TYPES
            for mention in actor["mentions"]
        }
        yield joined(spans) if join else spans


def joined(spans):
    """The same, with places that touch as one."""
    result = {}
    for (start, end, kind), rule in sorted(spans.items()):
        before = next((span for span in result if span[1:] == (start, "LOC")), None)
        if kind == "LOC" and before:
            del result[before]
            start = before[0]
        result[start, end, kind] = rule
    return result


def f1(sentences, spans):
    """Typed span F1 of all sentences."""
    right = found = wanted = 0
    for sentence, ours in zip(sentences, spans):
        gold = set(sentence.entities)
        right, found, wanted = right + len(gold & ours.keys()), found + len(ours), wanted + len(gold)
    return 200 * right / (found + wanted)


def print_ablation(sentences, join):
    """What F1 is without each rule."""
    texts = [sentence.text for sentence in sentences]
    whole = f1(sentences, tagged(texts, join))
    print("\n| without | F1 | change |\n|---|---:|---:|")
    for names in [[], *([rule] for rule in RULES), RULES]:
        options = ["--without-rules", ",".join(names)] if names else []
        figure = f1(sentences, tagged(texts, join, *options))
        name = "all of them" if len(names) > 1 else "".join(names) or "(nothing)"
        print(f"| {name} | {figure:.1f} | {figure - whole:+.1f} |")


def row(name, right, found, wanted):
    """A line of the table."""
    precision, recall = right / found if found else 0, right / wanted if wanted else 0
    f1 = 2 * precision * recall / (precision + recall) if right else 0
    figures = [f"{100 * figure:.1f}" for figure in (precision, recall, f1)]
    return f"| {name} | " + " | ".join(figures) + f" | {wanted} | {found} |"


def print_errors(missed, false, most):
    """The most frequent misses and false alarms."""
    for title, counts in (("missed", missed), ("false", false)):
        print(f"\n| count | {title} | type | {'as' if title == 'missed' else 'rule'} |\n|---:|---|---|---|")
        for (text, kind, note), count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]:
            print(f"| {count} | {text} | {kind} | {note} |")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("files", nargs="*", type=Path, help="otherwise " + " and ".join(FILES))
    arguments.add_argument("--errors", type=int, default=0, metavar="N", help="list the N most frequent errors")
    arguments.add_argument("--rules", action="store_true", help="how often each rule is right")
    arguments.add_argument("--ablation", action="store_true", help="F1 without each rule")
    arguments.add_argument("--join-places", action="store_true", help="count places that touch as one")
    options = arguments.parse_args()

    print(f"\n## Entities\n\n{bifocal.versions()}")
    for path in options.files or filter(None, (uner.find(*item) for item in FILES.items())):
        sentences = uner.sentences(path)
        counts = {kind: Counter() for kind in ("PER", "LOC", "ORG", "all", "all, any type")}
        missed, false = Counter(), Counter()
        by_rule = {}
        texts = [sentence.text for sentence in sentences]
        for sentence, ours in zip(sentences, tagged(texts, options.join_places)):
            gold = set(sentence.entities)
            for span, rule in ours.items():
                by_rule.setdefault(rule, Counter()).update(found=1, right=span in gold)
            for name, spans in (("right", gold & ours.keys()), ("found", ours.keys()), ("wanted", gold)):
                for span in spans:
                    counts[span[2]][name] += 1
                    counts["all"][name] += 1
            places, our_places = {span[:2] for span in gold}, {span[:2] for span in ours}
            counts["all, any type"].update(
                right=len(places & our_places), found=len(our_places), wanted=len(places)
            )
            for start, end, kind in gold - ours.keys():
                overlap = [sentence.text[a:b] + " " + other for a, b, other in ours if a < end and start < b]
                missed[sentence.text[start:end], kind, ", ".join(sorted(overlap))] += 1
            for start, end, kind in ours.keys() - gold:
                false[sentence.text[start:end], kind, ours[start, end, kind]] += 1
        print(f"\n{path.name}: {len(sentences)} sentences\n")
        print("| type | precision | recall | F1 | wanted | found |\n|---|---:|---:|---:|---:|---:|")
        for kind, numbers in counts.items():
            print(row(kind, numbers["right"], numbers["found"], numbers["wanted"]))
        if options.rules:
            print("\n| rule | right | found | precision |\n|---|---:|---:|---:|")
            for rule, numbers in sorted(by_rule.items(), key=lambda item: -item[1]["found"]):
                right, found = numbers["right"], numbers["found"]
                print(f"| {rule} | {right} | {found} | {100 * right / found:.1f} |")
        if options.ablation:
            print_ablation(sentences, options.join_places)
        if options.errors:
            print_errors(missed, false, options.errors)


if __name__ == "__main__":
    main()
