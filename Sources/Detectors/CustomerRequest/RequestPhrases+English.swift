// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension RequestPhrases {
    static let english = """
        request: have someone call me|get someone to call me|can someone call me
        could someone call me|i want a callback|i want a call back|i d like a callback
        i d like a call back|request a callback|request a call back|please escalate|escalate this
        someone i can speak to|someone else i can speak to|someone i can talk to
        anyone i can speak to
        someone else i can talk to|anyone else i can speak to|anyone i can talk to
        someone i could speak to
        anyone else i can talk to|someone i could talk to|somebody i can talk to
        somebody i can speak to
        escalate my|human intervention|let me out of this bot
        contact: speak to|speak with|speak directly to|speak directly with|talk to|talk with
        chat with
        speaking to|speaking with|talking to|talking with|chat to|live chat with|chat live with
        be connected to|be connected with|get connected to|connect me to|connect me with
        connecting me to|connecting me with|be transferred to|get transferred to
        transfer me to|transferring me to|being transferred to|transfer to a|transfer to an
        connect to a
        connect to an|put me through to
        put me on with|put me in touch with|pass me to|pass me on to|pass me over to|hand me over to
        hand me off to|hand this over to|escalate to|escalate it to|escalate me to|redirect me to
        forward me to|switch me to|move me to|get through to|get hold of|get ahold of|get a hold of
        get in touch with|in touch with|can i reach|could i reach|do i reach|trying to reach
        want to reach|need to reach|get to talk to|hear from|help from|assistance from|handled by
        reviewed by|send me to|route me to
        transfer: transfer me|connect me|put me through|hand me over|forward me
        wish: i want|i need|i d like|i would like|id like|i d love|give me|get me|i demand|i require
        i prefer|i d prefer|i would prefer|i d rather have|can i get|can i have|could i get
        could i have|may i have|can you get me|could you get me|let me have|find me|bring me|we need
        we want|i request|requesting|request|is there|are there|asked for|asking for|i ask for
        i m looking for|need|want|just get me|i said
        person: human|humans|human being|real human|person|real person|live person|real live person
        agent|agents|live agent|human agent|real agent|support agent|service agent|representative
        representatives|rep|reps|customer rep|service rep|customer service rep|support rep
        customer service representative|customer service representatives|customer representative
        service representative|customer service agent|customer service person
        customer service people
        customer support agent|operator|supervisor|manager|csr|advisor|adviser|specialist|associate
        staff|staff member|team member|member of staff|member of your team|member of your staff
        employee|people|real people|support team|customer service|customer support|customer care
        help desk|helpdesk|technician|colleague|higher up|human support|human help
        human assistance|human representative|human operator|department|dept|live chat
        person in charge
        someone human|someone real|live support|live human
        someone: someone|somebody|anyone|anybody|some one|someone else
        machine: bot|bots|robot|robots|chatbot|chatbots|machine|machines|computer|ai
        automated system
        virtual assistant|voice assistant|recording|a i|automated assistant
        negation: hold off on|hold off|don t want|do not want|dont want|don t need|do not need|dont need|no need|not want
        didn t want|did not want|no longer want|no longer need|doesn t need|without|rather not
        rather than|instead of|won t need|wouldn t want|not need|not looking|don t transfer
        don t connect|do not transfer|do not connect|don t put|please don t|please do not|not asking
        unless|don t escalate|do not escalate|hate|avoid|tired of|sick of|don t have to|done with
        wanted to avoid|don t like|do not like|not interested in|not necessary to|refuse to|i m done
        didn t need|did not need|prefer not|would not like|wouldn t like|not to be
        don t really want|don t really need|never want|never asked|no i don t want
        report: am i|do i need to|will i need to|told me|told us|told to|was told|were told
        been told|asked me to|he said|she said
        they said|you said|it said|website said|site said|email said|said to|had to|was able to
        been speaking to|been talking to|been chatting with|was speaking to|was speaking with
        was talking to|was talking with|was chatting with|were talking to|when i talk to
        when i speak to|after speaking to|after speaking with|after talking to|after talking with
        before speaking to|before talking to|every time i talk to|every time i speak to|whenever i
        each time i|do i have to|will i have to|would i have to|not need to|thanks for connecting me
        thank you for connecting me|thank you for transferring me|thanks for transferring me
        like talking to|like speaking to|feels like|enjoyed|loved|nice|great|was nice|how was it
        thank you|thanks for
        request: please call me back|please call me on|please call me at|please call me now|call me back please|could you call me
        can you call me back|give me a call|ring me back|phone me back|someone else on the line
        someone on the line|somebody on the line|a person on the line|your manager on the line
        the manager on the line|a manager on the line|a supervisor on the line
        your supervisor on the line|a human on the line|get me the front desk|get me reception
        an agent on the line|someone to call me|somebody to call me|someone call me
        no more bots|no bots|not a bot please
        contact: get me to|get me through to|get me over to|patch me through to|patch me to
        link me to|link me with|hook me up with|put me through with|put me with|put me onto
        put me on to|have a word with|have a chat with|a word with|discuss this with
        discuss it with|discuss that with|rather deal with|prefer to deal with|want to deal with
        prefer dealing with|like to deal with|get on the phone with|on the phone to
        dial me through to|call me a|ring me through to|passed to|passed on to|passed over to
        forwarded to|directed to|redirected to|rerouted to|handed over to|handed to
        pressing: i need to do to speak with|i need to do to speak to
        i need to do to talk to|i need to do to talk with|must i do to speak to|must i do to talk to
        what do i have to do to speak to|what do i have to do to speak with
        what do i have to do to talk to|what do i have to do to talk with|until i can talk to
        until i can speak to|until i can speak with|until i get to talk to|until i get to speak to
        before i can talk to|before i can speak to|before i get to speak to|before i get to talk to
        how do i speak to|how do i talk to|how can i speak to|how can i talk to
        how do i get to speak to|how do i get to talk to
        person: bank worker|bank employee|bank clerk|bank teller|teller|worker|receptionist|clerk
        banker|duty manager|call handler|customer advisor|customer adviser|relationship manager
        case worker|case handler|expert|team leader|team lead|human advisor|human adviser
        human employee|human worker|human staff|living person|living human|actual person
        actual human|actual human being|fellow human|assistant manager|general manager|consultant
        service desk|call centre|call center
        place: reception|the reception|front desk|hotel reception|restaurant|hotel restaurant|bar
        room service|housekeeping|concierge|spa|pool|swimming pool|gym|kitchen|valet|laundry
        maintenance|reservations|bookings|billing|sales|accounts|accounting|claims|returns
        cancellations|collections|complaints|fraud|security|lost property|parking|branch
        local branch|lobby|porter|bellboy|check in|check in desk|back office
        unit: team|department|dept|desk|hotline|helpline|division
        distrust: don t feel comfortable|do not feel comfortable|not feel comfortable
        not comfortable|uncomfortable|don t trust|do not trust|don t like talking to
        stop talking to|wasting time with|wasting my time with|waste my time with|waste time with
        sick of|tired of|fed up with|enough of|done with|done talking to|had enough of
        don t want to share|not going to share|won t share|not sharing|rather not share|stuck with
        i hate|hate talking to|hate speaking to|why am i talking to|why am i speaking to|get rid of
        get past|away from|sick and tired of|no point talking to|can t stand
        broken: this conversation is not working|this conversation isn t working
        the conversation is not working|this chat is not working|this chat isn t working
        this is not working out|this isn t working out|this isn t working for me
        this is not helping|this isn t helping|you re not helping|you are not helping
        you aren t helping|you re not helping me|this is not helpful|this isn t helpful
        you re not helpful|you are not helpful|you can t help me|you cannot help me|you can t help
        you don t understand me|you don t understand|you do not understand|you re not understanding
        you are not understanding|you don t get it|you still don t understand|you didn t understand
        you are misunderstanding me|you re misunderstanding me|you keep misunderstanding
        that s not what i asked|that is not what i asked|this is going nowhere
        this conversation is going nowhere|this chat is going nowhere|this is getting nowhere
        this is leading nowhere|this is not leading anywhere
        this conversation is not leading anywhere|this conversation isn t leading anywhere
        we are getting nowhere|we re getting nowhere|i m getting nowhere|getting nowhere
        we re going in circles|we are going in circles|going around in circles
        going round in circles|this is frustrating|this is really frustrating
        this is so frustrating|this is very frustrating|this is extremely frustrating
        this is too frustrating|this is getting frustrating|this conversation is frustrating
        i m frustrated|i m getting frustrated|i am getting frustrated|i am frustrated
        so frustrating|this is useless|this is pointless|this is a waste of time
        this is a waste of my time|you re wasting my time|you are wasting my time
        i m wasting my time|you re useless|you are useless|useless bot|stupid bot|stupid machine
        stupid robot|dumb bot|i give up|i m done talking to you|i don t want to talk to you
        i don t want to talk to you anymore|stop repeating yourself|you keep repeating yourself
        you keep saying the same thing|you already asked me that|this conversation is over
        this conversation is pointless|this conversation is useless
        filler: a|an|the|to|with|some|any|your|one of your|one of the|please|pls|plz|now|right now
        immediately|asap|right away|at once|real|live|actual|just|again|instead|here|today|directly|already
        another|different|senior|local|competent|proper|living|breathing|flesh and blood|actually
        available|not a bot|not a robot|not a machine|not an ai|not bot|for me|if possible|no|yes
        then|first|customer service or|service|support|i said|human or|thanks
        stop: about|regarding|because|since|that|who|whom|which|for|on|and|or|but|so|not|i can
        can i|i could|as soon as|from|at|in|over|before|why|what|how|when|where|if|while|until|help
        exception: human error|human errors|human resources|human rights|human nature
        human trafficking
        human readable|real estate agent|real estate agents|estate agent|estate agents|travel agent
        travel agents|insurance agent|insurance agents|letting agent|leasing agent|booking agent
        ticket agent|gate agent|shipping agent|cleaning agent|user agent|secret agent|free agent
        tour operator|tour operators|mobile operator|network operator|property manager|hotel manager
        password manager|bank manager|project manager|store manager|task manager|device manager
        per person|in person|wrong person|same person|contact person|delivery person|other person
        my manager|my supervisor|my agent|my boss|my advisor|my adviser|my lawyer|my colleague
        my team|my staff|my employee|my people|his manager|her manager|their manager|my department
        my rep|my specialist|my technician|people finder|service dog|one person|two people
        legal department|human resources department|staff discount|support ticket|our manager
        """
}
