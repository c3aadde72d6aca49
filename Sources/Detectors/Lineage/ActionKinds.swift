// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What an action does, roughly: the verb in a tool's name, in what a customer asks for, and in an order that
/// stands in somebody's text.
struct ActionKinds: OptionSet, Sendable {
    let rawValue: UInt32

    static let tell = ActionKinds(rawValue: 1)
    static let pay = ActionKinds(rawValue: 2)
    static let change = ActionKinds(rawValue: 4)
    static let book = ActionKinds(rawValue: 8)
    static let create = ActionKinds(rawValue: 16)
    static let remove = ActionKinds(rawValue: 32)
    static let invite = ActionKinds(rawValue: 64)
    static let share = ActionKinds(rawValue: 128)
    static let visit = ActionKinds(rawValue: 256)
    static let order = ActionKinds(rawValue: 512)
    static let giveBack = ActionKinds(rawValue: 1024)
    static let run = ActionKinds(rawValue: 2048)
    static let read = ActionKinds(rawValue: 4096)
    static let settle = ActionKinds(rawValue: 8192)
    static let ignore = ActionKinds(rawValue: 16384)

    /// What only looks.
    static let looking: ActionKinds = [.read, .visit]
}

/// Verbs of doing in eight languages, in the forms that orders and wishes have.
enum ActionWords {
    static let verbs: [(ActionKinds, String)] = [
        (
            [.tell],
            """
            emailed mailed messaged written replied answered notified informed posted published leiten leite gesendet geschickt weitergeleitet \
            send sends sending sent forward forwarded email mail message write writes tell say reply respond answer notify \
            inform contact post publish announce text dm submit report recommend mention disclose reveal quote \
            sende senden schicke schicken schick schreibe schreiben sag sage antworte antworten teile melde leite weiterleiten \
            weiter nenne envoie envoyez envoyer ecris ecrivez ecrire reponds repondez dis dites transmets \
            transmettez informez envia envie enviar manda mande mandar escribe escriba escribir responde di diga \
            reenvia invia inviare inviate manda mandare scrivi scrivere rispondi inoltra inoltrare stuur sturen \
            verstuur verzend schrijf schrijven antwoord zeg meld escreva escrever responda diga encaminhe wyslij \
            wyslac przeslij napisz napisac odpisz odpowiedz powiedz przekaz
            """
        ),
        (
            [.pay],
            """
            transferred wired remitted donated reimbursed refunded gezahlt bezahlt uberwiesen \
            pay pays paid payment transfer wire send remit deposit reimburse refund donate money transaction transfers \
            payments bill invoice difference uberweise uberweisen zahle zahlen bezahle bezahlen erstatte erstatten \
            schicke paie payez payer verse versez verser vire virez virement rembourse remboursez rembourser paga \
            pague pagar transfiere transfiera transferir ingresa reembolsa pagare pagate bonifico trasferisci \
            versa rimborsa betaal betalen overboeken maak terugbetalen pague transfira reembolse zaplac zaplacic \
            przelej przelac przelew zwroc
            """
        ),
        (
            [.change],
            """
            updated changed adjusted modified edited replaced geandert \
            update updates change changes adjust modify edit set reset correct replace switch rename increase decrease raise \
            lower upgrade downgrade enable disable activate deactivate suspend resume refuel mark password andere andern \
            aktualisiere aktualisieren setze setzen ersetze anpassen modifie modifiez modifier change changez changer \
            mets mettez cambia cambie cambiar actualiza actualice actualizar modifica modificar pon modificare \
            cambiare aggiorna aggiornare imposta wijzig wijzigen verander veranderen pas altere alterar atualize mude \
            zmien zmienic zaktualizuj ustaw
            """
        ),
        (
            [.book],
            """
            booked reserved scheduled rescheduled moved gebucht reserviert \
            book books booking reserve reservation schedule reschedule move postpone plan arrange remind reminder calendar \
            appointment event meeting buche buchen reserviere reservieren plane verschiebe verschieben termin reserve \
            reservez reserver planifie planifiez deplace reserva reservar programa agenda prenota prenotare riserva \
            sposta reserveer reserveren boek boeken plan verzet agende marque reservar zarezerwuj umow zaplanuj przeloz
            """
        ),
        (
            [.create],
            """
            created added made written appended saved erstellt \
            create creates make add adds append write save insert new register open file put draft generate attach include \
            erstelle erstellen lege anlegen fuge speichere cree creez creer ajoute ajoutez ajouter crea cree crear anade \
            agrega agregar guarda creare aggiungi aggiungere salva maak maken voeg toevoegen crie criar adicione adicionar \
            salve utworz stworz dodaj zapisz
            """
        ),
        (
            [.remove],
            """
            deleted removed cancelled canceled erased closed geloscht entfernt storniert \
            delete deletes remove removes cancel cancels erase drop wipe terminate close revoke unsubscribe block kill \
            losche loschen entferne entfernen storniere stornieren kundige kundigen schliesse supprime supprimez \
            supprimer annule annulez annuler efface borra borre elimina elimine eliminar cancela cancele cancelar \
            cancella annulla eliminare verwijder verwijderen annuleer annuleren wis apague exclua excluir cancelar \
            usun usunac anuluj skasuj
            """
        ),
        (
            [.invite],
            """
            invited joined added eingeladen \
            invite invites add join enroll participants einladen lade invite invitez inviter ajoute ajoutez invita \
            invite invitar invitare aggiungi uitnodigen nodig convide convidar zapros dodaj
            """
        ),
        (
            [.share],
            """
            shared granted given allowed uploaded copied geteilt \
            share shares grant give allow permit expose upload copy provide teile teilen gib gewahre freigeben \
            partage partagez partager donne donnez accorde comparte comparta compartir da otorga condividi \
            condividere concedi dai deel delen geef compartilhe compartilhar de udostepnij daj
            """
        ),
        (
            [.visit],
            """
            visited opened accessed clicked besucht geoffnet \
            visit go open browse navigate click follow load access fetch call launch besuche besuchen offne offnen \
            klicke klick gehe folge rufe visite visitez visiter ouvre ouvrez cliquez clique allez suivez visita \
            visite abre abra ingresa sigue haz pulsa visitare apri aprite clicca vai segui bezoek ga klik open \
            visite acesse abra clique siga odwiedz otworz kliknij wejdz
            """
        ),
        (
            [.order],
            """
            bought ordered purchased gekauft bestellt \
            buy order purchase acquire subscribe place kaufe kaufen bestelle bestellen achete achetez acheter \
            commande commandez compra compre comprar pide pedir acquista acquistare ordina koop kopen bestel bestellen \
            compre peca kup zamow
            """
        ),
        (
            [.giveBack],
            """
            return exchange swap refund reimburse zuruckgeben umtauschen tausche erstatte rembourse echange retourne \
            devuelve devolver cambia restituisci ruil retourneer troque devolva zwroc wymien
            """
        ),
        (
            [.run],
            """
            executed installed started run \
            run execute install start launch perform do complete carry fuhre ausfuhren installiere starte execute executez \
            lance lancez ejecuta ejecute instala esegui installa voer uitvoeren installeer execute instale uruchom \
            wykonaj zainstaluj
            """
        ),
        (
            [.read],
            """
            get gets read list find search check look lookup show view retrieve query count calculate compute think validate \
            verify estimate describe summarize fetch browse tell give collect gather extract obtain lies lese suche finde \
            zeige prufe lis lisez cherche cherchez trouve montrez lee lea busca busque muestra leggi cerca trova mostra lees \
            zoek toon leia procure mostre przeczytaj znajdz sprawdz pokaz
            """
        ),
        (
            [.settle],
            """
            approved confirmed accepted entered provided genehmigt bestatigt \
            approve confirm accept authorize authorise waive credit release sign enter provide genehmige bestatige approuve \
            approuvez confirme confirmez aprueba apruebe confirma autoriza approva conferma autorizza keur bevestig \
            aprove confirme zatwierdz potwierdz
            """
        ),
        (
            [.ignore],
            """
            ignore disregard forget bypass skip override pretend ignoriere vergiss ignorez ignore oubliez oublie ignora \
            ignore olvida olvide dimentica negeer vergeet esqueca zignoruj zapomnij
            """
        ),
    ]
}
