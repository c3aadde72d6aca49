// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What every page must keep, whatever it is about.
@Suite struct PageTests {
    @Test func `there are pages to look at`() {
        #expect(Page.all.map(\.path).contains("docs/reference/http.md"))
        #expect(Page.all.count > 20)
    }

    @Test func `each link inside the project leads somewhere`() {
        var wrong: [String] = []
        for page in Page.all {
            for link in page.links where !link.contains("://") && !link.hasPrefix("mailto:") {
                let parts = link.split(
                    separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let folder = (page.path as NSString).deletingLastPathComponent
                let target =
                    parts[0].isEmpty
                    ? page.path : ((folder + "/" + parts[0]) as NSString).standardizingPath
                let path = "\(Page.root)/\(target)"
                guard FileManager.default.fileExists(atPath: path) else {
                    wrong.append("\(page.path): \(link)")
                    continue
                }
                guard parts.count > 1 else { continue }
                // A page that can't be read has no headings, and so no anchor either.
                let anchors = (try? Page(path: path.deletingRoot))?.headings
                    .map { Page.anchor(of: $0.text) }
                if anchors?.contains(String(parts[1])) != true {
                    wrong.append("\(page.path): \(link)")
                }
            }
        }
        #expect(wrong == [])
    }

    @Test func `the README is one screen`() throws {
        #expect(try Page(path: "README.md").lineCount <= 60)
    }

    @Test func `a make target that a page shows is one that there is`() throws {
        let makefile = try String(contentsOfFile: Page.root + "/Makefile", encoding: .utf8)
        let targets = Set(
            makefile.split(separator: "\n").compactMap { line -> Substring? in
                guard let colon = line.firstIndex(of: ":"), line.first?.isLetter == true else {
                    return nil
                }
                let name = line[..<colon]
                return name.contains(" ") ? nil : name
            })
        var wrong: [String] = []
        for page in Page.all {
            for line in page.commands {
                let words = line.split(separator: " ")
                guard let make = words.firstIndex(of: "make"),
                    words[..<make].allSatisfy({ $0.contains("=") })
                else { continue }
                let target = words[(make + 1)...].first { !$0.contains("=") && !$0.hasPrefix("-") }
                if let target, !targets.contains(target) { wrong.append("\(page.path): \(line)") }
            }
        }
        #expect(wrong == [])
    }

    @Test func `a decision record has its number once, and its four parts`() throws {
        let records = Page.all.filter {
            $0.path.hasPrefix("docs/decisions/") && $0.path != "docs/decisions/README.md"
        }
        let parts = ["Context", "Decision", "Consequences", "Alternatives"]
        for record in records {
            let headings = record.headings.filter { $0.level == 2 }.map(\.text)
            #expect(headings == parts, "\(record.path)")
            #expect(record.lineCount <= 60, "\(record.path)")
        }
        let numbers = records.map { ($0.path as NSString).lastPathComponent.prefix(4) }
        #expect(numbers == (1...records.count).map { String(format: "%04d", $0)[...] })
    }
}

extension String {
    /// The path from the package's folder.
    fileprivate var deletingRoot: String { String(dropFirst(Page.root.count + 1)) }
}
