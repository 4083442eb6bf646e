// A panic in Rust arrives as an error and does not end the app. A program of its own: what ships has no function that panics.
import Foundation

func isCaught(_ call: () throws -> Void) -> Bool {
    do {
        try call()
        return false
    } catch {
        return !(error is RoughcheckError) && "\(error)".contains("on purpose")
    }
}

guard isCaught({ try panicOnPurpose() }), isCaught({ try panicOnPurpose() }) else {
    print("FAILED: a panic did not arrive as an error")
    exit(1)
}
let threads = DispatchGroup()
for _ in 0..<4 {
    DispatchQueue.global().async(group: threads) { _ = isCaught { try panicOnPurpose() } }
}
threads.wait()
// The library works on as if nothing had happened.
guard try readCertificate(input: .text("KP1:")).certificate == nil, try SoftwareSigner(seed: Data(count: 32)).publicKey().count == 32 else {
    print("FAILED: the library does not work after a panic")
    exit(1)
}
print("panic: caught")
