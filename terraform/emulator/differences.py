"""Compares the second plan with the known differences between the emulator and AWS.

A plan right after an apply should be empty. With the emulator it is not, because the emulator does not
store every attribute. LIST has one difference per line: the address of the resource, a space, and the
attribute, or `replaced` if Terraform would replace the resource. Lines that begin with # are comments.

Usage: differences.py PLAN.json LIST. Exits with 1 if a difference is not in the list.
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
    print(f"{len(found & known)} known differences of the emulator, {len(found - known)} others")
    for line in sorted(known - found):
        print(f"no longer needed in {list_path}: {line}")
    for line in sorted(found - known):
        print(f"not in {list_path}: {line}", file=sys.stderr)
    return 1 if found - known else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
