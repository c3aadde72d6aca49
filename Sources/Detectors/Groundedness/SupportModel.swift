// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// How far the evidence supports a claim: a linear model over ``SupportFeature``.
public struct SupportModel: Sendable {
    private let model: LinearModel

    public init(_ model: LinearModel) { self.model = model }

    /// The model that is part of the program.
    public static let standard = LinearModel(named: "support").map { SupportModel($0) }

    /// The probability that the evidence supports a claim, where supported and unsupported are equally frequent.
    public func support(of claim: String, by index: EvidenceIndex) -> Double {
        var claim = claim
        return claim.withUTF8 { support(of: $0, by: index) }
    }

    func support(of claim: UnsafeBufferPointer<UInt8>, by index: EvidenceIndex) -> Double {
        var features = ClaimReading(claim, index).features(index)
        if index.isService {
            // A service speaks of itself and to somebody in every sentence.
            for feature in [
                SupportFeature.firstPerson, .secondPerson, .question, .opinion, .modalsNew,
            ] {
                features[feature] = 0
            }
        }
        return Double(model.probability(of: features.text))
    }

    /// What the model sees of a claim.
    public static func features(of claim: String, _ index: EvidenceIndex) -> SupportFeatures {
        var claim = claim
        return claim.withUTF8 { ClaimReading($0, index).features(index) }
    }
}
