"""Compares the statistics of `bifocal keyness` with scipy, NLTK and association-measures, term by term.

    term_statistics.py [CORPUS]

The corpus is cut into words by ICU and divided into its first and its second half. Each measure is computed again from
the printed counts; the table gives the largest difference, absolute up to 1 and relative above. The counts themselves
are compared with those of `str.split`; Bifocal counts Traditional and Simplified forms and both cases as one.
"""

import csv
import io
import math
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

import association_measures.measures as am
import numpy as np
import pandas as pd
from nltk.metrics import BigramAssocMeasures as nltk
from scipy.special import log_ndtr
from scipy.stats import beta, chi2_contingency

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
        path.write_text(
            bifocal.run(["tokenize", "-", "--input-format", "jsonl", "--segmentation", "icu"], lines), encoding="utf-8"
        )
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


def main():
    with tempfile.TemporaryDirectory() as folder:
        paths = halves(folder)
        texts = [path.read_text(encoding="utf-8") for path in paths]
        frame = keyness(*paths)
    words = [text.split() for text in texts]
    sizes = [len(tokens) for tokens in words]
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    sums = [int(frame.target.sum()), int(frame.reference.sum())]
    counts = [Counter(tokens) for tokens in words]
    same = sum(
        counts[0][row.term] == row.target and counts[1][row.term] == row.reference for row in frame.itertuples()
    )
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
    ]
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
