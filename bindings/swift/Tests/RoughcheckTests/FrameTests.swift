import Foundation
import XCTest

@testable import Roughcheck

final class FrameTests: XCTestCase {
    /// The demo's good certificate as a camera would give it: each module some pixels wide, rows padded to a stride.
    private func frame(pixels scale: Int, padding: Int) throws -> GreyFrame {
        let drawing = String(decoding: try Demo().bytes("good.svg"), as: UTF8.self)
        let box = drawing.components(separatedBy: "viewBox=\"0 0 ")[1].components(separatedBy: " ")[0]
        let side = try XCTUnwrap(Int(box)) * scale
        let stride = side + padding
        var rows = Data(repeating: 0xff, count: stride * side)
        for module in drawing.components(separatedBy: "M").dropFirst() {
            let place = module.components(separatedBy: "h")[0].split(separator: " ").compactMap { Int($0) }
            XCTAssertEqual(place.count, 2)
            for row in 0..<scale {
                let start = (place[1] * scale + row) * stride + place[0] * scale
                rows.replaceSubrange(start..<start + scale, with: repeatElement(0, count: scale))
            }
        }
        // What lies between the rows is not a picture.
        for row in 0..<side where padding > 0 {
            for column in side..<stride { rows[row * stride + column] = UInt8(truncatingIfNeeded: row &* 37 &+ column) }
        }
        return GreyFrame(pixels: rows, width: Int32(side), height: Int32(side), rowStride: Int32(stride))
    }

    func testAFrameIsReadWithAndWithoutAStride() throws {
        let text = try Demo().text("good")
        for padding in [0, 13, 64] {
            XCTAssertEqual(try FrameReader().look(at: frame(pixels: 5, padding: padding)).text, text)
        }
    }

    /// The smallest picture of a code that docs/ios.md promises: a third of the height of a frame of 1280 by 720.
    func testACodeOfAThirdOfTheHeightIsRead() throws {
        let code = try frame(pixels: 3, padding: 0)
        XCTAssertLessThanOrEqual(code.height, 240)
        let (width, height) = (1280, 720)
        var pixels = Data(repeating: 170, count: width * height)
        for row in 0..<Int(code.height) {
            let start = (240 + row) * width + 520
            let line = code.pixels.dropFirst(row * Int(code.rowStride)).prefix(Int(code.width))
            pixels.replaceSubrange(start..<start + line.count, with: line)
        }
        let frame = GreyFrame(pixels: pixels, width: Int32(width), height: Int32(height), rowStride: Int32(width))
        XCTAssertEqual(try FrameReader().look(at: frame).text, try Demo().text("good"))
    }

    func testAPlaneThatDoesNotFitIsAFailureAndReadsNoForeignByte() throws {
        let reader = FrameReader()
        var whole = try frame(pixels: 4, padding: 8)
        whole.height += 1
        assertCode("frame", try reader.look(at: whole))
        assertCode("frame", try reader.look(grey: Data(count: 10), width: 10, height: 10, rowStride: 10))
        assertCode("frame", try reader.look(grey: Data(count: 100), width: -10, height: 10, rowStride: 10))
        assertCode("frame", try reader.look(grey: Data(count: 100), width: 10, height: 10, rowStride: 9))
        assertCode("frame", try reader.look(grey: Data(), width: .max, height: .max, rowStride: .max))
    }

    func testTheRowsAreNotCopiedOnTheWay() throws {
        let frame = try frame(pixels: 5, padding: 3)
        var isGone = false
        let length = frame.pixels.count
        let memory = UnsafeMutableRawPointer.allocate(byteCount: length, alignment: 16)
        frame.pixels.copyBytes(to: memory.assumingMemoryBound(to: UInt8.self), count: length)
        do {
            // As a locked pixel buffer is passed: memory that belongs to somebody else.
            let rows = Data(
                bytesNoCopy: memory, count: length,
                deallocator: .custom { memory, _ in
                    isGone = true
                    memory.deallocate()
                })
            XCTAssertEqual(rows.withUnsafeBytes { $0.baseAddress }, UnsafeRawPointer(memory))
            let look = try FrameReader().look(grey: rows, width: frame.width, height: frame.height, rowStride: frame.rowStride)
            XCTAssertNotNil(look.text)
            XCTAssertFalse(isGone)
        }
        XCTAssertTrue(isGone)
    }

    func testAnEmptyFrameGetsAHint() throws {
        let dark = GreyFrame(pixels: Data(count: 320 * 240), width: 320, height: 240, rowStride: 320)
        let look = try FrameReader().look(at: dark)
        XCTAssertNil(look.text)
        XCTAssertNotNil(look.hint)
    }

    func testFramesComeAsASequenceAndTheFirstTextEndsIt() async throws {
        let blank = GreyFrame(pixels: Data(repeating: 128, count: 320 * 240), width: 320, height: 240, rowStride: 320)
        let frames = [blank, try frame(pixels: 5, padding: 1), blank]
        let stream = AsyncStream<GreyFrame> { feed in
            for frame in frames { feed.yield(frame) }
            feed.finish()
        }
        var seen: [Bool] = []
        for try await look in FrameReader().looks(at: stream) { seen.append(look.text != nil) }
        XCTAssertEqual(seen, [false, true, false])

        let feed = FrameFeed()
        for frame in frames.prefix(2) { feed.put(frame) }  // Only the newest waits.
        let text = try await FrameReader().firstText(in: feed.frames)
        XCTAssertEqual(text, try Demo().text("good"))

        let empty = FrameFeed()
        empty.finish()
        let none = try await FrameReader().firstText(in: empty.frames)
        XCTAssertNil(none)
    }
}
