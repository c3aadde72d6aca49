// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The forms in which rules and entitlements are stated, by language.
///
/// A strong form names the rule or the right as such; a weak one only sounds like one («refunds take», «within 14
/// days of»). `#` stands for any number.
enum PolicyForms {
    static let strong = """
        our policy|company policy|store policy|our policies|policy is|policy states|policy allows|policy requires
        policy does not|per our policy|according to our policy|under our policy|as per policy|by policy
        our terms|terms and conditions|terms of service|you are entitled|you re entitled|entitled to
        you have the right|your right to|you are eligible|you re eligible|are eligible for|is eligible for
        not eligible for|you qualify for|qualifies for|we guarantee|is guaranteed|guaranteed to|we always refund
        we do not refund|we don t refund|we never|is covered by|are covered by|warranty covers|under warranty
        warranty is|warranty lasts|free of charge|at no cost|at no extra cost|at no additional cost
        is non refundable|are non refundable|non refundable|fully refundable|is refundable|are refundable
        no questions asked|money back guarantee|by law|legally required|legally obliged
        regulations require|we are required by|we are not allowed|we cannot by law
        unsere richtlinie|unsere richtlinien|gemass unserer|nach unseren|unsere agb|laut agb|laut unseren|anspruch auf
        sie haben das recht|sie sind berechtigt|berechtigt zu|wir garantieren|ist garantiert|garantiert|kostenlos
        kostenfrei|nicht erstattungsfahig|erstattungsfahig|gesetzlich|vom umtausch ausgeschlossen
        widerrufsrecht|gewahrleistung betragt|garantie betragt|geld zuruck garantie
        notre politique|nos conditions|conformement a notre|selon notre|vous avez droit|vous avez le droit|droit a
        vous etes eligible|nous garantissons|est garanti|gratuitement|sans frais|non remboursable|remboursables
        remboursable|la loi|legalement|garantie couvre|garantie est de
        nuestra politica|nuestras condiciones|segun nuestra|de acuerdo con nuestra|tiene derecho|derecho a
        es elegible|garantizamos|esta garantizado|sin coste|sin costo|no reembolsable|reembolsables|reembolsable
        por ley|legalmente|la garantia cubre|la garantia es
        la nostra politica|le nostre condizioni|secondo la nostra|in base alla nostra|ha diritto|diritto a
        garantiamo|e garantito|senza costi|gratuito|non rimborsabile|rimborsabili|rimborsabile|per legge
        la garanzia copre
        ons beleid|onze voorwaarden|volgens ons|volgens onze|u heeft recht|recht op|wij garanderen
        is gegarandeerd|kosteloos|niet restitueerbaar|wettelijk|garantie dekt
        nossa politica|nossas condicoes|de acordo com a nossa|segundo a nossa|tem direito|direito a|garantimos
        e garantido|sem custo|nao reembolsavel|reembolsavel|por lei|a garantia cobre
        nasza polityka|nasze zasady|zgodnie z nasza|zgodnie z naszym|regulamin|przysluguje|masz prawo|ma pan prawo
        ma pani prawo|gwarantujemy|bezplatnie|nie podlega zwrotowi|zgodnie z prawem|gwarancja obejmuje
        """

    static let weak = """
        refunds take|refunds are|refund takes|returns are|returns must|exchanges are|cancellations are
        we offer|we do not offer|we don t offer|we accept|we do not accept|we don t accept|we allow
        we do not allow|we don t allow|we require|you must|you may only|you can only|is required
        are required|is allowed|are allowed|not allowed|not permitted|is permitted|are permitted|up to # days
        within # days|within # business days|within # hours|# business days|# day window|# day period
        takes up to|take up to|processing time|will be charged|fee applies|fees apply|a fee of|late fee
        minimum order|maximum of|limited to|per customer|valid for|expires after|applies to|does not apply
        do not apply|only applies|members receive|members get|customers can|customers may|customers are
        erstattungen dauern|ruckgaben sind|ruckgabe ist|ruckgabefrist|wir bieten|wir akzeptieren|innerhalb von #
        binnen #|bis zu # tagen|# werktage|# werktagen|# tage|sie mussen|ist erforderlich|ist nicht erlaubt
        nicht zulassig|bearbeitungszeit|gebuhr von|gilt fur|gilt nicht|gultig fur|kunden konnen|kunden erhalten
        les remboursements|les retours|nous proposons|nous acceptons|dans un delai|sous # jours|dans les # jours
        jours ouvrables|jours ouvres|vous devez|est obligatoire|n est pas autorise|des frais de|frais de
        s applique|ne s applique|valable|les clients
        los reembolsos|las devoluciones|ofrecemos|aceptamos|en un plazo|dentro de #|en # dias|dias habiles
        dias laborables|debe|es obligatorio|no esta permitido|un cargo de|una tarifa de|se aplica
        no se aplica|valido|los clientes
        i rimborsi|i resi|offriamo|accettiamo|entro #|giorni lavorativi|deve|e obbligatorio|non e consentito
        si applica|non si applica|valido per|i clienti
        terugbetalingen|retouren|wij bieden|wij accepteren|binnen #|# werkdagen|u moet|is verplicht
        niet toegestaan|kosten van|geldt voor|geldt niet|geldig|klanten kunnen
        os reembolsos|as devolucoes|oferecemos|aceitamos|no prazo|em # dias|dias uteis|e obrigatorio
        nao e permitido|uma taxa de|aplica se|nao se aplica|os clientes
        zwroty|zwrot pieniedzy|oferujemy|akceptujemy|w ciagu #|dni roboczych|musi pan|musi pani|wymagane jest
        nie jest dozwolone|oplata|dotyczy|nie dotyczy|klienci
        """

    static let shared: WordTable = {
        var table = WordTable(expecting: 512)
        for (text, weight) in [(weak, UInt32(1)), (strong, 2)] {
            for phrase in text.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
                let words = phrase.split(separator: " ")
                var hash: UInt32 = 0
                for word in words {
                    hash = joined(hash, word == "#" ? number : SupportLexicon.hash(word))
                }
                if !words.isEmpty { table.set(hash, weight) }
            }
        }
        return table
    }()

    static let number: UInt32 = 0x2323_2323
    static let longest = 5

    static func joined(_ hash: UInt32, _ word: UInt32) -> UInt32 {
        (hash ^ word) &* 0x9E37_79B1 ^ hash >> 15
    }

    /// 2 for a strong form in the text, 1 for a weak one, 0 for none.
    static func strength(of text: UnsafeBufferPointer<UInt8>) -> Int {
        var words: [UInt32] = []
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: GroundReader.longest + 8) { room in
            var reader = GroundReader(text, letters: room.baseAddress!)
            while let word = reader.next() {
                switch word.kind {
                case .sentenceEnd: words.append(0)
                case .number: words.append(number)
                case .word:
                    let isNumber = SupportLexicon.shared.number(word.folded) != nil
                    // «don't» is «don t» here.
                    if let apostrophe = reader.folded.firstIndex(of: UInt8(ascii: "'")) {
                        words.append(WordHash.of(.init(rebasing: reader.folded.prefix(apostrophe))))
                        words.append(
                            WordHash.of(.init(rebasing: reader.folded.dropFirst(apostrophe + 1))))
                    } else {
                        words.append(isNumber ? number : word.folded)
                    }
                }
            }
        }
        var best: UInt32 = 0
        for start in words.indices {
            var hash: UInt32 = 0
            for word in words[start...].prefix(longest) {
                hash = joined(hash, word)
                if let weight = shared[hash], weight > best { best = weight }
            }
        }
        return Int(best)
    }
}
