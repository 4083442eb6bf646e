"""The notebook runs from top to bottom, shows its pictures, and is kept without outputs."""

import os
import subprocess
import sys
from pathlib import Path

import nbclient
import nbformat
import pytest
from conftest import CLOCK_STANDS_STILL, REPOSITORY, run

NOTEBOOK = REPOSITORY / "examples/authority.ipynb"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the notebook works: a demonstration, and what it makes."""
    folder = tmp_path_factory.mktemp("notebook")
    run("demo", folder / "demo")
    return folder


def read() -> nbformat.NotebookNode:
    return nbformat.read(NOTEBOOK, as_version=4)  # type: ignore[no-untyped-call, no-any-return]


def test_the_notebook_runs_and_shows_its_pictures(folder: Path) -> None:
    notebook = read()
    notebook.cells.insert(0, nbformat.v4.new_code_cell(CLOCK_STANDS_STILL))  # type: ignore[no-untyped-call]
    client = nbclient.NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
    )
    client.execute()
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert sum("image/png" in output.get("data", {}) for output in outputs) == 4, "one code and three pictures"
    said = "".join(output.text for output in outputs if output.output_type == "stream" and output.name == "stdout")
    assert "64 0o600" in said and "the journal holds: True" in said and "['AO-0780005', 'AO-0780001']" in said
    assert not [output.text for output in outputs if output.get("name") == "stderr"]
    for name in ("passes", "verdicts", "faults"):
        assert (folder / "work" / f"{name}.png").stat().st_size > 10_000
    printed = sorted(os.listdir(folder / "work" / "printed"))
    assert len(printed) == 5 and "AO-0780005.png" not in printed


def test_its_types_are_right(tmp_path: Path) -> None:
    cells = [cell.source for cell in read().cells if cell.cell_type == "code"]
    code = "\n".join(cells).replace("%matplotlib inline\n", "")
    (tmp_path / "authority.py").write_text(code)
    mypy = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--no-error-summary",
        "--untyped-calls-exclude=IPython",
        "authority.py",
    ]
    done = subprocess.run(mypy, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_it_is_kept_without_outputs() -> None:
    notebook = read()
    nbformat.validate(notebook)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert cell.outputs == [] and cell.execution_count is None
