"""Issue and check Kimberley Process certificates with no network, and keep a tamper-evident journal of every check.

What a check proves, and what it does not, stands in every report: show :attr:`Report.scope_text` beside the verdict.

The names of the library itself (:class:`Station`, :class:`Issuer`, :class:`Report`, ...) come from Rust; around them there
are hosts with keys in files, tables to issue from, folders to check, frames, plots, and the way to a collector.
"""

from ._core import roughcheck_ffi as _ffi
from ._core.roughcheck_ffi import *  # noqa: F403
from .amounts import AmountError, exact
from .folders import Checked, check_folder, input_of_file
from .frames import checked_frame, collected_frame, journal_frame
from .host import FileHead, FileSealingKey, FileSigner, SystemClock, SystemEntropy, system_host
from .issuing import IssuedRow, issue_csv, issue_frame, issue_records
from .network import HttpTransport, sync_station
from .objects import Issuer, Station
from .plots import plot_faults, plot_passes, plot_verdicts
from .tables import COLUMNS, RowError, TableError, certificate_from_row, certificates_from_frame
from .video import look_at

__all__ = [
    "AmountError", "exact",
    "Checked", "check_folder", "input_of_file",
    "checked_frame", "collected_frame", "journal_frame",
    "FileHead", "FileSealingKey", "FileSigner", "SystemClock", "SystemEntropy", "system_host",
    "IssuedRow", "issue_csv", "issue_frame", "issue_records",
    "HttpTransport", "sync_station",
    "Issuer", "Station",
    "plot_faults", "plot_passes", "plot_verdicts",
    "COLUMNS", "RowError", "TableError", "certificate_from_row", "certificates_from_frame",
    "look_at",
]  # fmt: skip

__all__ += [name for name in _ffi.__all__ if name not in __all__]

# A record shows its fields in a notebook too, not only where it is printed.
for _record in (getattr(_ffi, _name) for _name in _ffi.__all__):
    if hasattr(_record, "__dataclass_fields__"):
        _record.__repr__ = _record.__str__
