"""The texts that speed is measured on.

    corpus.py POSTS OUT [--megabytes N]

writes the posts (Markdown or HTML files) below a folder as plain text files, without their front matter and tags, in
the order of their paths, until N MB of UTF-8 are reached.
"""

import argparse
import html
import os
import re
from pathlib import Path

from bifocal import ROOT

SEED_COPIES = 20


def path():
    """The corpus that was asked for, or none: then the seeds are read, several times over."""
    given = os.environ.get("BIFOCAL_CORPUS")
    return Path(given) if given else None


def files(folder):
    """The text files of a folder, or the one file, in the order of their paths."""
    if folder.is_file():
        return [folder]
    return sorted(file for file in folder.rglob("*") if file.suffix in (".txt", ".md", ".html"))


def texts():
    """The text of each document, and a line that says what they are."""
    given = path()
    copies = 1 if given else SEED_COPIES
    chosen = files(given) if given else sorted((ROOT / "seeds").glob("*.txt"))
    documents = [text for text in (file.read_text(encoding="utf-8") for file in chosen) if text.strip()] * copies
    size = sum(len(text.encode()) for text in documents)
    if not size:
        raise SystemExit(f"{given}: no text")
    name = f"{given.name}" if given else f"seeds, {copies} times"
    return documents, f"{name}: {len(documents)} documents, {size / 1e6:.1f} MB of UTF-8"


def plain(post):
    """The text of a post without front matter, tags and empty lines."""
    body = re.sub(r"\A---\n.*?\n---\n", "", post, flags=re.S)
    body = re.sub(r"<(script|style)\b.*?</\1>|<!--.*?-->|<[^<>]*>", "", body, flags=re.S)
    lines = (line.strip() for line in html.unescape(body).split("\n"))
    return "\n".join(line for line in lines if line) + "\n"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("posts", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--megabytes", type=float, default=20)
    options = arguments.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    size = count = 0
    for file in files(options.posts):
        text = plain(file.read_text(encoding="utf-8", errors="replace")).encode()
        if not text.strip():
            continue
        (options.out / f"{count:06}.txt").write_bytes(text)
        size, count = size + len(text), count + 1
        if size >= options.megabytes * 1e6:
            break
    print(f"{count} documents, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
