"""Dates of publication: the share that is right, and the time, beside htmldate.

    dates.py [HTMLDATE] [--errors N]

HTMLDATE is a checkout of github.com/adbar/htmldate (otherwise $BIFOCAL_HTMLDATE), whose `tests` hold a thousand pages
with their dates. The Chinese pages of `chinese-dates.tsv` are read from bare or ordinary checkouts below $BIFOCAL_REPOSITORIES,
each in `owner+name` or `owner+name/repo`; without it that table is left out.
"""

import argparse
import hashlib
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import bifocal

HERE = Path(__file__).resolve().parent
ROUNDS = int(os.environ.get("BIFOCAL_ROUNDS", "5"))
# Months and years alone are no answer where a day is asked for, as in htmldate's own measure.
TODAY = os.environ.get("BIFOCAL_TODAY", time.strftime("%Y-%m-%d"))


def htmldate_pages(checkout):
    """(name, bytes, date) of each page of htmldate's own evaluation."""
    tests = Path(checkout) / "tests"
    wanted = {}
    for listing in ("eval_mediacloud_2020.json", "eval_default.json"):
        for page in json.loads((tests / listing).read_text(encoding="utf-8")).values():
            wanted[page["file"]] = page["date"]
    for name, date in wanted.items():
        file = next(tests / folder / name for folder in ("test_set", "cache", "eval") if (tests / folder / name).is_file())
        yield name, file.read_bytes(), date


def chinese_pages(repositories):
    """(name, bytes, date) of each page of chinese-dates.tsv, without the dates in the front matter of posts."""
    for line in (HERE / "chinese-dates.tsv").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#") or line.startswith("repository\t"):
            continue
        repository, path, commit, date = line.split("\t")
        folder = Path(repositories) / repository.replace("/", "+")
        folder = folder / "repo" if (folder / "repo").is_dir() else folder
        shown = subprocess.run(["git", "-C", str(folder), "show", f"{commit}:{path}"], capture_output=True)
        if shown.returncode:
            raise SystemExit(f"{repository}: {shown.stderr.decode().strip()}")
        page = shown.stdout
        if path.endswith(".md"):
            page = re.sub(rb"(?m)\A(---\n(?:.*\n)*?)date:.*\n", rb"\1", page, count=1)
        yield f"{repository}/{path}", page, date


def decoded(page):
    """The text of a page, as htmldate's own evaluation reads it."""
    try:
        return page.decode("utf-8")
    except UnicodeDecodeError:
        from charset_normalizer import detect

        encoding = detect(page)["encoding"]
        return page.decode(encoding or "utf-8", "replace")


def by_htmldate(pages):
    """The dates that htmldate finds, and the seconds it takes in this process."""
    import htmldate

    texts = [decoded(page) for _, page, _ in pages]
    begin = time.perf_counter()
    dates = []
    for text in texts:
        try:
            dates.append(htmldate.find_date(text, original_date=True, extensive_search=True))
        except (ValueError, TypeError):
            dates.append(None)
    return dates, time.perf_counter() - begin


def by_bifocal(pages):
    """The dates that `bifocal ingest` finds, and the seconds that the process takes with one thread."""
    with tempfile.TemporaryDirectory() as folder:
        for number, (name, page, _) in enumerate(pages):
            suffix = ".md" if name.endswith(".md") else ".html"
            (Path(folder) / f"{number:06}{suffix}").write_bytes(page)
        command = "ingest" if bifocal.has_command("ingest") else "tag"
        format = [] if command == "ingest" else ["--format", "jsonl"]
        begin = time.perf_counter()
        done = subprocess.run(
            [bifocal.PROGRAM, command, folder, "-j", "1", "--today", TODAY, "--lenient", "--lexicons", bifocal.LEXICONS, "--quiet", *format],
            capture_output=True,
            text=True,
        )
        seconds = time.perf_counter() - begin
    found = {int(answer["id"]): answer.get("date") for answer in map(json.loads, done.stdout.splitlines())}
    return [found.get(number) for number in range(len(pages))], seconds


def is_held(name):
    """Whether a page is of the half that was not looked at while the rules were written."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 == 1


def share(pages, dates, select=lambda name: True):
    chosen = [(date, found) for (name, _, date), found in zip(pages, dates) if select(name)]
    right = sum(date == found for date, found in chosen)
    return f"{100 * right / len(chosen):.1f} ({right}/{len(chosen)})"


def table(title, pages, halves, errors):
    peers = [("htmldate", by_htmldate), ("bifocal", by_bifocal)]
    answers, seconds = {}, {name: [] for name, _ in peers}
    for _ in range(ROUNDS):
        for name, find in peers:
            answers[name], took = find(pages)
            seconds[name].append(took)
    size = sum(len(page) for _, page, _ in pages) / 1e6
    print(f"\n{title}: {len(pages)} pages, {size:.1f} MB; medians of {ROUNDS} interleaved rounds\n")
    columns = ["all"] + (["half for development", "held half"] if halves else [])
    print("| tool | " + " | ".join(columns) + " | none | seconds | MB/s |")
    print("|---|" + "---:|" * (len(columns) + 3))
    for name, _ in peers:
        cells = [share(pages, answers[name])]
        if halves:
            cells += [share(pages, answers[name], lambda page: not is_held(page)), share(pages, answers[name], is_held)]
        took = statistics.median(seconds[name])
        none = sum(not date for date in answers[name])
        print(f"| {name} | {' | '.join(cells)} | {none} | {took:.2f} | {size / took:.1f} |")
    shown = 0
    for (name, _, date), ours, theirs in zip(pages, answers["bifocal"], answers["htmldate"]):
        if ours != date and shown < errors and not (halves and is_held(name)):
            print(f"{name}: {date}; bifocal {ours}, htmldate {theirs}", file=sys.stderr)
            shown += 1


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("htmldate", nargs="?", default=os.environ.get("BIFOCAL_HTMLDATE"))
    arguments.add_argument("--errors", type=int, default=0)
    options = arguments.parse_args()
    try:
        import htmldate
    except ImportError as error:
        raise SystemExit(f"htmldate is not installed: {error}") from None
    print(f"\n## Dates\n\n{bifocal.versions()}; htmldate {htmldate.__version__}")
    if options.htmldate:
        table("htmldate's own pages", list(htmldate_pages(options.htmldate)), True, options.errors)
    repositories = os.environ.get("BIFOCAL_REPOSITORIES")
    if repositories:
        table("Chinese pages and posts", list(chinese_pages(repositories)), False, options.errors)
    if not options.htmldate and not repositories:
        raise SystemExit("nothing to read: name a checkout of htmldate, or set BIFOCAL_REPOSITORIES")


if __name__ == "__main__":
    main()
