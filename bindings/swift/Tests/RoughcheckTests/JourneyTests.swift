import Foundation
import XCTest

@testable import Roughcheck

/// An officer's day, from an empty phone to headquarters.
final class JourneyTests: FolderTestCase {
    func testFromNothingToADecision() throws {
        let demo = try Demo()
        let station = try demo.station(folder)

        let report = try station.check(input: .text(demo.text("good")), parcel: demo.parcel(), options: CheckOptions(officer: "7"))
        XCTAssertEqual(report.verdict, .pass)
        XCTAssertEqual(report.parcelSeen, .full)
        XCTAssertEqual(report.recorded, .yes)
        XCTAssertEqual(report.certificate?.number, "AO-0770431")
        XCTAssertEqual(report.signer.status, .valid)
        XCTAssertFalse(report.scope.notAssessed.isEmpty)

        let entry = try XCTUnwrap(report.entry)
        let decided = try station.decide(entry: String(entry.seq), decision: .release)
        XCTAssertEqual(decided.seq, entry.seq + 1)

        let state = try station.verify()
        XCTAssertTrue(state.ok)
        XCTAssertEqual(state.entries, decided.seq)

        let page = try station.entries(count: 2)
        XCTAssertEqual(page.map(\.kind), ["decision", "check"])
        XCTAssertEqual(page.first?.what, "release")
        let officer = try station.entry(name: String(entry.seq)).fields.first { $0.name == "officer" }
        XCTAssertEqual(officer?.value, "7")
        XCTAssertFalse(try station.record(name: String(entry.seq)).isEmpty)

        let status = try station.status()
        XCTAssertEqual(status.root, try demo.root())
        XCTAssertEqual(status.post, "Antwerp 1")
        XCTAssertNotNil(status.versions["head"])
    }

    func testEveryDemoCertificateGetsItsVerdict() throws {
        let demo = try Demo()
        let station = try demo.station(folder)
        let due: [(String, Verdict)] = [
            ("good", .pass), ("altered", .refuse), ("foreign-key", .refuse), ("expired", .refuse), ("revoked", .refuse),
            ("suspended", .refuse), ("alert", .refuse), ("out-of-range", .refer),
        ]
        for (name, verdict) in due {
            let options = CheckOptions(dryRun: true)
            XCTAssertEqual(try station.check(input: .text(demo.text(name)), options: options).verdict, verdict, name)
            XCTAssertEqual(try station.check(input: .photo(demo.bytes(name + ".png")), options: options).verdict, verdict, name)
        }
    }

    func testAStationIsTheSameAfterItWasClosed() throws {
        let demo = try Demo()
        let text = try demo.text("good")
        var station: Station? = try demo.station(folder)
        let first = try XCTUnwrap(station?.check(input: .text(text)).entry)
        station = nil

        let host = try Demo.host(folder)
        let again = try Station.open(directory: folder.path, host: host)
        let second = try XCTUnwrap(again.check(input: .text(text)).entry)
        XCTAssertEqual(second.epoch, first.epoch)
        XCTAssertEqual(second.seq, first.seq + 1)
        XCTAssertTrue(try again.verify().ok)
    }

    func testACutJournalIsFound() throws {
        let demo = try Demo()
        let clock = try FixedClock()
        let host = try StationHost.fixed(clock: clock)
        var station: Station? = try demo.station(folder, host: host)
        _ = try station?.check(input: .text(demo.text("good")))
        let copy = folder.deletingLastPathComponent().appendingPathComponent("copy")
        station = nil
        try FileManager.default.copyItem(at: folder, to: copy)
        station = try Station.open(directory: folder.path, host: host)
        _ = try station?.check(input: .text(demo.text("good")))
        station = nil

        // The copy is older than the head that the host kept.
        let older = try Station.open(directory: copy.path, host: host).verify()
        XCTAssertFalse(older.ok)
        XCTAssertEqual(older.reason, "cut")
    }

    func testAnswersComeInTheOfficersLanguage() throws {
        let demo = try Demo()
        let station = try demo.station(folder)
        let english = try station.check(input: .text(demo.text("good")), options: CheckOptions(dryRun: true))
        let french = try station.check(input: .text(demo.text("good")), options: CheckOptions(dryRun: true, language: "fr"))
        XCTAssertNotEqual(english.headline, french.headline)
        XCTAssertEqual(english.findings.map(\.rule), french.findings.map(\.rule))
    }
}
