"""Compares the tests of `bifocal trends` with pymannkendall, scipy and ruptures, series by series.

    trends.py [CORPUS] [--top N]

The counts of the corpus's most frequent terms by month are read from `--show bins`, values are computed again from them
at full precision, and every test of `--show tests` is computed again by the peer. The table gives the largest
difference, absolute up to 1 and relative above. Change points and bursts must be the same. Bursts have no peer that
searches rightly (PyPI's burst_detection picks the state of each step by itself), so they are searched again here, by
dynamic programming over scipy's binomial distribution.
"""

import argparse
import csv
import io
import math
import os
import sys

import bifocal
import numpy as np
import pymannkendall as mk
import ruptures
from scipy.stats import binom, chi2_contingency, rankdata, theilslopes

PENALTY = 12
COLUMNS = ["s", "var_s", "z", "p", "tau"]
CORRECTIONS = {
    "hamed-rao": mk.hamed_rao_modification_test,
    "pre-whitening": mk.trend_free_pre_whitening_modification_test,
    "yue-wang": mk.yue_wang_modification_test,
}


def tables(corpus, top, *options):
    """The rows of both views."""
    command = ["trends", corpus, "--by", "month", "--rank", "count", "--top", str(top), "--penalty", str(PENALTY)]
    command += ["--format", "csv", *options]
    return [
        list(csv.DictReader(io.StringIO(bifocal.run([*command, "--show", view])))) for view in ("bins", "tests")
    ]


class BinomialCost(ruptures.base.BaseCost):
    """The negative logarithm of the likelihood of counts out of others, at their own share."""

    model = ""
    min_size = 2

    def fit(self, signal):
        self.signal = signal
        return self

    def error(self, start, end):
        hits, totals = self.signal[start:end].sum(axis=0)
        return -sum(count * math.log(count / totals) for count in (hits, totals - hits) if count > 0)


def optimal_bursts(hits, totals, ratio=2, gamma=1):
    """The weights and bins of the bursts of the cheapest sequence of two states."""
    usual = sum(hits) / sum(totals)
    rates = [usual, min(usual * ratio, 1 - 1e-9)]
    costs = [-binom.logpmf(hits, totals, rate) for rate in rates]
    rise = gamma * math.log(len(hits))
    best = [(0, [])] + [(math.inf, [])]
    for step in range(len(hits)):
        best = [
            min(
                (best[before][0] + max(0, state - before) * rise + costs[state][step], best[before][1] + [state])
                for before in (0, 1)
            )
            for state in (0, 1)
        ]
    path = min(best)[1]
    bursts, step = [], 0
    while step < len(path):
        end = step
        while end < len(path) and path[end] == path[step]:
            end += 1
        if path[step]:
            bursts.append((step, end - 1, sum(costs[0][step:end] - costs[1][step:end])))
        step = end
    return bursts


def pettitt(values):
    """Where U is greatest, and the chance of it, by the formula."""
    n = len(values)
    u = 2 * np.cumsum(rankdata(values))[:-1] - np.arange(1, n) * (n + 1)
    k = np.max(np.abs(u))
    return int(np.argmax(np.abs(u))) + 1, min(1, 2 * math.exp(-6 * k * k / (n**3 + n**2)))


def is_nearly_tied(values):
    """Whether pre-whitened values would be equal but for rounding, so that S is a matter of the order of sums."""
    rest = values - np.arange(len(values)) * theilslopes(values).slope
    deviations = rest - rest.mean()
    correlation = (deviations[1:] @ deviations[:-1]) / (deviations @ deviations)
    whitened = np.sort(rest[1:] - rest[:-1] * correlation + np.arange(len(rest) - 1) * theilslopes(values).slope)
    gaps = np.diff(whitened)
    return bool(np.any((gaps > 0) & (gaps < 1e-9 * (whitened[-1] - whitened[0]))))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", default=os.environ.get("BIFOCAL_CORPUS", str(bifocal.ROOT / "seeds")))
    parser.add_argument("--top", type=int, default=300)
    arguments = parser.parse_args()
    bins, tests = tables(arguments.corpus, arguments.top)
    if not tests or int(tests[0]["tested"]) < 3:
        print(f"\n## Trends\n\n{arguments.corpus}: fewer than three months with articles, which peers cannot test")
        return 0
    other = {
        name: tables(arguments.corpus, arguments.top, "--trend-test", name)[1] for name in [*CORRECTIONS, "seasonal"]
    }
    series = {}
    for row in bins:
        series.setdefault(row["item"], []).append(row)
    worst, differing, nearly_tied = {}, [], 0

    def compare(name, ours, theirs):
        difference = abs(float(ours) - theirs) / max(1, abs(theirs))
        worst[name] = max(worst.get(name, 0), difference)

    def compare_trend(suffix, ours, theirs, columns=COLUMNS):
        for column in columns:
            name = f"{column}{suffix} | pymannkendall {type(theirs).__name__}"
            compare(name, ours[column], getattr(theirs, "Tau" if column == "tau" else column))

    for number, test in enumerate(tests):
        rows = series[test["item"]]
        whole = [row for row in rows if row["partial"] == "false"]
        tested = [row for row in whole if int(row["tokens"]) > 0]
        labels = [row["bin"] for row in tested]
        places = np.array([index for index, row in enumerate(rows) if row in tested])
        values = np.array([int(row["count"]) * 10_000 / int(row["tokens"]) for row in tested])
        compare_trend("", test, mk.original_test(values))
        for name, function in CORRECTIONS.items():
            theirs = function(values)
            if name == "pre-whitening" and is_nearly_tied(values):
                nearly_tied += 1
            elif theirs.var_s > 0:  # a negative variance has no z
                columns = COLUMNS if name == "pre-whitening" else ["z"]
                compare_trend(f", {name}", other[name][number], theirs, columns)
        months = np.full(len(rows), np.nan)
        months[places] = values
        theirs = mk.seasonal_test(months, period=12)
        compare_trend(", seasonal", other["seasonal"][number], theirs)
        compare("12 slopes, seasonal | pymannkendall seasonal_test",
                12 * float(other["seasonal"][number]["slope"]), theirs.slope)
        line = theilslopes(values, places)
        for column, theirs in [("slope", line.slope), ("slope_low", line.low_slope), ("slope_high", line.high_slope)]:
            compare(f"{column} | scipy theilslopes", test[column], theirs)
        counts = np.array([[int(row["documents"]), int(row["all_documents"])] for row in tested])
        changes = ruptures.Pelt(custom_cost=BinomialCost(), min_size=2, jump=1).fit(counts).predict(pen=PENALTY)[:-1]
        if [labels[change] for change in changes] != [bin for bin in test["changes"].split(";") if bin]:
            differing.append(("changes", test["item"]))
        index, p = pettitt(values)
        compare("shift_p | the formula", test["shift_p"], p)
        if labels[index] != test["shift"]:
            differing.append(("shift", test["item"]))
        hits = np.array([int(row["documents"]) for row in whole])
        totals = np.array([int(row["all_documents"]) for row in whole])
        ours = [burst.replace("..", ":").split(":") for burst in test["bursts"].split(";") if burst]
        theirs = optimal_bursts(hits, totals)
        if [burst[:2] for burst in ours] != [[whole[a]["bin"], whole[b]["bin"]] for a, b, _ in theirs]:
            differing.append(("bursts", test["item"]))
        for (_, _, weight), (_, _, expected) in zip(ours, theirs):
            compare("weight of bursts | scipy binom", weight, expected)
        if test["peak"]:
            peak = next(row for row in tested if row["bin"] == test["peak"])
            hit, all_ = int(peak["documents"]), int(peak["all_documents"])
            rest = sum(int(row["documents"]) for row in tested) - hit
            rest_all = sum(int(row["all_documents"]) for row in tested) - all_
            cells = [[hit, all_ - hit], [rest, rest_all - rest]]
            if min(map(sum, zip(*cells))) > 0:
                g2 = chi2_contingency(cells, correction=False, lambda_="log-likelihood")[0]
                compare("peak_g2 | scipy chi2_contingency", test["peak_g2"], g2)
    print(f"\n## Trends\n\n{len(tests)} series of {len(places)} months\n")
    print("| column | peer | largest difference |\n|---|---|--:|")
    for name, difference in worst.items():
        print(f"| {name} | {difference:.1e} |")
    print(f"\npre-whitened to values that only rounding tells apart, and left out of its rows: {nearly_tied}")
    print(f"other changes of the level than ruptures Pelt, other shifts or bursts: {len(differing)}")
    for kind, item in differing[:20]:
        print(f"  {kind}: {item}")
    return 0 if max(worst.values()) < 1e-6 and not differing else 1


if __name__ == "__main__":
    sys.exit(main())
