// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension LeadLexicon {
    /// What is said before a number, by what the number then is. In lower case; a space stands for any
    /// gap, an asterisk for the rest of a word.
    static let words: [(Lead.Kind, String)] = [
        (
            .filler,
            """
            number|numbers|num|no|nr|nº|n|is|was|are|as|it|s|m|its|be|the|my|your|his|her|our|their|a|an|of|for|on|at|to|\
            this|that|these|which|following|below|here|here s|please|bitte|registered|new|old|current|under|\
            with|using|use|via|either|and|or|me|you|us|him|them|number is|numbers are|i|i m|im|am|re|ve|d|ll|\
            id|ids|details|value|has been|will be|would be|should be|change to|changed to|set to|reset to|so|then|now|still|just|
            nummer|lautet|ist|war|die|der|das|den|dem|mein|meine|meiner|meinen|ihre|unsere|von|und|oder|unter|auf|am|im|zu|neu|neue|
            numéro|numero|le|la|les|du|de|des|mon|ma|mes|est|et|ou|sous|au|aux|votre|notre|l|c|
            número|el|los|las|mi|mis|su|es|son|y|o|con|del|al|por favor|
            il|lo|gli|mio|mia|è|e|di|del|della|al|con|
            o|os|meu|minha|é|do|da|dos|das|com|
            het|een|mijn|van|en|
            mój|moja|moje|to|jest|i|numer|mit|tytuł|na|w|
            min|mitt|är|er|på|numéro est
            """
        ),
        (
            .card,
            """
            card*|credit card*|debit card*|cc|visa|mastercard|amex|american express|maestro|discover card|pan|
            kreditkarte*|karte*|kartennummer|debitkarte*|girokarte*|carte*|carte bancaire|carte bleue|carte de crédit|
            tarjeta*|tarjeta de crédito|tarjeta de credito|carta di credito|carta*|bancomat|cartão*|cartao*|
            creditcard*|bankpas*|pinpas*|karta*|karty|kartę|kreditkort*|bankkort*
            """
        ),
        (
            .cardCode,
            """
            cvv*|cvc*|csc|cvn|security code|card security code|card verification*|verification value|
            sicherheitscode|prüfnummer|prüfziffer|kartenprüfnummer|cryptogramme|code de sécurité|
            código de seguridad|codigo de seguridad|codice di sicurezza|código de segurança|beveiligingscode|kod cvv
            """
        ),
        (
            .pin,
            """
            pin|pins|pin code|pincode|pin number|pin nummer|geheimzahl|geheimnummer|code secret|code pin|
            número secreto|codice pin|código pin|kod pin|pinkode|pinkod
            """
        ),
        (
            .oneTimeCode,
            """
            otp|one time code|one time password|one time passcode|one time pin|verification code|passcode|access code|
            login code|log in code|sign in code|authentication code|authorization code|authorisation code|confirmation code sent|
            auth code|2fa code|2fa|two factor code|mfa code|sms code|security pin|tan|mtan|sms tan|
            bestätigungscode|verifizierungscode|einmalcode|einmalpasswort|zugangscode|freischaltcode|sicherheitscode|
            code de vérification|code de confirmation|code à usage unique|code d accès|code sms|
            código de verificación|codigo de verificacion|código de acceso|codice di verifica|codice otp|
            código de verificação|verificatiecode|inlogcode|kod weryfikacyjny|kod sms|kod jednorazowy
            """
        ),
        (
            .password,
            """
            password*|passwd|passphrase|pwd|pass word|login password|passwort*|kennwort*|mot de passe|mdp|
            contraseña*|contrasena*|clave|senha*|palavra passe|wachtwoord*|hasło|haslo|hasła|lösenord*|adgangskode*|salasana*|parola*|
            пароль|passord*
            """
        ),
        (
            .apiKey,
            """
            api key*|apikey*|api token|access token|auth token|secret key|client secret|access key*|secret access key|
            api secret|app secret|refresh token|session token|private token|personal access token|api schlüssel|clé api|clave api
            """
        ),
        (.bearer, "bearer|authorization bearer|authorisation bearer"),
        (.iban, "iban|ibans|bankverbindung|bank account iban"),
        (.sortCode, "sort code*|sortcode*|s c"),
        (.routing, "routing*|aba|aba number|rtn|routing transit*|aba routing*|transit number"),
        (
            .account,
            """
            account number|account no|account num|account nr|acct|acct number|acct no|acc no|acc number|a c|a c no|bank account*|
            checking account*|savings account*|current account number|
            konto|kontonummer*|konto nr|bankkonto*|numéro de compte|n° de compte|compte bancaire|cuenta bancaria|número de cuenta|
            numero de cuenta|conto corrente|numero di conto|número da conta|conta bancária|rekeningnummer*|bankrekening*|numer konta|
            numer rachunku|bankgiro|kontonr
            """
        ),
        (
            .phone,
            """
            phone*|telephone*|tel|mobile*|mobil|mobilnummer|cell|cellphone*|cell phone*|fax*|landline*|whatsapp|hotline|
            telefon*|handy*|rufnummer*|festnetz*|durchwahl|téléphone*|télécopie|portable|tél|fixe|gsm|
            teléfono*|movil*|móvil*|celular*|telefono*|cellulare*|cell|telefone*|telemóvel*|telemovel*|mobiel*|telefoon*|
            komórka|komórkowy|numer telefonu|puhelin*|mobilen|telefonnr|phone number
            """
        ),
        (
            .call,
            """
            call|calls|called|calling|call me|ring|ringing|text|texts|texting|texted|dial|dialled|dialed|dialing|reach|reached|contact|
            contacts|answer|answering|answers|sms|message|messages|messaging|voicemail|phoned|phoning|callback|call back|
            reached at|contacted|reachable|erreichbar|erreichen|anrufen|rufen sie|appelez*|appeler|joindre|joignable|
            llámame|llamar|llame|chiamare|chiamami|ligar|ligue|bellen|bel|zadzwoń|dzwonić|ring me
            """
        ),
        (
            .socialSecurity,
            "ssn|ssns|social security*|social sec|soc sec|my social|social is|social number"
        ),
        (
            .national,
            """
            national id*|national identity*|identity number|identity no|identity card*|identity document*|id number|id no|id card*|id document|
            personal id*|personal number|personal identification*|citizen number|citizenship number|citizen id|tax id*|tax identification*|tax number*|
            taxpayer*|tin|tax file*|tax reference|fiscal code|fiscal number|insurance number|social insurance*|social security*|
            steuernummer*|steuer id*|steuer identifikationsnummer|identifikationsnummer|ausweisnummer*|ausweis*|personalausweis*|sozialversicherungsnummer*|
            versicherungsnummer|numéro fiscal|numéro d identité|carte d identité|numéro de sécurité sociale|sécurité sociale|
            documento de identidad|número de identificación|número de identidad|identificación fiscal|seguridad social|cédula*|
            carta d identità|codice fiscale|documento d identità|número de contribuinte|contribuinte|cartão de cidadão|
            identiteitsnummer|sofinummer|numer identyfikacyjny|dowód osobisty|dowodu|personnummer*|henkilötunnus*|id kort|isikukood*|kennitala*
            """
        ),
        (
            .passport,
            """
            passport*|reisepass*|passnummer*|pass nr|passeport*|pasaporte*|passaporto*|passaporte*|paspoort*|paszport*|pas numer|passi|pasnummer
            """
        ),
        (
            .licence,
            """
            driver license*|driver s license*|drivers license*|driver licence*|driver s licence*|drivers licence*|driving license*|driving licence*|
            driver s lic|drivers lic|dl number|dl no|dl|dln|license number|licence number|license|licence|führerschein*|fuehrerschein*|fahrerlaubnis*|
            permis de conduire|licencia de conducir|carnet de conducir|permiso de conducir|patente di guida|patente|
            carta de condução|carteira de motorista|cnh|rijbewijs*|prawo jazdy|prawa jazdy|körkort*|førerkort*|kørekort*|ajokortti*
            """
        ),
        (
            .medical,
            """
            medical record*|mrn|patient id*|patient number|patient no|patient record*|health record*|chart number|hospital number|
            medical id|medical number|patientennummer|patienten nr|patientenakte*|dossier médical|numéro de patient|historia clínica|
            historia clinica|cartella clinica|prontuário|patiëntnummer|numer pacjenta|health insurance number|member id for insurance
            """
        ),
        (
            .plate,
            """
            plate|plates|license plate*|licence plate*|number plate*|registration plate*|vehicle registration*|car registration*|reg plate|reg number|
            registration|car reg|vehicle reg|reg|kennzeichen*|nummernschild*|autokennzeichen*|plaque*|immatriculation|plaque d immatriculation|
            matrícula*|matricula*|placa|placas|targa|kenteken*|nummerplaat|rejestracja|numer rejestracyjny|tablica rejestracyjna|
            registreringsnummer|nummerskilt
            """
        ),
        (
            .vehicle,
            """
            vin|vin number|vehicle identification*|chassis*|frame number|fahrgestellnummer*|fahrzeug identifikationsnummer|fin|fahrzeugidentifikationsnummer|
            numéro de série du véhicule|número de bastidor|bastidor|numero di telaio|telaio|chassi|chassisnummer|numer vin
            """
        ),
        (
            .birth,
            """
            date of birth|birth date|birthdate|birthday|birth day|dob|d o b|born|born on|born in|birth|
            geboren|geboren am|geburtsdatum|geburtstag|geb|geb am|né le|née le|né|née|date de naissance|naissance|
            fecha de nacimiento|nacido el|nacida el|nacido|nacida|nacimiento|nací el|cumpleaños|
            data di nascita|nato il|nata il|nato|nata|data de nascimento|nascido em|nascida em|nascimento|nasci em|
            geboortedatum|geboren op|data urodzenia|urodzony|urodzona|urodziny|födelsedatum|född|fødselsdato|født|syntymäaika
            """
        ),
        (
            .address,
            "ip|ip address*|ipv4|ipv6|ip adresse|adresse ip|dirección ip|server|host|hostname|dns|gateway|router|subnet|ping|client ip|remote addr|source ip|localhost|peer|node|netmask|firewall"
        ),
        (
            .version,
            "version*|v|ver|release*|build|firmware|revision|rev|patch|upgrade|upgraded|update|updated|section|chapter|clause|paragraph|article|abschnitt|kapitel|step|figure|table|rfc|iso"
        ),
        (
            .thing,
            """
            order*|tracking*|track|parcel*|package|shipment*|consignment|invoice*|receipt*|ticket*|case|reference*|ref|booking*|reservation*|
            confirmation*|transaction*|txn|sku|item*|product*|article number|serial*|s n|model*|part number|part no|imei|isbn|ean|upc|gtin|asin|
            flight*|pnr|voucher*|coupon*|claim*|policy number|quote*|case number|request*|batch|lot|bill|delivery|return*|rma|job|task|timestamp|epoch|
            customer number|customer no|customer id|user id|membership*|member number|loyalty*|gift card*|
            bestellung*|bestellnummer*|auftrag*|auftragsnummer*|sendung*|sendungsnummer*|paket*|rechnung*|rechnungsnummer*|vorgang*|kundennummer*|buchung*|
            artikelnummer*|seriennummer*|aktenzeichen|commande*|colis|facture*|dossier|réservation*|suivi|pedido*|factura*|reserva*|
            ordine|fattura*|spedizione|prenotazione*|encomenda*|fatura*|bestelling*|factuur*|zamówienie|zamówienia|faktura|faktury|paczka|przesyłka
            """
        ),
        (
            .year,
            """
            in|during|since|until|till|by|from|before|after|around|early|late|mid|circa|ca|year|years|a|an|of|the|summer|winter|spring|autumn|fall|
            founded|established|class of|back in|between|and|jahr|jahre|seit|ab|bis|vor|nach|en|depuis|avant|après|année|desde|hasta|año|antes de|
            dal|nel|dopo|anno|desde|em|ano|sinds|jaar|voor|od|do|roku|rok|w
            """
        ),
        // What sounds like one of the above and is not.
        (
            [],
            """
            zip code|postal code|post code|postcode|area code|country code|promo code|discount code|error code|bar code|barcode|qr code|dress code|
            code of conduct|password reset|reset password|pin drop|business card*|sim card*|library card*|gift card*|loyalty card*|boarding card*|
            carta de|license key|licence key|software license|order card|telegram|tell|celebrat*|callus|call number|case law|carte blanche|
            born to|text book|textbook|hotel|parts|birthday present|birthday gift|cardio*|carton*|cartoon*|carter|carta blanca|phonetic*|cardboard|cardiff|cardinal*|
            cardigan*|mobilebet|handyman|tank|tango|portable charger
            """
        ),
    ]
}
