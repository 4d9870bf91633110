"""The other recognisers of names, each behind one function from a text to its spans (start, end, type)."""

import logging

from peers import Peer

NAMES = {"PER": "PER", "PERSON": "PER", "nr": "PER", "LOC": "LOC", "GPE": "LOC", "ns": "LOC", "ORG": "ORG", "nt": "ORG"}


def joined(words, labels):
    """The spans of the words that have a type we know; words next to each other stay apart."""
    start = 0
    for word, label in zip(words, labels):
        if label in NAMES:
            yield start, start + len(word), NAMES[label]
        start += len(word)


def load_lac():
    import sys

    import paddle

    try:
        import paddle.fluid
    except ImportError:  # LAC 2.1.2 knows the names of paddle 2.4 only
        import paddle.base as base
        from paddle.base import core, libpaddle

        for name in ("PaddleTensor", "AnalysisConfig", "create_paddle_predictor"):
            setattr(core, name, getattr(libpaddle, name))
        sys.modules["paddle.fluid"], sys.modules["paddle.fluid.core"] = base, core
    from LAC import LAC

    model = LAC(mode="lac")

    def recognise(text):
        # LAC drops white space, so each stretch without any is a text of its own; it takes 512 words at most.
        for offset, part in stretches(text, 200):
            for start, end, label in joined(*model.run(part)):
                yield offset + start, offset + end, label

    return lambda text: set(recognise(text))


def stretches(text, most):
    """The pieces of a text between white space, cut after a full stop when they are long, with their offsets."""
    start = 0
    for index, character in enumerate(text + " "):
        is_space = character.isspace()
        if is_space or (character in "。！？；" and index - start > most // 2) or index - start >= most:
            end = index if is_space else index + 1
            if text[start:end].strip():
                yield start, text[start:end]
            start = index + 1


def load_jieba():
    import jieba
    import jieba.posseg

    jieba.setLogLevel(logging.WARNING)
    jieba.initialize()

    def recognise(text):
        pairs = jieba.posseg.lcut(text)
        return set(joined([pair.word for pair in pairs], [pair.flag for pair in pairs]))

    return recognise


def load_spacy(model):
    import spacy

    try:
        pipeline = spacy.load(model)
    except OSError:
        raise ModuleNotFoundError(f"{model} is a release on GitHub, and no package of PyPI") from None
    return lambda text: {
        (span.start_char, span.end_char, NAMES[span.label_]) for span in pipeline(text).ents if span.label_ in NAMES
    }


def recognisers():
    """All peers with the languages they read, those that could not be loaded too."""
    return [
        (Peer("LAC", "", load_lac), ("zh",)),
        (Peer("jieba", ", posseg", load_jieba), ("zh",)),
        (Peer("spacy", ", zh_core_web_sm", lambda: load_spacy("zh_core_web_sm")), ("zh",)),
        (Peer("spacy", ", en_core_web_sm", lambda: load_spacy("en_core_web_sm")), ("en",)),
    ]
