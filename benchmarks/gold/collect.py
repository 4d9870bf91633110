"""Puts the texts of the gold standard together, out of copies of the public repositories they stand in.

    collect.py SNAPSHOTS OUT.jsonl

SNAPSHOTS holds a git directory `owner+name/repo` of each repository named in `sources.tsv`:

    git clone --bare https://github.com/OWNER/NAME SNAPSHOTS/OWNER+NAME/repo

Each text is its headline and as many whole paragraphs as make the length that `sources.tsv` asks for. Markup,
pictures and their captions are left out. A text whose digest is not that of `actors.jsonl` or `themes.jsonl` is named.
"""

import csv
import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent

# What begins the captions, footers and notices that are no part of an article.
FURNITURE = ("▲", "查看原文", "請加入成為", "月費訂戶", "電話：", "電郵：", "博客 |")


def sources():
    """The rows of `sources.tsv`."""
    lines = [line for line in (HERE / "sources.tsv").read_text(encoding="utf-8").split("\n") if line[:1] not in ("", "#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def content(snapshots, source):
    """The file as it was at the commit."""
    folder = Path(snapshots) / source["repository"].replace("/", "+") / "repo"
    command = ["git", "--git-dir", folder, "show", f"{source['commit']}:{source['path']}"]
    found = subprocess.run(command, capture_output=True, check=True).stdout
    try:
        return found.decode("utf-8")
    except UnicodeDecodeError:
        return found.decode("latin-1")


def plain(line):
    """A line without Markdown and HTML."""
    line = re.sub(r"!\[[^\]]*\]\([^)]*\)|<figcaption>.*?</figcaption>|<[^>]*>", "", line)
    line = re.sub(r"\[\[zh:(.*?)\]\]", r"\1", line)
    line = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", line)
    line = re.sub(r"^[#> ]+|\*\*|(?<!\w)_|_(?!\w)|\\(?=\W)|\{:.*?\}", "", line)
    return line.replace("&nbsp;", " ").strip()


def paragraphs(text, section):
    """The headline and the paragraphs of a file, or of the part below the heading `section`."""
    title = ""
    front = re.match(r"---\n(.*?)\n---\n", text, re.DOTALL)
    if front:
        found = re.search(r"^title *: *\"?(.*?)\"? *$", front[1], re.MULTILINE)
        title = plain(found[1]) if found else ""
        text = text[front.end():]
    lines = text.split("\n")
    if section:
        start = lines.index("### " + section)
        title = section
        lines = lines[start + 1 :]
        lines = lines[: next((i for i, line in enumerate(lines) if line.startswith(("### ", "---"))), len(lines))]
    found = [title] if title else []
    for line in lines:
        line = line.strip()
        is_left_out = line.startswith(("▲", "![", "<fig", "<img", "`", "- [", "上传", "###  [", "{%", "![image"))
        line = "" if is_left_out else plain(line)
        if line and line != title and not line.startswith(FURNITURE) and not re.fullmatch(r"[-=*]+", line):
            found.append(line)
    return found


def text(snapshots, source):
    """The headline and the first paragraphs."""
    taken = []
    for paragraph in paragraphs(content(snapshots, source), source["section"]):
        taken.append(paragraph)
        if sum(map(len, taken)) >= int(source["length"]):
            break
    return "\n".join(taken) + "\n"


def main():
    snapshots, out = sys.argv[1:]
    digests = {}
    for name in ("actors.jsonl", "themes.jsonl"):
        if (HERE / name).exists():
            for line in (HERE / name).read_text(encoding="utf-8").splitlines():
                record = json.loads(line)
                digests[record["id"]] = record["sha256"]
    others = []
    with open(out, "w", encoding="utf-8") as file:
        for source in sources():
            found = text(snapshots, source)
            digest = hashlib.sha256(found.encode()).hexdigest()
            if digests.get(source["id"], digest) != digest:
                others.append(source["id"])
            record = {"id": source["id"], "text": found, "language": source["language"]}
            print(json.dumps(record, ensure_ascii=False), file=file)
    if others:
        sys.exit("not the texts that were marked: " + ", ".join(others))


if __name__ == "__main__":
    main()
