// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension EnglishClaims {
    /// What binds a company that says it.
    static let promises = """
        entitled+t-entitled: entitled to|are entitled|re entitled|is entitled|you qualify for
        you qualify|qualifies for a
        eligible for (a |the |)(full |partial |)(refund|reimbursement|compensation|voucher|credit|discount|upgrade|replacement|free|waiver|rebate|bonus|money back)
        you (are|re) (also |still |fully |)eligible|customers are eligible|you re owed
        you are owed|right to a|your right to|have a claim to|can claim
        (is|are|re|be) covered (by|under)
        free+t-free: free of charge|for free|at no (extra |additional |further |)(cost|charge)
        no (extra |additional |further |)(cost|charge|charges|costs)
        without (any |)(extra |additional |)(cost|charge|costs|charges)|complimentary|on the house
        on us
        free (delivery|shipping|return|returns|replacement|upgrade|exchange|repair|month|cancellation|of cost|service|gift|trial|wifi|sim|installation|refund|year|months|parking|breakfast|seat|rebooking|change|changes)
        won t cost you (anything|a thing|a penny|a cent)|costs nothing|cost you nothing
        we ll cover|we will cover|at our expense|at our own expense|out of our pocket
        foot the bill|no fee|no fees|no cancellation fee|no penalty|penalty free|without a fee
        without any fees|without penalty
        guarantee+t-guarantee: guarantee|guarantees|guaranteed|i promise|we promise|promise you
        you have (my|our) word|without fail|my word on|100 %|count on it|take my word
        guarantee+adverb: rest assured|i assure you|i can assure you|we assure you|i (can |)assure
        definitely|certainly|for sure|no matter what|absolutely
        legal+t-legal: legally binding|legally|have the right to|right of withdrawal
        right to (withdraw|cancel|return|compensation|a refund|repair|appeal|object|terminate)
        liable|liability|by law|required by law|statutory|statute
        under (the |)(eu |european |consumer |german |uk |us |federal |state |contract |applicable |)(law|regulation|regulations|rights act)
        consumer (law|rights act|protection law)|breach of contract|in breach
        legal (right|rights|claim|obligation|responsibility|entitlement)
        legally (obliged|required|entitled)|negligent|negligence|admit fault
        accept (full |)(responsibility|liability)|take full responsibility|§|contractually|binding
        enforceable|unlawful|illegal|void under
        waive+t-fee: won t be charged|will not be charged|won t charge|will not charge
        won t have to pay|will not have to pay|don t have to pay|won t be billed
        will not be billed|need not pay|won t owe
        waive+infinitive+refund+apply+remove+t-fee: waive
        waive+progressive+refund+apply+remove+t-fee: waiving
        waive+refund+apply+remove+t-fee: waived
        exception+t-exception: as an exception|as a one time exception|one time exception
        make an exception|making an exception|an exception for you
        as a (gesture of goodwill|goodwill gesture|courtesy|one time courtesy|special favour|special favor|favor|favour|one off|token of apology|token of our apology)
        just this once|only this once|special arrangement|bend the rules|outside of policy
        outside our policy|exceptionally|in this one case|as a thank you|off the record
        as a courtesy
        compensate+t-compensation: compensate|compensation|compensated|make it up to you
        (make|put|making|putting) (it|this|that|things) right|goodwill|damages|indemnify
        reimburse you for
        bind+infinitive+refund: refund|reimburse|repay|pay back|give back
        bind: pay for|replace|waive|compensate|credit|exchange|match the price|upgrade you|honor
        honour|deduct|discount
        receive: receive|get|see|expect|be given|be paid|get back|receives|gets|entitle you
        be refunded|be reimbursed|be credited|be compensated|be issued|be returned|be processed
        be sent
        bind+receive+refund+t-refund+marker: be refunded|be reimbursed|be credited|be repaid
        be paid back|be compensated
        offer: i can offer|we can offer|i can give you|we can give you|i offer you|we offer you
        happy to offer|like to offer|can provide you with|i m offering|we re offering
        i am offering|i can do|(i|we) (ll|will) (give|take|knock|deduct|send|add)
        money: money|amount|total amount|cash|euro|euros|dollar|dollars|pound|pounds|usd|eur|gbp|€
        $|£|cents
        deadline+preposition: within|by|no later than|at the latest|at latest|up to|until
        by the end of|before the end of|inside of|in under|in less than|in the next|over the next
        not later than|as early as|latest by
        unit: second|seconds|minute|minutes|hour|hours|day|days|business day|business days
        working day|working days|week|weeks|month|months|year|years|weekday|weekdays|calendar days
        billing cycle|billing cycles|business hours|hrs|workdays
        day: monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|today
        next week|next month|this week|this afternoon|this evening|the weekend|end of the week
        end of the day|end of day|end of the month|close of business|day after tomorrow
        tomorrow morning|noon|midnight
        month: january|february|march|april|june|july|august|september|october|november|december
        happen+t-delivery: arrive|arrives|arriving|be delivered|delivered|be there|be shipped
        ships|be dispatched|delivery takes|reach you|be with you|be at your door
        happen: take|takes|allow|be resolved|be fixed|be ready|be processed|be completed|be done
        be credited|come|comes|visit|be back|be restored|expires|be active|reflect|appear|show up
        be reflected|hit your account|land in|post to your account|be posted|be available
        be activated|go live|starts|begin|be finished|be installed|be repaired
        happen+t-answer: call you|call back|get back to you|reply|respond|contact you|be in touch
        follow up|hear from|reach out|email you|answer|callback
        possible: may|might|could|whether|possibly|perhaps|maybe|potentially|if eligible
        if (you re|you are|you|it is|it s) (eligible|entitled|covered)|see if|check if|find out if
        to be eligible|in order to|try to|not sure|uncertain|depends|depending|subject to
        let me check|i ll check|to determine|would need to
        duty: please|you must|you ll need to|you need to|you have to|you will need to|you should
        make sure to|be sure to|remember to|kindly|you are required|you re required|required to
        consent+condition: (if|once|when|after|as soon as|should) you (confirm|agree|approve|like|want|wish|prefer|would like|d like|say yes|give me|give us|let me know|accept|authorise|authorize|choose|decide|tell me|provide|verify|are happy|re happy|are ok|re ok|are okay|re okay|so wish|could confirm|can confirm|have confirmed|ve confirmed|proceed|give your|ready)
        (upon|with|on|after) your (confirmation|approval|consent|agreement|permission|ok|okay|authorization|yes|go ahead)
        if that (works|is ok|s ok|is okay|s okay|is fine|s fine|suits|sounds)|if so|if not
        to confirm|would you like|do you want|shall i|should i|want me to|like me to
        i d be happy to|if needed|if necessary|if approved|if you d|if you would|if yes
        once confirmed|once approved|before i proceed|before proceeding
        usual: usually|typically|normally|generally|often|always|every|policy|policies|standard
        in general|customarily|regularly|securely|daily|weekly|monthly|on a regular basis
        ago: ago|last|past|previous|earlier|since|first
        t-warranty: warranty|guarantee period
        t-return: return|returns|return window
        t-fee: fee|fees|surcharge|penalty|charge|charges
        t-refund: refunds|refundable
        t-free: free
        t-delivery: delivery|shipping|courier|express|arrival|eta|estimated|deliver
        t-answer: response|answer|callback
        t-visit: technician|engineer|appointment|visit|slot|pickup
        t-discount: discount|off|rebate|percent|%
        t-entitled: entitlement|eligibility|qualify|eligible|rights
        t-compensation: voucher|certificate|goodwill
        t-exception: exception|exceptions
        t-legal: law|legal|regulation|act|directive|right
        """
}
