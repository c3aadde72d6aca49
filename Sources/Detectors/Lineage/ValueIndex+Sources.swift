// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Finding values again.
extension ValueIndex {
    /// How many places are looked at for one phrase.
    private static let stepLimit = 2048

    /// The sources of a value with a normal form.
    func sources(of value: LineageValue) -> ValueSources {
        switch value.kind {
        case .day:
            // A day without a year stands for that day of every year.
            let everyYear = UInt64(CivilDay.dayOfYear(value.magnitude)).tagged(.dayOfYear)
            return valuePlaces.sources(of: value.key).union(valuePlaces.sources(of: everyYear))
        case .compact:
            return valuePlaces.sources(of: value.key)
                .union(wordPlaces.sources(of: UInt64(bitPattern: value.magnitude)))
        default: return valuePlaces.sources(of: value.key)
        }
    }

    /// Whether somebody in the conversation said an amount.
    func wasTalkedAbout(_ amount: Int64) -> Bool {
        let key = UInt64(bitPattern: amount).tagged(.number)
        return !valuePlaces.sources(of: key).isDisjoint(with: [.customer, .agent, .person])
    }

    /// The sources of one word, written with gaps or without.
    func sources(of word: LineageWord) -> ValueSources {
        let sources = wordPlaces.sources(of: word.key)
        return word.digits < 3
            ? sources : sources.union(valuePlaces.sources(of: word.key.tagged(.compact)))
    }

    /// The sources of words that stand one after the other, wherever they do.
    func sources(of phrase: ArraySlice<LineageWord>) -> ValueSources {
        guard
            let rarest = phrase.indices.min(by: {
                wordPlaces.count(of: phrase[$0].key) < wordPlaces.count(of: phrase[$1].key)
            })
        else { return [] }
        if phrase.count == 1 { return wordPlaces.sources(of: phrase[rarest].key) }
        let offset = rarest - phrase.startIndex
        var found: ValueSources = []
        var entry = wordPlaces.newest(of: phrase[rarest].key)
        var steps = 0
        while let place = entry, steps < Self.stepLimit {
            let start = place - offset
            if start >= 0, start + phrase.count <= words.count {
                var count = 0
                while count < phrase.count,
                    words[start + count].key == phrase[phrase.startIndex + count].key
                {
                    count += 1
                }
                if count == phrase.count {
                    found.formUnion(stretches[Int(words[place].stretch)].sources)
                }
            }
            entry = wordPlaces.before(place)
            steps += 1
        }
        return found
    }

    /// The sources that all the words have, in whatever order and however far apart they stand: names and
    /// addresses come in parts.
    func commonSources(of words: ArraySlice<LineageWord>) -> ValueSources {
        var common: ValueSources?
        for word in words {
            let sources = wordPlaces.sources(of: word.key)
            common = common?.intersection(sources) ?? sources
        }
        return common ?? []
    }

    /// The share of words, not counting those that say nothing, that were seen outside the AI.
    func coverage(of words: ArraySlice<LineageWord>) -> Double {
        let lexicon = LineageLexicon.standard
        var known = 0
        var all = 0
        for word in words where !lexicon[word.meaning].role.contains(.stop) {
            all += 1
            if !wordPlaces.sources(of: word.key).isDisjoint(with: .outside) { known += 1 }
        }
        return all == 0 ? 1 : Double(known) / Double(all)
    }

    /// Where a value with a normal form was seen, newest first.
    func places(of value: LineageValue, limit: Int = 8) -> [ValuePlace] {
        var places: [ValuePlace] = []
        var entry = valuePlaces.newest(of: value.key)
        while let place = entry, places.count < limit {
            let (value, stretch) = values[place]
            let origin = stretches[Int(stretch)]
            places.append(
                ValuePlace(sources: origin.sources, turn: Int(origin.turn), bytes: value.bytes))
            entry = valuePlaces.before(place)
        }
        return places
    }

    /// Where a value was seen before, however it is written there: newest first, eight places at most.
    public func places(of text: String) -> [ValuePlace] {
        var reading = ValueReader(today: today)
        var text = text
        return text.withUTF8 { bytes in
            reading.reader.read(bytes, 0..<bytes.count)
            reading.readValues(bytes, 0..<bytes.count, from: 0, sign: 0, point: 0)
            for value in reading.values {
                let found = places(of: value)
                if !found.isEmpty { return found }
            }
            return places(of: reading.words[...])
        }
    }

    private func places(of phrase: ArraySlice<LineageWord>) -> [ValuePlace] {
        guard let first = phrase.first else { return [] }
        var places: [ValuePlace] = []
        var entry = wordPlaces.newest(of: first.key)
        var steps = 0
        while let start = entry, places.count < 8, steps < Self.stepLimit {
            let end = start + phrase.count
            if end <= words.count,
                zip(words[start..<end], phrase).allSatisfy({ $0.key == $1.key })
            {
                let origin = stretches[Int(words[start].stretch)]
                places.append(
                    ValuePlace(
                        sources: origin.sources, turn: Int(origin.turn),
                        bytes: Int(words[start].start)..<Int(words[end - 1].end)))
            }
            entry = wordPlaces.before(start)
            steps += 1
        }
        return places
    }
}
