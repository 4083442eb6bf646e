"""The names that the Rust library exports. Written by stubs.py: change the Rust side, never this file."""

import enum
import typing

__all__ = [
    "Alert",
    "AlertKind",
    "AnswerReport",
    "Assessed",
    "AttestationRecord",
    "CertificateLine",
    "CertificateRecord",
    "CertificateSigner",
    "CertificateSignerImpl",
    "CheckInput",
    "CheckOptions",
    "CodeModules",
    "Decision",
    "DeviceClock",
    "DeviceClockImpl",
    "DeviceSigner",
    "DeviceSignerImpl",
    "Dropped",
    "EccLevel",
    "Entropy",
    "EntropyImpl",
    "EntryProof",
    "EntryRef",
    "EntryView",
    "ExportSink",
    "ExportSinkImpl",
    "FieldFault",
    "FieldView",
    "Finding",
    "ForgetReport",
    "Fork",
    "FrameLook",
    "FrameReader",
    "HeadDates",
    "HeadHeld",
    "Hint",
    "HostError",
    "InstallReport",
    "InternalError",
    "IssuePreview",
    "IssuedCertificate",
    "Issuer",
    "JournalState",
    "LastHead",
    "LastHeadImpl",
    "LineRecord",
    "NamedParam",
    "Noticed",
    "OriginRecord",
    "Outcome",
    "Param",
    "Parcel",
    "ParcelSeen",
    "PartyRecord",
    "Post",
    "Procedure",
    "PruneReport",
    "PrunedRun",
    "PutApart",
    "ReadReport",
    "Recorded",
    "Refusal",
    "Report",
    "RoughcheckError",
    "Scope",
    "SealingKey",
    "SealingKeyImpl",
    "Signer",
    "SignerStatus",
    "SoftwareSigner",
    "Station",
    "StationHost",
    "StationStatus",
    "SyncProgress",
    "SyncProgressImpl",
    "SyncReport",
    "SyncStatus",
    "SyncTrouble",
    "Synthetic",
    "SyntheticMethod",
    "Transport",
    "TransportImpl",
    "TransportReply",
    "TrustAge",
    "Verdict",
    "certificate_from_json",
    "certificate_json",
    "certificate_lines",
    "certificate_text",
    "collector_route",
    "draw_code",
    "draw_png",
    "draw_svg",
    "enrol_station",
    "entry_json",
    "entry_name",
    "error_text",
    "harm_text",
    "init_station",
    "journal_state_json",
    "languages",
    "largest_answer",
    "library_version",
    "look_at_photo",
    "new_issuer_key",
    "noticed_text",
    "parcel_from_json",
    "parcel_json",
    "read_certificate",
    "report_json",
    "root_words",
    "status_json",
]

class Alert:
    kind: AlertKind
    number: typing.Optional[str]
    seal: typing.Optional[str]
    party: typing.Optional[str]
    until: str
    text: str
    source: typing.Optional[str]
    since: typing.Optional[str]
    def __init__(self, *, kind: AlertKind, number: typing.Optional[str], seal: typing.Optional[str], party: typing.Optional[str], until: str, text: str, source: typing.Optional[str], since: typing.Optional[str]) -> None: ...

class AlertKind(enum.Enum):
    NUMBER = 0
    SEAL = 1
    PARTY = 2
    UNKNOWN = 3

class AnswerReport:
    standing: str
    receipt: str
    entries: int
    quarantined: list[PutApart]
    fork: typing.Optional[Fork]
    installed: list[InstallReport]
    alerts: list[Alert]
    def __init__(self, *, standing: str, receipt: str, entries: int, quarantined: list[PutApart], fork: typing.Optional[Fork], installed: list[InstallReport], alerts: list[Alert]) -> None: ...

class Assessed:
    harm: str
    by: str
    on: str
    about: str
    def __init__(self, *, harm: str, by: str, on: str, about: str) -> None: ...

class AttestationRecord:
    harm: str
    by: str
    claim: str
    def __init__(self, *, harm: str, by: str, claim: str) -> None: ...

class CertificateLine:
    field: str
    label: str
    value: str
    def __init__(self, *, field: str, label: str, value: str) -> None: ...

class CertificateRecord:
    format: typing.Optional[str]
    number: str
    participant: typing.Optional[str]
    authority: typing.Optional[str]
    verified: bool
    issued: typing.Optional[str]
    expires: typing.Optional[str]
    origin: OriginRecord
    provenance: typing.Optional[str]
    exporter: PartyRecord
    importer: PartyRecord
    parcels: int
    lines: list[LineRecord]
    seals: list[str]
    zones: list[str]
    mining: typing.Optional[str]
    replaces: typing.Optional[str]
    attestations: list[AttestationRecord]
    destination: typing.Optional[str]
    def __init__(self, *, format: typing.Optional[str]=None, number: str, participant: typing.Optional[str]=None, authority: typing.Optional[str]=None, verified: bool=False, issued: typing.Optional[str]=None, expires: typing.Optional[str]=None, origin: OriginRecord, provenance: typing.Optional[str]=None, exporter: PartyRecord, importer: PartyRecord, parcels: int, lines: list[LineRecord], seals: list[str]=..., zones: list[str]=..., mining: typing.Optional[str]=None, replaces: typing.Optional[str]=None, attestations: list[AttestationRecord]=..., destination: typing.Optional[str]=None) -> None: ...

class CertificateSigner:
    def public_key(self) -> bytes: ...
    def sign(self, message: bytes) -> bytes: ...

class CertificateSignerImpl(CertificateSigner):
    def public_key(self) -> bytes: ...
    def sign(self, message: bytes) -> bytes: ...

class CheckInput:
    class TEXT(CheckInput):
        def __init__(self, value: str, /) -> None: ...
        def __getitem__(self, index: int) -> str: ...
    class PHOTO(CheckInput):
        def __init__(self, value: bytes, /) -> None: ...
        def __getitem__(self, index: int) -> bytes: ...
    class NOTHING(CheckInput):
        def __init__(self) -> None: ...
    def is_TEXT(self) -> bool: ...
    def is_text(self) -> bool: ...
    def is_PHOTO(self) -> bool: ...
    def is_photo(self) -> bool: ...
    def is_NOTHING(self) -> bool: ...
    def is_nothing(self) -> bool: ...

class CheckOptions:
    number: typing.Optional[str]
    procedure: typing.Optional[Procedure]
    corrects: typing.Optional[str]
    officer: typing.Optional[str]
    dry_run: bool
    language: str
    def __init__(self, *, number: typing.Optional[str]=None, procedure: typing.Optional[Procedure]=None, corrects: typing.Optional[str]=None, officer: typing.Optional[str]=None, dry_run: bool=False, language: str='en') -> None: ...

class CodeModules:
    side: int
    dark: bytes
    def __init__(self, *, side: int, dark: bytes) -> None: ...

class Decision(enum.Enum):
    RELEASE = 0
    HOLD = 1
    SEIZE = 2

class DeviceClock:
    def now(self) -> int: ...

class DeviceClockImpl(DeviceClock):
    def now(self) -> int: ...

class DeviceSigner:
    def public_key(self) -> bytes: ...
    def sign(self, message: bytes) -> bytes: ...
    def make_successor(self) -> typing.Optional[DeviceSigner]: ...
    def successor(self) -> typing.Optional[DeviceSigner]: ...
    def take_over(self) -> bool: ...

class DeviceSignerImpl(DeviceSigner):
    def public_key(self) -> bytes: ...
    def sign(self, message: bytes) -> bytes: ...
    def make_successor(self) -> typing.Optional[DeviceSigner]: ...
    def successor(self) -> typing.Optional[DeviceSigner]: ...
    def take_over(self) -> bool: ...

class Dropped:
    version: int
    count: int
    named: list[str]
    more: int
    def __init__(self, *, version: int, count: int, named: list[str], more: int) -> None: ...

class EccLevel(enum.Enum):
    L = 0
    M = 1
    Q = 2
    H = 3

class Entropy:
    def random(self, count: int) -> bytes: ...

class EntropyImpl(Entropy):
    def random(self, count: int) -> bytes: ...

class EntryProof:
    entry: EntryRef
    holds: bool
    reason: typing.Optional[str]
    head: typing.Optional[EntryRef]
    links: int
    device_key: str
    receipt: typing.Optional[str]
    def __init__(self, *, entry: EntryRef, holds: bool, reason: typing.Optional[str], head: typing.Optional[EntryRef], links: int, device_key: str, receipt: typing.Optional[str]) -> None: ...

class EntryRef:
    epoch: str
    seq: int
    hash: str
    def __init__(self, *, epoch: str, seq: int, hash: str) -> None: ...

class EntryView:
    epoch: str
    seq: int
    hash: str
    previous: str
    clock: str
    floor: typing.Optional[str]
    post: typing.Optional[str]
    kind: str
    number: typing.Optional[str]
    verdict: typing.Optional[str]
    faults: list[str]
    what: typing.Optional[str]
    about: typing.Optional[str]
    parcel: typing.Optional[Parcel]
    fields: list[FieldView]
    def __init__(self, *, epoch: str, seq: int, hash: str, previous: str, clock: str, floor: typing.Optional[str], post: typing.Optional[str], kind: str, number: typing.Optional[str], verdict: typing.Optional[str], faults: list[str], what: typing.Optional[str], about: typing.Optional[str], parcel: typing.Optional[Parcel], fields: list[FieldView]) -> None: ...

class ExportSink:
    def line(self, json: str) -> None: ...

class ExportSinkImpl(ExportSink):
    def line(self, json: str) -> None: ...

class FieldFault:
    field: str
    problem: str
    def __init__(self, *, field: str, problem: str) -> None: ...

class FieldView:
    name: str
    value: typing.Optional[str]
    def __init__(self, *, name: str, value: typing.Optional[str]) -> None: ...

class Finding:
    rule: str
    outcome: Outcome
    reason: typing.Optional[str]
    remediable: bool
    params: list[NamedParam]
    source: typing.Optional[str]
    text: str
    def __init__(self, *, rule: str, outcome: Outcome, reason: typing.Optional[str], remediable: bool, params: list[NamedParam], source: typing.Optional[str], text: str) -> None: ...

class ForgetReport:
    entry: EntryRef
    forgotten: list[str]
    kept_aside: int
    def __init__(self, *, entry: EntryRef, forgotten: list[str], kept_aside: int) -> None: ...

class Fork:
    kind: str
    epoch: str
    seq: int
    def __init__(self, *, kind: str, epoch: str, seq: int) -> None: ...

class FrameLook:
    text: typing.Optional[str]
    other: typing.Optional[str]
    hint: typing.Optional[Hint]
    def __init__(self, *, text: typing.Optional[str], other: typing.Optional[str], hint: typing.Optional[Hint]) -> None: ...

class FrameReader:
    def __init__(self) -> None: ...
    def look(self, grey: bytes, width: int, height: int, row_stride: int) -> FrameLook: ...

class HeadDates:
    made_at: str
    next_update: str
    hard_end: str
    def __init__(self, *, made_at: str, next_update: str, hard_end: str) -> None: ...

class HeadHeld:
    held: str
    epoch: str
    seq: int
    def __init__(self, *, held: str, epoch: str, seq: int) -> None: ...

class Hint(enum.Enum):
    TOO_DARK = 0
    GLARE = 1
    TOO_FAR = 2
    BLURRED = 3
    NO_CODE = 4

class HostError(Exception):
    class Unavailable(HostError):
        text: str
        def __init__(self, text: str) -> None: ...

class InstallReport:
    installed: dict[str, int]
    unchanged: list[str]
    noticed: list[Noticed]
    refused: typing.Optional[Refusal]
    def __init__(self, *, installed: dict[str, int], unchanged: list[str], noticed: list[Noticed], refused: typing.Optional[Refusal]) -> None: ...

class InternalError(Exception):
    ...

class IssuePreview:
    faults: list[FieldFault]
    shown: typing.Optional[CertificateRecord]
    qr_version: typing.Optional[int]
    def __init__(self, *, faults: list[FieldFault], shown: typing.Optional[CertificateRecord], qr_version: typing.Optional[int]) -> None: ...

class IssuedCertificate:
    number: str
    text: str
    signed: bytes
    content: str
    qr_version: int
    composed: list[str]
    def __init__(self, *, number: str, text: str, signed: bytes, content: str, qr_version: int, composed: list[str]) -> None: ...

class Issuer:
    @classmethod
    def open(cls, key_file: str, password: typing.Optional[str]=...) -> Issuer: ...
    @classmethod
    def with_signer(cls, signer: CertificateSigner, participant: str, ledger: str) -> Issuer: ...
    def close_ledger(self) -> None: ...
    def issue(self, certificate: CertificateRecord, level: typing.Optional[EccLevel]=...) -> IssuedCertificate: ...
    def participant(self) -> str: ...
    def preview(self, certificate: CertificateRecord, level: typing.Optional[EccLevel]=...) -> IssuePreview: ...

class JournalState:
    entries: int
    head: typing.Optional[str]
    epoch: typing.Optional[str]
    unsigned_tail: int
    ok: bool
    first_bad: typing.Optional[int]
    first_bad_epoch: typing.Optional[str]
    reason: typing.Optional[str]
    def __init__(self, *, entries: int, head: typing.Optional[str], epoch: typing.Optional[str], unsigned_tail: int, ok: bool, first_bad: typing.Optional[int], first_bad_epoch: typing.Optional[str], reason: typing.Optional[str]) -> None: ...

class LastHead:
    def load(self) -> typing.Optional[bytes]: ...
    def save(self, head: bytes) -> None: ...

class LastHeadImpl(LastHead):
    def load(self) -> typing.Optional[bytes]: ...
    def save(self, head: bytes) -> None: ...

class LineRecord:
    hs: str
    carats: str
    usd: str
    def __init__(self, *, hs: str, carats: str, usd: str) -> None: ...

class NamedParam:
    name: str
    value: Param
    def __init__(self, *, name: str, value: Param) -> None: ...

class Noticed:
    part: str
    why: str
    dropped: typing.Optional[Dropped]
    def __init__(self, *, part: str, why: str, dropped: typing.Optional[Dropped]) -> None: ...

class OriginRecord:
    kind: str
    countries: list[str]
    def __init__(self, *, kind: str, countries: list[str]=...) -> None: ...

class Outcome(enum.Enum):
    GOOD = 0
    INFO = 1
    NOT_CHECKED = 2
    REFER = 3
    REFUSE = 4

class Param:
    class TEXT(Param):
        def __init__(self, value: str, /) -> None: ...
        def __getitem__(self, index: int) -> str: ...
    class COUNT(Param):
        def __init__(self, value: int, /) -> None: ...
        def __getitem__(self, index: int) -> int: ...
    class LIST(Param):
        def __init__(self, value: list[str], /) -> None: ...
        def __getitem__(self, index: int) -> list[str]: ...
    def is_TEXT(self) -> bool: ...
    def is_text(self) -> bool: ...
    def is_COUNT(self) -> bool: ...
    def is_count(self) -> bool: ...
    def is_LIST(self) -> bool: ...
    def is_list(self) -> bool: ...

class Parcel:
    parcels: typing.Optional[int]
    carats: typing.Optional[str]
    seals: typing.Optional[list[str]]
    hs: typing.Optional[list[str]]
    synthetic: typing.Optional[Synthetic]
    polished: typing.Optional[bool]
    number: typing.Optional[str]
    semi_cut: typing.Optional[bool]
    seals_unreadable: typing.Optional[int]
    seals_renewed: typing.Optional[str]
    returned: typing.Optional[str]
    def __init__(self, *, parcels: typing.Optional[int]=None, carats: typing.Optional[str]=None, seals: typing.Optional[list[str]]=None, hs: typing.Optional[list[str]]=None, synthetic: typing.Optional[Synthetic]=None, polished: typing.Optional[bool]=None, number: typing.Optional[str]=None, semi_cut: typing.Optional[bool]=None, seals_unreadable: typing.Optional[int]=None, seals_renewed: typing.Optional[str]=None, returned: typing.Optional[str]=None) -> None: ...

class ParcelSeen(enum.Enum):
    FULL = 0
    PARTLY = 1
    NO = 2

class PartyRecord:
    name: typing.Optional[str]
    address: typing.Optional[str]
    id: typing.Optional[str]
    def __init__(self, *, name: typing.Optional[str]=None, address: typing.Optional[str]=None, id: typing.Optional[str]=None) -> None: ...

class Post:
    country: str
    name: str
    procedure: Procedure
    def __init__(self, *, country: str, name: str, procedure: Procedure) -> None: ...

class Procedure(enum.Enum):
    IMPORT = 0
    EXPORT = 1
    TRANSIT = 2

class PruneReport:
    pruned: list[PrunedRun]
    entry: typing.Optional[EntryRef]
    def __init__(self, *, pruned: list[PrunedRun], entry: typing.Optional[EntryRef]) -> None: ...

class PrunedRun:
    epoch: str
    up_to: int
    rows: int
    def __init__(self, *, epoch: str, up_to: int, rows: int) -> None: ...

class PutApart:
    epoch: str
    seq: int
    reason: str
    def __init__(self, *, epoch: str, seq: int, reason: str) -> None: ...

class ReadReport:
    certificate: typing.Optional[CertificateRecord]
    findings: list[Finding]
    def __init__(self, *, certificate: typing.Optional[CertificateRecord], findings: list[Finding]) -> None: ...

class Recorded(enum.Enum):
    YES = 0
    DRY_RUN = 1
    FAILED = 2

class Refusal:
    code: str
    text: str
    def __init__(self, *, code: str, text: str) -> None: ...

class Report:
    verdict: typing.Optional[Verdict]
    headline: str
    next: list[str]
    scope_text: str
    faults: list[str]
    findings: list[Finding]
    parcel_seen: ParcelSeen
    certificate: typing.Optional[CertificateRecord]
    signer: Signer
    scope: Scope
    trust: TrustAge
    recorded: typing.Optional[Recorded]
    entry: typing.Optional[EntryRef]
    def __init__(self, *, verdict: typing.Optional[Verdict], headline: str, next: list[str], scope_text: str, faults: list[str], findings: list[Finding], parcel_seen: ParcelSeen, certificate: typing.Optional[CertificateRecord], signer: Signer, scope: Scope, trust: TrustAge, recorded: typing.Optional[Recorded], entry: typing.Optional[EntryRef]) -> None: ...

class RoughcheckError(Exception):
    class Failed(RoughcheckError):
        code: str
        text: str
        def __init__(self, code: str, text: str) -> None: ...

class Scope:
    asserted: list[str]
    assessed: list[Assessed]
    not_assessed: list[str]
    def __init__(self, *, asserted: list[str], assessed: list[Assessed], not_assessed: list[str]) -> None: ...

class SealingKey:
    def key(self) -> bytes: ...

class SealingKeyImpl(SealingKey):
    def key(self) -> bytes: ...

class Signer:
    key: typing.Optional[str]
    authority: typing.Optional[str]
    status: typing.Optional[SignerStatus]
    def __init__(self, *, key: typing.Optional[str], authority: typing.Optional[str], status: typing.Optional[SignerStatus]) -> None: ...

class SignerStatus(enum.Enum):
    VALID = 0
    UNKNOWN = 1
    COMPROMISED = 2
    RETIRED = 3
    OUTSIDE_WINDOW = 4
    FOREIGN_COUNTRY = 5
    WRONG_USE = 6

class SoftwareSigner(DeviceSigner):
    def __init__(self, seed: bytes) -> None: ...
    def make_successor(self) -> typing.Optional[DeviceSigner]: ...
    def public_key(self) -> bytes: ...
    def sign(self, message: bytes) -> bytes: ...
    def successor(self) -> typing.Optional[DeviceSigner]: ...
    def take_over(self) -> bool: ...

class Station:
    @classmethod
    def open(cls, directory: str, host: StationHost) -> Station: ...
    def accept(self, answer: bytes) -> AnswerReport: ...
    def accept_file(self, file: bytes) -> list[AnswerReport]: ...
    def check(self, input: CheckInput, parcel: typing.Optional[Parcel]=..., options: CheckOptions=...) -> Report: ...
    def decide(self, entry: str, decision: Decision, reason: typing.Optional[str]=..., officer: typing.Optional[str]=...) -> EntryRef: ...
    def entries(self, before: typing.Optional[str]=..., count: int=50) -> list[EntryView]: ...
    def entry(self, name: str) -> EntryView: ...
    def export(self, sink: ExportSink) -> int: ...
    def forget(self, name: str, officer: typing.Optional[str]=...) -> ForgetReport: ...
    def head_code(self) -> typing.Optional[str]: ...
    def holds_head(self, text: str) -> HeadHeld: ...
    def install(self, document: bytes) -> InstallReport: ...
    def next_batch(self, max_rows: typing.Optional[int]=...) -> typing.Optional[bytes]: ...
    def outgoing_file(self) -> bytes: ...
    def pending(self) -> int: ...
    def prove(self, name: str) -> EntryProof: ...
    def prune(self) -> PruneReport: ...
    def record(self, name: str) -> bytes: ...
    def search(self, text: str, before: typing.Optional[str]=..., count: int=50) -> list[EntryView]: ...
    def sign_tail(self) -> None: ...
    def status(self) -> StationStatus: ...
    async def sync(self, transport: Transport, progress: typing.Optional[SyncProgress]=...) -> SyncReport: ...
    def verify(self) -> JournalState: ...

class StationHost:
    clock: DeviceClock
    entropy: Entropy
    signer: DeviceSigner
    sealing_key: SealingKey
    last_head: LastHead
    def __init__(self, *, clock: DeviceClock, entropy: Entropy, signer: DeviceSigner, sealing_key: SealingKey, last_head: LastHead) -> None: ...

class StationStatus:
    country: str
    post: str
    procedure: Procedure
    root: typing.Optional[str]
    device_key: str
    versions: dict[str, int]
    age_days: typing.Optional[int]
    head: typing.Optional[HeadDates]
    floor: typing.Optional[str]
    floor_source: typing.Optional[str]
    sync: SyncStatus
    distrusted: typing.Optional[Refusal]
    set_aside: typing.Optional[str]
    salvaged: typing.Optional[int]
    noticed: list[str]
    not_counted: list[Noticed]
    def __init__(self, *, country: str, post: str, procedure: Procedure, root: typing.Optional[str], device_key: str, versions: dict[str, int], age_days: typing.Optional[int], head: typing.Optional[HeadDates], floor: typing.Optional[str], floor_source: typing.Optional[str], sync: SyncStatus, distrusted: typing.Optional[Refusal], set_aside: typing.Optional[str], salvaged: typing.Optional[int], noticed: list[str], not_counted: list[Noticed]) -> None: ...

class SyncProgress:
    def moved(self, acknowledged: int, waiting: int) -> None: ...
    def is_cancelled(self) -> bool: ...

class SyncProgressImpl(SyncProgress):
    def moved(self, acknowledged: int, waiting: int) -> None: ...
    def is_cancelled(self) -> bool: ...

class SyncReport:
    sent: int
    accepted: int
    quarantined: list[PutApart]
    pending: int
    receipt: typing.Optional[str]
    fork: typing.Optional[Fork]
    alerts: list[Alert]
    trust_installed: bool
    trouble: typing.Optional[SyncTrouble]
    def __init__(self, *, sent: int, accepted: int, quarantined: list[PutApart], pending: int, receipt: typing.Optional[str], fork: typing.Optional[Fork], alerts: list[Alert], trust_installed: bool, trouble: typing.Optional[SyncTrouble]) -> None: ...

class SyncStatus:
    collectors: list[str]
    pending: int
    oldest_pending: typing.Optional[str]
    last_receipt: typing.Optional[str]
    quarantined: list[PutApart]
    def __init__(self, *, collectors: list[str], pending: int, oldest_pending: typing.Optional[str], last_receipt: typing.Optional[str], quarantined: list[PutApart]) -> None: ...

class SyncTrouble:
    code: str
    text: str
    again_in_ms: typing.Optional[int]
    def __init__(self, *, code: str, text: str, again_in_ms: typing.Optional[int]) -> None: ...

class Synthetic:
    found: bool
    method: SyntheticMethod
    def __init__(self, *, found: bool, method: SyntheticMethod) -> None: ...

class SyntheticMethod(enum.Enum):
    DECLARED = 0
    TESTER = 1
    LABORATORY = 2

class Transport:
    async def post(self, body: bytes) -> TransportReply: ...

class TransportImpl(Transport):
    async def post(self, body: bytes) -> TransportReply: ...

class TransportReply:
    class ANSWERED(TransportReply):
        status: int
        retry_after: typing.Optional[int]
        body: bytes
        def __init__(self, status: int, retry_after: typing.Optional[int], body: bytes) -> None: ...
    class NOTHING(TransportReply):
        def __init__(self) -> None: ...
    def is_ANSWERED(self) -> bool: ...
    def is_answered(self) -> bool: ...
    def is_NOTHING(self) -> bool: ...
    def is_nothing(self) -> bool: ...

class TrustAge:
    age_days: typing.Optional[int]
    advisories_age_days: typing.Optional[int]
    versions: dict[str, int]
    def __init__(self, *, age_days: typing.Optional[int], advisories_age_days: typing.Optional[int], versions: dict[str, int]) -> None: ...

class Verdict(enum.Enum):
    PASS = 0
    REFER = 1
    REFUSE = 2

def certificate_from_json(text: str) -> CertificateRecord: ...

def certificate_json(certificate: CertificateRecord) -> str: ...

def certificate_lines(certificate: CertificateRecord, language: str='en') -> list[CertificateLine]: ...

def certificate_text(presented: bytes) -> str: ...

def collector_route(address: str) -> str: ...

def draw_code(text: str) -> CodeModules: ...

def draw_png(text: str, level: typing.Optional[EccLevel]=...) -> bytes: ...

def draw_svg(text: str, level: typing.Optional[EccLevel]=...) -> str: ...

def enrol_station(directory: str, token: str, device_key: bytes) -> None: ...

def entry_json(entry: EntryView) -> str: ...

def entry_name(entry: EntryRef) -> str: ...

def error_text(code: str, language: str='en') -> typing.Optional[str]: ...

def harm_text(code: str, language: str='en') -> typing.Optional[str]: ...

def init_station(directory: str, post: Post, root: typing.Optional[str]=...) -> None: ...

def journal_state_json(state: JournalState) -> str: ...

def languages() -> list[str]: ...

def largest_answer() -> int: ...

def library_version() -> str: ...

def look_at_photo(photo: bytes) -> FrameLook: ...

def new_issuer_key(path: str, participant: str, name: str, random: bytes, password: typing.Optional[str]=...) -> str: ...

def noticed_text(noticed: Noticed, language: str='en') -> str: ...

def parcel_from_json(text: str) -> Parcel: ...

def parcel_json(parcel: Parcel) -> str: ...

def read_certificate(input: CheckInput, language: str='en') -> ReadReport: ...

def report_json(report: Report) -> str: ...

def root_words(root: str) -> str: ...

def status_json(status: StationStatus) -> str: ...
