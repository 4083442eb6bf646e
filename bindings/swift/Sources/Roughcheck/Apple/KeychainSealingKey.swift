#if canImport(Security)
    import Foundation
    import Security

    /// The sealing key in the keychain of this device: readable from the first unlock on, in no backup, on no other phone.
    public final class KeychainSealingKey: SealingKey {
        private let bytes: Data

        /// The key of this account, made where it is missing.
        public init(account: String = "roughcheck.sealing") throws {
            bytes = try KeychainSealingKey.find(account) ?? KeychainSealingKey.make(account)
        }

        public func key() throws -> Data { bytes }

        private static func query(_ account: String) -> [CFString: Any] {
            [
                kSecClass: kSecClassGenericPassword,
                kSecAttrService: "roughcheck",
                kSecAttrAccount: account,
                kSecUseDataProtectionKeychain: true,
            ]
        }

        private static func find(_ account: String) throws -> Data? {
            var found: CFTypeRef?
            let asking = query(account).merging([kSecReturnData: true]) { $1 }
            let status = SecItemCopyMatching(asking as CFDictionary, &found)
            switch status {
            case errSecSuccess: break
            case errSecItemNotFound: return nil
            default: throw SetupError.keychain(status: status)
            }
            guard let bytes = found as? Data, bytes.count == SecretFile.length else { throw SetupError.notAKey(file: account) }
            return bytes
        }

        private static func make(_ account: String) throws -> Data {
            guard let bytes = SecureEntropy.bytes(SecretFile.length) else { throw SetupError.noEntropy }
            let item = query(account).merging([
                kSecValueData: bytes,
                kSecAttrAccessible: kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly,
            ]) { $1 }
            let status = SecItemAdd(item as CFDictionary, nil)
            guard status == errSecSuccess else { throw SetupError.keychain(status: status) }
            return bytes
        }
    }
#endif
