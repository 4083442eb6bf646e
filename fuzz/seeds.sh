#!/usr/bin/env bash
# Writes the frozen corpora of the tests as first inputs of the fuzz targets, into fuzz/corpus. Needs python3.
set -euo pipefail
cd "$(dirname "$0")"

python3 - <<'PYTHON'
import json
from hashlib import sha256
from pathlib import Path

DATA = Path("../tests/vectors/data")
FRAMES = Path("../android-demo/src/test/resources/frames")
DIGITS = {digit: value for value, digit in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")}


def keep(target, seed):
    folder = Path("corpus") / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / sha256(seed).hexdigest()[:16]).write_bytes(seed)


def base45(text):
    out = b""
    for at in range(0, len(text), 3):
        group = text[at:at + 3]
        value = sum(DIGITS[digit] * 45 ** place for place, digit in enumerate(group))
        out += value.to_bytes(len(group) - 1, "big")
    return out


def byte_string(data, at):
    """A CBOR byte string at this place, and the place behind it."""
    short = data[at] - 0x40
    size = {24: 1, 25: 2}.get(short, 0)
    length = int.from_bytes(data[at + 1:at + 1 + size], "big") if size else short
    begin = at + 1 + size
    return data[begin:begin + length], begin + length


def payload(signed):
    """The payload of a COSE_Sign1: tag, array of four, header, empty map, payload."""
    _, behind = byte_string(signed, 2)
    return byte_string(signed, behind + 1)[0]


for line in (DATA / "frozen-kp1.jsonl").read_text().splitlines():
    text = json.loads(line)["text"]
    signed = base45(text.removeprefix("KP1:"))
    keep("cbor", signed)
    keep("envelope", signed)
    keep("payload", payload(signed))
    keep("payload", text.encode())

for line in (DATA / "cbor_appendix_a.txt").read_text().splitlines():
    first = line.split()[0] if line.split() else "#"
    if not first.startswith("#"):
        keep("cbor", bytes.fromhex(first))

cases = json.loads(Path("../tests/conformance/cases.json").read_text())
for world in cases["worlds"].values():
    for document in map(bytes.fromhex, world["documents"]):
        keep("bundle", document)
        if document.startswith(b"\xd8\x62"):
            keep("envelope", document)
keep("bundle", (FRAMES / "bundle.rcb").read_bytes())

for seed in Path("seeds/request").iterdir():
    keep("request", seed.read_bytes())
for picture in FRAMES.glob("*.jpg"):
    keep("picture", picture.read_bytes())

# A plane of each kind that frame.rs knows: mode, width, height or step, padding, dirt.
keep("frame", bytes([0, 40, 30, 2]) + bytes(range(256)) * 5)
for characters in (10, 100, 200):
    keep("frame", bytes([1, characters, 0, 0]) + bytes(64))
PYTHON

for folder in corpus/*/; do
    echo "$(basename "$folder"): $(find "$folder" -type f | wc -l) inputs"
done
