import Foundation

#if canImport(Security)
    import Security
#endif

/// The system's generator of random bytes.
public final class SecureEntropy: Entropy {
    public init() {}

    public func random(count: Int32) throws -> Data {
        guard let bytes = SecureEntropy.bytes(Int(count)) else { throw HostError.Unavailable(text: "no random bytes") }
        return bytes
    }

    /// Random bytes, or nothing where the system has none to give.
    static func bytes(_ count: Int) -> Data? {
        var bytes = Data(count: count)
        #if canImport(Security)
            let status = bytes.withUnsafeMutableBytes { buffer in
                buffer.baseAddress.map { SecRandomCopyBytes(kSecRandomDefault, count, $0) } ?? errSecSuccess
            }
            return status == errSecSuccess ? bytes : nil
        #else
            var generator = SystemRandomNumberGenerator()
            for index in bytes.indices { bytes[index] = UInt8.random(in: .min ... .max, using: &generator) }
            return bytes
        #endif
    }
}
