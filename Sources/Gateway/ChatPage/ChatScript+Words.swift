// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension ChatScript {
    /// What the page says itself, in the languages of Belay's other words.
    static let words = #"""
        const words = {
          en: {
            title: "Chat", greeting: "Hello. What can I do for you?",
            ai: "You are talking to an AI assistant. You can ask for a person at any time.",
            person: "You are talking to a person.", waiting: "A person takes over. Please stay here.",
            place: (n) => n === 1 ? "You are next." : "You are number " + n + " in the queue.",
            later: "Nobody is free just now. A person will get back to you. You can go on writing here.",
            joined: "A person has joined.", back: "The AI assistant answers again.",
            over: "This chat has ended.", again: "Start a new chat", end: "End chat",
            lost: "The connection is interrupted. Trying again…", you: "You", aiName: "AI assistant", personName: "Person",
            write: "Your message", send: "Send", hint: "Enter sends, Shift and Enter begin a new line.", busy: "The AI assistant is writing…",
            failed: "Not sent.", retry: "Send again", slow: "You are writing fast. Please wait a moment.",
            tooLong: "This message is too long.", suggestions: "Suggestions", log: "Conversation",
            callTitle: "Being called back", callOpen: "Ask to be called back", callChange: "Change this", callSend: "Ask for it", callCancel: "Cancel",
            contact: "Telephone number or e-mail address", when: "When? Leave it empty for as soon as possible.",
            contactMissing: "Please say where we can reach you.", contactLong: "This is too long.", contactWrong: "We can't use this. Please say where we can reach you.",
            whenWrong: "This time is over, or further away than we can keep. Please choose another one, or leave it empty.",
            callGone: "That is no longer needed: nobody waits in this chat now.", callSlow: "You have asked several times. Please wait a moment.", callFailed: "Not sent. Please try again.",
            opens: "We are there again on {}.", agreed: "We will get back to you {}:", on: "on {}", soon: "as soon as somebody is free",
          },
          de: {
            title: "Chat", greeting: "Guten Tag. Was kann ich für Sie tun?",
            ai: "Sie sprechen mit einem KI-Assistenten. Sie können jederzeit einen Menschen verlangen.",
            person: "Sie sprechen mit einem Menschen.", waiting: "Ein Mensch übernimmt. Bitte bleiben Sie hier.",
            place: (n) => n === 1 ? "Sie sind als Nächstes an der Reihe." : "Sie sind Nummer " + n + " in der Warteschlange.",
            later: "Im Moment ist niemand frei. Ein Mensch meldet sich bei Ihnen. Sie können hier weiterschreiben.",
            joined: "Ein Mensch ist jetzt da.", back: "Der KI-Assistent antwortet wieder.",
            over: "Dieser Chat ist beendet.", again: "Neuen Chat beginnen", end: "Chat beenden",
            lost: "Die Verbindung ist unterbrochen. Neuer Versuch…", you: "Sie", aiName: "KI-Assistent", personName: "Mensch",
            write: "Ihre Nachricht", send: "Senden", hint: "Eingabe sendet, Umschalt und Eingabe beginnen eine neue Zeile.", busy: "Der KI-Assistent schreibt…",
            failed: "Nicht gesendet.", retry: "Erneut senden", slow: "Sie schreiben schnell. Bitte warten Sie einen Augenblick.",
            tooLong: "Diese Nachricht ist zu lang.", suggestions: "Vorschläge", log: "Gespräch",
            callTitle: "Rückruf", callOpen: "Um Rückruf bitten", callChange: "Ändern", callSend: "Rückruf erbitten", callCancel: "Abbrechen",
            contact: "Telefonnummer oder E-Mail-Adresse", when: "Wann? Leer lassen für so bald wie möglich.",
            contactMissing: "Bitte sagen Sie uns, wo wir Sie erreichen.", contactLong: "Das ist zu lang.", contactWrong: "Das können wir nicht verwenden. Bitte sagen Sie uns, wo wir Sie erreichen.",
            whenWrong: "Diese Zeit ist vorbei oder liegt zu weit in der Zukunft. Bitte wählen Sie eine andere, oder lassen Sie das Feld leer.",
            callGone: "Das ist nicht mehr nötig: In diesem Chat wartet jetzt niemand.", callSlow: "Sie haben mehrmals gefragt. Bitte warten Sie einen Augenblick.", callFailed: "Nicht gesendet. Bitte versuchen Sie es noch einmal.",
            opens: "Wir sind wieder da: {}.", agreed: "Wir melden uns {} bei Ihnen:", on: "am {}", soon: "sobald jemand frei ist,",
          },
          fr: {
            title: "Discussion", greeting: "Bonjour. Que puis-je faire pour vous ?",
            ai: "Vous parlez à un assistant IA. Vous pouvez demander une personne à tout moment.",
            person: "Vous parlez à une personne.", waiting: "Une personne prend le relais. Restez ici, s'il vous plaît.",
            place: (n) => n === 1 ? "C'est bientôt à vous." : "Vous êtes au rang " + n + " de la file d'attente.",
            later: "Personne n'est libre en ce moment. Une personne reviendra vers vous. Vous pouvez continuer à écrire ici.",
            joined: "Une personne est là.", back: "L'assistant IA répond de nouveau.",
            over: "Cette discussion est terminée.", again: "Commencer une nouvelle discussion", end: "Terminer",
            lost: "La connexion est interrompue. Nouvel essai…", you: "Vous", aiName: "Assistant IA", personName: "Personne",
            write: "Votre message", send: "Envoyer", hint: "Entrée envoie, Maj et Entrée commencent une nouvelle ligne.", busy: "L'assistant IA écrit…",
            failed: "Non envoyé.", retry: "Renvoyer", slow: "Vous écrivez vite. Patientez un instant, s'il vous plaît.",
            tooLong: "Ce message est trop long.", suggestions: "Suggestions", log: "Conversation",
            callTitle: "Être rappelé", callOpen: "Demander à être rappelé", callChange: "Modifier", callSend: "Demander", callCancel: "Annuler",
            contact: "Numéro de téléphone ou adresse e-mail", when: "Quand ? Laissez vide pour dès que possible.",
            contactMissing: "Dites-nous où vous joindre, s'il vous plaît.", contactLong: "C'est trop long.", contactWrong: "Nous ne pouvons pas l'utiliser. Dites-nous où vous joindre, s'il vous plaît.",
            whenWrong: "Cette heure est passée ou trop lointaine. Choisissez-en une autre, ou laissez le champ vide.",
            callGone: "Ce n'est plus nécessaire : personne n'attend dans cette discussion.", callSlow: "Vous avez demandé plusieurs fois. Patientez un instant, s'il vous plaît.", callFailed: "Non envoyé. Réessayez, s'il vous plaît.",
            opens: "Nous sommes de nouveau là : {}.", agreed: "Nous reviendrons vers vous {} :", on: "le {}", soon: "dès que quelqu'un sera libre",
          },
        };

        """#
}
