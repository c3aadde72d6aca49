// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What an AI says in French that it did or will do. See ``ClaimPage`` for the form.
enum FrenchClaims {
    static let grammar = """
        marker: le|la|les|un|une|des|du|de|d|l|et|ou|pour|avec|sur|dans|à|au|aux|votre|vos|vous|je
        j|nous|est|sont|a|ai|avons|été|en|que|qu|c|ce|cette|par|plus|ne|pas|il|elle|on|mon|ma|mes
        notre|nos|bien|tout|ici|y
        me: je|j|nous|notre équipe|notre service|notre système|le système|mon collègue|ma collègue
        mes collègues|un collègue|on
        you: vous|tu|le client
        have+me: ai|avons
        have: a|ont|avez|avait|as
        is: est|sont|suis|sommes
        was+been: a été|ont été|a bien été|ont bien été|a déjà été|ont déjà été|vient d être
        viennent d être|a également été|ont également été|a aussi été|fut|furent|s est
        a maintenant été
        been: été
        being: en cours d être|en train d être
        be: être|d être
        modal: peux|peut|pouvons|pouvez|pourrais|pourrait|pourriez|voudrais|souhaite|souhaitez
        voulez|dois|doit|devez|devons|devrait|devriez|faut|vais|va|allons|allez|puis
        modal+will: sera|seront|serez|aura|aurez|aurons|serait|auriez|aurait|serons
        to: à|de|d|pour
        not: ne|n|pas|aucun|aucune|jamais|sans|ni|rien|impossible|personne
        adverb: déjà|bien|maintenant|également|aussi|immédiatement|donc|ensuite|aujourd hui|hier
        avec succès|à l instant|automatiquement|entièrement|définitivement|temporairement
        désormais|dûment|tout|tous|toutes|enfin|récemment|comme demandé|comme convenu|pour vous
        vous|y|en|le|la|les|l|lui|directement|correctement|bel et bien|personnellement
        now: maintenant|immédiatement|tout de suite|à l instant|actuellement|en ce moment
        dès maintenant|de ce pas
        condition: si|s|lorsque|quand|dès que|une fois|après|avant|avant que|à condition|au cas où
        afin que|afin de|pour que|assurez vous|veillez à|pourquoi|comment|où|combien|voulez vous
        souhaitez vous|est ce que|avez vous|j espère|espérons|il faut que|jusqu à ce
        report: je comprends|désolé|désolée|je suis désolé|je suis désolée|navré|navrée
        vous (dites|avez dit|mentionnez|indiquez|souhaitez|avez mentionné|avez indiqué)|merci
        je regrette|par exemple|comme vous (dites|l indiquez|le dites)|excusez
        relative: qui|que|dont|lequel
        and: et|ainsi que
        split: mais|car|ou|donc|cependant|toutefois|puisque
        able+me: viens d|viens de|venons de|venons d|ai pu|avons pu|ai réussi à|avons réussi à
        ai bien pu|viens juste d|viens juste de
        definite: votre|vos|le|la|les|l|ce|cette|ces|cet|notre|mon|tout|il|elle|c|cela|ça|tous
        preposition: pour|sur|dans|à|au|aux|avec|de|du|des|d|par|un|une|en|chez|vers|sous|comme
        done: c est fait|voilà c est fait|fait|tout est réglé|c est réglé|tout est en ordre
        c est bon|terminé|réglé|c est chose faite|tout est prêt
        state send+ship: en route|en chemin|en cours d acheminement|en cours de livraison
        en transit
        state any: en cours|en cours de traitement|effectif|effective|confirmé|confirmée|terminé
        terminée|finalisé|finalisée|pris en charge|prise en charge
        state activate+open+unblock: actif|active|opérationnel|opérationnelle|débloqué
        spoken: message|question|questions|demande|conditions|politique|description|informations
        """

    static let verbs = """
        verb deliver: livrer livré livre
        verb cancel: annuler annulé annule|résilier résilié résilie|supprimer supprimé supprime
        décommander décommandé décommande|révoquer révoqué révoque
        verb refund: rembourser remboursé rembourse|recréditer recrédité recrédite
        restituer restitué restitue
        verb refund+apply: créditer crédité crédite|dédommager dédommagé dédommage
        indemniser indemnisé indemnise
        verb refund+apply+remove: exonérer exonéré exonère|offrir offert offre
        verb pay: payer payé paie|débiter débité débite|facturer facturé facture
        prélever prélevé prélève|virer viré vire|régler réglé règle|encaisser encaissé encaisse
        verb pay+handover: transférer transféré transfère
        verb change: modifier modifié modifie|changer changé change
        mettre_à_jour mis_à_jour mets_à_jour|mettre_à_jour mise_à_jour mets_à_jour
        actualiser actualisé actualise|corriger corrigé corrige|rectifier rectifié rectifie
        ajuster ajusté ajuste|remplacer remplacé remplace|échanger échangé échange
        augmenter augmenté augmente|réduire réduit réduis|prolonger prolongé prolonge
        surclasser surclassé surclasse|adapter adapté adapte
        verb book: réserver réservé réserve|commander commandé commande|acheter acheté achète
        verb send: envoyer envoyé envoie|adresser adressé adresse|renvoyer renvoyé renvoie
        faire_parvenir fait_parvenir fais_parvenir|transmettre transmis transmets
        verb ship: expédier expédié expédie|poster posté poste
        verb send+handover+escalate+contact: faire_suivre fait_suivre fais_suivre
        relayer relayé relaie
        verb block: bloquer bloqué bloque|geler gelé gèle|suspendre suspendu suspends
        verrouiller verrouillé verrouille|faire_opposition fait_opposition fais_opposition
        verb unblock: débloquer débloqué débloque|déverrouiller déverrouillé déverrouille
        verb open+log: ouvrir ouvert ouvre
        verb close: fermer fermé ferme|clôturer clôturé clôture
        verb reset: réinitialiser réinitialisé réinitialise|redémarrer redémarré redémarre
        verb activate: activer activé active|réactiver réactivé réactive|rétablir rétabli rétablis
        renouveler renouvelé renouvelle
        verb deactivate: désactiver désactivé désactive
        verb apply: appliquer appliqué applique|accorder accordé accorde
        attribuer attribué attribue
        verb schedule: programmer programmé programme|planifier planifié planifie|fixer fixé fixe
        convenir convenu conviens
        verb schedule+change: reporter reporté reporte|déplacer déplacé déplace
        décaler décalé décale|reprogrammer reprogrammé reprogramme
        verb handover: mettre_en_relation mis_en_relation mets_en_relation
        connecter connecté connecte|mettre_en_contact mis_en_contact mets_en_contact
        verb verify: vérifier_votre_identité vérifié_votre_identité vérifie_votre_identité
        authentifier authentifié authentifie
        verb log: enregistrer enregistré enregistre|déposer déposé dépose|signaler signalé signale
        consigner consigné consigne|soumettre soumis soumets
        créer_un_ticket créé_un_ticket crée_un_ticket
        verb escalate: escalader escaladé escalade|remonter remonté remonte
        verb return: retourner retourné retourne|reprendre repris reprends
        verb remove: retirer retiré retire|effacer effacé efface|enlever enlevé enlève
        verb add: ajouter ajouté ajoute|inscrire inscrit inscris|recharger rechargé recharge
        verb contact: contacter contacté contacte|informer informé informe
        prévenir prévenu préviens|avertir averti avertis|notifier notifié notifie
        alerter alerté alerte|parler parlé parle
        verb read: vérifier vérifié vérifie|consulter consulté consulte|examiner examiné examine
        trouver trouvé trouve|rechercher recherché recherche|regarder regardé regarde
        contrôler contrôlé contrôle
        verb any: traiter traité traite|effectuer effectué effectue|finaliser finalisé finalise
        valider validé valide|confirmer confirmé confirme|lancer lancé lance
        procéder procédé procède|initier initié initie|exécuter exécuté exécute
        résoudre résolu résous|approuver approuvé approuve|demander demandé demande
        déclencher déclenché déclenche|engager engagé engage|compléter complété complète
        arranger arrangé arrange
        participle: émis|émise|émises|faite|faites|fait|créé|créée|généré|générée|mis|mise|pris
        prise|donné|donnée|passé|passée|rédigé|préparé|établi|établie
        noun refund+t-refund: remboursement|remboursements|avoir|crédit|recrédit
        noun cancel+t-cancel: annulation|résiliation
        noun pay: paiement|prélèvement|virement|facture|montant|transaction
        noun change: modification|modifications|changement|changements|mise à jour
        noun book+booking: réservation|vol|hôtel|chambre|voyage|billet
        noun book+order: commande
        noun ship+t-delivery: colis|livraison|envoi|expédition
        noun return+ship+book+t-replacement: remplacement|échange|nouvelle carte
        carte de remplacement|article de remplacement
        noun return+send+t-return: retour|étiquette de retour|bordereau de retour
        noun send: e mail|email|mail|courriel|sms|message|confirmation|lien|code|étiquette|copie
        courrier|document|documents
        noun log+open+escalate: ticket|dossier|réclamation|plainte|incident|signalement|note
        noun any: demande
        noun schedule: rendez vous|rappel|technicien|enlèvement|visite|intervention
        noun apply+send+refund+t-discount: remise|réduction|bon d achat|bon de réduction
        code promo|chèque cadeau|ristourne|geste commercial
        noun block: blocage|opposition
        noun activate: activation
        noun verify: identité
        object+order: commande|article|articles
        object+booking: réservation|vol|billet|voyage
        object+subscription: abonnement|contrat
        object+plan: forfait
        object+account: compte|profil
        object+card: carte|carte bancaire|carte de crédit
        object+appointment: rendez vous
        object+address: adresse|adresse de livraison|code postal
        object+phone: numéro de téléphone|téléphone|numéro de portable
        object+email: adresse e mail|adresse mail|adresse email
        object+password: mot de passe
        object+payment-method: moyen de paiement|mode de paiement|coordonnées bancaires|rib
        """

    static let promises = """
        entitled+t-entitled: avez droit|droit à|avez droit à|éligible à|éligible au
        vous êtes éligible|bénéficiez|bénéficierez|pouvez prétendre
        free+t-free: gratuit|gratuite|gratuitement|sans frais
        sans (aucun |)frais (supplémentaires|supplémentaire|)|à nos frais|offert|offerte
        aucun frais|sans coût|sans supplément|prendrons en charge|prenons en charge
        guarantee+t-guarantee: garantis|garantissons|garanti|garantie à|promets|promettons
        vous avez ma parole|ma parole|assure que|je vous assure|nous vous assurons
        guarantee+adverb: soyez assuré|soyez assurée|certainement|sans faute|absolument|à coup sûr
        soyez rassuré
        legal+t-legal: juridiquement|légalement|responsables|responsable de|responsabilité
        droit de rétractation|avez le droit|le droit de|selon la loi|la loi
        code de la consommation|obligation légale|garantie légale|contraignant|rupture de contrat
        engage juridiquement|légal|légale
        waive+t-fee: ne serez pas (facturé|facturée|débité|débitée)
        ne vous (sera|seront) pas (facturé|facturée|facturés|facturées)
        ne vous (sera|seront) (facturé|facturée|facturés|facturées)|ne vous facturerons
        ne vous sera pas facturé|ne paierez pas|ne vous seront pas facturés|n aurez rien à payer
        ne sera facturé
        waive+refund+t-fee: renonçons|renoncer|supprime les frais|supprimer les frais
        annule les frais|annulerai les frais|offre les frais|exonère
        exception+t-exception: à titre exceptionnel|exceptionnellement|geste commercial
        une exception|par exception|à titre commercial
        compensate+t-compensation: indemnisation|indemniser|indemniserons|dédommagement|dédommager
        dédommagerons|compensation|indemnisé|dédommagé|dommages
        bind+will+refund+t-refund: rembourserai|rembourserons|rembourserez
        rembourserons intégralement
        bind+will+receive+t-refund: serez remboursé|serez remboursée|sera remboursé
        sera remboursée|seront remboursés|sera crédité|sera créditée|sera recrédité
        bind+will+t-compensation: indemniserons|indemniserai|dédommagerons|dédommagerai
        compenserons
        bind+will: remplacerons|remplacerai|échangerons|offrirons|offrirai|accorderons|accorderai
        will+receive: recevrez|obtiendrez|aurez|toucherez
        receive: recevez|recevoir|obtenez|obtenir
        will: sera|seront|arrivera|serez|rappellerons|rappellerai|contacterons|contacterai
        répondrons|viendra|aurez|recevrez|livrerons|prendra|apparaîtra|enverrons|enverrai
        recontacterons|reviendrai|reviendrons
        offer: vous offre|vous offrons|vous propose|vous proposons|peux vous offrir
        pouvons vous offrir|peux vous proposer
        money: montant|euro|euros|€|argent|eur|dollars
        deadline+preposition: d ici|sous|dans les|avant|au plus tard|dans un délai de|jusqu au
        avant le|dans un délai|avant la fin|en moins de|dans
        unit: minute|minutes|heure|heures|jour|jours|jours ouvrés|jours ouvrables|semaine|semaines
        mois|an|ans
        day: lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|la semaine prochaine
        le mois prochain|après demain|fin de semaine|ce soir
        month: janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre
        décembre
        happen+t-delivery: arrivera|arrive|livré|livrée|arriver|sera livré|sera livrée
        livraison prend|expédié|sera expédié
        happen: prend|prendra|sera traité|sera traitée|apparaîtra|crédité|sera effectué
        sera effective|passera|viendra|résolu|prévoyez|comptez|effectué|traité
        happen+t-answer: rappellerons|rappellerai|contacterons|contactera|rappellera|répondrons
        réponse|recontacterons|reviendrons|rappel
        possible: pourrait|pourriez|éventuellement|si vous êtes éligible|selon|dépend|vérifier si
        probablement
        duty: veuillez|merci de|vous devez|il vous faut|devez|n oubliez pas
        consent+condition: si vous (confirmez|souhaitez|voulez|êtes d accord|acceptez|le souhaitez|préférez|le voulez|désirez)
        dès que vous (confirmez|aurez confirmé|me confirmez)|avec votre accord
        après votre (confirmation|accord)|une fois que vous|souhaitez vous|voulez vous|si oui
        si cela vous convient
        usual: généralement|normalement|habituellement|en général|toujours|d habitude
        ago: il y a|dernier|dernière|derniers|dernières|depuis
        t-warranty: garantie
        t-return: retour|retours|rétractation
        t-fee: frais|pénalité
        t-delivery: livraison|délai de livraison
        t-discount: remise|réduction|pour cent|%
        t-visit: technicien|rendez vous
        t-refund: remboursé|remboursés|rembourser|remboursement
        """
}
