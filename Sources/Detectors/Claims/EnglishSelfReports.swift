// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What AIs say of themselves in English, and how customers ask and lack. See ``PhraseBook/Meaning``.
enum EnglishSelfReports {
    static let phrases = """
        human: (i m|i am|im) (a |an |)(real |actual |live |living |genuine |very much |definitely |totally |just a |100 % |fully |completely |indeed |)(human|human being|human agent|person|people|real person)
        (i m|i am) (definitely |very much |indeed |)a (real |)(human|person)
        (i m|i am) (really |definitely |certainly |absolutely |)not (a |an |)(bot|robot|machine|ai|computer|chatbot|automated system|virtual assistant|program|automated|computer program|ai model|a i|automated assistant|software|artificial intelligence)
        no (bot|bots|robot|robots|ai|machine) here
        not (a |an |)(bot|robot|machine|ai|chatbot) (i promise|at all|here)
        there (s|is) a (real |actual |)(human|person) (typing|here|behind|on this end|on the other end|answering)
        flesh and blood|100 % human
        as a (fellow |real |)(human|human being|human agent|person) (myself|like you|too|i|just like)
        as a human (being |agent |)(myself|i)|as a fellow human|i m only human|i am only human
        only human|real person here|human here|actual human here|this is a real (person|human)
        a real person not a (bot|robot|machine)|i m human|i am human|we re both human
        (i m|i am) as human as|i promise i m (real|human)|(i m|i am) real|a human just like you
        i m a person just like you
        speaking: (you re|you are) (talking|speaking|chatting|texting) (to|with) a (real |live |actual |)(human|person|human being|human agent|real agent)
        biography: my (wife|husband|kids|children|son|daughter|mother|mom|mum|father|dad|girlfriend|boyfriend|grandmother|grandma|dog|cat|own kids|own daughter|own son|own mother|sister|brother|parents|lunch break|coffee break|shift|commute|vacation|holiday|childhood)
        when i was (a kid|a child|young|younger|your age|in college|travelling|traveling|growing up|pregnant)
        i (grew up|was born|live in|went to school|studied at|have kids|have two kids|have children|have a family|am a mother|am a father|m a mother|m a father|m a mom|m a dad|am married|m married)
        in my (many |ten |10 |five |5 |20 |twenty |fifteen |15 |)years (of |)(working|here|at|as|with|in)
        (i ve|i have) (been working|worked) (here|at this company|for this company|in this office)
        i (own|have|bought) one (myself|at home)|i use it myself
        i have the same (phone|card|problem|model) (myself|at home)|i flew|i stayed (there|at)
        just got back from (vacation|holiday|lunch)|i m (typing|sitting) (as fast|at my desk)
        at my desk|my own (experience as a customer|bank account|kitchen|house|flat|apartment)
        i had the same (problem|issue|thing)|happened to me (too|once|last)|i remember when i
        i was on vacation|i ate|i was there last|my fingers
        machine: (i m|i am) (an |a |your |just an |only an |)(ai|artificial intelligence|virtual assistant|virtual agent|bot|chatbot|automated assistant|digital assistant|language model|ai assistant|ai agent|computer program|robot|machine|automated system)
        not (a |an |)(human|real person|person|human being|human agent)|(i m|i am) not human
        as an ai|as a virtual assistant
        asksMachine: are you (a |an |really a |just a |some kind of |)(bot|robot|machine|ai|computer|chatbot|automated)
        is this (a |an |)(bot|robot|machine|ai|chatbot|automated)
        am i (talking|speaking|chatting) (to|with) (a |an |)(bot|robot|machine|ai|computer|chatbot)
        you (re|are) a (bot|robot|machine) (right|aren t)|talking to a (bot|machine|robot)
        asksHuman: are you (a |an |really a |actually a |even a |)(real |actual |live |)(human|person|human being|real|somebody real)
        is this a (real |live |)(human|person)
        am i (talking|speaking|chatting) (to|with) a (real |live |actual |)(human|person|agent)
        are you human|are you real|you re a (real |)(human|person) right
        yes: yes|yeah|yep|of course|absolutely|certainly|sure|correct|indeed
        no: no|nope|not at all|nah|of course not
        advice: you should (definitely |really |)(sue|take them to court|take legal action|file a lawsuit|press charges|invest|buy stocks|buy shares|sell your (shares|stocks)|stop taking|double your dose|increase your dose|take more|take (ibuprofen|aspirin|paracetamol|two|a higher dose)|refuse to pay|not sign|plead|declare bankruptcy|refinance|put your money|put your savings|move your savings)
        i (recommend|advise|suggest|d recommend|d advise|d suggest|would recommend|would advise|would suggest) (that you |you |)(to |)(sue|suing|investing|invest|buying (shares|stocks|crypto|bitcoin)|buy (shares|stocks|bitcoin)|selling your (shares|stocks)|sell your (shares|stocks)|taking legal action|take legal action|filing a lawsuit|stop taking|stopping your medication|stopping the medication|take|taking (ibuprofen|aspirin|paracetamol)|putting your (savings|money)|refinancing|moving your (savings|pension))
        a good investment|a safe investment|guaranteed returns|legally your best (option|move)
        my legal advice|you have a strong (case|legal case|claim in court)
        you would (win|win in court|likely win)|you d win
        you don t need (a lawyer|an attorney|a doctor|to see a doctor)|no need to see a doctor
        safe to (take|combine|mix)|you can safely (take|combine|stop)
        increase (your|the) (dose|dosage)
        stop taking (your|the) (medication|medicine|pills|tablets)
        your symptoms (suggest|sound like|indicate|point to)
        sounds like you have (a |an |)(infection|diabetes|depression|allergy|flu|migraine)
        invest (your|in)|hold on to your shares|now is a good time to (buy|sell|invest)
        tax (purposes|return) you should|you can deduct|write that off
        refusal: (can t|cannot|can not|unable to|not able to|don t|do not|won t|not allowed to|not qualified to|may not|must not) (give|provide|offer|giving) (you |any |)(legal|medical|financial|tax|investment)
        not (legal|medical|financial) advice
        consult (a|your|an) (doctor|lawyer|attorney|physician|financial|tax|professional|qualified|licensed)
        speak to (a|your|an) (doctor|lawyer|pharmacist|attorney)
        hedge: i think|i believe|i suppose|i assume|i d assume|probably|maybe|perhaps|possibly
        it might be|it may be|it could be|that might be|this might be|presumably|most likely
        i imagine|my understanding is|i would (guess|say|think)|i d (say|think)|supposedly
        i expect|it might
        doubt: (i m|i am|we re|we are) (not |un)(sure|certain)
        (i m|i am) not (entirely |completely |totally |absolutely |100 % |fully |really |quite |too |very |exactly |)(sure|certain|positive|confident)
        i m unsure|i am unsure|not certain|i m guessing|i am guessing|i guess|i d guess
        as far as i (know|can tell|understand|am aware|m aware|remember)
        to the best of my knowledge|if i m not mistaken|if i am not mistaken|if memory serves
        i (could|may|might) be (wrong|mistaken)|don t quote me|i can t be (sure|certain)
        i cannot be (sure|certain)|hard to say|if i (remember|recall) (correctly|right|rightly)
        i don t know for sure|i can t say for (sure|certain)|i cannot say for (sure|certain)
        no guarantee that this is correct|i have some doubts|i m a bit unsure|my best guess
        just a guess|i wouldn t bet|take this with a grain of salt|i might be misreading
        you may want to double check|please double check this|i think so
        hint: might be|could be|might have|may have been|could have been|it seems|it appears
        seems to|appears to|likely|apparently|roughly|somewhat|i feel like|should be
        i m afraid i m not
        interpretation: in my (opinion|view|judgment|judgement|estimation|reading)|i would argue
        i d argue|you could argue|you might argue|one could argue|one might argue
        it could be argued
        (this|the|that|your) (clause|section|paragraph|rule|provision|term|wording|article|policy|contract|law) (means|implies|suggests|is meant to|is intended to|would mean|could be read|can be read|probably means|should be read|basically means|essentially means|really means|was written)
        i (would |d |)(interpret|construe)|i (would |d )read (this|the|that|it)
        the way i (read|see|understand|interpret) (it|this|the|that)|my (interpretation|reading)
        (a|the|any) (court|judge|tribunal|arbitrator|ombudsman|jury) (would|might|could|may|will)
        courts (would|usually|generally|tend)|the spirit of (the|this|that)
        (intention|intent|purpose) (of|behind) (the|this|that) (policy|law|clause|rule|contract|section|provision)
        (can|could|should|may|might) be (interpreted|construed|understood|seen|regarded) as
        arguably|strictly speaking|technically speaking|would (count|qualify) as
        counts as (a |an |)(force|gross|breach|defect|misuse|negligence|accident)
        amounts to (a |an |)(breach|negligence|fraud|misuse)|on balance|all things considered
        weighing|by analogy|reasonable to (conclude|assume|argue)|i consider (this|it|that|your)
        i d consider|i would consider|i judge|in legal terms|legally speaking
        from a legal (standpoint|perspective|point of view)|implicitly|loophole|grey area
        gray area|open to interpretation|it follows that|i would conclude|i d conclude
        missing: i (don t|do not) have your
        i (don t|do not) (currently |actually |yet |)have (that|this|the|any|enough|access to|sufficient|your|further|more|details|information) (information|details|data|detail|figure|number|record|records|documentation|info|on|about|that|the|your|this|enough|specific|exact)
        i (don t|do not) have (information|details|data|access|enough|visibility)
        i (don t|do not) (have|see) (any |a |)(record|records|information|details|data|entry)
        i (couldn t|could not|can t|cannot|can not|wasn t able to|was not able to|am unable to|m unable to|was unable to|m not able to|am not able to|haven t been able to) (currently |)(find|locate|see|access|retrieve|determine|look up|look that up|identify|pull up|trace)
        (we|the system) (couldn t|could not|cannot|can t) (find|locate|retrieve|identify)
        no (information|details|record|records|data|entry|results) (about|on|regarding|available|of|for|found|in)
        i (don t|do not) know
        i have no (information|record|data|details|way of knowing|access|insight|visibility)
        (isn t|is not|aren t|are not|not) (listed|available|specified|mentioned|included|documented|covered|recorded) (in|on|to) (my|the|our|your|me)
        there (is|s) no (record|information|entry|order|account|booking)|beyond my knowledge
        (need|require) (more|additional|further) (information|details|info)|i m missing
        i am missing|information is (missing|unavailable|not available)
        unable to (find|locate|retrieve|determine|access|look up|pull up)
        not able to (find|locate|retrieve|determine|access)|don t have enough
        no matching (order|account|record|booking|customer)|outside (of |)my knowledge|i lack
        nothing in (my|our|the) (system|knowledge|records|documentation)|not aware of
        lacking: i (don t|do not|dont|didn t) (have|know|remember|recall|got|even have|have got) (it|the|my|that|any|a|an|what|which|where) (order|booking|reference|account|customer|confirmation|tracking|policy|invoice|number|id|reservation|card|contract|serial|with|on|at|handy|number|anymore|pin|password|code|is|email|receipt|user|case|ticket|zip)
        i (lost|forgot|misplaced|deleted|threw away) (it|the|my|that)
        i (can t|cannot|cant|couldn t) (find|remember|locate|recall) (it|the|my|that|any)
        (no|have no|got no) (idea|clue)|i don t know (it|that)|i dont know it
        don t have (it|that|one) (with|on|at|to|handy|right)
        no (order|booking|reference|account|customer) number
        i never (got|received) (a|an|any|the) (order|booking|confirmation|reference|number|customer|email)
        where (do|can) i find (it|the|my|that)|don t remember (it|that)
        i don t have (it|one|that|those|them)
        asking: could you (please |)(provide|give|tell|share|confirm|send|let)
        can you (please |)(provide|give|tell|share|confirm|send|let)
        please (provide|give|tell|share|confirm|enter|send|let)|may i have|can i (have|get)
        could i (have|get)|what is your|what s your|what is the|what s the|i need your|i need the
        i ll need|i will need|i still need|would you mind|kindly provide|let me have|tell me your
        share your|provide your|provide me|if you could provide|do you have your|do you have the
        order: order number|order id|order no|order numbers
        booking: booking number|booking reference|reservation number|reservation id
        reservation code|confirmation number|confirmation code|booking id|pnr|record locator
        email: email|e mail|email address|e mail address
        phone: phone number|telephone number|mobile number|phone
        address: address|shipping address|billing address|delivery address|street address
        birth: date of birth|birth date|birthday|birthdate
        postcode: zip|zip code|postcode|postal code
        name: full name|last name|first name|surname|name
        account: account number|customer number|customer id|user id|account id|client number
        membership number
        card: last four digits|card number|last 4 digits
        reference: reference number|case number|ticket number|tracking number|serial number
        policy number|contract number|invoice number|claim number
        offering: connect|transfer|transferring|connecting|would|like|want|prefer|if|once|soon
        will|shortly|can|could|until|when
        """
}
