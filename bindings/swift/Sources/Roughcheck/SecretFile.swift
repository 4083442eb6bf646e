import Foundation

/// A file that holds 32 secret bytes: readable by its owner alone, on an iPhone only after the first unlock, in no backup.
struct SecretFile: Sendable {
    static let length = 32
    let url: URL

    var exists: Bool { FileManager.default.fileExists(atPath: url.path) }

    /// The bytes, made at random where the file is missing. A file that holds something else is left alone.
    func bytes() throws -> Data {
        if !exists { try write() }
        let bytes = try Data(contentsOf: url)
        guard bytes.count == SecretFile.length else { throw SetupError.notAKey(file: url.lastPathComponent) }
        return bytes
    }

    private func write() throws {
        guard let secret = SecureEntropy.bytes(SecretFile.length) else { throw SetupError.noEntropy }
        // The name appears with all bytes in it or not at all.
        let draft = url.appendingPathExtension("draft")
        var attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        #if os(iOS)
            attributes[.protectionKey] = FileProtectionType.completeUntilFirstUserAuthentication
        #endif
        guard FileManager.default.createFile(atPath: draft.path, contents: secret, attributes: attributes) else {
            throw CocoaError(.fileWriteUnknown)
        }
        let handle = try FileHandle(forWritingTo: draft)
        try handle.synchronize()
        try handle.close()
        try FileManager.default.moveItem(at: draft, to: url)
        try url.excludeFromBackup()
    }
}

extension URL {
    /// Keeps a file or folder out of the phone's backups. Elsewhere there are none.
    func excludeFromBackup() throws {
        #if !os(Linux)
            var url = self
            var values = URLResourceValues()
            values.isExcludedFromBackup = true
            try url.setResourceValues(values)
        #endif
    }
}
