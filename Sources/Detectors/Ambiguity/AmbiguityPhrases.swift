// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The wordings of ``AmbiguityBook``: `role or topic: wording|wording`.
enum AmbiguityPhrases {
    static let pages = [english, german, french, spanish, italian, dutch, portuguese, polish]

    static let english = """
        discretion: at (our|the|its|their) (sole |own |) discretion|discretion|discretionary
        (on a |) case by case (basis|)|case by case|individually|at the discretion|as we see fit
        judged individually|reviewed individually|decided individually|goodwill|subject to approval
        subject to (manager|management|individual|a manager s) (approval|review)
        may make (an exception|exceptions)|exceptions may be made|depending on the circumstances
        exceptions (are|can be) (possible|made)|at the manager s discretion
        soft: usually|normally|typically|generally|in general|as a rule|in most cases|in some cases|in certain cases
        ordinarily|mostly|often|sometimes|with exceptions|some exceptions apply|exceptions apply|exceptions may apply
        may (also |not |) be (granted|approved|refused|rejected|declined|waived|charged|possible|available|considered|accepted|offered|extended|denied|deducted|reduced|required|eligible|applied|covered)
        may (not |) (apply|vary|differ|require)|might (apply|vary|be)|under certain circumstances|where appropriate
        in exceptional (cases|circumstances)|within reason|a reasonable (time|period|amount)
        hedge: it depends|that depends|depends on|should be (eligible|entitled|covered|possible|able|fine|ok|okay|allowed|refundable|accepted)
        i (believe|think|assume|guess|suppose)|as far as i (know|can tell|understand)|i m not (sure|certain)|i am not (sure|certain)
        probably|presumably|most likely|likely|to my knowledge|if i m not mistaken|it seems|i m not entirely sure
        should (still |) (be able to|qualify|apply|count)|perhaps|maybe|not (entirely |) clear|unclear|might (be|qualify)
        rule: policy|policies|rule|rules|terms|conditions|regulations|guideline|guidelines|contract|entitled|entitlement|eligible|eligibility|qualify|qualifies
        permit: can|may|allowed|possible|permitted|accept|accepted|accepts|eligible|refundable|covered|covers|entitled|free of charge|free|offer|included|includes|welcome
        forbid: cannot|excluded|exclude|excludes|not (allowed|possible|permitted|refundable|eligible|covered|accepted)|non refundable|nonrefundable|forbidden|prohibited|final sale|must not|may not|no (refund|refunds|return|returns|exchange|exchanges)|never|without exception
        not: not|no|don t|doesn t|won t|can t|isn t|aren t|unable
        generic: no later than|not later than|at the latest|within|after|before|from|your|you|their|them|they|that|this|with|have|item|items|product|products|purchase|purchases|purchased|order|orders|ordered|goods|article|articles|customer|customers|receipt|receiving|received|receive|buying|bought|which|these|those|will|must|should|would|also|please|only|date|time|period|window|made|make|take|takes|take place|case|cases|full|back|here|there|when|where|then|than|every|each|any|all|our|for|once|starting|counted|calendar|working|business|anything|store|shop|company|just|well|yes|sure|sorry|thank|thanks|happy|glad|need|want|know|long|able|always|still|original|give|gives|given|get|gets|following|either|same|until|within the first|lasts|last|valid|runs|apply|applies|over|more|above|below|(of|after|from|upon|before) (the |your |)(delivery|shipping|shipment|departure|arrival|cancellation)|of the delivery date
        will: will|ll|have to|must
        qualifier: express|standard|premium|gold|silver|platinum|member|members|sale|discounted|clearance|reduced|international|domestic|overseas|electronics|electronic|software|digital|downloads|custom|personalised|personalized|perishable|food|underwear|swimwear|earrings|opened|unopened|sealed|used|unused|worn|damaged|defective|faulty|broken|online|in store|business|corporate|student|first|economy|basic|flex|flexible|gift|gifts|card|cards|child|children|infant|pets|weekend|holiday|holidays|christmas|partial|annual|yearly|monthly|weekly|new|existing|medical|furniture|large|bulky|refurbished|second hand|b2b|trade|private|europe|eu|uk|us|usa|germany|france|spain|poland|group|groups|late|early|prime|lost|delayed|hand|checked|cabin|extra|loyalty
        return: return|returns|returned|returning|send back|sent back|send it back|sending it back|send them back|bring back|bring it back|give back|no return|no returns
        refund: refund|refunds|refunded|refunding|money back|reimburse|reimbursed|reimbursement|your money|refundable|non refundable|nonrefundable|no refund|no refunds|not refundable
        exchange: exchange|exchanges|exchanged|swap|replace|replaced|replacement|replacements|no exchange|no exchanges
        cancel: cancel|cancels|cancelled|canceled|cancellation|cancellations|cancelling|canceling|terminate|termination
        delivery: delivery|deliver|delivered|deliveries|shipping|shipment|ship|ships|shipped|arrive|arrives|dispatch|dispatched
        warranty: warranty|warranties|guarantee|guaranteed
        fee: fee|fees|charge|charged|charges|surcharge|penalty|costs|cost
        discount: discount|discounts|voucher|vouchers|coupon|coupons|price match
        baggage: baggage|luggage|bag|bags|suitcase|suitcases
        notice: notice|notice period
        payout: processed|process|processing|credited|paid|pay out|payout|bank account|account
        claim: claim|claims|file|filed|submit|submitted|request|requested|requests|report|reported|complaint|complaints
        change: change|changes|changed|rebook|rebooked|rebooking|reschedule|rescheduled|modify|modified|amend|amended
        deposit: deposit|deposits|down payment
        compensation: compensation|compensate|compensated
        renewal: renew|renewal|renews|renewed|extension|extend
        trial: trial|trial period|free trial
        upgrade: upgrade|upgrades|upgraded
        limit: limit|limits|maximum|allowance|up to
        """

    static let german = """
        discretion: (nach|in|im) (unserem |eigenem |freiem |) ermessen|ermessen|im einzelfall|einzelfallentscheidung|von fall zu fall|einzelfallprüfung|aus kulanz|kulanz|kulanzweise|kulanzregelung|individuell geprüft|individuell entschieden|fallweise
        soft: in der regel|normalerweise|üblicherweise|grundsätzlich|gewöhnlich|meist|meistens|im allgemeinen|in manchen fällen|in bestimmten fällen|unter umständen|ausnahmen sind möglich|in ausnahmefällen|ausnahmen|gegebenenfalls|kann (gewährt|abgelehnt|berechnet|erhoben) werden|können (gewährt|abgelehnt|berechnet|erhoben) werden
        hedge: es kommt darauf an|das kommt darauf an|kommt drauf an|hängt davon ab|ich glaube|ich denke|ich vermute|soweit ich weiß|meines wissens|vermutlich|wahrscheinlich|wohl|ich bin (mir |) nicht sicher|müsste|müssten|sollte (möglich|berechtigt|abgedeckt|gehen)|sollten (sie |) (berechtigt|anspruch)|dürfte|dürften|eventuell|vielleicht
        rule: richtlinie|richtlinien|regel|regeln|regelung|bedingungen|agb|anspruch|berechtigt|vertrag
        permit: können|kann|dürfen|darf|möglich|erlaubt|berechtigt|kostenlos|kostenfrei|erstattungsfähig|abgedeckt|akzeptieren|erstatten
        forbid: ausgeschlossen|nicht (möglich|erlaubt|erstattungsfähig|abgedeckt|zulässig)|verboten|keinesfalls
        not: nicht|kein|keine|keinen|keiner|nie|niemals
        generic: innerhalb|binnen|nach|ihre|ihren|ihrer|ihnen|diese|dieser|artikel|ware|waren|produkt|produkte|bestellung|bestellungen|kauf|kaufdatum|kunden|kunde|erhalt|haben|hat|werden|wird|wurde|ohne|eine|einen|einer|tage|frist|beträgt|spätestens|unsere|unserer|alle|alles|jederzeit|auch|bitte|sind|müssen|gerne|natürlich|volle|zeit|gilt|gelten|(nach|ab|seit) (der |)(lieferung|zustellung)
        will: werden|wird|müssen
        qualifier: express|expressversand|standard|standardversand|premium|mitglieder|reduzierte|reduziert|sale|reduzierter|online|filiale|beschädigte|defekte|geöffnete|ungeöffnete|personalisierte|lebensmittel|elektronik|software|ausland|inland|geschäftskunden|privatkunden|studenten|neue|neukunden|gutscheine|jährlich|monatlich
        return: rückgabe|rückgaben|zurückgeben|zurückgegeben|rücksendung|rücksendungen|zurücksenden|zurückgesendet|zurückschicken|retoure|retouren|umtauschen|rückgabefrist|retournieren
        refund: erstattung|erstattungen|erstattet|erstatten|rückerstattung|rückerstattungen|rückzahlung|geld zurück|erstattungsfähig|nicht erstattungsfähig
        cancel: stornieren|storniert|stornierung|stornierungen|kündigen|kündigung|gekündigt|storno
        delivery: lieferung|lieferungen|lieferzeit|geliefert|versand|versandt|liefern
        warranty: garantie|gewährleistung
        fee: gebühr|gebühren|stornogebühr|mahngebühr|kosten|bearbeitungsgebühr
        notice: kündigungsfrist
        discount: rabatt|gutschein
        exchange: umtausch|ersatz|austausch
        payout: überwiesen|gutgeschrieben|auszahlung|bearbeitet
        claim: antrag|beantragt|beantragen|gemeldet|melden|reklamation|einreichen
        change: umbuchung|umbuchen|änderung|ändern|umbuchungen
        baggage: gepäck|koffer|handgepäck
        compensation: entschädigung
        """

    static let french = """
        discretion: au cas par cas|à (notre|la) (seule |) discrétion|discrétion|à l appréciation|geste commercial|sous réserve d acceptation|selon les circonstances
        soft: en général|généralement|normalement|habituellement|en principe|dans la plupart des cas|dans certains cas|le plus souvent|des exceptions sont possibles|sauf exception|peut (être |) (accordé|accordée|refusé|refusée|facturé|facturée)|peuvent (être |) (accordés|accordées|facturés|facturées)|exceptionnellement
        hedge: cela dépend|ça dépend|tout dépend|je crois|je pense|je suppose|à ma connaissance|probablement|sans doute|peut être|il me semble|je ne suis pas (sûr|sûre|certain|certaine)|devrait être|devraient être|devriez (être|avoir|pouvoir)
        rule: politique|règle|règles|règlement|conditions|droit|éligible|contrat
        permit: pouvez|peut|peuvent|possible|autorisé|autorisée|éligible|remboursable|remboursables|gratuit|gratuite|gratuitement|couvert|acceptons|acceptés|acceptées
        forbid: exclu|exclus|exclue|exclues|interdit|non remboursable|non remboursables|impossible|aucun|aucune
        not: ne|n|pas|jamais
        generic: dans|sous|délai|votre|vos|vous|article|articles|produit|produits|achat|commande|commandes|client|clients|réception|après|avant|jours|suivant|avec|pour|sont|être|tous|toutes|avez|cette|notre|nous|période|durée|plus tard|(après|dès|de) (la |)(livraison)
        will: sera|seront|devez
        qualifier: express|standard|premium|soldés|soldes|en ligne|en magasin|endommagé|défectueux|ouvert|ouverts|personnalisés|personnalisé|international|étranger|membres|étudiants|professionnels|nouveaux|numérique|logiciels|cadeau
        return: retour|retours|retourner|retourné|retournés|retournées|renvoyer|renvoyé|rendre
        refund: remboursement|remboursements|rembourser|remboursé|remboursés|remboursée|remboursable|remboursables|non remboursable|non remboursables
        cancel: annuler|annulation|annulations|annulé|annulée|résilier|résiliation
        delivery: livraison|livraisons|livré|livrée|expédition|expédié
        warranty: garantie|garanties
        fee: frais|pénalité
        exchange: échange|échanger|remplacement
        discount: remise|réduction|bon
        notice: préavis
        payout: crédité|versé|traité
        claim: demande|demander|réclamation|déposer|signaler
        change: modification|modifier|changement|changer
        baggage: bagage|bagages|valise
        """

    static let spanish = """
        discretion: a (nuestra |) discreción|discreción|discrecional|caso por caso|según el caso|a criterio|según las circunstancias|de forma individual|sujeto a aprobación|cortesía comercial
        soft: normalmente|generalmente|por lo general|en general|habitualmente|en la mayoría de los casos|en algunos casos|en ciertos casos|suele|suelen|pueden aplicarse|puede (concederse|denegarse|cobrarse)|se admiten excepciones|salvo excepciones|excepcionalmente
        hedge: depende|creo que|pienso que|supongo|que yo sepa|probablemente|quizás|quizá|tal vez|no estoy (seguro|segura)|debería (ser|estar|poder|tener)|a lo mejor|me parece
        rule: política|políticas|norma|normas|condiciones|derecho|términos|contrato
        permit: puede|pueden|puedes|posible|permitido|reembolsable|reembolsables|gratis|gratuito|gratuita|cubierto|aceptamos|admiten|se aceptan
        forbid: excluido|excluidos|excluida|excluidas|prohibido|no reembolsable|no reembolsables|ningún|ninguna|imposible
        not: no|nunca|jamás
        generic: dentro|plazo|días|desde|después|antes|para|artículo|artículos|producto|productos|compra|pedido|pedidos|cliente|clientes|recepción|tiene|tienen|hasta|todos|todas|cualquier|usted|sus|nuestra|nuestro|siguientes|entrega recibida|(desde|tras|de|después de) la entrega
        will: será|serán|debe|tendrá
        qualifier: exprés|urgente|estándar|premium|rebajados|rebajas|oferta|en línea|tienda|dañado|dañados|defectuoso|abiertos|abierto|personalizados|internacional|internacionales|socios|miembros|estudiantes|empresas|nuevos|digitales|software
        return: devolver|devolución|devoluciones|devuelto|devueltos|devolverlo
        refund: reembolso|reembolsos|reembolsar|reembolsado|reembolsable|reembolsables|no reembolsable|no reembolsables
        cancel: cancelar|cancelación|cancelaciones|cancelado|anular|anulación
        delivery: entrega|entregas|envío|envíos|entregado
        warranty: garantía|garantías
        fee: cargo|cargos|tarifa|comisión|recargo|penalización
        exchange: cambiar por otro|canje|reemplazo
        discount: descuento|descuentos|cupón
        notice: preaviso
        claim: solicitar|solicitud|reclamación|presentar|reclamar
        change: cambio|cambios|modificar|modificación
        baggage: equipaje|maleta|maletas
        payout: abonado|ingresado|procesado
        """

    static let italian = """
        discretion: a (nostra |) discrezione|discrezione|discrezionale|caso per caso|a seconda del caso|a seconda delle circostanze|valutato singolarmente|valutati singolarmente|previa approvazione
        soft: di solito|normalmente|generalmente|in genere|di norma|in generale|nella maggior parte dei casi|in alcuni casi|in certi casi|salvo eccezioni|sono possibili eccezioni|può essere (concesso|concessa|rifiutato|addebitato|addebitata)|eccezionalmente
        hedge: dipende|credo che|credo|penso che|suppongo|per quanto ne so|probabilmente|forse|non sono (sicuro|sicura|certo|certa)|dovrebbe essere|dovrebbe (poter|avere)|dovrebbero essere|mi sembra
        rule: politica|policy|regola|regole|condizioni|diritto|termini|contratto|regolamento
        permit: può|possono|puoi|possibile|consentito|rimborsabile|rimborsabili|gratuito|gratuita|gratis|coperto|accettiamo|accettati
        forbid: escluso|esclusi|esclusa|escluse|vietato|non rimborsabile|non rimborsabili|nessun|nessuna|impossibile
        not: non|mai
        generic: entro|giorni|dalla|dalle|dopo|prima|articolo|articoli|prodotto|prodotti|acquisto|ordine|ordini|cliente|clienti|ricezione|ricevimento|tutti|tutte|avete|sono|essere|consegna ricevuta|periodo|termine|(dalla|dopo la|della) consegna
        will: sarà|saranno|deve
        qualifier: espressa|espresso|standard|premium|scontati|saldi|online|negozio|danneggiato|danneggiati|difettoso|aperti|personalizzati|internazionali|soci|membri|studenti|aziende|nuovi|digitali|software
        return: reso|resi|restituire|restituito|restituiti|restituzione|rendere
        refund: rimborso|rimborsi|rimborsare|rimborsato|rimborsati|rimborsabile|rimborsabili|non rimborsabile|non rimborsabili
        cancel: annullare|annullamento|annullato|cancellare|cancellazione|disdetta|disdire
        delivery: consegna|consegne|spedizione|spedizioni|consegnato
        warranty: garanzia|garanzie
        fee: commissione|penale|costo|costi|addebito|spese
        exchange: cambio|sostituzione
        discount: sconto|sconti|buono
        notice: preavviso
        claim: richiesta|richiedere|reclamo|presentare
        change: modifica|modificare|modifiche
        baggage: bagaglio|bagagli|valigia
        payout: accreditato|elaborato
        """

    static let dutch = """
        discretion: naar eigen (inzicht|goeddunken)|ter beoordeling|per geval|van geval tot geval|geval per geval|uit coulance|coulance|coulancehalve|individueel beoordeeld|afhankelijk van de omstandigheden
        soft: meestal|normaal gesproken|doorgaans|gewoonlijk|in de regel|over het algemeen|in de meeste gevallen|in sommige gevallen|in bepaalde gevallen|uitzonderingen zijn mogelijk|in uitzonderlijke gevallen|kan worden (toegekend|geweigerd|gerekend)|kunnen worden (toegekend|geweigerd|gerekend)|soms
        hedge: dat hangt ervan af|het hangt ervan af|hangt af van|ik denk|ik geloof|ik vermoed|voor zover ik weet|waarschijnlijk|vermoedelijk|misschien|ik weet niet zeker|ik ben niet zeker|zou moeten|zou kunnen|wellicht
        rule: beleid|regel|regels|voorwaarden|recht|contract
        permit: kunt|kan|kunnen|mag|mogelijk|toegestaan|gratis|kosteloos|gedekt|accepteren|terugbetaalbaar
        forbid: uitgesloten|verboden|niet (mogelijk|toegestaan|restitueerbaar|terugbetaalbaar)
        not: niet|geen|nooit
        generic: binnen|dagen|na|voor|uw|artikel|artikelen|product|producten|aankoop|bestelling|bestellingen|klant|klanten|ontvangst|ontvangen|hebt|heeft|alle|deze|onze|worden|wordt|termijn|periode|uiterlijk|zijn|na (de |)(levering|bezorging)
        will: wordt|worden|zal|moet
        qualifier: express|spoed|standaard|premium|afgeprijsde|sale|online|winkel|beschadigde|defecte|geopende|gepersonaliseerde|internationale|leden|studenten|zakelijke|nieuwe|digitale|software
        return: retour|retourneren|geretourneerd|retouren|terugsturen|teruggestuurd|terugbrengen
        refund: terugbetaling|terugbetalen|terugbetaald|restitutie|geld terug|terugbetaalbaar|restitueerbaar
        cancel: annuleren|annulering|geannuleerd|opzeggen|opzegging
        delivery: levering|leveringen|geleverd|bezorging|bezorgd|verzending|levertijd
        warranty: garantie
        fee: kosten|toeslag|boete|annuleringskosten
        exchange: ruilen|omruilen|vervanging
        discount: korting|kortingen|waardebon
        notice: opzegtermijn
        claim: aanvraag|aanvragen|klacht|melden|indienen
        change: wijziging|wijzigen|omboeken|gewijzigd
        baggage: bagage|koffer|handbagage
        payout: overgemaakt|bijgeschreven|verwerkt
        """

    static let portuguese = """
        discretion: a (nosso |) critério|ao nosso critério|critério da|a critério|discrição|caso a caso|conforme o caso|consoante as circunstâncias|sujeito a aprovação|analisado individualmente|analisados individualmente
        soft: normalmente|geralmente|em geral|regra geral|por norma|habitualmente|na maioria dos casos|em alguns casos|em certos casos|podem aplicar se|pode ser (concedido|concedida|recusado|cobrado|cobrada)|salvo exceções|há exceções|excecionalmente|excepcionalmente|costuma
        hedge: depende|acho que|creio que|penso que|suponho|que eu saiba|tanto quanto sei|provavelmente|talvez|não tenho certeza|não tenho a certeza|deve ser (possível|elegível)|deveria (ser|poder|ter)|parece me
        rule: política|políticas|regra|regras|condições|direito|termos|contrato
        permit: pode|podem|possível|permitido|permitida|reembolsável|reembolsáveis|grátis|gratuito|gratuita|coberto|aceitamos|aceites
        forbid: excluído|excluídos|excluída|excluídas|proibido|não reembolsável|não reembolsáveis|nenhum|nenhuma|impossível
        not: não|nunca
        generic: dentro|prazo|dias|após|depois|antes|artigo|artigos|produto|produtos|compra|encomenda|pedido|pedidos|cliente|clientes|receção|recebimento|todos|todas|tem|têm|para|seus|suas|nossa|período|(após a|da|desde a) entrega
        will: será|serão|deve|terá
        qualifier: expresso|expressa|padrão|premium|saldos|promoção|online|loja|danificado|danificados|defeituoso|abertos|personalizados|internacional|internacionais|membros|estudantes|empresas|novos|digitais|software
        return: devolver|devolução|devoluções|devolvido|devolvidos
        refund: reembolso|reembolsos|reembolsar|reembolsado|reembolsável|reembolsáveis|não reembolsável|não reembolsáveis
        cancel: cancelar|cancelamento|cancelamentos|cancelado|anular
        delivery: entrega|entregas|envio|envios|entregue
        warranty: garantia|garantias
        fee: taxa|taxas|multa|custo|custos
        exchange: troca|trocas|trocar|substituição
        discount: desconto|descontos|cupão|cupom
        notice: aviso prévio|pré aviso
        claim: solicitar|solicitação|reclamação|apresentar
        change: alteração|alterações|alterar|remarcar
        baggage: bagagem|mala|malas
        payout: creditado|processado
        """

    static let polish = """
        discretion: według (naszego |własnego |) uznania|uznaniowo|uznania|indywidualnie|rozpatrywane indywidualnie|rozpatrywany indywidualnie|w zależności od (sytuacji|okoliczności|przypadku)|w drodze wyjątku|każdy przypadek|za zgodą kierownika
        soft: zazwyczaj|zwykle|zasadniczo|co do zasady|na ogół|z reguły|przeważnie|w większości przypadków|w niektórych przypadkach|w pewnych przypadkach|możliwe są wyjątki|wyjątkowo|może zostać (przyznany|przyznane|przyznana|odrzucony|odrzucona|naliczona|naliczony)|mogą zostać (przyznane|naliczone)|czasami
        hedge: to zależy|zależy|wydaje mi się|myślę że|sądzę że|przypuszczam|o ile wiem|prawdopodobnie|chyba|być może|nie jestem (pewien|pewna)|powinno być|powinien być|powinna być|powinno przysługiwać|powinni
        rule: polityka|polityką|polityki|zasada|zasady|zasadami|regulamin|regulaminem|regulaminu|warunki|prawo|umowa|umowy|przysługuje
        permit: może|można|możesz|mogą|możliwy|możliwe|możliwa|dozwolone|dozwolony|bezpłatny|bezpłatnie|bezpłatna|przyjmujemy|przysługuje
        forbid: wykluczone|wykluczony|wyłączone|zabronione|niemożliwe|niemożliwy|nie podlega zwrotowi|nie podlegają zwrotowi|nie przysługuje
        not: nie|nigdy|żaden|żadne|bez prawa
        generic: ciągu|terminie|dni|od|po|przed|artykuł|artykuły|produkt|produkty|produktów|towar|towary|zakup|zakupu|zamówienie|zamówienia|klient|klienci|otrzymania|dostarczenia|wszystkie|wszystkich|swoje|nasze|okres|wynosi|pana|pani|mają|masz|(od|po) (dostawy|dostawie|dostarczenia|dostarczeniu)
        will: zostanie|zostaną|będzie|będą|musi
        qualifier: ekspresowa|ekspresowej|standardowa|premium|przecenione|przecenionych|wyprzedaży|online|sklepie|uszkodzone|wadliwe|otwarte|personalizowane|międzynarodowe|członkowie|studenci|firmowe|nowi|cyfrowe|oprogramowanie
        return: zwrot|zwroty|zwrotu|zwrócić|zwrócone|zwracać|odesłać
        refund: zwrot pieniędzy|zwrot kosztów|zwrot środków|zwrotu pieniędzy|zwrotu kosztów|zwrotu środków|refundacja
        cancel: anulować|anulowanie|anulowania|odwołać|odwołanie|rezygnacja|wypowiedzenie|wypowiedzieć
        delivery: dostawa|dostawy|wysyłka|wysyłki|dostarczenie
        warranty: gwarancja|gwarancji|gwarancję|rękojmia
        fee: opłata|opłaty|opłatę|koszt|koszty|kara
        exchange: wymiana|wymiany|wymienić
        discount: zniżka|zniżki|rabat|kupon
        notice: okres wypowiedzenia|okresu wypowiedzenia
        claim: wniosek|reklamacja|reklamację|reklamacji|zgłosić|złożyć
        change: zmiana|zmiany|zmienić
        baggage: bagaż|bagażu|walizka
        payout: przelane|zaksięgowane|wypłata
        """
}
