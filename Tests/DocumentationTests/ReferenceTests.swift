// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Gateway
import Policy
import Testing
import Vocabulary

@testable import belay

/// Each reference page lists what the code has: nothing less, and nothing that is not there.
@Suite struct ReferenceTests {
    @Test func `each route has its heading, and each heading its route`() throws {
        #expect(try Page.reference("http").names(ofLevel: 2) == Gateway.routeList)
    }

    @Test func `each event has its heading, and each heading its event`() throws {
        #expect(try Page.reference("events").names(ofLevel: 3) == Event.kinds)
    }

    @Test func `each measure has its heading, its kind and its meaning`() throws {
        let page = try Page.reference("metrics")
        #expect(page.names(ofLevel: 2) == Exposition.measures.map(\.name))
    }

    @Test func `each clause has its row, in the order in which they are asked`() throws {
        let rows = try Page.reference("clauses").rows(under: "Clauses")
        #expect(rows.map(\.name) == Clause.all)
    }

    @Test func `each effect has its row, from the mildest to the strictest`() throws {
        let rows = try Page.reference("clauses").rows(under: "Effects")
        #expect(rows.map(\.name) == Effect.allCases.sorted().map(\.rawValue))
    }

    @Test func `each reason code has its row`() throws {
        let rows = try Page.reference("clauses").rows(under: "Reason codes")
        #expect(rows.map(\.name) == ReasonCode.allCases.map(\.rawValue))
    }

    @Test func `each obligation has its row`() throws {
        let rows = try Page.reference("clauses").rows(under: "Obligations")
        #expect(rows.map(\.name) == Obligation.Kind.allCases.map(\.rawValue))
    }

    @Test func `each class of personal data has its row and its placeholder`() throws {
        // Other tables of the section name nothing.
        let rows = try Page.reference("detectors").rows(under: "Personal data")
            .filter { !$0.name.isEmpty }
        let classes = PersonalDataClass.allCases.filter(\.hasForm)
        #expect(rows.map(\.name).sorted() == classes.map(\.rawValue).sorted())
        for row in rows {
            let kind = PersonalDataClass(rawValue: row.name)
            #expect(Page.code(in: row.cells[1]).first == kind?.placeholder, "\(row.name)")
        }
    }

    @Test func `each signal that a detector may give has its heading, and no other does`() throws {
        let page = try Page.reference("detectors")
        let headings = page.headings.filter { $0.level == 3 }.flatMap { Page.code(in: $0.text) }
        let given = Set(DetectorSet.standard.detectors.flatMap(\.signalNames))
            .union([ExternalScorer.signalName])
        #expect(given.subtracting(headings).sorted() == [])
        #expect(Set(headings).subtracting(given).sorted() == [])
    }

    @Test func `each retention class has its heading`() throws {
        let page = try Page.reference("retention")
        #expect(page.names(ofLevel: 2) == RetentionClass.allCases.map(\.rawValue))
    }

    @Test(arguments: ConfigurationKey.File.allCases)
    func `each configuration key has its row, and says whether it must be there`(
        file: ConfigurationKey.File
    ) throws {
        let keys = ConfigurationKey.all.filter { $0.file == file }
        let rows = try Page.reference("configuration").rows(under: "`\(file.rawValue)`")
        #expect(rows.map(\.name) == keys.map(\.path))
        #expect(rows.map { $0.cells[1] == "yes" } == keys.map(\.isRequired))
    }

    @Test func `each situation that Belay speaks in is a key of the configuration`() {
        let paths = ConfigurationKey.all.map(\.path)
        for situation in Messages.Situation.allCases {
            #expect(paths.contains("messages.\(situation.rawValue)"))
        }
    }
}
