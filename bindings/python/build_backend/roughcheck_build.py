"""Builds the wheel with maturin, which finds this repository's own `uniffi-bindgen` on its path.

maturin runs a command of that name to write the Python half of the binding. The one that fits the Rust half is built
here, from the same lock file, so that `pip install bindings/python` needs nothing but Rust.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import maturin
from maturin import get_requires_for_build_wheel, prepare_metadata_for_build_wheel

__all__ = ["build_wheel", "get_requires_for_build_wheel", "prepare_metadata_for_build_wheel"]

WORKSPACE = Path(__file__).resolve().parents[3]


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    with bindgen_on_path():
        return maturin.build_wheel(wheel_directory, config_settings, metadata_directory)


@contextmanager
def bindgen_on_path():
    before = os.environ.get("PATH", "")
    with tempfile.TemporaryDirectory() as folder:
        name = "uniffi-bindgen.exe" if sys.platform == "win32" else "uniffi-bindgen"
        shutil.copy(build_bindgen(), Path(folder, name))
        os.environ["PATH"] = folder + os.pathsep + before
        try:
            yield
        finally:
            os.environ["PATH"] = before


def build_bindgen():
    """The path of the command, built where it is not yet."""
    command = [
        "cargo",
        "build",
        "--locked",
        "--package",
        "roughcheck-bindgen",
        "--message-format",
        "json-render-diagnostics",
    ]
    lines = subprocess.run(command, cwd=WORKSPACE, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    messages = [json.loads(line) for line in lines if line.startswith("{")]
    built = [message["executable"] for message in messages if message.get("executable")]
    if len(built) != 1:
        raise RuntimeError(f"roughcheck-bindgen has one command, not {len(built)}")
    return built[0]
