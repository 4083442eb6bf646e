import Foundation

/// A device key (Ed25519) whose seed lies in a file: for desktops, the simulator and tests. On a phone `SecureEnclaveSigner` keeps the
/// key in hardware, where no copy of the storage takes it along.
///
/// Its successor lies beside it, with `.next` after the name, until the journal names it.
public final class FileSigner: DeviceSigner {
    private let file: URL
    private let place: URL
    private let signer: SoftwareSigner

    /// The key in this file, made where it is missing.
    public convenience init(_ file: URL) throws {
        try self.init(file, taking: file)
    }

    private init(_ file: URL, taking place: URL) throws {
        self.file = file
        self.place = place
        signer = try SoftwareSigner(seed: SecretFile(url: file).bytes())
    }

    private var next: URL { place.appendingPathExtension("next") }

    public func publicKey() throws -> Data { try signer.publicKey() }

    public func sign(message: Data) throws -> Data { try signer.sign(message: message) }

    public func makeSuccessor() throws -> DeviceSigner? { try FileSigner(next, taking: place) }

    public func successor() throws -> DeviceSigner? { SecretFile(url: next).exists ? try makeSuccessor() : nil }

    public func takeOver() throws -> Bool {
        // The name changes in one step: there is always a key under it.
        if rename(file.path, place.path) == 0 { return true }
        return try FileSigner(place).publicKey() == publicKey()  // Asked again.
    }
}
