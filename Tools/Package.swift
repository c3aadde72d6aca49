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

// What makes and measures the detectors' models; no part of what runs.
let package = Package(
    name: "tools",
    dependencies: [
        .package(name: "belay", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .target(
            name: "DataSets",
            dependencies: [.product(name: "Vocabulary", package: "belay")],
            swiftSettings: settings),
        .executableTarget(
            name: "train",
            dependencies: [
                "DataSets", .product(name: "Detectors", package: "belay"),
                .product(name: "Vocabulary", package: "belay"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "score",
            dependencies: [
                "DataSets", .product(name: "Detectors", package: "belay"),
                .product(name: "Policy", package: "belay"),
                .product(name: "Vocabulary", package: "belay"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
    ]
)
