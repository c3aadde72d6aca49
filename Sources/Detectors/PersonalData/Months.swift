// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The names of months, found by their first three letters.
struct Months: Sendable {
    static let shared = Months()

    private let months: [UInt32: [[UInt8]]]

    private init() {
        months = Self.table(
            """
            january february march april may june july august september october november december
            jan feb mar apr jun jul aug sep sept oct nov dec
            januar jänner februar märz mai juni juli oktober dezember okt dez mär
            janvier février fevrier mars avril juin juillet août aout septembre octobre novembre décembre decembre janv févr fév avr juil déc
            enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene abr ago dic
            gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre gen mag giu lug set ott
            januari februari maart mei augustus mrt
            janeiro fevereiro março maio junho julho setembro outubro novembro dezembro fev
            stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
            """)
    }

    private static func table(_ names: String) -> [UInt32: [[UInt8]]] {
        var table: [UInt32: [[UInt8]]] = [:]
        for name in names.split(whereSeparator: \.isWhitespace) {
            let letters = Array(name.utf8)
            table[key(letters[0], letters[1], letters[2]), default: []].append(letters)
        }
        return table
    }

    private static func key(_ one: UInt8, _ two: UInt8, _ three: UInt8) -> UInt32 {
        UInt32(one) << 16 | UInt32(two) << 8 | UInt32(three)
    }

    /// Whether a word of at least three bytes is the name of a month, in whatever case.
    func isMonth(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        guard range.count >= 3 else { return false }
        func folded(_ index: Int) -> UInt8 {
            text[index].isUpper ? text[index] | 0x20 : text[index]
        }
        let start = range.lowerBound
        guard let names = months[Self.key(folded(start), folded(start + 1), folded(start + 2))]
        else {
            return false
        }
        for name in names where name.count == range.count {
            var index = 0
            while index < name.count, folded(start + index) == name[index] { index += 1 }
            if index == name.count { return true }
        }
        return false
    }
}
