// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CModels

/// A trained linear model over hashed features: logistic regression with weights of one byte.
///
/// A text's features are weighted by 1 + ln(count) and scaled to length 1; named features are added after
/// that with the value they have. The score is the logistic function of their sum over the weights, so it is
/// a probability as far as the training data is like the text.
///
/// The bytes of a model, little-endian: `BLM1`, the number of bits of a hash (1 byte), the kinds of features
/// (2 bytes), the number of classes (1 byte), for each class its name (1 byte of length, UTF-8), the weight of
/// one step (Float32) and the bias (Float32), then one signed byte for each class of each hash, hash by hash.
public struct LinearModel: Sendable {
    public struct Class: Sendable, Hashable {
        public let name: String
        public let step: Float
        public let bias: Float

        public init(name: String, step: Float, bias: Float) {
            self.name = name
            self.step = step
            self.bias = bias
        }
    }

    public let kinds: TextFeatures.Kinds
    public let bits: Int
    public let classes: [Class]
    private let weights: Weights

    /// Weights that live as long as the program, or as long as the model.
    private enum Weights: Sendable {
        case embedded(Embedded)
        case owned([Int8])
    }

    // @unchecked because the bytes are constants of the program, and nobody writes them.
    private struct Embedded: @unchecked Sendable {
        let bytes: UnsafePointer<Int8>
    }

    /// A model that is part of the program; `nil` where there is none of that name.
    public init?(named name: String) {
        var count = 0
        guard let bytes = belay_model(name, &count) else { return nil }
        guard let form = Form(UnsafeRawBufferPointer(start: bytes, count: count)) else {
            return nil
        }
        self.init(
            form,
            weights: .embedded(
                Embedded(
                    bytes: UnsafeRawPointer(bytes + form.start).assumingMemoryBound(to: Int8.self)))
        )
    }

    /// Reads a model from its bytes; `nil` where they are not one.
    public init?(_ bytes: [UInt8]) {
        guard let form = bytes.withUnsafeBytes({ Form($0) }) else { return nil }
        self.init(form, weights: .owned(bytes[form.start...].map { Int8(bitPattern: $0) }))
    }

    private init(_ form: Form, weights: Weights) {
        kinds = form.kinds
        bits = form.bits
        classes = form.classes
        self.weights = weights
    }

    /// The probability of each class, in the order of ``classes``.
    public func probabilities(of features: TextFeatures) -> [Float] {
        var sums = sums(of: features)
        for index in sums.indices { sums[index] = Self.logistic(sums[index]) }
        return sums
    }

    /// The probability of the first class.
    public func probability(of features: TextFeatures) -> Float {
        Self.logistic(sums(of: features)[0])
    }

    /// The weighted sums before the logistic function.
    public func sums(of features: TextFeatures) -> [Float] {
        switch weights {
        case .embedded(let embedded): return sums(of: features, embedded.bytes)
        case .owned(let owned):
            return owned.withUnsafeBufferPointer { sums(of: features, $0.baseAddress!) }
        }
    }

    private func sums(of features: TextFeatures, _ weights: UnsafePointer<Int8>) -> [Float] {
        let count = classes.count
        let mask = UInt32(1) << UInt32(bits) - 1
        var sums = [Float](repeating: 0, count: count)
        var named = [Float](repeating: 0, count: count)
        var length: Float = 0
        for feature in features.features where !kinds.isDisjoint(with: feature.kind) {
            let row = weights + Int(feature.hash & mask) * count
            if feature.kind == .named {
                for index in 0..<count { named[index] += feature.weight * Float(row[index]) }
                continue
            }
            let value = Self.value(of: feature.weight)
            length += value * value
            for index in 0..<count { sums[index] += value * Float(row[index]) }
        }
        let scale = length > 0 ? 1 / length.squareRoot() : 0
        for index in 0..<count {
            sums[index] =
                (sums[index] * scale + named[index]) * classes[index].step + classes[index].bias
        }
        return sums
    }

    /// 1 + ln(count), for the counts that are frequent from a table.
    @inline(__always)
    public static func value(of count: Float) -> Float {
        if count == 1 { return 1 }
        let index = Int(count)
        return index < logarithms.count ? logarithms[index] : logarithms[logarithms.count - 1]
    }

    private static let logarithms: [Float] = [
        0, 1, 1.6931472, 2.0986123, 2.3862944, 2.609438, 2.7917595, 2.9459101, 3.0794415, 3.1972246,
        3.3025851,
        3.3978953, 3.4849066, 3.5649494, 3.6390573, 3.7080502, 3.7725887,
    ]

    /// 1 / (1 + e^-x), to about 1e-4: by squaring (1 - x / 256) eight times.
    public static func logistic(_ sum: Float) -> Float {
        let bounded = max(-20, min(20, sum))
        var power = 1 - bounded / 1024
        for _ in 0..<10 { power *= power }
        return 1 / (1 + power)
    }
}

extension LinearModel {
    /// What stands before the weights.
    private struct Form {
        let bits: Int
        let kinds: TextFeatures.Kinds
        let classes: [Class]
        let start: Int

        init?(_ bytes: UnsafeRawBufferPointer) {
            guard bytes.count >= 8, bytes.prefix(4).elementsEqual("BLM1".utf8) else { return nil }
            bits = Int(bytes[4])
            kinds = TextFeatures.Kinds(rawValue: UInt16(bytes[5]) | UInt16(bytes[6]) << 8)
            guard (1...22).contains(bits) else { return nil }
            var index = 8
            var classes: [Class] = []
            for _ in 0..<bytes[7] {
                guard index < bytes.count else { return nil }
                let length = Int(bytes[index])
                guard index + 9 + length <= bytes.count else { return nil }
                let name = String(
                    decoding: bytes[(index + 1)..<(index + 1 + length)], as: UTF8.self)
                index += 1 + length
                classes.append(
                    Class(
                        name: name, step: Self.float(bytes, index),
                        bias: Self.float(bytes, index + 4)))
                index += 8
            }
            guard !classes.isEmpty, bytes.count - index == classes.count << bits else { return nil }
            self.classes = classes
            start = index
        }

        private static func float(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Float {
            Float(
                bitPattern: UInt32(
                    littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)))
        }
    }

    /// The bytes of a model.
    public static func bytes(
        bits: Int, kinds: TextFeatures.Kinds, classes: [Class], weights: [Int8]
    ) -> [UInt8] {
        var bytes = Array("BLM1".utf8)
        bytes.append(UInt8(bits))
        bytes.append(UInt8(truncatingIfNeeded: kinds.rawValue))
        bytes.append(UInt8(truncatingIfNeeded: kinds.rawValue >> 8))
        bytes.append(UInt8(classes.count))
        for item in classes {
            bytes.append(UInt8(item.name.utf8.count))
            bytes += item.name.utf8
            for number in [item.step, item.bias] {
                withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes += $0 }
            }
        }
        return bytes + weights.map { UInt8(bitPattern: $0) }
    }
}

/// A detector without its model: it can't do its work, and says so.
struct MissingModel: Error {
    let name: String
}
