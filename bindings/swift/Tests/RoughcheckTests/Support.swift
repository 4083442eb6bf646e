import Foundation
import XCTest

@testable import Roughcheck

/// What test.sh lays ready. Without it a test is skipped by name.
enum Ready {
    static func demo() throws -> URL { URL(fileURLWithPath: try value("ROUGHCHECK_TEST_DEMO"), isDirectory: true) }
    static func collector() throws -> String { try value("ROUGHCHECK_TEST_COLLECTOR") }

    /// A token is for one device: each test that gets an answer has its own.
    static func token(_ place: Int) throws -> String {
        String(try value("ROUGHCHECK_TEST_TOKENS").split(separator: " ")[place])
    }

    private static func value(_ name: String) throws -> String {
        guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else {
            throw XCTSkip("\(name) is not set: bindings/swift/test.sh sets it")
        }
        return value
    }
}

/// A demo's files.
struct Demo {
    let folder: URL

    init() throws { folder = try Ready.demo() }

    func text(_ name: String) throws -> String {
        String(decoding: try bytes(name + ".txt"), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func bytes(_ file: String) throws -> Data { try Data(contentsOf: folder.appendingPathComponent(file)) }

    func root() throws -> String {
        String(decoding: try bytes("root.txt"), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func parcel() throws -> Parcel { try parcelFromJson(text: String(decoding: try bytes("parcel.json"), as: UTF8.self)) }

    static let post = Post(country: "EU", name: "Antwerp 1", procedure: .import)

    /// A new station at the demo's post, with the demo's trust.
    func station(_ folder: URL, host: StationHost? = nil) throws -> Station {
        try initStation(directory: folder.path, post: Demo.post, root: root())
        let host = try host ?? StationHost(folder: folder, signer: FileSigner(folder.appendingPathComponent("device.key")))
        let station = try Station.open(directory: folder.path, host: host)
        XCTAssertNil(try station.install(document: bytes("bundle.rcb")).refused)
        return station
    }
}

/// A test with a folder of its own that is gone afterwards.
class FolderTestCase: XCTestCase {
    private(set) var folder: URL!

    override func setUpWithError() throws {
        let parent = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString, isDirectory: true)
        folder = try StationFolder.prepared(parent.appendingPathComponent("station", isDirectory: true))
    }

    override func tearDownWithError() throws {
        try FileManager.default.removeItem(at: folder.deletingLastPathComponent())
    }
}

/// A clock that stands where it is put.
final class FixedClock: DeviceClock, @unchecked Sendable {
    private let lock = NSLock()
    private var seconds: Int64

    init(_ instant: String) { seconds = FixedClock.seconds(instant) }

    func now() throws -> Int64 { lock.withLock { seconds } }

    func put(_ instant: String) { lock.withLock { seconds = FixedClock.seconds(instant) } }

    private static func seconds(_ instant: String) -> Int64 {
        Int64(ISO8601DateFormatter().date(from: instant)!.timeIntervalSince1970)
    }
}

/// The same bytes in each run: the stream of docs/conformance.md.
final class FixedEntropy: Entropy, @unchecked Sendable {
    private let lock = NSLock()
    private var state: UInt32 = 1

    func random(count: Int32) throws -> Data {
        lock.withLock {
            Data(
                (0..<count).map { _ in
                    state = state &* 1_664_525 &+ 1_013_904_223
                    return UInt8(state >> 24)
                })
        }
    }
}

/// Always the same sealing key.
final class FixedSealingKey: SealingKey {
    func key() throws -> Data { Data(repeating: 9, count: 32) }
}

/// The last head in memory.
final class MemoryHead: LastHead, @unchecked Sendable {
    private let lock = NSLock()
    private var head: Data?

    func load() throws -> Data? { lock.withLock { head } }
    func save(head: Data) throws { lock.withLock { self.head = head } }
}

extension StationHost {
    /// The fixed host of the conformance cases.
    static func fixed(clock: FixedClock) throws -> StationHost {
        StationHost(
            clock: clock, entropy: FixedEntropy(), signer: try SoftwareSigner(seed: Data(repeating: 7, count: 32)),
            sealingKey: FixedSealingKey(), lastHead: MemoryHead())
    }
}

/// Asserts that a call fails with this stable code.
func assertCode<Value>(
    _ code: String, file: StaticString = #filePath, line: UInt = #line, _ call: @autoclosure () throws -> Value
) {
    XCTAssertThrowsError(try call(), file: file, line: line) { error in
        XCTAssertEqual((error as? RoughcheckError)?.code, code, "\(error)", file: file, line: line)
    }
}
