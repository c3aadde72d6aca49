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

/// A package that is named once here and used by product below.
func product(_ name: String, _ package: String) -> Target.Dependency {
    .product(name: name, package: package)
}

let package = Package(
    name: "belay",
    products: [
        .executable(name: "belay", targets: ["belay"]),
        // What the benchmarks measure from within.
        .library(name: "CEL", targets: ["CEL"]),
        .library(name: "Detectors", targets: ["Detectors"]),
        .library(name: "Gateway", targets: ["Gateway"]),
        .library(name: "Ledger", targets: ["Ledger"]),
        .library(name: "Policy", targets: ["Policy"]),
        .library(name: "Storage", targets: ["Storage"]),
        .library(name: "Vocabulary", targets: ["Vocabulary"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
    ],
    targets: [
        .target(
            name: "Vocabulary",
            dependencies: [product("Crypto", "swift-crypto")],
            swiftSettings: settings),
        .target(name: "CEL", swiftSettings: settings),
        .target(
            name: "Policy",
            dependencies: ["CEL", "Vocabulary", product("Yams", "Yams")],
            swiftSettings: settings),
        // The weights of the detectors' models, as bytes.
        .target(name: "CModels", exclude: ["weights"]),
        .target(
            name: "Detectors",
            dependencies: ["CModels", "Vocabulary"],
            swiftSettings: settings),
        .target(
            name: "Ledger",
            dependencies: [
                "Vocabulary",
                product("Crypto", "swift-crypto"),
                product("Logging", "swift-log"),
                product("ServiceLifecycle", "swift-service-lifecycle"),
            ],
            swiftSettings: settings),
        .target(
            name: "Storage",
            dependencies: [
                "Ledger", "Staff", "Vocabulary",
                product("GRDB", "GRDB.swift"), product("GRDBSQLite", "GRDB.swift"),
            ],
            swiftSettings: settings),
        .target(
            name: "Decisions",
            dependencies: [
                "Detectors", "Ledger", "Policy", "Vocabulary",
                product("Metrics", "swift-metrics"),
            ],
            swiftSettings: settings),
        .target(
            name: "Desk",
            dependencies: ["Decisions", "Ledger", "Policy", "Vocabulary"],
            swiftSettings: settings),
        .target(
            name: "Staff",
            dependencies: [
                "Vocabulary",
                product("Crypto", "swift-crypto"), product("CryptoExtras", "swift-crypto"),
                product("JWTKit", "jwt-kit"),
            ],
            swiftSettings: settings),
        .target(
            name: "Console",
            dependencies: [
                "Decisions", "Desk", "Ledger", "Policy", "Staff", "Vocabulary",
                product("HTTPTypes", "swift-http-types"),
                product("Hummingbird", "hummingbird"),
                product("Logging", "swift-log"),
                product("NIOCore", "swift-nio"),
            ],
            swiftSettings: settings),
        .target(
            name: "Gateway",
            dependencies: [
                "Decisions", "Desk", "Policy", "Vocabulary",
                product("AsyncHTTPClient", "async-http-client"),
                product("HTTPTypes", "swift-http-types"),
                product("Hummingbird", "hummingbird"),
                product("Logging", "swift-log"),
                product("Metrics", "swift-metrics"),
                product("NIOCore", "swift-nio"),
                product("NIOHTTP1", "swift-nio"),
                product("NIOPosix", "swift-nio"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "belay",
            dependencies: [
                "CEL", "Console", "Decisions", "Desk", "Detectors", "Gateway", "Ledger", "Policy",
                "Staff", "Storage", "Vocabulary",
                product("ArgumentParser", "swift-argument-parser"),
                product("AsyncHTTPClient", "async-http-client"),
                product("Crypto", "swift-crypto"),
                product("Hummingbird", "hummingbird"),
                product("HummingbirdCore", "hummingbird"),
                product("Logging", "swift-log"),
                product("CoreMetrics", "swift-metrics"),
                product("Metrics", "swift-metrics"),
                product("NIOCore", "swift-nio"),
                product("NIOHTTP1", "swift-nio"),
                product("ServiceLifecycle", "swift-service-lifecycle"),
                product("UnixSignals", "swift-service-lifecycle"),
            ],
            swiftSettings: settings),
        .target(
            name: "TestSupport",
            dependencies: [
                "Ledger", "Staff", "Vocabulary", product("Crypto", "swift-crypto"),
                product("CryptoExtras", "swift-crypto"), product("Logging", "swift-log"),
                product("NIOCore", "swift-nio"), product("NIOPosix", "swift-nio"),
            ],
            path: "Tests/TestSupport",
            swiftSettings: settings),
        .testTarget(name: "VocabularyTests", dependencies: ["Vocabulary"], swiftSettings: settings),
        .testTarget(name: "CELTests", dependencies: ["CEL"], swiftSettings: settings),
        .testTarget(
            name: "PolicyTests", dependencies: ["CEL", "Policy", "Vocabulary"],
            swiftSettings: settings),
        .testTarget(
            name: "DetectorsTests", dependencies: ["Detectors", "Vocabulary"],
            exclude: ["Ambiguity/cases", "Claims/cases"],
            swiftSettings: settings),
        .testTarget(
            name: "LedgerTests",
            dependencies: [
                "Ledger", "TestSupport", "Vocabulary", product("Crypto", "swift-crypto"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "StorageTests",
            dependencies: [
                "Ledger", "Staff", "Storage", "TestSupport", "Vocabulary",
                product("GRDB", "GRDB.swift"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "DecisionsTests",
            dependencies: [
                "Decisions", "Detectors", "Ledger", "Policy", "TestSupport", "Vocabulary",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "DeskTests",
            dependencies: [
                "Decisions", "Desk", "Detectors", "Ledger", "Policy", "TestSupport", "Vocabulary",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "StaffTests", dependencies: ["Staff", "TestSupport", "Vocabulary"],
            swiftSettings: settings),
        .testTarget(
            name: "ConsoleTests",
            dependencies: [
                "Console", "Decisions", "Desk", "Detectors", "Ledger", "Policy", "Staff",
                "TestSupport", "Vocabulary",
                product("Hummingbird", "hummingbird"),
                product("HummingbirdTesting", "hummingbird"), product("Logging", "swift-log"),
                product("NIOCore", "swift-nio"), product("NIOEmbedded", "swift-nio"),
                product("HTTPTypes", "swift-http-types"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "GatewayTests",
            dependencies: [
                "Decisions", "Desk", "Detectors", "Gateway", "Ledger", "Policy", "TestSupport",
                "Vocabulary",
                product("AsyncHTTPClient", "async-http-client"),
                product("Hummingbird", "hummingbird"), product("Logging", "swift-log"),
                product("NIOCore", "swift-nio"),
                product("NIOPosix", "swift-nio"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "HouseTests",
            dependencies: [
                "Console", "Decisions", "Desk", "Detectors", "Gateway", "Ledger", "Policy", "Staff",
                "Storage",
                "TestSupport", "Vocabulary", "belay",
                product("ArgumentParser", "swift-argument-parser"),
                product("AsyncHTTPClient", "async-http-client"),
                product("Crypto", "swift-crypto"),
                product("Hummingbird", "hummingbird"),
                product("Logging", "swift-log"), product("NIOCore", "swift-nio"),
                product("NIOHTTP1", "swift-nio"), product("NIOPosix", "swift-nio"),
            ],
            exclude: ["Handoffs/packages"],
            swiftSettings: settings),
        .testTarget(name: "TidyTests", swiftSettings: settings),
        .testTarget(
            name: "DocumentationTests",
            dependencies: [
                "Detectors", "Gateway", "Policy", "Vocabulary", "belay",
                product("ArgumentParser", "swift-argument-parser"),
            ],
            swiftSettings: settings),
    ]
)
