import Foundation

/// One picture in shades of grey, as a camera gives it: rows from the top, `rowStride` bytes from the start of one row to the next.
public struct GreyFrame: Sendable {
    /// The rows; the last one may end after `width` bytes.
    public var pixels: Data
    public var width: Int32
    public var height: Int32
    public var rowStride: Int32

    public init(pixels: Data, width: Int32, height: Int32, rowStride: Int32) {
        self.pixels = pixels
        self.width = width
        self.height = height
        self.rowStride = rowStride
    }
}

extension FrameReader {
    /// Looks at one frame; nothing is copied on the way to Rust. Blocks for some milliseconds: call it off the main thread.
    public func look(at frame: GreyFrame) throws -> FrameLook {
        try look(grey: frame.pixels, width: frame.width, height: frame.height, rowStride: frame.rowStride)
    }

    /// What is seen in each frame, in order. It works where it is iterated: iterate it off the main actor.
    public func looks<Frames: AsyncSequence>(at frames: Frames) -> FrameLooks<Frames> where Frames.Element == GreyFrame {
        FrameLooks(reader: self, frames: frames)
    }

    /// The first text that is read in these frames; nothing where they end without one.
    public func firstText<Frames: AsyncSequence>(in frames: Frames) async throws -> String?
    where Frames.Element == GreyFrame {
        for try await look in looks(at: frames) {
            if let text = look.text { return text }
        }
        return nil
    }
}

/// Looks at frames as they come.
public struct FrameLooks<Frames: AsyncSequence>: AsyncSequence where Frames.Element == GreyFrame {
    public typealias Element = FrameLook

    let reader: FrameReader
    let frames: Frames

    public func makeAsyncIterator() -> Iterator {
        Iterator(reader: reader, frames: frames.makeAsyncIterator())
    }

    public struct Iterator: AsyncIteratorProtocol {
        let reader: FrameReader
        var frames: Frames.AsyncIterator

        public mutating func next() async throws -> FrameLook? {
            guard let frame = try await frames.next() else { return nil }
            return try reader.look(at: frame)
        }
    }
}

/// Where a camera puts its frames: only the newest waits, older ones are dropped, so that the reader never lags behind the picture.
public struct FrameFeed: Sendable {
    public let frames: AsyncStream<GreyFrame>
    private let continuation: AsyncStream<GreyFrame>.Continuation

    public init() {
        (frames, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Hands over a frame. Safe from any thread; never blocks.
    public func put(_ frame: GreyFrame) { continuation.yield(frame) }

    /// Says that no frame will follow.
    public func finish() { continuation.finish() }
}
