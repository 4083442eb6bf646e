import Foundation

/// A sealing key in a file, for desktops and tests. On a phone `KeychainSealingKey` is the better place.
///
/// Personal fields of the journal are sealed under it: who loses the key can still prove every entry, but reads no name any more.
public final class FileSealingKey: SealingKey {
    private let bytes: Data

    /// The key in this file, made where it is missing.
    public init(_ file: URL) throws {
        bytes = try SecretFile(url: file).bytes()
    }

    public func key() throws -> Data { bytes }
}
