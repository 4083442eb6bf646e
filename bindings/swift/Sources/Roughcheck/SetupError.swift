import Foundation

/// What went wrong while the phone's side of a station was set up. Names no secret.
public enum SetupError: Error, Equatable, Sendable {
    /// A file holds something else than a key.
    case notAKey(file: String)
    /// The system gives no random bytes.
    case noEntropy
    /// A keychain or Secure Enclave call failed with this status.
    case keychain(status: Int32)
    /// The address of a collector is none, or is plain http to another machine.
    case address(String)
}

extension SetupError: LocalizedError {
    public var errorDescription: String? {
        switch self {
        case .notAKey(let file): return "\(file): holds no key"
        case .noEntropy: return "the system gives no random bytes"
        case .keychain(let status): return "the keychain answered \(status)"
        case .address(let address):
            return "\(address): a collector's address begins with https:// (http:// to this machine alone)"
        }
    }
}
