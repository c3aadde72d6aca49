// swift-tools-version: 6.2
// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "benchmarks",
    products: [
        .executable(name: "BareProxy", targets: ["BareProxy"]),
        .executable(name: "LedgerBenchmark", targets: ["LedgerBenchmark"]),
        .executable(name: "DetectorBenchmark", targets: ["DetectorBenchmark"]),
        .executable(name: "PolicyBenchmark", targets: ["PolicyBenchmark"]),
        .executable(name: "ScanBenchmark", targets: ["ScanBenchmark"]),
    ],
    dependencies: [
        .package(name: "belay", path: ".."),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    ],
    targets: [
        .executableTarget(
            name: "BareProxy",
            dependencies: [
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "LedgerBenchmark",
            dependencies: [
                .product(name: "Ledger", package: "belay"),
                .product(name: "Storage", package: "belay"),
                .product(name: "Vocabulary", package: "belay"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "DetectorBenchmark",
            dependencies: [
                .product(name: "Detectors", package: "belay"),
                .product(name: "Vocabulary", package: "belay"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "PolicyBenchmark",
            dependencies: [
                .product(name: "CEL", package: "belay"),
                .product(name: "Policy", package: "belay"),
                .product(name: "Vocabulary", package: "belay"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "ScanBenchmark",
            dependencies: [.product(name: "Detectors", package: "belay")],
            swiftSettings: settings),
    ]
)
