#!/usr/bin/env python3
"""Which part of the library takes how many bytes, read from the linker's map.

    parts.py MAP          prints {"part": bytes, ...} as JSON

Code and its named data belong to the crate that their symbol names first, the standard library last: what is generic in
Rust's standard library counts for whoever fills it in. Tables for unwinding and for the loader are a part of their own,
and so is what has no crate in its name: texts and constants, and code that several functions share.
"""

import json
import re
import sys

# A crate that is not here stops the script: somebody says where it belongs.
PARTS = {
    "own code": "roughcheck roughcheck_files roughcheck_format roughcheck_scan roughcheck_verify",
    "binding": "roughcheck_ffi uniffi uniffi_core anyhow async_trait async_compat bytes once_cell static_assertions",
    "SQLite": "rusqlite libsqlite3_sys hashlink fallible_iterator fallible_streaming_iterator smallvec bitflags",
    "images": "rxing image png zune_jpeg zune_core fdeflate miniz_oxide flate2 moxcms pxfm simd_adler32 crc32fast adler2 "
    "qrcode byteorder_lite num_traits num_integer num bytemuck encoding regex regex_automata regex_syntax aho_corasick chrono "
    "unicode_segmentation encoding_rs rxing_one_d_proc_derive multimap urlencoding uriparse codepage_437 ryu thread_local",
    "cryptography": "ed25519_dalek ed25519 curve25519_dalek signature sha2 digest block_buffer crypto_common hybrid_array "
    "p256 ecdsa elliptic_curve crypto_bigint primefield primeorder ff group sec1 der base16ct rfc6979 hmac hkdf hpke "
    "x25519_dalek chacha20poly1305 chacha20 poly1305 aead cipher universal_hash subtle zeroize typenum generic_array "
    "cpufeatures const_oid inout opaque_debug rand_core cmov ctutils rustcrypto_ff rustcrypto_group wnaf kem spki pkcs8 "
    "ml_dsa module_lattice shake sponge_cursor keccak",
    "texts": "fluent_bundle fluent_syntax fluent_langneg intl_memoizer intl_pluralrules unic_langid unic_langid_impl tinystr "
    "zerovec zerofrom zerotrie yoke type_map rustc_hash self_cell icu_normalizer icu_normalizer_data icu_collections "
    "icu_provider icu_locale_core icu_casemap icu_casemap_data utf8_iter utf16_iter writeable litemap potential_utf stable_deref_trait",
    "formats": "ciborium ciborium_io ciborium_ll half serde serde_core serde_json itoa zmij",
    "Rust's library": "core alloc std std_detect panic_unwind unwind compiler_builtins hashbrown gimli addr2line object "
    "__rustc rustc_demangle memchr libc cfg_if foldhash lock_api parking_lot log rustc_std_workspace_core",
}
PART_OF = {crate: part for part, crates in PARTS.items() for crate in crates.split()}
STANDARD = {"core", "alloc", "std"}

SECTION = re.compile(r"\s*[0-9a-f]+\s+[0-9a-f]+\s+([0-9a-f]+)\s+\d+ (\S.*|        \S.*)$")
CRATE = re.compile(r"C(?:s[0-9a-zA-Z]*_)?([1-9]\d*)_?([A-Za-z_])")
TABLES = re.compile(r"\.(eh_frame|eh_frame_hdr|rela?\.|ARM\.ex|dyn|gnu\.hash|hash|plt|got|note|comment|shstrtab)")


def crates_of(symbol):
    """The crates that a mangled name (Rust's v0 scheme) tells, in its order, without the one that made the instance."""
    found = []
    for match in CRATE.finditer(symbol):
        start, length = match.start(2), int(match.group(1))
        if start + length < len(symbol):
            found.append(symbol[start : start + length])
    return found


def part_of(place, name):
    """The part for one input section: the object it comes from, and the section's own name."""
    if "sqlite3.o" in place:
        return "SQLite"
    if TABLES.match(name) or place.startswith("<internal>"):
        return "tables" if TABLES.match(name) else "unnamed"
    if "libunwind" in place or place.endswith((".o", ".s")) and ".rcgu.o" not in place:
        return "Rust's library"
    symbol = name[name.find("_R") :] if "_R" in name else ""
    crates = crates_of(symbol)
    if not crates:
        archive = re.search(r"lib([a-z0-9_]+)-[0-9a-f]+\.rlib", place)
        if archive and "compiler_builtins" in archive.group(1):
            return "Rust's library"
        exported = re.search(r"\.(uniffi|ffi)_", name)
        return "binding" if exported else "unnamed"
    for crate in crates:
        if crate not in STANDARD:
            if crate not in PART_OF:
                sys.exit(f"no part has the crate {crate}: put it into parts.py")
            return PART_OF[crate]
    return "Rust's library"


def parts(lines):
    """Bytes by part. Lines of symbols, and of sections that take no room in the file, are passed over."""
    sizes = {}
    output = ""
    for line in lines:
        match = SECTION.match(line)
        if not match:
            continue
        size, text = int(match.group(1), 16), match.group(2)
        if not text.startswith(" "):
            output = text
            continue
        text = text.strip()
        if output == ".bss" or ":(" not in text:
            continue
        place, name = text[:-1].split(":(", 1)
        # Tables are merged: only the output section tells their true size.
        part = part_of(place, name)
        sizes[part] = sizes.get(part, 0) + size
    return dict(sorted(sizes.items(), key=lambda item: -item[1]))


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as opened:
        print(json.dumps(parts(opened), indent=2))
