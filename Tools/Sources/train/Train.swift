// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import DataSets

/// What every training needs to know.
struct TrainingOptions: ParsableArguments {
    @Option(help: "The folder of the data sets.")
    var data: String

    @Option(help: "Where the weights are written.")
    var out = "Sources/CModels/weights"

    @Flag(help: "Only cross-validate: write nothing.")
    var check = false
}

@main
struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Trains the detectors' models from labelled data: the same weights every time.",
        subcommands: [
            TrainComplaint.self, TrainEmotion.self, TrainInjection.self, TrainInjectionContent.self,
            TrainNames.self, TrainSupport.self,
        ])
}
