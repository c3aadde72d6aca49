// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What AIs say of themselves in French, and how customers ask and lack. See ``PhraseBook/Meaning``.
enum FrenchSelfReports {
    static let phrases = """
        human: je suis (un |une |bien un |bien une |)(vraie |véritable |vrai |)(humain|humaine|être humain|personne|personne réelle|personne en chair et en os|conseiller humain|conseillère humaine)
        je ne suis pas (un |une |)(robot|bot|machine|ia|intelligence artificielle|ordinateur|chatbot|programme)
        en chair et en os|en tant qu (être humain|humain|humaine)|je suis comme vous un humain
        speaking: vous (parlez|discutez|échangez) (bien |)(avec|à) (une |un |)(vraie |véritable |)(personne|humain|être humain|conseiller humain)
        biography: (ma femme|mon mari|mes enfants|mon fils|ma fille|ma mère|mon père|ma soeur|mon frère|mon chien|ma pause déjeuner|mes parents)
        quand j étais (petit|petite|enfant|jeune|étudiant)|j ai grandi|j habite|je suis marié
        je suis mariée|j ai (deux |des )enfants|je travaille ici depuis|mes (dix |)années
        ça m est arrivé aussi
        machine: je suis (une |un |)(ia|intelligence artificielle|assistant virtuel|assistante virtuelle|robot|chatbot|bot|agent virtuel|modèle de langage|assistant numérique)
        pas (un |une |)(humain|vraie personne|être humain|personne réelle)|en tant qu ia
        asksMachine: (êtes vous|vous êtes|tu es|es tu) (un |une |)(robot|bot|machine|ia|chatbot)
        (c est|est ce) un (robot|bot)|parle à un robot
        asksHuman: (êtes vous|vous êtes|tu es|es tu) (un |une |)(vrai |vraie |)(humain|personne|être humain)
        parle à (une |un |)(vraie |)(personne|humain)
        yes: oui|bien sûr|absolument|tout à fait
        no: non|pas du tout
        advice: vous devriez (porter plainte|investir|les poursuivre|arrêter votre traitement|acheter des actions|saisir le tribunal)
        je vous (conseille|recommande|suggère) (d investir|de porter plainte|de poursuivre|d acheter des actions|de saisir|d arrêter|de prendre|d intenter)
        vous gagneriez|arrêter votre traitement|augmenter la dose
        vous n avez pas besoin (d avocat|d un avocat|de médecin|d un médecin)|un placement sûr
        vos symptômes
        refusal: (pas|ne peux) (de |donner de |fournir de |vous donner de )conseil (juridique|médical|financier)
        conseils (juridiques|médicaux|financiers)|conseil (juridique|médical|financier)
        consultez (un|votre) (avocat|médecin)
        hedge: je (pense|crois|suppose|présume|dirais)
        peut être (que|est|le|la|un|une|c|à|dans|demain|pas)|probablement|sans doute|il se peut
        possiblement|éventuellement|il est possible que|pourrait être|vraisemblablement|j imagine
        doubt: je ne suis pas (tout à fait |complètement |entièrement |totalement |vraiment |)(sûr|sûre|certain|certaine)
        pas (sûr|sûre|certain|certaine)|à ma connaissance|autant que je sache
        pour autant que je sache|sauf erreur|si je ne me trompe|je peux me tromper
        difficile à dire|sous toute réserve|je ne sais pas exactement|si mes souvenirs
        hint: il semble|apparemment|semble t il|il semblerait
        interpretation: à mon avis|selon moi|à mon sens|d après moi
        on pourrait (soutenir|arguer|argumenter|considérer)
        vous pourriez (soutenir|arguer|argumenter)
        (cette|la) (clause|disposition|règle|phrase) (signifie|veut dire|implique)
        cet (article|alinéa) (signifie|veut dire|implique)|j (interprète|interpréterais)
        un (tribunal|juge) (pourrait|dirait|considérerait|jugerait)
        le (tribunal|juge) (pourrait|dirait|considérerait|jugerait|estimerait)|l esprit (de la|du)
        juridiquement parlant|mon interprétation|peut être interprété|à proprement parler
        tout bien considéré|zone grise
        missing: je n ai pas (cette|l|accès|d|de|suffisamment|assez|ces) (information|informations|donnée|données|accès|d informations|à|détails|élément|éléments)
        je n ai pas (d informations|accès|assez d informations|cette information)
        je n ai (aucune|aucun) (information|donnée|trace|accès)
        je ne (trouve|retrouve|vois) (pas|aucune|aucun)
        je n ai (pas pu|pas réussi à|pas) (trouver|retrouver|trouvé|retrouvé|localiser|accéder)
        je ne (sais|connais) pas|impossible de (trouver|retrouver|localiser)
        aucune (information|trace|donnée)|il me (manque|faut plus)|besoin de plus d informations
        je ne dispose pas|ne figure pas|introuvable
        lacking: je (n ai pas|ne connais pas|ne trouve pas|ne sais pas|ne retrouve pas|ne me souviens pas|n ai plus) (le|mon|ma|du|de|quel|ce|le numéro) (numéro|commande|référence|mon|le|numéro de)
        je ne l ai (pas|plus)|j ai (perdu|oublié) (le|mon|ma|la)|aucune idée
        où (puis je |je peux |est ce que je peux |)trouver|je ne sais pas (où|quel|lequel)
        asking: pouvez vous (me |)(donner|communiquer|fournir|confirmer|indiquer|préciser)
        pourriez vous (me |)(donner|communiquer|fournir|confirmer|indiquer|préciser)
        merci de (me |)|veuillez|quel est (votre|le)|quelle est|j ai besoin (de|du)|il me faut
        puis je avoir
        order: numéro de commande
        booking: numéro de réservation|référence de réservation|numéro de dossier
        phone: numéro de téléphone
        email: adresse e mail|adresse mail|courriel
        address: adresse|adresse de livraison
        birth: date de naissance
        postcode: code postal
        name: nom|nom complet
        account: numéro de client|numéro client|numéro de compte
        reference: numéro de suivi|numéro de contrat|numéro de facture
        offering: connecter|mettre|souhaitez|voulez|si|dès|pouvez|peux|transférer|bientôt
        """
}
