import Foundation

extension RoughcheckError {
    /// The stable name of what failed. Texts may change, names never do.
    public var code: String {
        switch self {
        case .Failed(let code, _): return code
        }
    }

    /// What failed, in English, for a log.
    public var text: String {
        switch self {
        case .Failed(_, let text): return text
        }
    }
}

extension RoughcheckError: LocalizedError {
    public var errorDescription: String? { text }
}

extension Report {
    /// The report as JSON: byte for byte what `roughcheck check --json` prints, in every language. (`Codable` has Swift's own names; use it
    /// for what only your app reads.)
    public func json() throws -> String { try reportJson(report: self) }
}
