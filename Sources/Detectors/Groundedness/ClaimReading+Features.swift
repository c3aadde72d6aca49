// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension ClaimReading {
    /// What the support model sees of this claim.
    func features(_ index: EvidenceIndex) -> SupportFeatures {
        var features = SupportFeatures()
        let count = Float(max(1, words.count))
        readStandings(count, &features)
        readPlaces(&features)
        readPairs(&features)
        readSentences(count, &features)
        readMarks(index, &features)
        features[.question] = Float(min(1, questions))
        features[.length] = Float(min(wordCount, 80)).squareRoot()
        return features
    }

    private func readStandings(_ count: Float, _ features: inout SupportFeatures) {
        var known: Float = 0
        var met: Float = 0
        var listed: Float = 0
        var unknown: Float = 0
        var run: Float = 0
        for (place, word) in words.enumerated() {
            switch word.standing {
            case .known: known += 1
            case .similar: met += 1
            case .synonym:
                met += 1
                features[.synonyms] += 1
            case .number: features[.numbers] += 1
            case .judging: features[.judging] += 1
            case .retelling: features[.retelling] += 1
            case .name: features[.names] += 1
            case .listed: listed += 1
            case .unknown: unknown += 1
            case .opposite: break
            }
            if word.standing == .listed || word.standing == .unknown {
                switch word.ending {
                case .verb: features[.unknownVerbs] += 1
                case .plural: features[.unknownPlurals] += 1
                case .adverb: features[.unknownAdverbs] += 1
                case .other: break
                }
            }
            if place > 0, word.isJoined, word.standing == .known,
                words[place - 1].standing == .known, words[place - 1].place == word.place - 1,
                !blocks.meet(place - 1, place)
            {
                features[.joins] += 1
            }
            switch word.standing {
            case .unknown, .name, .number, .listed, .opposite, .judging: run += 1
            default: run = 0
            }
            features[.unknownRun] = max(features[.unknownRun], min(run, 4))
        }
        for feature in [SupportFeature.synonyms, .numbers, .judging, .retelling, .names] {
            features[feature] = min(features[feature], 4)
        }
        features[.known] = min(known / count, 0.5)
        features[.met] = min((known + met) / count, 0.6)
        features[.listed] = listed / count
        features[.unknown] = unknown / count
    }

    /// The words around each word: whether the evidence has them where it has the word, or, where it lacks the word,
    /// whether it has them at all together.
    private func readPlaces(_ features: inout SupportFeatures) {
        for (place, word) in words.enumerated() {
            let isMissing: SupportFeature? =
                switch word.standing {
                case .number: .numbersInPlace
                case .name: .namesInPlace
                case .judging: .judgingInPlace
                default: nil
                }
            guard isMissing != nil || word.standing == .synonym || word.standing == .opposite else {
                continue
            }
            let reach = word.standing == .opposite ? 2 : 3
            let around = (max(0, place - reach)..<min(words.count, place + reach + 1)).filter {
                $0 != place && words[$0].sentence == word.sentence
            }
            let others = around.filter { words[$0].standing != .opposite && !blocks.isEmpty($0) }
            guard !around.isEmpty else { continue }
            if let isMissing {
                features[isMissing] = min(
                    features[isMissing]
                        + Float(blocks.most(of: others, beside: nil)) / Float(around.count), 3)
                continue
            }
            let most = blocks.most(of: others, beside: place)
            if word.standing == .opposite {
                if most > 0 { features[.opposites] = min(features[.opposites] + 1, 2) }
                continue
            }
            features[.synonymsInPlace] += Float(most) / Float(around.count)
            if most == 0 { features[.synonymsElsewhere] += 1 }
        }
    }

    private func readPairs(_ features: inout SupportFeatures) {
        var pairs: Float = 0
        var together: Float = 0
        for place in words.indices.dropLast() {
            let (word, next) = (words[place], words[place + 1])
            guard word.sentence == next.sentence, next.place - word.place <= 3 else { continue }
            pairs += 1
            if blocks.meet(place, place + 1) { together += 1 }
        }
        // More is how near a document is to its summary, and tells nothing of the claim.
        features[.pairs] = min(together / max(1, pairs), 0.15)
    }

    private func readSentences(_ count: Float, _ features: inout SupportFeatures) {
        var start = 0
        var shares: Float = 0
        var sentences: Float = 0
        while start < words.count {
            var end = start
            while end < words.count, words[end].sentence == words[start].sentence { end += 1 }
            shares += Float(blocks.mostTogether(of: start..<end)) / Float(end - start)
            sentences += 1
            start = end
        }
        features[.together] = min(shares / max(1, sentences), 0.5)
    }

    private func readMarks(_ index: EvidenceIndex, _ features: inout SupportFeatures) {
        func add(_ feature: SupportFeature) { features[feature] = min(features[feature] + 1, 2) }
        for mark in marks {
            if mark.traits.contains(.negation) {
                add(.negations)
                if !isNear(mark, index.negations) { add(.negationsNew) }
            }
            if mark.traits.contains(.restriction) {
                add(.restrictions)
                if !isNear(mark, index.restrictions) { add(.restrictionsNew) }
            }
            if mark.traits.contains(.modal), !isNear(mark, index.modals) { add(.modalsNew) }
            if mark.traits.contains(.but) { add(.but) }
            if mark.traits.contains(.opinion) { add(.opinion) }
            if mark.traits.contains(.firstPerson) { add(.firstPerson) }
            if mark.traits.contains(.secondPerson) { add(.secondPerson) }
        }
        for word in words where word.traits.contains(.denying) && word.standing != .known {
            if !isNear(Mark(traits: [], place: word.place), index.negations) { add(.denials) }
        }
    }

    /// Whether the evidence has such a mark beside one of the words that the mark stands by.
    private func isNear(_ mark: Mark, _ marks: [UInt64]) -> Bool {
        for (row, word) in words.enumerated() {
            let distance = word.place - mark.place
            if distance > 5 { break }
            if distance >= -2, distance != 0, blocks.meets(row, marks) { return true }
        }
        return false
    }
}
