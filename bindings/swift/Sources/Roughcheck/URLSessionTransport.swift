import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Carries requests of `Station.sync` to a collector by HTTP.
///
/// TLS always, but for plain http to this very machine; no redirect is followed; no cookie is kept; an answer that grows past the limit is
/// cut off and counts as none. Safe from several tasks. A task that is cancelled ends its request.
public final class URLSessionTransport: Transport, @unchecked Sendable {
    private let address: URL
    private let exchanges = Exchanges()
    private let session: URLSession

    /// A collector at this address, such as `https://collector.example.org`.
    ///
    /// - Parameters:
    ///   - silence: seconds without a byte after which a request is given up.
    ///   - patience: seconds after which a request is given up in any case.
    public init(_ collector: String, silence: TimeInterval = 20, patience: TimeInterval = 120) throws {
        address = try URLSessionTransport.route(collector)
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = silence
        configuration.timeoutIntervalForResource = patience
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        if address.scheme == "http" { configuration.connectionProxyDictionary = [:] }
        session = URLSession(configuration: configuration, delegate: exchanges, delegateQueue: nil)
    }

    deinit { session.invalidateAndCancel() }

    /// Ends the requests that are running now; each counts as one without an answer.
    public func cancel() { exchanges.cancelAll() }

    public func post(body: Data) async throws -> TransportReply {
        var request = URLRequest(url: address)
        request.httpMethod = "POST"
        request.httpBody = body
        request.setValue("application/cbor", forHTTPHeaderField: "Content-Type")
        request.setValue("roughcheck", forHTTPHeaderField: "User-Agent")
        let task = session.dataTask(with: request)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { waiting in exchanges.start(task, waiting) }
        } onCancel: {
            exchanges.cancel(task)
        }
    }

    /// The route of the protocol at a collector's address.
    static func route(_ collector: String) throws -> URL {
        guard let route = try? collectorRoute(address: collector), let url = URL(string: route) else {
            throw SetupError.address(collector)
        }
        return url
    }
}

/// What is on its way: one exchange for each running request.
private final class Exchanges: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    private struct Exchange {
        let task: URLSessionDataTask
        let waiting: CheckedContinuation<TransportReply, Never>
        var body = Data()
        var isTooLong = false
    }

    private let largest = Int(largestAnswer())
    private let lock = NSLock()
    // By the task's number; both behind the lock.
    private var running: [Int: Exchange] = [:]
    private var cancelledBefore: Set<Int> = []

    func start(_ task: URLSessionDataTask, _ waiting: CheckedContinuation<TransportReply, Never>) {
        let goesOn = lock.withLock { () -> Bool in
            if cancelledBefore.remove(task.taskIdentifier) != nil { return false }
            running[task.taskIdentifier] = Exchange(task: task, waiting: waiting)
            return true
        }
        if goesOn { task.resume() } else { waiting.resume(returning: .nothing) }
    }

    /// Ends a request. One that has not started yet never will: nobody would hear its end.
    func cancel(_ task: URLSessionDataTask) {
        lock.withLock { if running[task.taskIdentifier] == nil { cancelledBefore.insert(task.taskIdentifier) } }
        task.cancel()
    }

    func cancelAll() {
        for task in lock.withLock({ running.values.map(\.task) }) { task.cancel() }
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let goesOn = lock.withLock { () -> Bool in
            guard var exchange = running.removeValue(forKey: dataTask.taskIdentifier) else { return false }
            exchange.isTooLong = data.count > largest - exchange.body.count
            if !exchange.isTooLong { exchange.body.append(data) }
            running[dataTask.taskIdentifier] = exchange
            return !exchange.isTooLong
        }
        if !goesOn { dataTask.cancel() }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        guard let exchange = lock.withLock({ running.removeValue(forKey: task.taskIdentifier) }) else { return }
        guard error == nil, !exchange.isTooLong, let response = task.response as? HTTPURLResponse else {
            return exchange.waiting.resume(returning: .nothing)
        }
        exchange.waiting.resume(
            returning: .answered(
                status: Int32(clamping: response.statusCode),
                retryAfter: response.value(forHTTPHeaderField: "Retry-After").flatMap { Int64($0) },
                body: exchange.body))
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}
