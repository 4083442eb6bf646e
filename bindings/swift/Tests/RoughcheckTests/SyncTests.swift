import Foundation
import XCTest

@testable import Roughcheck

/// What goes to headquarters, and what comes back.
final class SyncTests: FolderTestCase {
    func testTheJournalGoesToHeadquartersAndAReceiptComesBack() async throws {
        let demo = try Demo()
        let signer = try FileSigner(folder.appendingPathComponent("device.key"))
        try enrolStation(directory: folder.path, token: Ready.token(0), deviceKey: signer.publicKey())
        let station = try demo.station(folder)
        for _ in 0..<3 { _ = try station.check(input: .text(demo.text("good"))) }
        XCTAssertGreaterThan(try station.pending(), 0)

        let told = Told()
        let report = try await station.sync(to: URLSessionTransport(Ready.collector())) { told.add($0, $1) }
        XCTAssertEqual(report.pending, 0)
        XCTAssertNil(report.trouble)
        XCTAssertGreaterThan(report.accepted, 3)
        XCTAssertEqual(try station.pending(), 0)
        XCTAssertNotNil(try station.status().sync.lastReceipt)
        XCTAssertEqual(told.last?.waiting, 0)
        XCTAssertEqual(told.last?.acknowledged, Int64(report.accepted))
    }

    func testACancelledSyncSendsNoMoreAndKeepsEverything() async throws {
        let demo = try Demo()
        let signer = try FileSigner(folder.appendingPathComponent("device.key"))
        try enrolStation(directory: folder.path, token: Ready.token(0), deviceKey: signer.publicKey())
        let station = try demo.station(folder)
        let waiting = try station.pending()
        let server = try LittleServer(answering: nil)
        defer { server.stop() }

        // Of so much patience that nothing but the cancelling ends it before test.sh does.
        let transport = try URLSessionTransport(server.address, silence: 3600, patience: 3600)
        let sending = Task { try await station.sync(to: transport) }
        try await server.wasAsked()
        sending.cancel()
        let report = try await sending.value
        XCTAssertNotNil(report.trouble)
        XCTAssertNil(report.receipt)
        XCTAssertEqual(server.requests.count, 1)
        XCTAssertEqual(try station.pending(), waiting)
    }

    func testATransportThatThrowsIsANetworkThatIsNotThere() async throws {
        let demo = try Demo()
        let signer = try FileSigner(folder.appendingPathComponent("device.key"))
        try enrolStation(directory: folder.path, token: Ready.token(0), deviceKey: signer.publicKey())
        let station = try demo.station(folder)
        let report = try await station.sync(transport: NoNetwork())
        XCTAssertEqual(report.trouble?.code, "no-answer")
        XCTAssertNotNil(report.trouble?.againInMs)
        XCTAssertEqual(report.pending, try station.pending())
    }

    func testAPhoneThatWasCopiedIsToldAndGoesOnWithANewKey() async throws {
        let demo = try Demo()
        let transport = try URLSessionTransport(Ready.collector())
        func open(_ folder: URL) throws -> Station {
            try Station.open(directory: folder.path, host: Demo.host(folder))
        }
        func key(_ folder: URL) throws -> Data { try FileSigner(folder.appendingPathComponent("device.key")).publicKey() }
        try enrolStation(directory: folder.path, token: Ready.token(1), deviceKey: key(folder))
        var original: Station? = try open(folder)
        let shared = try await original?.sync(to: transport)
        XCTAssertNil(shared?.trouble)
        original = nil

        let copy = folder.deletingLastPathComponent().appendingPathComponent("copy")
        try FileManager.default.copyItem(at: folder, to: copy)
        try FileManager.default.copyItem(at: folder.appendingPathExtension("head"), to: copy.appendingPathExtension("head"))
        original = try open(folder)
        _ = try original?.check(input: .text(demo.text("good")))
        let first = try await original?.sync(to: transport)
        XCTAssertNil(first?.trouble)
        XCTAssertNil(first?.fork)

        var copied: Station? = try open(copy)
        _ = try copied?.check(input: .text(demo.text("expired")))
        let told = try await copied?.sync(to: transport)
        XCTAssertNil(told?.trouble)
        XCTAssertEqual(told?.fork?.kind, "fork")
        XCTAssertNotEqual(try key(copy), try key(folder))
        XCTAssertFalse(FileManager.default.fileExists(atPath: copy.appendingPathComponent("device.key.next").path))

        // After a restart it goes on under the new key.
        copied = nil
        let again = try open(copy)
        _ = try again.check(input: .text(demo.text("good")))
        let sent = try await again.sync(to: transport)
        XCTAssertNil(sent.trouble)
        XCTAssertEqual(sent.pending, 0)
        XCTAssertTrue(try again.verify().ok)
    }
}

/// A network that is not there.
private final class NoNetwork: Transport {
    func post(body: Data) async throws -> TransportReply { throw CocoaError(.fileReadUnknown) }
}

/// What a sync told last.
final class Told: @unchecked Sendable {
    private let lock = NSLock()
    private var kept: (acknowledged: Int64, waiting: Int64)?
    var last: (acknowledged: Int64, waiting: Int64)? { lock.withLock { kept } }

    func add(_ acknowledged: Int64, _ waiting: Int64) { lock.withLock { kept = (acknowledged, waiting) } }
}
