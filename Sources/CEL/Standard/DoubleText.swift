// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Double {
    /// The fewest digits that read back as the same number: `0.1`, `1000000`, `1e+21`.
    var text: String {
        guard isFinite else { return named }
        let (digits, point) = shortest
        let exponent = point - 1
        guard exponent < -4 || exponent >= 21 else { return plainText }
        let fraction = digits.count > 1 ? "." + digits.dropFirst() : ""
        let magnitude = String(exponent.magnitude)
        return (sign == .minus ? "-" : "") + "\(digits.first!)\(fraction)e"
            + (exponent < 0 ? "-" : "+") + (magnitude.count < 2 ? "0" : "") + magnitude
    }

    /// The same digits without an exponent.
    var plainText: String {
        guard isFinite else { return named }
        let (digits, point) = shortest
        let sign = sign == .minus ? "-" : ""
        if point <= 0 {
            return digits == "0"
                ? "\(sign)0" : "\(sign)0." + String(repeating: "0", count: -point) + digits
        }
        if point >= digits.count {
            return sign + digits + String(repeating: "0", count: point - digits.count)
        }
        return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }

    private var named: String {
        isNaN ? "NaN" : self < 0 ? "-Infinity" : "Infinity"
    }

    /// Digits, and where among them the decimal point stands.
    private var shortest: (digits: String, point: Int) {
        let parts = magnitude.description.split(separator: "e")
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let whole = mantissa[0]
        let fraction = mantissa.count > 1 ? mantissa[1] : ""
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let all = whole + fraction
        let leading = all.prefix { $0 == "0" }.count
        var digits = all.dropFirst(leading)
        while digits.last == "0" { digits = digits.dropLast() }
        guard !digits.isEmpty else { return ("0", 0) }
        return (String(digits), whole.count + exponent - leading)
    }
}
