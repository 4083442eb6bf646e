import Foundation

extension StationHost {
    /// The host of a station: the system's clock and randomness, and the last head in `FOLDER.head`, beside the folder.
    ///
    /// - Parameters:
    ///   - signer: the device's key; `SecureEnclaveSigner` on a phone, `FileSigner` elsewhere.
    ///   - sealingKey: `KeychainSealingKey` on a phone; without one, a file in `folder`.
    public init(folder: URL, signer: DeviceSigner, sealingKey: SealingKey? = nil) throws {
        self.init(
            clock: SystemClock(),
            entropy: SecureEntropy(),
            signer: signer,
            sealingKey: try sealingKey ?? FileSealingKey(folder.appendingPathComponent("sealing.key")),
            lastHead: FileLastHead(folder.appendingPathExtension("head")))
    }
}

/// Where a station lives.
public enum StationFolder {
    /// `Application Support/NAME`, made where it is missing: never purged by the system, out of backups (a restored copy would be a second
    /// phone with the same key and an older journal), and on an iPhone readable from the first unlock on, so that sync works in the background.
    public static func inApplicationSupport(_ name: String = "Roughcheck") throws -> URL {
        let support = try FileManager.default.url(
            for: .applicationSupportDirectory, in: .userDomainMask, appropriateFor: nil, create: true)
        return try prepared(support.appendingPathComponent(name, isDirectory: true))
    }

    /// This folder, made where it is missing, with the same care.
    public static func prepared(_ folder: URL) throws -> URL {
        var attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
        #if os(iOS)
            attributes[.protectionKey] = FileProtectionType.completeUntilFirstUserAuthentication
        #endif
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: attributes)
        try folder.excludeFromBackup()
        return folder
    }
}
