// The names are Apple's.
// swift-format-ignore-file
import Foundation

open class BGTask: NSObject {
    public var expirationHandler: (() -> Void)?
    public func setTaskCompleted(success: Bool) { fatalError() }
}

public final class BGProcessingTask: BGTask {}

open class BGTaskRequest: NSObject {
    public var earliestBeginDate: Date?
}

public final class BGProcessingTaskRequest: BGTaskRequest {
    public init(identifier: String) { fatalError() }
    public var requiresNetworkConnectivity = false
    public var requiresExternalPower = false
}

public final class BGTaskScheduler: NSObject, @unchecked Sendable {
    public static let shared = BGTaskScheduler()
    @discardableResult
    public func register(
        forTaskWithIdentifier identifier: String, using queue: DispatchQueue?, launchHandler: @escaping (BGTask) -> Void
    ) -> Bool { fatalError() }
    public func submit(_ taskRequest: BGTaskRequest) throws { fatalError() }
}
