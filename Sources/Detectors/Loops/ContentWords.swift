// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The words of a text that carry what it is about, and their pairs, as sorted numbers.
struct ContentWords {
    private let words: [UInt64]
    private let pairs: [UInt64]

    /// No more words than this of a text are compared.
    static let limit = 400
    /// No more of a text than this is read.
    static let byteLimit = 4096

    var count: Int { words.count }

    /// What nearly every text has, in the languages of the lexicons.
    private static let common: Set<UInt64> = Set(
        """
        the a an and or but if of to in on at by for with from as is are was were be been am i you he she it we
        they me my your his her our their this that these those do does did have has had can could will would
        should may might must not no yes please thanks thank so just very really there here what how why when
        where who which im ive id its dont cant want need like get got hello hi hey ok okay sorry again still
        already told said say asked keep another time yet once more s t m ve ll re d
        der die das und oder aber ist sind war ich sie er es wir ihr mich mir mein meine zu mit auf fur von in im
        am ein eine einen nicht kein bitte danke ja nein doch noch schon wieder nochmal habe hat haben kann mochte
        le la les un une des du de et ou mais est sont je vous il elle nous mon ma mes votre ne pas que qui en au
        aux a merci oui non encore deja se ce cette pour sur dans avec suis ai
        el los las una unos y o pero es son yo usted su mi no que en al por para con se lo gracias si otra vez
        ya he ha esta favor il lo gli uno e ma sono io mio mia non che di del della per con si grazie ancora gia
        de het een en of maar is zijn ik u je jij mijn uw niet geen dat wat op te voor met van aan alweer nog al
        o os as um uma e ou mas sao eu voce meu minha nao que em no na do da por para com obrigado sim ja de novo
        i w z na do nie jest sie ze to moj moja prosze dziekuje tak juz znowu czy jak
        """.split { $0 == " " || $0 == "\n" }.flatMap {
            FoldedWords(String($0)).sentences.joined().map(\.letters)
        })

    init(_ text: String) {
        var kept: [UInt64] = []
        var joined: [UInt64] = []
        let bytes = Array(text.utf8.prefix(Self.byteLimit))
        reading: for sentence in FoldedWords(String(decoding: bytes, as: UTF8.self)).sentences {
            for word in sentence where !Self.common.contains(word.letters) {
                let stem = Self.stem(of: word, in: bytes)
                if let last = kept.last { joined.append(last &* 31 &+ stem) }
                kept.append(stem)
                if kept.count == Self.limit { break reading }
            }
        }
        words = Set(kept).sorted()
        pairs = Set(joined).sorted()
    }

    /// The beginning of a word, which is the same in «cancel» and «cancelled»; a number is taken whole.
    private static func stem(of word: FoldedWords.Word, in bytes: [UInt8]) -> UInt64 {
        guard word.bytes.count > 5, word.bytes.lowerBound < bytes.count,
            bytes[word.bytes.lowerBound].isLetter
        else { return word.letters }
        var stem: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes[word.bytes.clamped(to: bytes.indices)].prefix(5) {
            stem = (stem ^ UInt64(byte.isLetter ? byte | 0x20 : byte)) &* 0x100_0000_01B3
        }
        return stem
    }

    /// What two texts have in common, from 0 to 1: mostly of their words, and in part of their pairs.
    func likeness(to other: ContentWords) -> Double {
        guard !words.isEmpty, !other.words.isEmpty else { return 0 }
        let ofWords = Self.dice(words, other.words)
        // Texts of very different length are not the same request.
        return pairs.isEmpty && other.pairs.isEmpty
            ? ofWords : 0.75 * ofWords + 0.25 * Self.dice(pairs, other.pairs)
    }

    /// Twice what is common over the sum of both (Dice 1945).
    private static func dice(_ one: [UInt64], _ other: [UInt64]) -> Double {
        var (first, second, common) = (0, 0, 0)
        while first < one.count, second < other.count {
            if one[first] == other[second] {
                common += 1
                first += 1
                second += 1
            } else if one[first] < other[second] {
                first += 1
            } else {
                second += 1
            }
        }
        let whole = one.count + other.count
        return whole == 0 ? 0 : Double(2 * common) / Double(whole)
    }
}
