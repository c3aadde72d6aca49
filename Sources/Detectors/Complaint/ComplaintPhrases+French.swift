// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension ComplaintPhrases {
    static let french = """
        endings: s e es
        complaint: réclamation|réclamations|une plainte|porter plainte|portez plainte
        plainte contre|déposer une plainte|me plaindre|je me plains|service réclamations
        service des réclamations|médiateur|médiatrice|médiation|ombudsman|ufc que choisir
        que choisir|60 millions de consommateurs|dgccrf|répression des fraudes|acpr
        association de consommateurs|protection des consommateurs|défense des consommateurs
        je vais vous signaler|signaler vos pratiques|signal conso|signalconso
        bad-review: mauvais avis|avis négatif|avis négatifs|avis déplorable|une étoile|1 étoile
        sur trustpilot|sur les réseaux sociaux|sur les réseaux|avis google|contacter la presse
        alerter la presse|dans la presse|prévenir tout le monde
        dissatisfied: inadmissible|inacceptable|scandaleux|honteux|lamentable|très mécontent
        très mécontente|extrêmement mécontent|extrêmement mécontente|pas du tout satisfait
        pas du tout satisfaite|très déçu|très déçue|service déplorable|service catastrophique
        service lamentable|pire service|une honte|se moquer du monde|vous vous moquez|arnaque
        escroquerie|escrocs|voleurs|publicité mensongère
        legal: mon avocat|mon avocate|notre avocat|un avocat|une avocate|mes avocats|avocats
        saisir la justice|saisir le tribunal|devant le tribunal|au tribunal|tribunal
        devant les tribunaux|en justice|action en justice|action collective|recours collectif
        poursuites|poursuites judiciaires|vous poursuivre|je vous poursuis|poursuivre en justice
        voie judiciaire|voies légales|voie légale|démarches juridiques|action juridique
        actions juridiques|porter l affaire|mise en demeure|huissier|porter plainte à la police
        plainte à la police|déposer plainte|je dépose plainte|porter plainte|plainte pénale
        gendarmerie|au commissariat|dommages et intérêts|cnil|plainte à la cnil|violation du rgpd
        non respect du rgpd|rgpd|protection juridique
        exception: pas de réclamation|aucune réclamation|pas une réclamation|je ne me plains pas
        rien à redire|je suis avocat|je suis avocate|un avocat mûr|salade d avocat|salade avocat
        avocats bio|kilo d avocats|avocats mûrs|avocat crevettes|rue du tribunal|place du tribunal
        bon avis|avis positif|numéro de réclamation
        negation: pas|sans|aucun|aucune|jamais
        """
}
