import Foundation
import XCTest

@testable import Roughcheck

/// What test.sh lays ready. Without it a test fails, or is skipped where ROUGHCHECK_MAY_SKIP=1.
enum Ready {
    static func demo() throws -> URL { URL(fileURLWithPath: try value("ROUGHCHECK_TEST_DEMO"), isDirectory: true) }
    /// The clock for which the demo is made, and by which the collector goes.
    static func clock() throws -> String { try value("ROUGHCHECK_TEST_CLOCK") }
    static func collector() throws -> String { try value("ROUGHCHECK_TEST_COLLECTOR") }

    /// A token is for one device: each test that gets an answer has its own.
    static func token(_ place: Int) throws -> String {
        String(try value("ROUGHCHECK_TEST_TOKENS").split(separator: " ")[place])
    }

    private static func value(_ name: String) throws -> String {
        let environment = ProcessInfo.processInfo.environment
        if let value = environment[name], !value.isEmpty { return value }
        let reason = "\(name) is not set: bindings/swift/test.sh sets it"
        if environment["ROUGHCHECK_MAY_SKIP"] == "1" { throw XCTSkip(reason) }
        throw Missing(description: reason)
    }

    private struct Missing: Error, CustomStringConvertible { let description: String }
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

    /// The package's host over files in a folder, with the demo's clock.
    static func host(_ folder: URL) throws -> StationHost {
        var host = try StationHost(folder: folder, signer: FileSigner(folder.appendingPathComponent("device.key")))
        host.clock = try FixedClock()
        return host
    }

    static let post = Post(country: "EU", name: "Antwerp 1", procedure: .import)

    /// A new station at the demo's post, with the demo's trust.
    func station(_ folder: URL, host: StationHost? = nil) throws -> Station {
        try initStation(directory: folder.path, post: Demo.post, root: root())
        let station = try Station.open(directory: folder.path, host: host ?? Demo.host(folder))
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

/// A clock that stands where it is put; in the demo's days, unless it is told otherwise.
final class FixedClock: DeviceClock, @unchecked Sendable {
    private let lock = NSLock()
    private var seconds: Int64

    convenience init() throws { self.init(try Ready.clock()) }

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
