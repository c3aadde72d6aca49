// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Whether a value follows from known ones by simple arithmetic.
///
/// Among the hundreds of prices in a timetable any number is the sum of some two. So only amounts count that were
/// talked about: seen outside the AI, and said by somebody in the conversation.
struct Derivation {
    /// How many of the newest amounts are tried.
    static let amountLimit = 48
    static let dayLimit = 64
    /// Up to how many amounts a sum of three says something.
    static let fewAmounts = 12

    private let amounts: [Int64]
    private let known: Set<Int64>
    private let days: [Int64]
    /// Small whole numbers that were told: how many nights, passengers, pieces.
    private let counts: [Int64]

    /// Nothing larger is an amount: what is smaller can be added up without overflow.
    private static let largest: Int64 = 1 << 60

    init(_ index: ValueIndex) {
        var known = Set<Int64>()
        var amounts: [Int64] = []
        // INVARIANT: bounded work, whatever was read.
        for amount in index.amounts.suffix(4096).reversed() {
            if amounts.count >= Self.amountLimit { break }
            guard amount > 0, amount < Self.largest, index.wasTalkedAbout(amount) else { continue }
            if known.insert(amount).inserted { amounts.append(amount) }
        }
        self.amounts = amounts
        self.known = known
        var counts: Set<Int64> = [2, 3]
        for amount in amounts where amount % 10_000 == 0 && amount <= 310_000 {
            counts.insert(amount / 10_000)
        }
        counts.remove(0)
        counts.remove(1)
        self.counts = counts.sorted()
        var days: [Int64] = []
        for day in index.days.reversed() where !days.contains(day) {
            days.append(day)
            if days.count >= Self.dayLimit { break }
        }
        self.days = days
    }

    /// A sum or difference of two amounts, one of them times a count, a share in per cent, or a sum of three.
    func explains(amount: Int64) -> Bool {
        guard amount != 0 else { return true }
        guard amount.magnitude < Self.largest else { return false }
        let wanted = abs(amount)
        if isSumOfTwo(wanted) { return true }
        for count in counts {
            if wanted % count == 0, known.contains(wanted / count) || isSumOfTwo(wanted / count) {
                return true
            }
            let (whole, overflows) = wanted.multipliedReportingOverflow(by: count)
            if !overflows, known.contains(whole) { return true }
        }
        for amount in amounts {
            if amounts.count <= Self.fewAmounts, wanted > amount, isSumOfTwo(wanted - amount) {
                return true
            }
            for share in amounts where share <= 1_000_000 {
                // `share` is in ten-thousandths of a per cent.
                let part = Double(amount) * Double(share) / 1_000_000
                for value in [part, Double(amount) + part, Double(amount) - part]
                where abs(value - Double(wanted)) < 60 {
                    return true
                }
            }
        }
        return false
    }

    private func isSumOfTwo(_ wanted: Int64) -> Bool {
        amounts.contains { amount in
            known.contains(wanted - amount) || known.contains(wanted + amount)
                || known.contains(amount - wanted)
        }
    }

    /// A known day, some days or weeks earlier or later.
    func explains(day: Int64) -> Bool {
        days.contains { known in
            let distance = abs(day - known)
            return distance <= 1 || counts.contains(distance)
                || distance % 7 == 0 && distance <= 28
        }
    }
}
