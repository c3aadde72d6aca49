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
          },
        };

        """#
}
