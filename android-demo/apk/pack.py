#!/usr/bin/env python3
"""Packs an APK, and checks one.

    pack.py pack BASE.apk OUT.apk CLASSES_DIR LIBS_DIR   adds CLASSES_DIR/*.dex and LIBS_DIR/<abi>/*.so to what aapt2 linked
    pack.py check FILE.apk                               what Android asks of it: exit 0, or 1 with the reason

Native libraries are loaded from where they lie in the APK: stored as they are, on a multiple of 16 KB, the greatest page
that phones have; so is each segment within a library for 64 bits. The table of resources lies on a multiple of 4.
"""
import pathlib
import struct
import sys
import zipfile

PAGE = 16 * 1024
HEADER = 30  # a local file header up to the name (APPNOTE 4.3.7)
PADDING = 0xD935  # the extra field that Android's own tools pad with
EPOCH = (1980, 1, 1, 0, 0, 0)  # the same bytes from the same parts


def add(apk, name, content, stored, multiple):
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    if stored:
        begins = apk.fp.tell() + HEADER + len(name.encode())
        if begins % multiple:
            # The field takes 6 bytes before the first byte of padding.
            padding = -(begins + 6) % multiple
            entry.extra = struct.pack("<HHH", PADDING, 2 + padding, multiple) + bytes(padding)
    apk.writestr(entry, content)


def pack(base, out, classes, libraries):
    dexes = sorted(pathlib.Path(classes).glob("*.dex"))
    if not dexes:
        sys.exit(f"{classes}: no classes")
    with zipfile.ZipFile(base) as linked, zipfile.ZipFile(out, "w") as apk:
        for entry in linked.infolist():
            stored = entry.compress_type == zipfile.ZIP_STORED or entry.filename == "resources.arsc"
            add(apk, entry.filename, linked.read(entry), stored, 4)
        for dex in dexes:
            add(apk, dex.name, dex.read_bytes(), False, 4)
        for library in sorted(pathlib.Path(libraries).glob("*/*.so")):
            add(apk, f"lib/{library.parent.name}/{library.name}", library.read_bytes(), True, PAGE)


def offset(file, entry):
    """Where the content of an entry begins."""
    file.seek(entry.header_offset + 26)
    name, extra = struct.unpack("<HH", file.read(4))
    return entry.header_offset + HEADER + name + extra


def segments(elf):
    """The alignment of each segment of a library that is loaded, and whether it is for 64 bits."""
    wide = elf[4] == 2
    if elf[:4] != b"\x7fELF" or elf[5] != 1:
        raise ValueError("no little-endian ELF file")
    at, = struct.unpack_from("<Q" if wide else "<I", elf, 32 if wide else 28)
    size, count = struct.unpack_from("<HH", elf, 54 if wide else 42)
    found = []
    for header in range(at, at + size * count, size):
        kind, = struct.unpack_from("<I", elf, header)
        if kind == 1:
            found.append(struct.unpack_from("<Q" if wide else "<I", elf, header + (48 if wide else 28))[0])
    return found, wide


def check(path):
    faults, abis = [], {}
    with zipfile.ZipFile(path) as apk, open(path, "rb") as file:
        names = apk.namelist()
        faults += [f"{name}: is missing" for name in ("AndroidManifest.xml", "resources.arsc", "classes.dex") if name not in names]
        faults += [f"{name}: twice" for name in set(names) if names.count(name) > 1]
        for entry in apk.infolist():
            name, begins, stored = entry.filename, offset(file, entry), entry.compress_type == zipfile.ZIP_STORED
            if name == "resources.arsc" and not (stored and begins % 4 == 0):
                faults.append(f"{name}: stored {stored}, at {begins}")
            if name.startswith("lib/"):
                abis.setdefault(name.split("/")[1], []).append(name.split("/")[2])
                if not (stored and begins % PAGE == 0):
                    faults.append(f"{name}: stored {stored}, at {begins}, which is no multiple of {PAGE}")
                aligned, wide = segments(apk.read(entry))
                if wide and min(aligned) < PAGE:
                    faults.append(f"{name}: a segment is aligned to {min(aligned)}, less than {PAGE}")
    for abi in ("arm64-v8a", "armeabi-v7a", "x86_64"):
        if sorted(abis.get(abi, [])) != ["libjnidispatch.so", "libroughcheck_ffi.so"]:
            faults.append(f"lib/{abi}: has {abis.get(abi)}")
    if faults:
        sys.exit("\n".join(f"{path}: {fault}" for fault in faults))
    print(f"{path}: {len(names)} entries, {sum(map(len, abis.values()))} libraries for {', '.join(sorted(abis))}, each at a multiple of {PAGE}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["pack"] and len(sys.argv) == 6:
        pack(*sys.argv[2:])
    elif sys.argv[1:2] == ["check"] and len(sys.argv) == 3:
        check(sys.argv[2])
    else:
        sys.exit(__doc__)
