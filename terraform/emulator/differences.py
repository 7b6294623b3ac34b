"""Compares a second plan with the differences that the emulator is known to make.

The emulator forgets some of what it was told, so a plan made right after an apply is not empty
through its own fault. LIST has one difference a line: the address of the resource, a blank, and the
attribute; or `replaced` where Terraform would make it anew. Lines that begin with # say why.

Usage: differences.py PLAN.json LIST. Fails on a difference that is not in the list.
"""

import json
import sys


def differences(plan):
    for change in plan.get("resource_changes", []):
        actions = change["change"]["actions"]
        if actions in (["no-op"], ["read"]):
            continue
        address = change["address"]
        if "update" not in actions:
            yield f"{address} {'replaced' if len(actions) == 2 else actions[0] + 'd'}"
            continue
        before, after = change["change"]["before"], change["change"]["after"]
        unknown = change["change"].get("after_unknown", {})
        for name in sorted(before.keys() | after.keys()):
            if unknown.get(name) is not True and before.get(name) != after.get(name):
                yield f"{address} {name}"


def listed(path):
    with open(path, encoding="utf-8") as lines:
        return {line.strip() for line in lines if line.strip() and not line.startswith("#")}


def main(plan_path, list_path):
    with open(plan_path, encoding="utf-8") as plan:
        found = set(differences(json.load(plan)))
    known = listed(list_path)
    print(f"{len(found & known)} differences of the emulator's own, {len(found - known)} others")
    for line in sorted(known - found):
        print(f"no longer needed in {list_path}: {line}")
    for line in sorted(found - known):
        print(f"not in {list_path}: {line}", file=sys.stderr)
    return 1 if found - known else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
