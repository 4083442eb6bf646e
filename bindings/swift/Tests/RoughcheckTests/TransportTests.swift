import Foundation
import XCTest

@testable import Roughcheck

final class TransportTests: XCTestCase {
    private func answer(_ status: String, _ headers: [String] = [], body: Data = Data()) -> Data {
        let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.count)", "Connection: close"] + headers
        return Data((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
    }

    func testEachAddressOfTheTableIsTakenOrRefusedForItsReason() throws {
        struct Row: Decodable {
            let url: String
            let route: String?
            let refused: String?
        }
        let table = URL(fileURLWithPath: #filePath)
            .appendingPathComponent("../../../../../tests/vectors/data/addresses.json").standardized
        let rows = try JSONDecoder().decode([Row].self, from: Data(contentsOf: table))
        XCTAssertEqual(rows.count, 137)
        for row in rows {
            if let route = row.route {
                XCTAssertEqual(try URLSessionTransport.route(row.url).absoluteString, route, row.url)
                XCTAssertNoThrow(try URLSessionTransport(row.url), row.url)
                continue
            }
            XCTAssertThrowsError(try URLSessionTransport(row.url), row.url) {
                XCTAssertEqual($0 as? SetupError, .address(row.url))
            }
            XCTAssertThrowsError(try collectorRoute(address: row.url), row.url) {
                XCTAssertEqual(($0 as? RoughcheckError)?.code, row.refused, row.url)
            }
        }
    }

    func testARequestGoesOutAndItsAnswerComesBack() async throws {
        let server = try LittleServer(answering: answer("503 Busy", ["Retry-After: 7", "Set-Cookie: a=b"], body: Data([1, 2, 3])))
        defer { server.stop() }
        let transport = try URLSessionTransport(server.address)
        for _ in 0..<2 {
            let reply = try await transport.post(body: Data("hello".utf8))
            XCTAssertEqual(reply, .answered(status: 503, retryAfter: 7, body: Data([1, 2, 3])))
        }
        XCTAssertEqual(server.requests.count, 2)
        for request in server.requests {
            XCTAssertTrue(request.hasPrefix("POST /v1/sync HTTP/1.1\r\n"), request)
            XCTAssertTrue(request.contains("Content-Type: application/cbor\r\n"), request)
            XCTAssertTrue(request.hasSuffix("\r\n\r\nhello"), request)
            XCTAssertFalse(request.lowercased().contains("cookie:"), request)
        }
    }

    func testARedirectIsNotFollowed() async throws {
        let elsewhere = try LittleServer(answering: answer("200 OK"))
        defer { elsewhere.stop() }
        let server = try LittleServer(answering: answer("307 Temporary Redirect", ["Location: \(elsewhere.address)/"]))
        defer { server.stop() }
        let reply = try await URLSessionTransport(server.address).post(body: Data("secret".utf8))
        guard case .answered(status: 307, _, _) = reply else { return XCTFail("\(reply)") }
        XCTAssertEqual(elsewhere.requests, [])
    }

    func testAnAnswerThatIsTooLongIsNone() async throws {
        let longest = Int(largestAnswer())
        for (length, isTaken) in [(longest, true), (longest + 1, false)] {
            let server = try LittleServer(answering: answer("200 OK", body: Data(count: length)))
            defer { server.stop() }
            let reply = try await URLSessionTransport(server.address).post(body: Data())
            XCTAssertEqual(reply, isTaken ? .answered(status: 200, retryAfter: nil, body: Data(count: length)) : .nothing)
        }
    }

    func testABrokenOffAnswerAndNobodyThereAreNone() async throws {
        let server = try LittleServer(answering: Data("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort".utf8))
        let transport = try URLSessionTransport(server.address, silence: 2, patience: 4)
        let broken = try await transport.post(body: Data())
        XCTAssertEqual(broken, .nothing)
        server.stop()
        let nobody = try await transport.post(body: Data())
        XCTAssertEqual(nobody, .nothing)
    }

    func testATaskThatIsCancelledAtAnyMomentEnds() async throws {
        let server = try LittleServer(answering: answer("200 OK"), limit: 300)
        defer { server.stop() }
        let transport = try URLSessionTransport(server.address)
        for round in 0..<100 {
            let sending = Task { try await transport.post(body: Data()) }
            if round % 2 == 0 { await Task.yield() }
            sending.cancel()
            let reply = try await sending.value
            XCTAssertTrue(reply == .nothing || reply == .answered(status: 200, retryAfter: nil, body: Data()))
        }
        // And the transport works on.
        let reply = try await transport.post(body: Data())
        XCTAssertEqual(reply, .answered(status: 200, retryAfter: nil, body: Data()))
    }

    func testACancelledTaskEndsItsRequest() async throws {
        let server = try LittleServer(answering: nil)
        defer { server.stop() }
        // Of so much patience that nothing but the cancelling ends it before test.sh does.
        let transport = try URLSessionTransport(server.address, silence: 3600, patience: 3600)
        let sending = Task { try await transport.post(body: Data()) }
        try await server.wasAsked()
        sending.cancel()
        let reply = try await sending.value
        XCTAssertEqual(reply, .nothing)
    }
}
