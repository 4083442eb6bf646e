import Foundation
import XCTest

@testable import Roughcheck

/// What crosses is the same on both sides, as JSON and as Swift values.
final class RecordTests: FolderTestCase {
    func testAReportSurvivesCodableAndKeepsItsJson() throws {
        let demo = try Demo()
        let station = try demo.station(folder)
        let report = try station.check(input: .text(demo.text("good")), parcel: demo.parcel())
        let copy = try JSONDecoder().decode(Report.self, from: JSONEncoder().encode(report))
        XCTAssertEqual(copy, report)
        XCTAssertEqual(try copy.json(), try report.json())

        let object = try XCTUnwrap(JSONSerialization.jsonObject(with: Data(report.json().utf8)) as? [String: Any])
        XCTAssertEqual(object["verdict"] as? String, "pass")
        XCTAssertEqual((object["parcel_seen"]) as? String, "full")
        XCTAssertEqual((object["findings"] as? [Any])?.count, report.findings.count)
    }

    func testParcelsAndCertificatesGoThroughTheirJson() throws {
        let demo = try Demo()
        let parcel = try demo.parcel()
        XCTAssertEqual(parcel.carats, "1204.35")
        XCTAssertEqual(try parcelFromJson(text: parcelJson(parcel: parcel)), parcel)
        XCTAssertEqual(try parcelFromJson(text: #"{"carats": "1 204,350 ct"}"#).carats, "1204.35")
        assertCode("parcel", try parcelFromJson(text: #"{"carats": "1,204"}"#))
        assertCode("parcel", try parcelFromJson(text: #"{"seals": "DEMO 55 1203"}"#))

        let shown = try readCertificate(input: .text(demo.text("good")))
        let certificate = try XCTUnwrap(shown.certificate)
        XCTAssertFalse(certificate.verified)
        XCTAssertEqual(try certificateFromJson(text: certificateJson(certificate: certificate)), certificate)
    }

    func testTheLibraryNamesItsLanguagesAndVersion() {
        XCTAssertEqual(languages().first, "en")
        XCTAssertTrue(languages().contains("fr"))
        XCTAssertFalse(libraryVersion().isEmpty)
    }
}
