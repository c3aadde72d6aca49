// swift-tools-version: 6.2
// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

// libFuzzer over everything that reads what others wrote. Built by Scripts/fuzz.sh, which adds
// `--sanitize fuzzer` for all modules; no part of what runs.
let package = Package(
    name: "fuzz",
    dependencies: [.package(name: "belay", path: "..")],
    targets: [
        .executableTarget(
            name: "fuzz",
            dependencies: [
                .product(name: "Detectors", package: "belay"),
                .product(name: "Gateway", package: "belay"),
                .product(name: "Vocabulary", package: "belay"),
            ],
            linkerSettings: [
                // The driver brings the `main` that runs.
                .unsafeFlags(["-use-ld=lld", "-Xlinker", "--allow-multiple-definition"])
            ])
    ]
)
