import Foundation

/// A second place for the newest head, so that a journal that was cut short is noticed.
///
/// The file is one sector that is overwritten in place after each commit: a new file each time would make the journal's next commit wait.
/// A head that could not be kept leaves the older one, which is not a fault. The layout is that of the command line's `DIR/head`.
public final class FileLastHead: LastHead, @unchecked Sendable {
    private static let sector = 512
    private static let prefix = 2
    private let file: URL
    private let lock = NSLock()
    private var handle: FileHandle?  // Behind the lock.

    /// The head in this file; the file is made when the first head is saved.
    public init(_ file: URL) {
        self.file = file
    }

    deinit { try? handle?.close() }

    public func load() throws -> Data? {
        lock.lock()
        defer { lock.unlock() }
        guard let sector = try? Data(contentsOf: file), sector.count >= FileLastHead.prefix else { return nil }
        let length = Int(sector[0]) << 8 | Int(sector[1])
        let head = sector.dropFirst(FileLastHead.prefix).prefix(length)
        return length > 0 && head.count == length ? Data(head) : nil
    }

    public func save(head: Data) throws {
        guard head.count <= FileLastHead.sector - FileLastHead.prefix else {
            throw HostError.Unavailable(text: "a head of \(head.count) bytes")
        }
        var sector = Data([UInt8(head.count >> 8), UInt8(head.count & 0xff)]) + head
        sector.append(Data(count: FileLastHead.sector - sector.count))
        lock.lock()
        defer { lock.unlock() }
        try write(sector)
    }

    private func write(_ sector: Data) throws {
        if let handle {
            try handle.seek(toOffset: 0)
            return try handle.write(contentsOf: sector)
        }
        let isNew = !FileManager.default.fileExists(atPath: file.path)
        if isNew { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        let opened = try FileHandle(forUpdating: file)
        handle = opened
        try opened.write(contentsOf: sector)
        if isNew {
            try opened.synchronize()
            try file.excludeFromBackup()
        }
    }
}
