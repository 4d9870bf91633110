"""The other segmenters, each behind one function from a text to its words."""

import importlib.metadata
import logging
import os
from pathlib import Path


class Peer:
    """A rival: its name in the tables, and `call`, a function of one text, or the reason why there is none."""

    def __init__(self, package, variant, load):
        self.name, self.call, self.reason = package + variant, None, ""
        try:
            self.call = load()
            self.name = f"{package} {importlib.metadata.version(package)}{variant}"
        except Exception as error:  # whatever is wrong with one peer, the others are measured
            self.reason = "not installed: " + (pip_reason(package) or str(error))


def pip_reason(package):
    """The last line that pip wrote when it failed to install a package."""
    log = Path(os.environ.get("BIFOCAL_PEERS_ENV", "")) / "not-installed" / f"{package}.log"
    lines = log.read_text().strip().splitlines() if log.exists() else []
    return lines[-1] if lines else ""


def load_jieba(hmm):
    import jieba

    jieba.setLogLevel(logging.WARNING)
    jieba.initialize()
    return lambda text: jieba.lcut(text, HMM=hmm)


def load_rjieba(hmm):
    import rjieba

    return lambda text: rjieba.cut(text, hmm)


def load_thulac():
    import contextlib

    import thulac

    with contextlib.redirect_stdout(None):
        model = thulac.thulac(seg_only=True)
    return lambda text: [word for word, _ in model.cut(text, text=False)]


def load_snownlp():
    from snownlp import seg

    # SnowNLP("…").words, without the rest of that object.
    return lambda text: list(seg.seg(text))


def load_pyicu():
    import icu

    iterator = icu.BreakIterator.createWordInstance(icu.Locale("zh"))

    def segment(text):
        if max(text, default="") > "\uffff":  # ICU counts UTF-16 units
            units = text.encode("utf-16-le")
            iterator.setText(text)
            ends = list(iterator)
            return [units[2 * a : 2 * b].decode("utf-16-le") for a, b in zip([0] + ends, ends)]
        iterator.setText(text)
        ends = list(iterator)
        return [text[a:b] for a, b in zip([0] + ends, ends)]

    return segment


def segmenters():
    """All peers, those that could not be loaded too."""
    return [
        Peer("PyICU", "", load_pyicu),
        Peer("jieba", ", HMM", lambda: load_jieba(True)),
        Peer("jieba", ", no HMM", lambda: load_jieba(False)),
        Peer("rjieba", ", HMM", lambda: load_rjieba(True)),
        Peer("rjieba", ", no HMM", lambda: load_rjieba(False)),
        Peer("thulac", "", load_thulac),
        Peer("snownlp", "", load_snownlp),
    ]
