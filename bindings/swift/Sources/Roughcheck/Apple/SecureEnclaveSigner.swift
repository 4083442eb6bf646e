#if canImport(Security)
    import Foundation
    import Security

    /// A device key (ECDSA over P-256) in the Secure Enclave: it signs, and nobody can copy it, with the phone's storage or without.
    ///
    /// The private key is usable from the first unlock after a start, so that sync works in the background. The key that will follow it is
    /// kept under a second tag until the journal names it. The simulator may have no Secure Enclave: use `FileSigner` there.
    public final class SecureEnclaveSigner: DeviceSigner, @unchecked Sendable {
        private let key: SecKey
        private let point: Data
        private let tag: String
        private let place: String

        /// The key under this tag, made where it is missing.
        public convenience init(tag: String = "roughcheck.device") throws {
            // A crash in the middle of `takeOver` leaves the successor alone.
            if try SecureEnclaveSigner.find(tag) == nil { _ = SecureEnclaveSigner.retag(SecureEnclaveSigner.next(tag), as: tag) }
            try self.init(tag: tag, taking: tag)
        }

        private init(tag: String, taking place: String) throws {
            self.tag = tag
            self.place = place
            key = try SecureEnclaveSigner.find(tag) ?? SecureEnclaveSigner.make(tag)
            guard let publicKey = SecKeyCopyPublicKey(key),
                let point = SecKeyCopyExternalRepresentation(publicKey, nil) as Data?
            else { throw SetupError.notAKey(file: tag) }
            self.point = point
        }

        /// The uncompressed point (X9.63).
        public func publicKey() throws -> Data { point }

        /// A DER signature over the SHA-256 digest of the message; fails before the first unlock.
        public func sign(message: Data) throws -> Data {
            let signature = SecKeyCreateSignature(key, .ecdsaSignatureMessageX962SHA256, message as CFData, nil) as Data?
            guard let signature else { throw HostError.Unavailable(text: "the Secure Enclave does not sign now") }
            return signature
        }

        public func makeSuccessor() throws -> DeviceSigner? {
            try SecureEnclaveSigner(tag: SecureEnclaveSigner.next(place), taking: place)
        }

        public func successor() throws -> DeviceSigner? {
            try SecureEnclaveSigner.find(SecureEnclaveSigner.next(place)) == nil ? nil : makeSuccessor()
        }

        /// The older key goes first: two keys cannot share a tag.
        public func takeOver() throws -> Bool {
            if tag == place { return true }
            guard try SecureEnclaveSigner.find(tag) != nil else {
                return try SecureEnclaveSigner(tag: place).point == point  // Asked again.
            }
            let removed = SecItemDelete(SecureEnclaveSigner.query(place) as CFDictionary)
            guard removed == errSecSuccess || removed == errSecItemNotFound else { return false }
            return SecureEnclaveSigner.retag(tag, as: place)
        }

        private static func next(_ tag: String) -> String { tag + ".next" }

        private static func retag(_ tag: String, as other: String) -> Bool {
            let change = [kSecAttrApplicationTag: Data(other.utf8)] as CFDictionary
            return SecItemUpdate(query(tag) as CFDictionary, change) == errSecSuccess
        }

        private static func query(_ tag: String) -> [CFString: Any] {
            [
                kSecClass: kSecClassKey,
                kSecAttrKeyType: kSecAttrKeyTypeECSECPrimeRandom,
                kSecAttrApplicationTag: Data(tag.utf8),
                kSecUseDataProtectionKeychain: true,
            ]
        }

        private static func find(_ tag: String) throws -> SecKey? {
            var found: CFTypeRef?
            let asking = query(tag).merging([kSecReturnRef: true]) { $1 }
            let status = SecItemCopyMatching(asking as CFDictionary, &found)
            switch status {
            case errSecSuccess: return found.map { $0 as! SecKey }  // kSecReturnRef of a key gives a SecKey.
            case errSecItemNotFound: return nil
            default: throw SetupError.keychain(status: status)
            }
        }

        private static func make(_ tag: String) throws -> SecKey {
            guard
                let access = SecAccessControlCreateWithFlags(
                    nil, kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly, .privateKeyUsage, nil)
            else { throw SetupError.keychain(status: errSecParam) }
            let attributes: [CFString: Any] = [
                kSecAttrKeyType: kSecAttrKeyTypeECSECPrimeRandom,
                kSecAttrKeySizeInBits: 256,
                kSecAttrTokenID: kSecAttrTokenIDSecureEnclave,
                kSecUseDataProtectionKeychain: true,
                kSecPrivateKeyAttrs: [
                    kSecAttrIsPermanent: true,
                    kSecAttrApplicationTag: Data(tag.utf8),
                    kSecAttrAccessControl: access,
                ] as [CFString: Any],
            ]
            guard let key = SecKeyCreateRandomKey(attributes as CFDictionary, nil) else {
                throw SetupError.keychain(status: errSecUnimplemented)
            }
            return key
        }
    }
#endif
