import Foundation
import XCTest

@testable import Roughcheck

final class ErrorTests: FolderTestCase {
    func testFailuresCarryAStableCode() throws {
        let demo = try Demo()
        assertCode(
            "no-station", try Station.open(directory: folder.path, host: StationHost.fixed(clock: FixedClock("2026-11-24T10:00:00Z"))))
        assertCode("argument", try initStation(directory: folder.path, post: Demo.post, root: "no digest"))
        assertCode("token", try enrolStation(directory: folder.path, token: "RCT1-00", deviceKey: Data(count: 32)))
        assertCode("argument", try SoftwareSigner(seed: Data(count: 31)))

        try initStation(directory: folder.path, post: Demo.post, root: demo.root())
        assertCode("pin-differs", try initStation(directory: folder.path, post: Demo.post, root: String(repeating: "0", count: 64)))
        let station = try demo.station(folder)
        assertCode("no-entry", try station.entry(name: "999"))
        assertCode("no-entry", try station.decide(entry: "999", decision: .hold))
        assertCode("not-a-check", try station.decide(entry: "1", decision: .hold))
        let refused = try XCTUnwrap(station.check(input: .text(demo.text("altered"))).entry)
        assertCode("reason-needed", try station.decide(entry: String(refused.seq), decision: .release))
        assertCode("argument", try station.entries(count: -1))
        assertCode("no-collector", try station.outgoingFile())
    }

    func testAnErrorShowsItsText() {
        let error: Error = RoughcheckError.Failed(code: "busy", text: "another process works on it")
        XCTAssertEqual(error.localizedDescription, "another process works on it")
        XCTAssertEqual((error as? RoughcheckError)?.code, "busy")
    }

    func testAForgedOrUnreadableCertificateIsAReport() throws {
        let station = try Demo().station(folder)
        let foreign = try station.check(input: .text("WIFI:S:guest;;"))
        XCTAssertNil(foreign.verdict)
        XCTAssertEqual(foreign.faults, ["text:foreign"])
        XCTAssertEqual(try station.check(input: .photo(Data([0xff, 0xd8]))).faults, ["text:unreadable"])
        XCTAssertEqual(try station.check(input: .text("KP1:\u{0}\u{ffff}")).verdict, .refuse)
    }

    func testARefusedDocumentIsAnAnswer() throws {
        let demo = try Demo()
        let station = try demo.station(folder)
        let report = try station.install(document: demo.bytes("bundle.rcb").dropLast())
        XCTAssertEqual(report.refused?.code, "trust.malformed")
        XCTAssertTrue(try station.verify().ok)
    }
}
