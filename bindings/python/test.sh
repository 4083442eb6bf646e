#!/usr/bin/env bash
# Builds the wheel, installs it into a virtual environment and tests it: types, journeys, conformance, the notebook, the
# snippets of docs/python.md. Exits 0, 1 (failed, or something is missing) or 77 (ROUGHCHECK_MAY_SKIP=1, with the reason).
set -euo pipefail
cd "$(dirname "$0")"
repository=$(cd ../.. && pwd)
cache=${ROUGHCHECK_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/roughcheck}/python

suite=python
. "$repository/bindings/skip.sh"

# The first Python that is new enough for the test tools and can make a virtual environment with pip.
find_python() {
    local name
    for name in python3 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2> /dev/null; then
            command -v "$name"
            return
        fi
    done
    return 1
}

command -v cargo > /dev/null || skip "cargo is missing; install Rust 1.89 or later"
if ! python=$(find_python); then
    set_up python3 python3-venv
    python=$(find_python) || skip "Python 3.11 or later with venv and pip is missing; on Debian: apt-get install python3 python3-venv"
fi

# One environment for each set of versions; half of one, left by an interrupted run, is made anew.
key=$("$python" -c 'import hashlib, sys; print(hashlib.sha256((sys.version + sys.base_prefix + open("requirements.txt").read()).encode()).hexdigest()[:16])')
venv=$cache/venv-$key
mkdir -p "$cache"
exec 9> "$cache/lock"
if command -v flock > /dev/null; then flock 9; fi
if [ ! -e "$venv/complete" ]; then
    rm -rf "$venv"
    "$python" -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement requirements.txt ||
        skip "the packages of requirements.txt could not be installed; the network or the package index is missing"
    touch "$venv/complete"
    find "$cache" -maxdepth 1 -name 'venv-*' -mtime +30 -exec rm -rf {} +
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export PATH=$venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1
export MYPY_CACHE_DIR=$cache/mypy-$key MPLCONFIGDIR=$cache/matplotlib IPYTHONDIR=$scratch/ipython

# The profile of all other tests: what was compiled for them is used again. `testing` adds one function, which panics.
ROUGHCHECK_COMMAND=$("$repository/bindings/command.sh")
export ROUGHCHECK_COMMAND
# Nobody copies this library while it is built, thinking that it is another language's: bindings/generate.sh.
target=${CARGO_TARGET_DIR:-$repository/target}
mkdir -p "$target/bindings"
exec 8> "$target/bindings/lock"
if command -v flock > /dev/null; then flock 8; fi
MATURIN_PEP517_ARGS="--profile dev --locked --features issue,testing" \
    pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir "$scratch" . > "$scratch/wheel.log" 2>&1 ||
    { cat "$scratch/wheel.log"; exit 1; }
exec 8>&-
wheel=$(echo "$scratch"/roughcheck-*.whl)
pip install --quiet --disable-pip-version-check --no-deps --force-reinstall "$wheel"
generated=$(python -c 'import roughcheck._core.roughcheck_ffi as generated; print(generated.__file__)')

# What Rust exports has changed: look at the difference, then ROUGHCHECK_BLESS=1 bindings/python/test.sh.
stub=src/roughcheck/_core/roughcheck_ffi.pyi
if [ -n "${ROUGHCHECK_BLESS:-}" ]; then python stubs.py "$generated" > "$stub" && cp "$stub" "$(dirname "$generated")"; fi
echo "stub of the generated module:"
python stubs.py --check "$generated" "$stub"
echo "as generated"
ruff check --quiet --no-cache .
ruff format --quiet --no-cache --check .
(cd "$scratch" && python -m mypy --strict --no-error-summary -p roughcheck)
(cd "$scratch" && python -m mypy.stubtest roughcheck --concise --allowlist "$repository/bindings/python/stubs.allow")
python -m mypy --strict --no-error-summary stubs.py tests

ROUGHCHECK_WHEEL=$wheel python -m pytest "$@"
