// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension CharacterSet {
    /// The set with the other case of each letter in it.
    var foldingCase: CharacterSet {
        var more: [ClosedRange<UInt32>] = []
        let folds = CharacterSet.folds
        for range in ranges {
            var low = 0
            var high = folds.count
            while low < high {
                let middle = (low + high) / 2
                if folds[middle].scalar < range.lowerBound {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            while low < folds.count, folds[low].scalar <= range.upperBound {
                more.append(folds[low].other...folds[low].other)
                low += 1
            }
        }
        return CharacterSet(ranges + more)
    }

    /// Each code point that has another case, with every other case it has, in order.
    private static let folds: [(scalar: UInt32, other: UInt32)] = {
        var orbits: [UInt32: Set<UInt32>] = [:]
        for value in UInt32(0x41)...0x1e943 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let properties = scalar.properties
            guard properties.changesWhenCaseMapped || properties.changesWhenCaseFolded else {
                continue
            }
            let lower = properties.lowercaseMapping.unicodeScalars
            guard lower.count == 1, let root = lower.first else { continue }
            // A code point's own lower case, or that of its upper case: `ſ` goes with `s`.
            let upper = properties.uppercaseMapping.unicodeScalars
            let key =
                upper.count == 1
                ? upper.first?.properties.lowercaseMapping.unicodeScalars.first ?? root : root
            orbits[key.value, default: [key.value]].formUnion([value, root.value])
        }
        // The Kelvin and Ångström signs and their like have a lower case that does not lead back.
        return orbits.values.flatMap { orbit in
            orbit.flatMap { scalar in orbit.filter { $0 != scalar }.map { (scalar, $0) } }
        }.sorted { $0.0 < $1.0 }
    }()

    /// `\p{L}`, `\p{Lu}`, `\p{Greek}`; nil when the name is none of these.
    static func property(_ name: String) -> CharacterSet? {
        if name == "Any" { return .all }
        if let script = scripts[name] { return script }
        return categories[name]
    }

    /// The general categories, and the groups that their first letters make.
    private static let categories: [String: CharacterSet] = {
        var categories: [String: [ClosedRange<UInt32>]] = [:]
        var current: (name: String, start: UInt32)?
        // From here on there are private characters and unassigned ones only, but for the tags.
        for value in UInt32(0)...0xe01f0 {
            if value > 0x33480, value < 0xe0000 { continue }
            let name = Unicode.Scalar(value)?.properties.generalCategory.shortName ?? "Cs"
            if name != current?.name || value == 0xe0000 {
                if let current {
                    let end = value == 0xe0000 ? 0x33480 : value - 1
                    categories[current.name, default: []].append(current.start...end)
                }
                current = (name, value)
            }
        }
        categories["Co", default: []] += [0xf0000...0xffffd, 0x100000...0x10fffd]
        categories["Cn"] = nil
        for (name, ranges) in categories {
            categories[String(name.prefix(1)), default: []] += ranges
        }
        return categories.mapValues { CharacterSet($0) }
    }()

    /// The scripts of the languages that are written most, by their main blocks.
    private static let scripts: [String: CharacterSet] = [
        "Latin": CharacterSet([
            0x41...0x5a, 0x61...0x7a, 0xaa...0xaa, 0xba...0xba, 0xc0...0xd6, 0xd8...0xf6,
            0xf8...0x2b8, 0x2e0...0x2e4, 0x1d00...0x1d25, 0x1d2c...0x1d5c, 0x1d62...0x1d65,
            0x1d6b...0x1d77, 0x1d79...0x1dbe, 0x1e00...0x1eff, 0x2071...0x2071, 0x207f...0x207f,
            0x2090...0x209c, 0x212a...0x212b, 0x2132...0x2132, 0x214e...0x214e, 0x2160...0x2188,
            0x2c60...0x2c7f, 0xa722...0xa787, 0xa78b...0xa7ca, 0xa7f2...0xa7ff, 0xab30...0xab5a,
            0xab5c...0xab64, 0xfb00...0xfb06, 0xff21...0xff3a, 0xff41...0xff5a,
        ]),
        "Greek": CharacterSet([
            0x370...0x373, 0x375...0x377, 0x37a...0x37d, 0x37f...0x37f, 0x384...0x384,
            0x386...0x386,
            0x388...0x38a, 0x38c...0x38c, 0x38e...0x3a1, 0x3a3...0x3e1, 0x3f0...0x3ff,
            0x1d26...0x1d2a, 0x1d5d...0x1d61, 0x1d66...0x1d6a, 0x1dbf...0x1dbf, 0x1f00...0x1f15,
            0x1f18...0x1f1d, 0x1f20...0x1f45, 0x1f48...0x1f4d, 0x1f50...0x1f57, 0x1f59...0x1f59,
            0x1f5b...0x1f5b, 0x1f5d...0x1f5d, 0x1f5f...0x1f7d, 0x1f80...0x1fb4, 0x1fb6...0x1fc4,
            0x1fc6...0x1fd3, 0x1fd6...0x1fdb, 0x1fdd...0x1fef, 0x1ff2...0x1ff4, 0x1ff6...0x1ffe,
            0x2126...0x2126, 0xab65...0xab65,
        ]),
        "Cyrillic": CharacterSet([
            0x400...0x484, 0x487...0x52f, 0x1c80...0x1c88, 0x1d2b...0x1d2b, 0x1d78...0x1d78,
            0x2de0...0x2dff, 0xa640...0xa69f, 0xfe2e...0xfe2f,
        ]),
        "Armenian": CharacterSet([0x531...0x556, 0x559...0x58a, 0x58d...0x58f, 0xfb13...0xfb17]),
        "Hebrew": CharacterSet([0x591...0x5c7, 0x5d0...0x5ea, 0x5ef...0x5f4, 0xfb1d...0xfb4f]),
        "Arabic": CharacterSet([
            0x600...0x604, 0x606...0x60b, 0x60d...0x61a, 0x61c...0x61e, 0x620...0x63f,
            0x641...0x64a,
            0x656...0x66f, 0x671...0x6dc, 0x6de...0x6ff, 0x750...0x77f, 0x870...0x8e1,
            0x8e3...0x8ff,
            0xfb50...0xfdff, 0xfe70...0xfefc,
        ]),
        "Devanagari": CharacterSet([0x900...0x950, 0x955...0x963, 0x966...0x97f, 0xa8e0...0xa8ff]),
        "Thai": CharacterSet([0xe01...0xe3a, 0xe40...0xe5b]),
        "Hangul": CharacterSet([
            0x1100...0x11ff, 0x302e...0x302f, 0x3131...0x318e, 0x3200...0x321e, 0x3260...0x327e,
            0xa960...0xa97c, 0xac00...0xd7a3, 0xd7b0...0xd7fb, 0xffa0...0xffdc,
        ]),
        "Hiragana": CharacterSet([0x3041...0x3096, 0x309d...0x309f, 0x1b001...0x1b11f]),
        "Katakana": CharacterSet([
            0x30a1...0x30fa, 0x30fd...0x30ff, 0x31f0...0x31ff, 0x32d0...0x32fe, 0x3300...0x3357,
            0xff66...0xff6f, 0xff71...0xff9d,
        ]),
        "Han": CharacterSet([
            0x2e80...0x2e99, 0x2e9b...0x2ef3, 0x2f00...0x2fd5, 0x3005...0x3005, 0x3007...0x3007,
            0x3021...0x3029, 0x3038...0x303b, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xf900...0xfa6d,
            0xfa70...0xfad9, 0x20000...0x2a6df, 0x2a700...0x2ebe0, 0x2f800...0x2fa1d,
            0x30000...0x323af,
        ]),
    ]
}

extension Unicode.GeneralCategory {
    fileprivate var shortName: String {
        switch self {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        case .unassigned: "Cn"
        @unknown default: "Cn"
        }
    }
}
