import Foundation

/// The phone's own clock. It may be wrong: nothing rests on it alone, and a check says so where it doubts it.
public final class SystemClock: DeviceClock {
    public init() {}

    public func now() throws -> Int64 {
        Int64(Date().timeIntervalSince1970.rounded(.down))
    }
}
