import Foundation
import XCTest

@testable import Roughcheck

final class ConcurrencyTests: FolderTestCase {
    func testEightTasksAtOnce() async throws {
        let demo = try Demo()
        let station = try demo.station(folder)
        let text = try demo.text("good")
        let before = try station.verify().entries
        let checks = 25
        try await withThrowingTaskGroup(of: [UInt64].self) { group in
            for _ in 0..<8 {
                group.addTask {
                    try (0..<checks).map { _ in
                        _ = try station.status()
                        return try station.check(input: .text(text)).entry!.seq
                    }
                }
            }
            var places: Set<UInt64> = []
            for try await some in group { places.formUnion(some) }
            XCTAssertEqual(places.count, 8 * checks)
        }
        let state = try station.verify()
        XCTAssertTrue(state.ok)
        XCTAssertEqual(state.entries, before + UInt64(8 * checks))
    }

    func testManyReadersOfFramesAtOnce() async throws {
        let reader = FrameReader()
        let blank = GreyFrame(pixels: Data(repeating: 200, count: 160 * 120), width: 160, height: 120, rowStride: 160)
        try await withThrowingTaskGroup(of: String?.self) { group in
            for _ in 0..<8 { group.addTask { try reader.look(at: blank).text } }
            for try await text in group { XCTAssertNil(text) }
        }
    }
}
