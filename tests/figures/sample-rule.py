#!/usr/bin/env python3
"""Prints a random sample of a rule's findings with the lines around them, to judge whether they are true.

    docssite check --input CONTENT --format ndjson --max-findings 0 --exit-zero --output-file findings.ndjson
    tests/figures/sample-rule.py findings.ndjson CONTENT                  # findings per rule
    tests/figures/sample-rule.py findings.ndjson CONTENT DS7117 30 [seed] # 30 of one rule
"""
import collections
import json
import os
import random
import sys


def findings(path):
    for line in open(path, encoding="utf-8"):
        record = json.loads(line)
        if "id" in record and "location" in record:
            yield record


def overview(records):
    counts = collections.Counter((record["level"], record["id"], record["name"]) for record in records)
    files = collections.defaultdict(set)
    for record in records:
        files[record["id"]].add(record["location"]["path"])
    order = {"error": 0, "warning": 1, "suggestion": 2}
    for (level, rule, name), count in sorted(counts.items(), key=lambda item: (order.get(item[0][0], 3), item[0][1])):
        print(f"{level:10} {rule} {name:32} {count:6} in {len(files[rule]):5} files")
    print({level: sum(count for (other, _, _), count in counts.items() if other == level) for level in order})


def sample(records, content, rule, count, seed):
    chosen = [record for record in records if rule in (record["id"], record["name"])]
    random.Random(seed).shuffle(chosen)
    print(f"{len(chosen)} findings of {rule}; {min(count, len(chosen))} of them:\n")
    for record in chosen[:count]:
        place = record["location"]
        path, line = place["path"], place["start"]["line"]
        print(f"{path}:{line}:{place['start']['column']} {record['message']}")
        full = path if os.path.exists(path) else os.path.join(content, path)
        if os.path.exists(full):
            lines = open(full, encoding="utf-8", errors="replace").read().split("\n")
            for at in range(max(0, line - 2), min(len(lines), line + 2)):
                print(f"   {'>' if at == line - 1 else ' '} {lines[at][:220]}")
        print()


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    all_records = list(findings(sys.argv[1]))
    if len(sys.argv) == 3:
        overview(all_records)
    else:
        sample(all_records, sys.argv[2], sys.argv[3], int(sys.argv[4]) if len(sys.argv) > 4 else 20, int(sys.argv[5]) if len(sys.argv) > 5 else 1)
