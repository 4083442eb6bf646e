import Foundation
import XCTest

@testable import Roughcheck

/// Every conformance case, to the byte.
final class ConformanceTests: FolderTestCase {
    /// The cases never become fewer; the files say how many there are today.
    private static let casesAtLeast = 220

    func testEveryCaseIsAnsweredAsEverywhere() throws {
        let files = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../../tests/conformance").standardized
        let cases = try ConformanceCase.all(files.appendingPathComponent("cases.json"))
        let expected = try String(decoding: Data(contentsOf: files.appendingPathComponent("expected.jsonl")), as: UTF8.self)
            .split(separator: "\n")
        XCTAssertGreaterThanOrEqual(cases.count, ConformanceTests.casesAtLeast)
        XCTAssertEqual(cases.count, expected.count)

        var equal = 0
        for (number, (one, line)) in zip(cases, expected).enumerated() {
            let place = try StationFolder.prepared(folder.appendingPathComponent(String(number)))
            let answer = try one.answer(place)
            // By bytes: Swift's strings are equal where Unicode says so.
            if answer.utf8.elementsEqual(line.utf8) {
                equal += 1
            } else {
                XCTFail("\(one.name):\nanswer   \(answer)\nexpected \(line)")
            }
        }
        print("conformance: \(cases.count) cases, \(equal) equal")
        XCTAssertEqual(equal, cases.count)
    }
}
