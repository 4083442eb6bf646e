"""Issue and check Kimberley Process certificates with no network, and keep a tamper-evident journal of every check.

What a check proves, and what it does not, stands in every report: show :attr:`Report.scope_text` beside the verdict.

The names of the library itself (:class:`Station`, :class:`Issuer`, :class:`Report`, ...) come from Rust; around them there
are hosts with keys in files, tables to issue from, folders to check, frames, plots, and the way to a collector.
"""

from ._core import (
    Alert,
    AlertKind,
    AnswerReport,
    Assessed,
    AttestationRecord,
    CertificateLine,
    CertificateRecord,
    CertificateSigner,
    CheckInput,
    CheckOptions,
    CodeModules,
    Decision,
    DeviceClock,
    DeviceSigner,
    Dropped,
    EccLevel,
    Entropy,
    EntryProof,
    EntryRef,
    EntryView,
    ExportSink,
    FieldFault,
    FieldView,
    Finding,
    ForgetReport,
    Fork,
    FrameLook,
    FrameReader,
    HeadDates,
    HeadHeld,
    Hint,
    HostError,
    InstallReport,
    InternalError,
    IssuedCertificate,
    IssuePreview,
    JournalState,
    LastHead,
    LineRecord,
    NamedParam,
    Noticed,
    OriginRecord,
    Outcome,
    Param,
    Parcel,
    ParcelSeen,
    PartyRecord,
    Post,
    Procedure,
    PrunedRun,
    PruneReport,
    PutApart,
    ReadReport,
    Recorded,
    Refusal,
    Report,
    RoughcheckError,
    Scope,
    SealingKey,
    Signer,
    SignerStatus,
    SoftwareSigner,
    StationHost,
    StationStatus,
    SyncProgress,
    SyncReport,
    SyncStatus,
    SyncTrouble,
    Synthetic,
    SyntheticMethod,
    Transport,
    TransportReply,
    TrustAge,
    Verdict,
    certificate_from_json,
    certificate_json,
    certificate_lines,
    certificate_text,
    collector_route,
    draw_code,
    draw_png,
    draw_svg,
    enrol_station,
    entry_json,
    entry_name,
    error_text,
    harm_text,
    init_station,
    journal_state_json,
    languages,
    largest_answer,
    library_version,
    look_at_photo,
    noticed_text,
    parcel_from_json,
    parcel_json,
    read_certificate,
    report_json,
    root_words,
    status_json,
)  # fmt: skip
from .amounts import AmountError, exact
from .folders import Checked, check_folder, input_of_file
from .frames import checked_frame, collected_frame, journal_frame
from .host import FileHead, FileSealingKey, FileSigner, SystemClock, SystemEntropy, system_host
from .issuing import IssuedRow, issue_csv, issue_frame, issue_records
from .network import HttpTransport, sync_station
from .objects import Issuer, Station
from .plots import plot_faults, plot_passes, plot_verdicts
from .records import refuse_texts_for_lists
from .tables import COLUMNS, RowError, TableError, certificate_from_row, certificates_from_frame
from .video import look_at

# The library's own names first, then what stands around them.
__all__ = [
    "Alert", "AlertKind", "AnswerReport", "Assessed", "AttestationRecord", "CertificateLine", "CertificateRecord",
    "CertificateSigner", "CheckInput", "CheckOptions", "CodeModules", "Decision", "DeviceClock", "DeviceSigner", "Dropped",
    "EccLevel",
    "Entropy", "EntryProof", "EntryRef", "EntryView", "ExportSink", "FieldFault", "FieldView", "Finding", "ForgetReport",
    "Fork", "FrameLook", "FrameReader", "HeadDates", "HeadHeld", "Hint", "HostError", "InstallReport", "InternalError",
    "IssuePreview", "IssuedCertificate", "JournalState", "LastHead", "LineRecord", "NamedParam", "Noticed", "OriginRecord",
    "Outcome", "Param", "Parcel", "ParcelSeen", "PartyRecord", "Post", "Procedure", "PruneReport", "PrunedRun",
    "PutApart", "ReadReport", "Recorded", "Refusal", "Report", "RoughcheckError", "Scope", "SealingKey",
    "Signer", "SignerStatus", "SoftwareSigner", "StationHost", "StationStatus", "SyncProgress", "SyncReport",
    "SyncStatus", "SyncTrouble", "Synthetic", "SyntheticMethod", "Transport", "TransportReply", "TrustAge",
    "Verdict", "certificate_from_json", "certificate_json", "certificate_lines", "certificate_text", "collector_route",
    "draw_code", "draw_png", "draw_svg",
    "enrol_station", "entry_json", "entry_name", "error_text", "harm_text", "init_station", "journal_state_json", "languages",
    "largest_answer", "library_version", "look_at_photo", "noticed_text",
    "parcel_from_json", "parcel_json", "read_certificate", "report_json", "root_words", "status_json",
    "AmountError", "exact", "Checked", "check_folder", "input_of_file", "checked_frame", "collected_frame",
    "journal_frame", "FileHead", "FileSealingKey", "FileSigner", "SystemClock", "SystemEntropy", "system_host",
    "IssuedRow", "issue_csv", "issue_frame", "issue_records", "HttpTransport", "sync_station", "Issuer",
    "Station", "plot_faults", "plot_passes", "plot_verdicts", "COLUMNS", "RowError", "TableError",
    "certificate_from_row", "certificates_from_frame", "look_at",
]  # fmt: skip

# A record shows its fields in a notebook too, not only where it is printed, and takes no text for a list.
for _record in list(globals().values()):
    if hasattr(_record, "__dataclass_fields__") and _record.__module__.endswith("_ffi"):
        _record.__repr__ = _record.__str__
        refuse_texts_for_lists(_record)
