import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Answers each connection on this machine with the same bytes, or never, and keeps what it was asked. Ends with the test.
final class LittleServer: @unchecked Sendable {
    let address: String
    private let listening: Int32
    private let lock = NSLock()
    private var kept: [String] = []

    /// Everything that was asked so far.
    var requests: [String] { lock.withLock { kept } }

    /// - Parameters:
    ///   - answer: what is answered; nothing leaves whoever asks waiting.
    ///   - limit: connections that are taken, at most.
    init(answering answer: Data?, limit: Int = 4) throws {
        #if canImport(Glibc)
            listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            listening = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listening = listening
        let isReady = withUnsafeMutablePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
                bind(listening, name, length) == 0 && listen(listening, 4) == 0 && getsockname(listening, name, &length) == 0
            }
        }
        guard isReady else { throw CocoaError(.fileReadUnknown) }
        address = "http://127.0.0.1:\(UInt16(bigEndian: name.sin_port))"
        Thread.detachNewThread { [self] in
            for _ in 0..<limit {
                let connection = accept(listening, nil, nil)
                guard connection >= 0 else { return }
                serve(connection, answer)
            }
        }
    }

    /// Waits for the first request; fails where none comes.
    func wasAsked() async throws {
        for _ in 0..<6_000 where requests.isEmpty { try await Task.sleep(nanoseconds: 10_000_000) }
        if requests.isEmpty { throw CocoaError(.fileReadUnknown) }
    }

    func stop() {
        shutdown(listening, Int32(SHUT_RDWR))
        close(listening)
    }

    private func serve(_ connection: Int32, _ answer: Data?) {
        signal(SIGPIPE, SIG_IGN)  // Whoever asks may hang up while it is answered.
        var asked = Data()
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !isWhole(asked) {
            let count = read(connection, &buffer, buffer.count)
            guard count > 0 else { break }
            asked.append(contentsOf: buffer[..<count])
        }
        lock.withLock { kept.append(String(decoding: asked, as: UTF8.self)) }
        guard let answer else { return }
        answer.withUnsafeBytes { bytes in
            var sent = 0
            while sent < bytes.count {
                let count = write(connection, bytes.baseAddress! + sent, bytes.count - sent)
                guard count > 0 else { break }
                sent += count
            }
        }
        close(connection)
    }

    private func isWhole(_ asked: Data) -> Bool {
        guard let end = asked.range(of: Data("\r\n\r\n".utf8)) else { return false }
        let headers = String(decoding: asked[..<end.lowerBound], as: UTF8.self).lowercased()
        let length = headers.components(separatedBy: "content-length: ").last.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
        return asked.count >= end.upperBound + length
    }
}
