"""Times several tools in turn, so that what else the machine does falls on all of them alike."""

import os
import statistics
import time

ROUNDS = int(os.environ.get("BIFOCAL_ROUNDS", "5"))
SECONDS = float(os.environ.get("BIFOCAL_SECONDS", "4"))


class Entry:
    """A tool to be timed: `work` takes a list of texts and returns a number, of words or of matches."""

    def __init__(self, name, work, texts):
        self.name, self.work = name, work
        self.texts, self.size = share(work, texts)
        self.rates, self.count = [], 0

    def run(self):
        begin = time.perf_counter()
        self.count = self.work(self.texts)
        self.rates.append(self.size / 1e6 / (time.perf_counter() - begin))

    def row(self, reference):
        """Median MB/s and its range, the reference's MB/s divided by it, MB read, and what was counted."""
        rate = statistics.median(self.rates)
        spread = f"{min(self.rates):.2f}–{max(self.rates):.2f}"
        return f"{rate:.2f} | {spread} | {reference / rate:.2f} | {self.size / 1e6:.1f} | {self.count}"

    @property
    def median(self):
        return statistics.median(self.rates)


def share(work, texts):
    """As many of the first texts as a tool reads in about SECONDS, and their size; also warms it up."""
    sizes = [len(text.encode()) for text in texts]
    count = 1
    while count < len(texts):
        begin = time.perf_counter()
        work(texts[:count])
        took = time.perf_counter() - begin
        if took > SECONDS / 8:
            count = min(len(texts), max(1, int(count * SECONDS / took)))
            break
        count = min(len(texts), count * 4)
    return texts[:count], sum(sizes[:count])


def interleaved(entries):
    """Runs every tool once, then every tool again, ROUNDS times."""
    for _ in range(ROUNDS):
        for entry in entries:
            entry.run()
