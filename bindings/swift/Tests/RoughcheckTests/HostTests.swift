import Foundation
import XCTest

@testable import Roughcheck

/// The parts of a host that the package brings, and what a station makes of a host that fails.
final class HostTests: FolderTestCase {
    func testTheSystemClockAndEntropy() throws {
        let before = Int64(Date().timeIntervalSince1970)
        let now = try SystemClock().now()
        XCTAssertTrue((before...Int64(Date().timeIntervalSince1970)).contains(now), "\(now)")
        let entropy = SecureEntropy()
        XCTAssertEqual(try entropy.random(count: 0).count, 0)
        let first = try entropy.random(count: 64)
        XCTAssertEqual(first.count, 64)
        XCTAssertNotEqual(first, try entropy.random(count: 64))
    }

    func testASealingKeyStaysTheSameAndAnythingElseIsLeftAlone() throws {
        let file = folder.appendingPathComponent("sealing.key")
        let key = try FileSealingKey(file).key()
        XCTAssertEqual(key.count, 32)
        XCTAssertEqual(try FileSealingKey(file).key(), key)
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        XCTAssertEqual(mode, 0o600)

        try Data("short".utf8).write(to: file)
        XCTAssertThrowsError(try FileSealingKey(file)) { XCTAssertEqual($0 as? SetupError, .notAKey(file: "sealing.key")) }
        XCTAssertEqual(try Data(contentsOf: file), Data("short".utf8))
    }

    func testALastHeadIsOverwrittenInPlace() throws {
        let file = folder.appendingPathComponent("last.head")
        let head = FileLastHead(file)
        XCTAssertNil(try head.load())
        try head.save(head: Data(repeating: 1, count: 300))
        try head.save(head: Data([2, 3]))
        XCTAssertEqual(try head.load(), Data([2, 3]))
        XCTAssertEqual(try FileLastHead(file).load(), Data([2, 3]))
        XCTAssertEqual(try Data(contentsOf: file).count, 512)
        XCTAssertThrowsError(try head.save(head: Data(count: 511)))
        XCTAssertEqual(try FileLastHead(file).load(), Data([2, 3]))
        try Data([1]).write(to: file)
        XCTAssertNil(try FileLastHead(file).load())
    }

    func testASuccessorWaitsBesideItsKeyAndTakesItsPlace() throws {
        let file = folder.appendingPathComponent("device.key")
        let signer = try FileSigner(file)
        XCTAssertNil(try signer.successor())
        let next = try XCTUnwrap(signer.makeSuccessor())
        let key = try next.publicKey()
        XCTAssertNotEqual(key, try signer.publicKey())
        XCTAssertEqual(try FileSigner(file).successor()?.publicKey(), key)
        XCTAssertEqual(try signer.makeSuccessor()?.publicKey(), key)

        XCTAssertTrue(try next.takeOver())
        XCTAssertTrue(try next.takeOver())
        XCTAssertEqual(try FileSigner(file).publicKey(), key)
        XCTAssertNil(try FileSigner(file).successor())
    }

    func testAStationFolderIsItsOwnersAlone() throws {
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path)[.posixPermissions] as? Int
        XCTAssertEqual(mode, 0o700)
    }

    func testAHostThatFailsIsAnErrorWithItsCode() throws {
        let demo = try Demo()
        try initStation(directory: folder.path, post: Demo.post, root: demo.root())
        var host = try StationHost.fixed(clock: FixedClock())
        host = StationHost(
            clock: host.clock, entropy: host.entropy, signer: host.signer, sealingKey: Locked(), lastHead: host.lastHead)
        assertCode("sealing-key", try Station.open(directory: folder.path, host: host))
        host = StationHost(
            clock: host.clock, entropy: host.entropy, signer: Locked(), sealingKey: FixedSealingKey(), lastHead: host.lastHead)
        assertCode("device-key", try Station.open(directory: folder.path, host: host))
    }
}

extension HostTests {
    func testAHostThatFailsLaterStopsWhatItMustAndNoMore() throws {
        let demo = try Demo()
        let fixed = try StationHost.fixed(clock: FixedClock())
        var entropyHost = fixed
        let entropy = Fading()
        entropyHost.entropy = entropy
        let station = try demo.station(folder, host: entropyHost)
        entropy.fade()
        // The verdict stands, and the report says that it could not be recorded.
        let report = try station.check(input: .text(demo.text("good")), options: CheckOptions(officer: "7"))
        XCTAssertEqual(report.verdict, .pass)
        XCTAssertEqual(report.recorded, .failed)
        XCTAssertTrue(try station.verify().ok)
    }

    func testAKeyThatCannotSignNowRecordsAgainLater() throws {
        let demo = try Demo()
        var host = try StationHost.fixed(clock: FixedClock())
        let signer = try Resting()
        host.signer = signer
        let station = try demo.station(folder, host: host)
        signer.rests(true)
        let report = try station.check(input: .text(demo.text("good")))
        XCTAssertEqual(report.verdict, .pass)
        XCTAssertEqual(report.recorded, .failed)
        signer.rests(false)
        XCTAssertEqual(try station.check(input: .text(demo.text("good"))).recorded, .yes)
        // What could not be recorded is told by an entry of its own.
        XCTAssertTrue(try station.entries(count: 3).contains { $0.kind == "gap" })
        try station.signTail()
        XCTAssertEqual(try station.verify().unsignedTail, 0)
        XCTAssertTrue(try station.verify().ok)
    }

    func testAnExportGoesToSwiftLineByLineAndStopsWhereItThrows() throws {
        let demo = try Demo()
        let station = try demo.station(folder)
        _ = try station.check(input: .text(demo.text("good")))
        let whole = Lines(room: .max)
        let records = try station.export(sink: whole)
        XCTAssertEqual(records, try station.verify().entries)
        XCTAssertGreaterThanOrEqual(UInt64(whole.count), records)

        let full = Lines(room: 1)
        assertCode("export", try station.export(sink: full))
        XCTAssertEqual(full.count, 1)
    }
}

/// A key that cannot be used at times, as before the first unlock.
private final class Resting: DeviceSigner, @unchecked Sendable {
    private let key: SoftwareSigner
    private let lock = NSLock()
    private var isResting = false

    init() throws { key = try SoftwareSigner(seed: Data(repeating: 7, count: 32)) }

    func rests(_ isResting: Bool) { lock.withLock { self.isResting = isResting } }

    func publicKey() throws -> Data { try key.publicKey() }
    func sign(message: Data) throws -> Data {
        if lock.withLock({ isResting }) { throw HostError.Unavailable(text: "locked") }
        return try key.sign(message: message)
    }
    func makeSuccessor() throws -> DeviceSigner? { nil }
    func successor() throws -> DeviceSigner? { nil }
    func takeOver() throws -> Bool { false }
}

/// Randomness that runs dry.
private final class Fading: Entropy, @unchecked Sendable {
    private let lock = NSLock()
    private var isDry = false

    func fade() { lock.withLock { isDry = true } }

    func random(count: Int32) throws -> Data {
        if lock.withLock({ isDry }) { throw HostError.Unavailable(text: "dry") }
        return try SecureEntropy().random(count: count)
    }
}

/// Takes so many lines, each a JSON object.
private final class Lines: ExportSink, @unchecked Sendable {
    private let lock = NSLock()
    private let room: Int
    private(set) var count = 0

    init(room: Int) { self.room = room }

    func line(json: String) throws {
        try lock.withLock {
            guard count < room else { throw HostError.Unavailable(text: "the disk is full") }
            XCTAssertNotNil(try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
            count += 1
        }
    }
}

/// A key that cannot be had now; what it throws is not an error of the library.
private final class Locked: SealingKey, DeviceSigner {
    func key() throws -> Data { throw CocoaError(.fileReadNoPermission) }
    func publicKey() throws -> Data { throw HostError.Unavailable(text: "locked") }
    func sign(message: Data) throws -> Data { throw HostError.Unavailable(text: "locked") }
    func makeSuccessor() throws -> DeviceSigner? { nil }
    func successor() throws -> DeviceSigner? { nil }
    func takeOver() throws -> Bool { false }
}
