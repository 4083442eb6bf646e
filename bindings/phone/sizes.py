#!/usr/bin/env python3
"""Weighs the libraries for phones: see sizes.sh, which calls this."""

import json
import sys
from pathlib import Path

import parts

RECORD = Path(__file__).parent / "size.json"
LIBRARY = "libroughcheck_ffi.so"
ABIS = ["arm64-v8a", "armeabi-v7a", "x86_64"]
# What an app may have to carry for us, in bytes.
BUDGET = {"all": 2_900_000, "no-photo": 2_550_000}
# Code for x86-64 is longer, and no phone loads it: emulators and a few laptops do.
BUDGET_X86_64 = {"all": 3_500_000, "no-photo": 3_100_000}
# Growth above this many hundredths is somebody's decision: they say it by writing size.json anew.
GROWTH = 2


def budget_of(abi, variant):
    return (BUDGET_X86_64 if abi == "x86_64" else BUDGET)[variant]


def folder(output, variant, abi):
    return output / abi if variant == "all" else output / variant / abi


def weigh(output, variant, abi):
    """Bytes of one library, and of its parts where the linker left a map."""
    file = folder(output, variant, abi) / LIBRARY
    weight = {"bytes": file.stat().st_size}
    plan = file.with_name(LIBRARY + ".map")
    if plan.exists():
        with open(plan, encoding="utf-8") as opened:
            weight["parts"] = parts.parts(opened)
    return weight


def update(output, compiler):
    record = {"compiler": compiler, "sizes": {}}
    for abi in ABIS:
        sizes = {variant: weigh(output, variant, abi) for variant in BUDGET}
        sizes["bare"] = {file.stem: file.stat().st_size for file in sorted((output / "bare" / abi).glob("*.so"))}
        record["sizes"][abi] = sizes
    RECORD.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")


def check(output, compiler):
    record = json.loads(RECORD.read_text(encoding="utf-8"))
    same = record["compiler"] == compiler
    if not same:
        print(f"growth not compared: built by {compiler}, size.json by {record['compiler']}; budgets hold all the same")
    faults = seen = 0
    for abi in ABIS:
        for variant in BUDGET:
            budget = budget_of(abi, variant)
            if not (folder(output, variant, abi) / LIBRARY).exists():
                continue
            seen += 1
            size, known = weigh(output, variant, abi)["bytes"], record["sizes"][abi][variant]["bytes"]
            problems = []
            if size > budget:
                problems.append(f"over the budget of {budget:,}")
            if same and size * 100 > known * (100 + GROWTH):
                problems.append(f"grew by more than {GROWTH} % from {known:,}: see README.md")
            faults += len(problems)
            print(f"{abi:12} {variant:9} {size:10,} bytes (budget {budget:,}) {', '.join(problems) or 'good'}")
    if not seen:
        sys.exit("nothing is built: run android.sh first")
    sys.exit(1 if faults else 0)


def show():
    record = json.loads(RECORD.read_text(encoding="utf-8"))
    for abi, sizes in record["sizes"].items():
        for variant in BUDGET:
            print(f"{abi} {variant}: {sizes[variant]['bytes']:,} bytes")
            for part, size in sizes[variant].get("parts", {}).items():
                print(f"  {part:16} {size:10,}")
        print(f"{abi} bare: " + ", ".join(f"{name} {size:,}" for name, size in sizes["bare"].items()))


if __name__ == "__main__":
    action, output, compiler = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    if action == "--update":
        update(output, compiler)
    if action == "--check":
        check(output, compiler)
    show()
