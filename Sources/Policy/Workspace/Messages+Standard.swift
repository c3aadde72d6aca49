// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Messages {
    /// The languages of Belay's own words.
    static let standardLanguages = ["en", "de", "fr"]

    /// What is said where the workspace has no words of its own: in `language`, else in English.
    static func standard(_ situation: Situation, in language: String) -> String {
        let known = ["de": german, "fr": french]
        let base = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
        return known[base]?(situation) ?? english(situation)
    }

    private static func english(_ situation: Situation) -> String {
        switch situation {
        case .blocked:
            "I'm sorry, I can't help with that here. Is there something else I can do for you?"
        case .handedOver:
            """
            I'm passing you to a colleague now. They can see what we have talked about, so you \
            won't have to start again.
            """
        case .confirm:
            "Before I go on I need your yes: shall I do this for you now?"
        case .awaitingApproval:
            "A colleague has to check this before it goes ahead. Nothing has been changed so far."
        case .expired:
            """
            That was not confirmed in time, so nothing has been changed. Please ask again if you \
            still need it.
            """
        case .unregistered:
            "I'm sorry, this service is not available."
        case .pending:
            "A colleague is still looking at it. Nothing has been changed so far."
        case .approved:
            "That is agreed. It is being done now."
        case .executed:
            "That is done."
        case .failed:
            "I'm sorry, that did not work, so nothing has been changed."
        case .denied:
            "I'm sorry, a colleague has looked at it, and it can't be done. Nothing has been changed."
        case .withdrawn:
            "That was called off, so nothing has been changed."
        case .superseded:
            "Something newer took its place, so nothing has been changed by it."
        case .unknown:
            """
            I can't tell yet whether that went through. Please don't ask for it again: a colleague \
            is finding out.
            """
        case .compensated:
            "That has been undone."
        case .paused:
            "I can't help you right now, and nothing has been changed. Please try again later."
        case .consulting:
            "One moment, please: I'm asking a colleague."
        case .codeSent:
            "I have sent a code to the address that we have on record. Please tell it to me."
        case .waiting:
            "You are still in line for a colleague. They will read what you write here."
        case .withPerson:
            "A colleague is with you and reads what you write."
        case .nobodyAvailable:
            """
            I'm sorry, nobody is free at the moment. What you told us is kept, and a colleague will \
            get back to you.
            """
        case .callBack:
            "You need not wait any longer: a colleague will get back to you as agreed."
        case .place:
            "You are number {place} in line."
        case .expectedWait:
            "The wait is about {minutes} min."
        }
    }

    private static func german(_ situation: Situation) -> String {
        switch situation {
        case .blocked:
            "Dabei kann ich hier leider nicht helfen. Kann ich sonst etwas für Sie tun?"
        case .handedOver:
            """
            Ich gebe Sie jetzt an eine Kollegin oder einen Kollegen weiter. Unser Gespräch ist dort zu sehen, \
            Sie müssen nichts wiederholen.
            """
        case .confirm:
            "Bevor ich weitermache, brauche ich Ihr Ja: Soll ich das jetzt für Sie tun?"
        case .awaitingApproval:
            "Das muss vorher jemand aus dem Team prüfen. Bisher wurde nichts geändert."
        case .expired:
            """
            Das wurde nicht rechtzeitig bestätigt, deshalb wurde nichts geändert. Fragen Sie gern noch \
            einmal, wenn Sie es noch brauchen.
            """
        case .unregistered:
            "Dieser Dienst ist leider nicht verfügbar."
        case .pending:
            "Das wird noch geprüft. Bisher wurde nichts geändert."
        case .approved:
            "Dem wurde zugestimmt. Es wird jetzt ausgeführt."
        case .executed:
            "Das ist erledigt."
        case .failed:
            "Das hat leider nicht geklappt, deshalb wurde nichts geändert."
        case .denied:
            "Das wurde geprüft und geht leider nicht. Es wurde nichts geändert."
        case .withdrawn:
            "Das wurde zurückgenommen, deshalb wurde nichts geändert."
        case .superseded:
            "Etwas Neueres ist an seine Stelle getreten, dadurch wurde nichts geändert."
        case .unknown:
            """
            Ich kann noch nicht sagen, ob das geklappt hat. Bitte beauftragen Sie es nicht noch einmal: \
            Wir klären das gerade.
            """
        case .compensated:
            "Das wurde rückgängig gemacht."
        case .paused:
            "Ich kann Ihnen gerade nicht helfen, und es wurde nichts geändert. Bitte versuchen Sie es später."
        case .consulting:
            "Einen Moment bitte, ich frage im Team nach."
        case .codeSent:
            "Ich habe einen Code an die hinterlegte Adresse geschickt. Bitte nennen Sie ihn mir."
        case .waiting:
            "Sie sind weiterhin in der Warteschlange. Was Sie hier schreiben, wird gelesen."
        case .withPerson:
            "Eine Kollegin oder ein Kollege ist bei Ihnen und liest, was Sie schreiben."
        case .nobodyAvailable:
            """
            Es tut mir leid, im Moment ist niemand frei. Was Sie uns gesagt haben, ist notiert, und \
            wir melden uns bei Ihnen.
            """
        case .callBack:
            "Sie müssen nicht länger warten: Wir melden uns bei Ihnen, wie vereinbart."
        case .place:
            "Sie sind auf Platz {place} der Warteschlange."
        case .expectedWait:
            "Die Wartezeit beträgt etwa {minutes} Min."
        }
    }

    private static func french(_ situation: Situation) -> String {
        switch situation {
        case .blocked:
            "Je suis désolé, je ne peux pas vous aider pour cela ici. Puis-je faire autre chose pour vous ?"
        case .handedOver:
            """
            Je vous passe une personne de notre équipe. Elle voit notre conversation, vous n'aurez rien à \
            répéter.
            """
        case .confirm:
            "Avant de continuer, il me faut votre accord : dois-je le faire maintenant ?"
        case .awaitingApproval:
            "Une personne de notre équipe doit d'abord le vérifier. Rien n'a été modifié pour l'instant."
        case .expired:
            """
            Cela n'a pas été confirmé à temps, rien n'a donc été modifié. Redemandez-le si vous en avez \
            encore besoin.
            """
        case .unregistered:
            "Je suis désolé, ce service n'est pas disponible."
        case .pending:
            "La vérification est encore en cours. Rien n'a été modifié pour l'instant."
        case .approved:
            "C'est accepté. C'est en train d'être fait."
        case .executed:
            "C'est fait."
        case .failed:
            "Je suis désolé, cela n'a pas fonctionné, rien n'a donc été modifié."
        case .denied:
            "Je suis désolé, après vérification, ce n'est pas possible. Rien n'a été modifié."
        case .withdrawn:
            "Cela a été annulé, rien n'a donc été modifié."
        case .superseded:
            "Une demande plus récente l'a remplacé, rien n'a donc été modifié par celle-ci."
        case .unknown:
            """
            Je ne sais pas encore si cela a abouti. Merci de ne pas le redemander : nous sommes en train \
            de le vérifier.
            """
        case .compensated:
            "Cela a été annulé et remis comme avant."
        case .paused:
            "Je ne peux pas vous aider pour le moment, et rien n'a été modifié. Merci de réessayer plus tard."
        case .consulting:
            "Un instant, s'il vous plaît : je me renseigne auprès d'une personne de notre équipe."
        case .codeSent:
            "J'ai envoyé un code à l'adresse que nous avons enregistrée. Merci de me le communiquer."
        case .waiting:
            "Vous êtes toujours dans la file d'attente. Ce que vous écrivez ici sera lu."
        case .withPerson:
            "Un collègue est avec vous et lit ce que vous écrivez."
        case .nobodyAvailable:
            """
            Je suis désolé, personne n'est libre pour le moment. Ce que vous nous avez dit est noté, \
            et un collègue vous recontactera.
            """
        case .callBack:
            "Vous n'avez plus besoin d'attendre : un collègue vous recontactera comme convenu."
        case .place:
            "Vous êtes numéro {place} dans la file d'attente."
        case .expectedWait:
            "L'attente est d'environ {minutes} min."
        }
    }
}
