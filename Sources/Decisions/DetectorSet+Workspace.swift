// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Detectors
public import Policy
import Vocabulary

extension DetectorSet {
    /// The same detectors, looking for what the workspace describes.
    public func reading(for workspace: Workspace) -> DetectorSet {
        let forms = workspace.personalDataForms
        guard forms != PersonalDataForms() else { return self }
        let scanner = PersonalDataScanner(
            countries: forms.countries.map(Set.init) ?? PersonalDataScanner.allCountries,
            // Losing the error is the intention: what can't be read was refused when the workspace was loaded.
            patterns: forms.patterns.compactMap { try? $0.compiled() })
        return DetectorSet(
            detectors.map {
                $0 is PersonalDataDetector ? PersonalDataDetector(scanner: scanner) : $0
            })
    }
}

extension Workspace {
    /// What is wrong with what the workspace says of personal data: what no detector can look for.
    public var detectorFindings: [Finding] {
        func finding(_ message: String, at place: Place) -> Finding {
            Finding(file: "belay.yaml", place: place, message: message)
        }
        var findings = (personalDataForms.countries ?? []).filter {
            !PersonalDataScanner.allCountries.contains($0)
        }.map {
            finding(
                "no identifiers are known of the country `\($0)`: there are those of "
                    + PersonalDataScanner.allCountries.sorted().joined(separator: ", "),
                at: .whole)
        }
        for pattern in personalDataForms.patterns {
            do {
                _ = try pattern.compiled()
            } catch {
                findings.append(finding("\(error)", at: pattern.place))
            }
        }
        return findings + scorerFindings.filter { $0.severity == .error }
    }

    /// Refuses a workspace that asks for what no detector can look for.
    public func checkingDetectors() throws(WorkspaceRefused) -> Workspace {
        let findings = detectorFindings
        guard findings.isEmpty else { throw WorkspaceRefused(findings: findings) }
        return self
    }
}

extension PersonalDataForms.Pattern {
    fileprivate struct UnknownCheck: Error, CustomStringConvertible {
        let check: String

        var description: String {
            let known = CustomPattern.Check.allCases.map { "`\($0.rawValue)`" }
            return "`check` can't be `\(check)`: use \(known.joined(separator: ", "))"
        }
    }

    fileprivate func compiled() throws -> CustomPattern {
        let known = check.flatMap { CustomPattern.Check(rawValue: $0) }
        if let check, known == nil { throw UnknownCheck(check: check) }
        return try CustomPattern(
            name: name, pattern: pattern, words: words, check: known, score: score)
    }
}
