"""Compares the statistics of `bifocal keyness`, `collocations` and `terms` with scipy, NLTK, association-measures and
scikit-learn, term by term.

    term_statistics.py [CORPUS]

The corpus is cut into words by ICU and divided into its first and its second half. Each measure is computed again from
the printed counts; the table gives the largest difference, absolute up to 1 and relative above. The counts themselves
are compared with those of `str.split`; Bifocal counts Traditional and Simplified forms and both cases as one, and always
what Unicode calls canonically equivalent, so that texts are brought to its form NFC here.
Collocates are those of all pairs within two words of each other on one line, and dispersion and tf-idf those of parts
of the corpus, all computed again from the words themselves.
"""

import csv
import io
import math
import os
import sys
import tempfile
import unicodedata
from collections import Counter
from pathlib import Path

import association_measures.measures as am
import numpy as np
import pandas as pd
from nltk.metrics import BigramAssocMeasures as nltk
from scipy.special import log_ndtr
from scipy.stats import beta, chi2_contingency
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

import bifocal
import corpus

SAMPLE = 5000


def halves(folder):
    """The corpus as two files of words with spaces between them, and their paths."""
    texts, _ = corpus.texts()
    paths = []
    for number, half in enumerate((texts[: len(texts) // 2], texts[len(texts) // 2 :])):
        path = Path(folder) / f"{number}.txt"
        lines = [{"id": str(index), "text": text} for index, text in enumerate(half)]
        words = bifocal.run(["tokenize", "-", "--input-format", "jsonl", "--segmentation", "icu"], lines)
        path.write_text(unicodedata.normalize("NFC", words), encoding="utf-8")
        paths.append(path)
    return paths


def keyness(target, reference):
    """The table of `bifocal keyness` as a data frame."""
    output = bifocal.run(
        ["keyness", "--target", str(target), "--reference", str(reference), "--segmentation", "spaces"]
        + ["--stopwords", "none", "--top", "0", "--format", "csv"]
    )
    rows = list(csv.DictReader(io.StringIO(output)))
    frame = pd.DataFrame(rows)
    for column in frame.columns:
        if column not in ("term", "undefined"):
            frame[column] = pd.to_numeric(frame[column])
    return frame


def difference(ours, theirs):
    """The largest difference between two columns, relative for numbers above 1."""
    ours, theirs = np.asarray(ours, float), np.asarray(theirs, float)
    known = ~(np.isnan(ours) | np.isnan(theirs))
    return np.max(np.abs(ours - theirs)[known] / np.maximum(1, np.abs(theirs[known]))), int(known.sum())


def frequencies(frame, sizes):
    """The counts as association-measures wants them."""
    return pd.DataFrame(
        {"O11": frame.target, "O12": sizes[0] - frame.target, "O21": frame.reference, "O22": sizes[1] - frame.reference}
    ).pipe(lambda f: f.assign(R1=f.O11 + f.O12, R2=f.O21 + f.O22, C1=f.O11 + f.O21, C2=f.O12 + f.O22)).pipe(
        lambda f: f.assign(N=f.R1 + f.R2)
    ).pipe(
        lambda f: f.assign(
            E11=f.R1 * f.C1 / f.N, E12=f.R1 * f.C2 / f.N, E21=f.R2 * f.C1 / f.N, E22=f.R2 * f.C2 / f.N
        )
    )


def conservative(frame, sizes):
    """LRC by scipy's quantiles of the beta distribution."""
    tail = 0.05 / len(frame) / 2
    a, b = frame.target.to_numpy(float), frame.reference.to_numpy(float)
    low = beta.ppf(tail, a, b + 1)
    high = beta.isf(tail, a + 1, b)
    with np.errstate(divide="ignore", invalid="ignore"):
        lows = np.log2(sizes[1] / sizes[0] * low / (1 - low))
        highs = np.log2(sizes[1] / sizes[0] * high / (1 - high))
    lows, highs = np.where(a == 0, -np.inf, lows), np.where(b == 0, np.inf, highs)
    return np.where(lows > 0, lows, np.where(highs < 0, highs, 0))


def listed(*arguments):
    """What `bifocal` prints for words between spaces, taken as they are, as a data frame."""
    common = ["--segmentation", "spaces", "--stopwords", "none", "--no-fold", "--top", "0", "--format", "csv"]
    frame = pd.DataFrame(csv.DictReader(io.StringIO(bifocal.run([*map(str, arguments), *common]))))
    texts = ("term", "key", "node", "collocate", "undefined", "collocation", "document")
    return frame.assign(**{name: pd.to_numeric(frame[name]) for name in frame.columns if name not in texts})


def together(lines, width):
    """How often two words are within `width` words of each other on one line, the pair in code-point order."""
    counts = Counter()
    for words in lines:
        for place, word in enumerate(words):
            for other in words[place + 1 : place + 1 + width]:
                counts[tuple(sorted((word, other)))] += 2 if word == other else 1
    return counts


def compare_collocates(path, width=2):
    """Collocates of all pairs against NLTK's and association-measures' formulas on counts made here."""
    lines = [line.split() for line in path.read_text(encoding="utf-8").split("\n")]
    single, pairs = Counter(word for line in lines for word in line), together(lines, width)
    total = sum(single.values())
    ours = listed("collocations", path, "--span", width, "--min-count", 5)
    keys = [tuple(sorted(pair)) for pair in zip(ours.node, ours.collocate)]
    wanted = {
        pair for pair, count in pairs.items() if count >= 5 and single[pair[0]] >= 5 and single[pair[1]] >= 5
    }
    assert set(keys) == wanted, "other pairs were found"
    joint = np.array([pairs[key] for key in keys], float)
    first = np.array([single[node] for node in ours.node], float)
    second = np.array([single[other] for other in ours.collocate], float)
    expected = first * second / total * 2 * width
    beside = 2 * width * first
    sound = (joint <= beside) & (joint <= second) & (beside < total)
    frame = pd.DataFrame({"O11": joint, "R1": beside, "C1": second, "N": total})[sound]
    frame["O12"], frame["O21"] = frame.R1 - frame.O11, frame.C1 - frame.O11
    frame["O22"] = frame.N - frame.R1 - frame.O21
    frame["R2"], frame["C2"] = frame.N - frame.R1, frame.N - frame.C1
    for row, column in ((1, 1), (1, 2), (2, 1), (2, 2)):
        frame[f"E{row}{column}"] = frame[f"R{row}"] * frame[f"C{column}"] / frame.N
    known = ours[sound]
    step = max(1, len(known) // SAMPLE)
    marginals = [(int(r.O11), (int(r.R1), int(r.C1)), int(r.N)) for r in frame.iloc[::step].itertuples()]
    some = known.iloc[::step]
    return [
        ("count", "Counter over the words", ours["count"], joint),
        ("PMI", "NLTK pmi", some.PMI, [nltk.pmi(*cells) for cells in marginals]),
        ("t", "NLTK student_t", some.t, [nltk.student_t(*cells) for cells in marginals]),
        ("LL", "NLTK likelihood_ratio", some.LL.abs(), [nltk.likelihood_ratio(*cells) for cells in marginals]),
        ("chi2", "NLTK chi_sq", some.chi2.abs(), [nltk.chi_sq(*cells) for cells in marginals]),
        ("LL", "association-measures log_likelihood", known.LL, am.log_likelihood(frame, signed=True)),
        ("z", "association-measures z_score", known.z, am.z_score(frame)),
        ("t", "association-measures t_score", known.t, am.t_score(frame)),
        ("simpleLL", "association-measures simple_ll, without sign", known.simpleLL, am.simple_ll(frame).abs()),
        ("PMI", "association-measures mutual_information, times log2(10)", known.PMI,
         am.mutual_information(frame) * math.log2(10)),
        ("logDice", "14 + log2(2f/(w f1 + f2))", ours.logDice, 14 + np.log2(2 * joint / (beside + second))),
        ("MI3", "log2(f^3/E)", ours.MI3, np.log2(joint**3 / expected)),
        ("Dice", "2f/(f1 + f2)", ours.Dice, 2 * joint / (first + second)),
    ]


def compare_terms(folder, texts):
    """Dispersion and tf-idf over documents against numpy's and scikit-learn's, of words that occur 20 times."""
    for index, text in enumerate(texts):
        (Path(folder) / f"{index:05}.txt").write_text(text, encoding="utf-8")
    words = [text.split() for text in texts]
    sizes = np.array([len(part) for part in words], float)
    ours = listed("terms", folder, "--dispersion", "--tfidf", "scikit-learn", "--min-count", 20)
    weights = TfidfVectorizer(tokenizer=str.split, token_pattern=None, lowercase=False)
    matrix = weights.fit_transform(texts)
    columns = [weights.vocabulary_[term] for term in ours.term]
    counted = CountVectorizer(vocabulary=weights.vocabulary_, tokenizer=str.split, token_pattern=None, lowercase=False)
    counts = counted.transform(texts)[:, columns].toarray().astype(float)
    shares, parts = counts / counts.sum(axis=0), sizes / sizes.sum()
    deviation = np.abs(shares - parts[:, None]).sum(axis=0) / 2
    rates = counts / sizes[:, None]
    positions = {term: [] for term in ours.term}
    place = 0
    for part in words:
        for word in part:
            if word in positions:
                positions[word].append(place)
            place += 1
    reduced = []
    for term in ours.term:
        found = np.array(positions[term])
        distances = np.diff(found, append=found[0] + place)
        step = place / len(found)
        reduced.append(np.minimum(distances, step).sum() / step)
    return [
        ("DP", "numpy, all counts at once", ours.DP, deviation),
        ("DPnorm", "numpy", ours.DPnorm, deviation / (1 - parts.min())),
        ("D", "numpy std", ours.D, 1 - rates.std(axis=0) / rates.mean(axis=0) / math.sqrt(len(texts) - 1)),
        ("ARF", "numpy", ours.ARF, reduced),
        ("tfidf", "scikit-learn TfidfVectorizer, summed", ours.tfidf, np.asarray(matrix.sum(axis=0))[0, columns]),
    ]


def main():
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as documents:
        paths = halves(folder)
        texts = [path.read_text(encoding="utf-8") for path in paths]
        frame = keyness(*paths)
        more = compare_collocates(paths[0])
        lines = [line for line in texts[0].split("\n") if line.strip()]
        parts = ["\n".join(lines[start::200]) for start in range(200)]
        more += compare_terms(documents, parts)
    words = [text.split() for text in texts]
    sizes = [len(tokens) for tokens in words]
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    sums = [int(frame.target.sum()), int(frame.reference.sum())]
    counts = [Counter(tokens) for tokens in words]
    same = sum(
        counts[0][row.term] == row.target and counts[1][row.term] == row.reference for row in frame.itertuples()
    )
    print("\n## Statistics of terms\n")
    print(f"{megabytes:.1f} MB, {sizes[0]} and {sizes[1]} words, {len(frame)} terms; sums {sums}; ", end="")
    print(f"{same} terms with the counts of str.split, the others in several spellings\n")
    assert sums == sizes, "words were lost"

    table = frequencies(frame, sizes)
    sample = frame.iloc[:: max(1, len(frame) // SAMPLE)]
    observed = [
        [[row.target, sizes[0] - row.target], [row.reference, sizes[1] - row.reference]] for row in sample.itertuples()
    ]
    marginals = [(cells[0][0], (sizes[0], cells[0][0] + cells[1][0]), sum(sizes)) for cells in observed]
    log_tail = (math.log(2) + log_ndtr(-np.sqrt(frame.G2.abs()))) / math.log(10)
    comparisons = [
        ("G2", "scipy chi2_contingency, G", sample.G2.abs(),
         [chi2_contingency(cells, correction=False, lambda_="log-likelihood")[0] for cells in observed]),
        ("chi2", "scipy chi2_contingency", sample.chi2.abs(),
         [chi2_contingency(cells, correction=False)[0] for cells in observed]),
        ("chi2Yates", "scipy chi2_contingency, corrected", sample.chi2Yates.abs(),
         [chi2_contingency(cells, correction=True)[0] for cells in observed]),
        ("log10p", "scipy log_ndtr", frame.log10p, log_tail),
        ("LRC", "scipy beta.ppf", frame.LRC, conservative(frame, sizes)),
        ("G2", "NLTK likelihood_ratio", sample.G2.abs(), [nltk.likelihood_ratio(*cells) for cells in marginals]),
        ("chi2", "NLTK chi_sq", sample.chi2.abs(), [nltk.chi_sq(*cells) for cells in marginals]),
        ("PMI", "NLTK pmi, times ln 2", sample.PMI,
         [nltk.pmi(*cells) * math.log(2) if cells[0] else math.nan for cells in marginals]),
        ("G2", "association-measures log_likelihood", frame.G2, am.log_likelihood(table, signed=True)),
        ("LogRatio", "association-measures log_ratio", frame.LogRatio, am.log_ratio(table)),
        ("LogRatioHardie", "association-measures log_ratio, Hardie2014", frame.LogRatioHardie,
         am.log_ratio(table, discounting="Hardie2014")),
    ] + more
    print("| column | peer | terms | largest difference |\n|---|---|--:|--:|")
    worst = 0
    for column, peer, ours, theirs in comparisons:
        largest, known = difference(ours, theirs)
        worst = max(worst, largest)
        print(f"| {column} | {peer} | {known} | {largest:.1e} |")
    return 0 if worst < 1e-6 else 1


if __name__ == "__main__":
    if len(sys.argv) > 1:
        os.environ["BIFOCAL_CORPUS"] = sys.argv[1]
    sys.exit(main())
