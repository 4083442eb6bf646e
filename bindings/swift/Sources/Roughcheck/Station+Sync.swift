import Foundation

extension Station {
    /// Sends what waits to a collector, and takes what comes back. A task that is cancelled ends the running request and sends no further
    /// one; nothing is lost, the next call goes on.
    ///
    /// - Parameter onProgress: told after each answer how many entries were acknowledged in this call, and how many wait.
    public func sync(
        to collector: URLSessionTransport, onProgress: (@Sendable (_ acknowledged: Int64, _ waiting: Int64) -> Void)? = nil
    ) async throws -> SyncReport {
        let task = TaskProgress(onProgress)
        return try await withTaskCancellationHandler {
            try await sync(transport: collector, progress: task)
        } onCancel: {
            task.cancel()
            collector.cancel()
        }
    }
}

/// The progress of a Swift task: a call from Rust does not run in the task that called Rust, so that its cancellation is told here.
private final class TaskProgress: SyncProgress, @unchecked Sendable {
    private let onProgress: (@Sendable (Int64, Int64) -> Void)?
    private let lock = NSLock()
    private var cancelled = false  // Behind the lock.

    init(_ onProgress: (@Sendable (Int64, Int64) -> Void)?) { self.onProgress = onProgress }

    func cancel() { lock.withLock { cancelled = true } }
    func isCancelled() throws -> Bool { lock.withLock { cancelled } }
    func moved(acknowledged: Int64, waiting: Int64) throws { onProgress?(acknowledged, waiting) }
}
