#if canImport(CoreVideo)
    import CoreVideo
    import Foundation
    import Roughcheck

    extension GreyFrame {
        /// The luma plane of a camera's picture, without a copy: the buffer stays locked for reading, and alive, as long as the frame does.
        ///
        /// Takes the camera's own two formats, `kCVPixelFormatType_420YpCbCr8BiPlanarFullRange` and `…VideoRange`; nothing for any other.
        public init?(luma buffer: CVPixelBuffer) {
            switch CVPixelBufferGetPixelFormatType(buffer) {
            case kCVPixelFormatType_420YpCbCr8BiPlanarFullRange, kCVPixelFormatType_420YpCbCr8BiPlanarVideoRange: break
            default: return nil
            }
            guard CVPixelBufferLockBaseAddress(buffer, .readOnly) == kCVReturnSuccess else { return nil }
            guard let rows = CVPixelBufferGetBaseAddressOfPlane(buffer, 0) else {
                CVPixelBufferUnlockBaseAddress(buffer, .readOnly)
                return nil
            }
            let height = CVPixelBufferGetHeightOfPlane(buffer, 0)
            let rowStride = CVPixelBufferGetBytesPerRowOfPlane(buffer, 0)
            let pixels = Data(
                bytesNoCopy: rows, count: rowStride * height,
                deallocator: .custom { _, _ in
                    CVPixelBufferUnlockBaseAddress(buffer, .readOnly)
                })
            self.init(
                pixels: pixels, width: Int32(CVPixelBufferGetWidthOfPlane(buffer, 0)), height: Int32(height),
                rowStride: Int32(rowStride))
        }
    }

    extension FrameReader {
        /// Looks at the luma plane of a camera's picture, without a copy; nothing for a picture of another format.
        public func look(at buffer: CVPixelBuffer) throws -> FrameLook? {
            try GreyFrame(luma: buffer).map { try look(at: $0) }
        }
    }
#endif
