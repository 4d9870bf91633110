"""How fast terms are counted beside jieba with a Counter and rjieba with a Counter, in MB of UTF-8 a second.

    counting.py [CORPUS]        a folder of posts or texts; otherwise $BIFOCAL_CORPUS, otherwise the repository's seeds

`bifocal terms` is timed as a whole process that starts, reads its lexicons and the files, finds the text in them, cuts,
folds and counts it; the peers cut and count the bare strings of the files, in this process, on one thread. A slow tool
reads as much of the corpus as takes it some seconds. The most memory that a process took is that of the system's count.
"""

import os
import subprocess
import sys
import tempfile
from collections import Counter

import bifocal
import corpus
import peers
import speed
import timing


def memory(*arguments):
    """The most memory of a run of `bifocal`, in MB."""
    command = [bifocal.PROGRAM, *map(str, arguments), "--lexicons", bifocal.LEXICONS]
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, **silent)
    return os.wait4(process.pid, 0)[2].ru_maxrss / 1024


def counter(segment):
    """A function of texts that counts their words and says how many different ones there are."""

    def count(texts):
        counts = Counter()
        for text in texts:
            counts.update(segment(text))
        return len(counts)

    return count


def main():
    if len(sys.argv) > 1:
        os.environ["BIFOCAL_CORPUS"] = sys.argv[1]
    texts, what = corpus.texts()
    print(f"\n## Speed of counting\n\n{bifocal.versions()}")
    print(f"{what}; medians of {timing.ROUNDS} interleaved rounds\n")
    with tempfile.TemporaryDirectory() as copies:
        folder = corpus.path()
        if not folder:
            speed.write(copies, texts)
            folder = copies
        entries = [
            speed.Process("bifocal terms (process)", texts, "terms", folder, "-j", "1"),
            speed.Process("bifocal terms, 2 threads (process)", texts, "terms", folder, "-j", "2"),
            speed.Process("bifocal terms --segmentation icu (process)", texts, "terms", folder, "-j", "1",
                          "--segmentation", "icu"),
        ]
        others = [peer for peer in peers.segmenters() if peer.call and "jieba" in peer.name]
        entries += [timing.Entry(f"{peer.name} + Counter", counter(peer.call), texts) for peer in others]
        timing.interleaved(entries)
        used = [f"{memory('terms', folder, '-j', threads):.0f} MB with {threads}" for threads in (1, 2)]
    reference = entries[0].median
    print("| tool | MB/s | range | ratio | MB read | terms |\n|---|---:|---:|---:|---:|---:|")
    for entry in entries:
        print(f"| {entry.name} | {entry.row(reference)} |")
    print(f"\nratio: the first row's MB/s divided by the tool's. Most memory of bifocal terms: {', '.join(used)} threads.")


if __name__ == "__main__":
    main()
