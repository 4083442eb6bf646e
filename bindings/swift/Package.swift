// swift-tools-version:5.9
import PackageDescription

// On an Apple machine the Rust library comes as the XCFramework that xcframework.sh builds; elsewhere it is the shared library that
// generate.sh builds, found by the linker's own flags (test.sh shows them). The Swift on top is the same.
#if os(Linux)
    let library: Target = .systemLibrary(name: "RoughcheckFFI")
#else
    let library: Target = .binaryTarget(name: "RoughcheckFFI", path: "RoughcheckFFI.xcframework")
#endif

let package = Package(
    name: "Roughcheck",
    platforms: [.iOS(.v15), .macOS(.v12)],
    products: [
        .library(name: "Roughcheck", targets: ["Roughcheck"]),
        .library(name: "RoughcheckCamera", targets: ["RoughcheckCamera"]),
    ],
    targets: [
        library,
        // The generated calls (Generated/, made by generate.sh) and what a phone supplies: Foundation alone.
        .target(
            name: "Roughcheck",
            dependencies: ["RoughcheckFFI"],
            linkerSettings: [.linkedLibrary("roughcheck_ffi", .when(platforms: [.linux]))]),
        // Frames from AVFoundation; empty where there is no CoreVideo.
        .target(name: "RoughcheckCamera", dependencies: ["Roughcheck"]),
        .testTarget(name: "RoughcheckTests", dependencies: ["Roughcheck"]),
    ])
