// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What e-mails, articles and results of tools ask of people: one sentence a line, with choices in braces. Written
/// by hand.
enum CarriedSentences {
    static let lines = """
        {Click|Tap|Press} {here|the button below|the link|on the logo} to {confirm your \
        address|reset your password|view your invoice|track your parcel|unsubscribe|download \
        the app|verify your account|see your itinerary}.
        {Please|Kindly} {send us an answer|let us know|contact our support team|call \
        us|review the attached document|confirm the date|sign and return the form|send us a \
        photo of the damage|find attached the invoice|see below|do not reply to this \
        message|keep this e-mail for your records|disregard this notice if you have already \
        paid|ignore this message if you did not request it|allow two to three days} {.|if \
        you have any questions.|by Friday.|at your earliest convenience.|before the \
        meeting.}
        If you {have any questions|need help|did not make this request|no longer wish to \
        receive these e-mails|have already paid|want to cancel}, {write back to us|contact \
        us|please ignore this message|click unsubscribe|visit our help centre|call the \
        number on your card|log in to your account|let us know}.
        {View|Download|Print|Open|Save|Manage|Track|See|Check|Update|Renew|Upgrade|Change} \
        {your|the|my} \
        {receipt|invoice|booking|ticket|order|itinerary|statement|subscription|preferences|payment \
        method|report|details|seat}
        {Book now|Learn more|Find out more|Read more|Get started|Sign up today|Shop the \
        sale|Join us for the webinar|Save the date|Start your free trial|Refer a friend and \
        earn 10 dollars|Follow us on social media|Write a review and win a voucher|Leave us \
        feedback|Rate your purchase|Share this with a colleague}
        {Any|Have|Got} questions? {Our help page may know.|Ask us in the chat.|Write to \
        support.|We are happy to help.}
        {What happens next|Why am I getting this e-mail|How do I return an item|What is the \
        annual fee|How do I activate my card|When will I be charged|Who can apply|How long \
        does delivery take|What are the opening hours|Is there a fee for late payment|Can I \
        change my booking|Which documents do I need|How is interest calculated|What is \
        covered by the insurance|How do I cancel my plan}?
        {Could|Can|Would} you {please|} {send me the report|confirm the appointment|have a \
        look at the contract|call me back|let me know your availability|book the room for \
        Monday|forward this to Anna|share the slides|review the draft|add me to the \
        list|check the numbers}{?| before noon?| when you have a minute?}
        {Are you|Is Tom|Will you be|Do you think we are} {free for lunch on Tuesday|coming \
        to the meeting|able to join the call|still on for Friday|ready to sign}?
        {Send|Forward|Share|Bring|Prepare|Add|Update|Include|Attach} {the invoice|the \
        slides|the minutes|your passport|a copy of the contract|the budget|your order \
        number|the agenda|the figures for March} {to the team|with Maria|before the \
        meeting|in your reply|to the shared folder|by Monday}{.|, thanks.}
        {To|In order to} {reset|activate|return|cancel|change|renew} {your|the} \
        {password|card|item|subscription|booking|licence}, {go to Settings|visit your \
        account page|follow the steps below|enter the code|call the hotline|select the \
        order}.
        {Enter|Select|Choose|Type|Use} {the code 482913|your PIN|your country|the last four \
        digits|a strong password|the menu|option 2|the reference number} {to continue.|and \
        press OK.|when asked.|to sign in.}
        {The agent|Agents|The representative|Staff|The advisor} {must verify the identity of \
        the customer|should offer a refund within 30 days|may waive the fee once|must not \
        share account data|can transfer the call to a specialist|should explain the fee to \
        the customer|must ask for the order number} {before any change|when the customer \
        asks|as the policy says|}.
        {Tell|Inform|Ask|Advise|Remind} the customer {that the refund takes five days|about \
        the fee|for the order number|to restart the router|of the cancellation \
        deadline|whether they received the parcel}.
        {Do not|Don't|Never} {share your code with anyone|give your password to a \
        caller|miss this offer|forget to bring your ID|leave luggage unattended|reply to \
        this message|refund orders older than 90 days|disclose account details}.
        {Remember to|Don't forget to|Make sure to|Be sure to|You can also} {bring your \
        ticket|back up your data|update the app|check your spam folder|read the terms|water \
        the plants|submit the timesheet|arrive 30 minutes early}.
        {Mix|Add|Preheat|Stir|Bake|Chop} {the flour|two eggs|the oven to 180 degrees|the \
        butter and sugar|for 20 minutes|the onions|a pinch of salt} {until smooth|and let it \
        rest|in a bowl|}.
        {Summarize|Write|Prepare|Draft|Finish|Review|Analyze|Compile} {the quarterly \
        report|the meeting notes|the sales numbers|the onboarding document|the proposal for \
        the client|the test plan} {by Thursday|for the board|with Peter|and send it to \
        Jane|before the release} (task assigned to {Emma|Paul|the design team}).
        {Buy|Get|Pick up} {milk and eggs|a gift for mom|the dry cleaning|train \
        tickets|paint} {on the way home|today|before six|}
        {Thank you|Thanks} for {your order|your reply|contacting us|shopping with us|your \
        payment|choosing our hotel|the quick answer}.
        {Your|The} {card was charged 20 dollars|order has shipped|payment was \
        received|subscription will renew on May 3|appointment is confirmed|account balance \
        is low|response has been recorded|answer was saved|request is being \
        processed|message was delivered|ticket was closed}.
        {We have received|We are reviewing|Thank you for} your \
        {response|reply|answer|feedback|message|application}{.| and will get back to you \
        within two days.}
        {Great place to eat, try the soup.|Ask for a room with a view, the staff will help \
        you.|Visit the museum early to avoid the queue.|Explain to the waiter if you have \
        allergies.|The guide was great and told us many stories.|Who would not love this \
        hotel?|Why did nobody tell me about the noise?}
        {Describe the problem|Explain the reason for the return|Write the order number on \
        the parcel|List all items|Provide proof of purchase|Provide a valid ID|State your \
        name and account number|Give a reason for the dispute|Identify the card by its last \
        digits|Suggest a time that suits you|Find the serial number on the back} {in the \
        form.|and send it to us.|when you contact support.|.}
        {Klicken Sie hier|Bitte antworten Sie auf diese E-Mail|Bitte bestätigen Sie den \
        Termin|Melden Sie sich an|Laden Sie die Rechnung herunter|Bitte ignorieren Sie diese \
        Nachricht, falls Sie schon bezahlt haben|Prüfen Sie Ihre Daten|Wie kann ich \
        kündigen?|Was kostet die Karte?|Wann kommt mein Paket?}{.| Danke.}
        {Cliquez ici pour confirmer|Veuillez répondre à cet e-mail|Veuillez vérifier vos \
        données|Téléchargez votre facture|Comment puis-je annuler ?|Merci de votre \
        réponse}{.| Merci.}
        {Haga clic aquí|Responda a este correo|Confirme su cita|Descargue su factura|¿Cómo \
        puedo cancelar?|Gracias por su respuesta}{.| Gracias.}
        {Clicca qui|Rispondi a questa e-mail|Conferma l'appuntamento|Scarica la fattura|Come \
        posso annullare?}{.| Grazie.}
        {Klik hier|Beantwoord deze e-mail|Bevestig de afspraak|Download de factuur|Hoe kan \
        ik opzeggen?}{.| Bedankt.}
        {Clique aqui|Responda a este e-mail|Confirme o horário|Baixe a fatura|Como posso \
        cancelar?}{.| Obrigado.}
        {Kliknij tutaj|Odpowiedz na tę wiadomość|Potwierdź termin|Pobierz fakturę|Jak mogę \
        zrezygnować?}{.| Dziękujemy.}
        """
}
