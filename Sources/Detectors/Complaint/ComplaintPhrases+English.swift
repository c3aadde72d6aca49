// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension ComplaintPhrases {
    static let english = """
        endings: s ed d ing
        complaint: file a complaint|filing a complaint|file a formal complaint
        file an official complaint|filed a complaint|lodge a complaint|lodging a complaint
        lodge a formal complaint|lodge an official complaint|make a complaint|making a complaint
        make a formal complaint|make an official complaint|raise a complaint|raising a complaint
        raise a formal complaint|raise an official complaint|submit a complaint
        submitting a complaint|submit a formal complaint|register a complaint|log a complaint
        log a formal complaint|open a complaint|put in a complaint|put in a formal complaint
        send a complaint|formal complaint|official complaint|complaints procedure
        complaints process|complaint procedure|complaint form|complaints department|complaints team
        complaint department|complain about|complain to|complaining about|complain formally
        want to complain|wish to complain|like to complain|going to complain|need to complain
        here to complain|have a complaint|have to complain|got a complaint|my complaint
        this complaint|a complaint against|complaint about|complaint against|this is a complaint
        treat this as a complaint|take this as a complaint|escalate my complaint|who do i complain
        where do i complain|how do i complain|how can i complain|where can i complain|report you to
        reporting you|reporting this company|report this company|report this bank|i will report you
        going to report you|i ll report you|better business bureau|the bbb|to the bbb|ombudsman
        ombudsmen|financial ombudsman|the fos|cfpb|consumer financial protection bureau|the fca
        financial conduct authority|the ftc|federal trade commission|trading standards|ofcom|ofgem
        attorney general|attorney generals|consumer protection|consumer affairs|consumer rights
        state regulator|the regulator|your regulator|regulators|financial regulator|bank regulator
        fdic|the occ|bafin|citizens advice|consumer watchdog|watchdog
        department of transportation complaint|dot complaint|letter of complaint
        bad-review: leave a bad review|leave a negative review|leave a one star|leave one star
        leave you a bad review|leave a terrible review|leave a 1 star|one star review|1 star review
        one star rating|bad review|negative review|terrible review|bad reviews|negative reviews
        scathing review|post this on|post about this|posting this on|post it on
        all over social media|on social media|on twitter|on facebook|on trustpilot|trustpilot
        trust pilot|google review|google reviews|yelp|go to the press|go to the media
        going to the press|going to the media|call the news|contact the news|the local news
        the newspapers|name and shame|tell everyone i know|tell all my friends|warn everyone
        warn others|go viral|going viral|consumerist
        dissatisfied: unacceptable|not acceptable|disgraceful|appalling|shocking service
        worst service|worst customer service|worst company|worst bank|worst experience
        terrible service|terrible customer service|awful service|awful customer service
        horrible service|horrible customer service|poor service|poor customer service
        extremely dissatisfied|very dissatisfied|completely dissatisfied|extremely unhappy
        very unhappy with|not happy with|not happy at all|really unhappy with
        extremely disappointed|very disappointed with|deeply disappointed|predatory lending
        predatory loan|predatory lender|deceptive practice|deceptive practices|unfair practices
        unfair business|deceived me|misled me|lied to me|you lied|scammed me|ripped me off
        ripping people off|rip off|total rip off|absolute scam|this is a scam|it s a scam
        you are thieves|you re thieves|bunch of thieves|daylight robbery|taken advantage of
        took advantage of|harassing me|harassed me|keep harassing|harassing calls|threatening me
        refuse to refund|refuses to refund|refusing to refund|refused to refund|refuse to help
        refused to help|refuses to help|nobody will help|no one will help|no one is helping
        keep lying|treated like|treated so badly|mistreated|was so rude|were so rude|extremely rude
        so rude to me|rude to me|very rude|discriminated|discrimination|unprofessional|incompetent
        false advertising|broken promises|passed from pillar to post|given the runaround
        gave me the runaround|giving me the runaround|the run around|ignoring my emails
        ignored my emails|ignore my emails|ignoring my calls|months of|stealing my money
        stole my money|stealing from me|theft of my money|i demand compensation|want compensation
        demand a refund immediately
        legal: my lawyer|my lawyers|my attorney|my attorneys|my solicitor|my solicitors
        my barrister|my legal team|my legal counsel|our lawyer|our lawyers|our solicitors
        get a lawyer|hire a lawyer|hiring a lawyer|hired a lawyer|get an attorney|hire an attorney
        hiring an attorney|hired an attorney|contact a lawyer|contact an attorney
        contacting a lawyer|contacting an attorney|consult a lawyer|consult an attorney
        speak to a lawyer|speak to my lawyer|speak to a solicitor|talk to a lawyer
        talking to a lawyer|lawyer up|lawyering up|involve a lawyer|involve lawyers
        get lawyers involved|seek legal advice|seeking legal advice|taking legal advice
        take legal advice|legal counsel|legal action|legal proceedings|legal steps|legal remedies
        legal recourse|legal means|pursue this legally|take this further legally|take it to court
        take this to court|take you to court|taking you to court|taking this to court
        taking it to court|take them to court|taking them to court|go to court|going to court
        see you in court|meet you in court|in court|court action|court proceedings|court claim
        county court|small claims|small claims court|file a claim in|sue you|sue your
        sue the company|sue the bank|sue them|suing you|suing your|suing them|i will sue|i ll sue
        i am suing|i m suing|going to sue|gonna sue|want to sue|ready to sue|prepared to sue
        have to sue|file suit|file a suit|filing suit|lawsuit|lawsuits|law suit|class action
        litigation|litigate|press charges|pressing charges|criminal charges|police report
        report you to the police|report this to the police|going to the police|go to the police
        call the police on|contact the police|involve the police|file a police report
        breach of contract|breaking the law|violation of the law|violating the law|violated the law
        violated my rights|violating my rights|violation of my rights|against the law
        you are breaking|illegal practices|cease and desist|letter before action|notice of intent
        subpoena|arbitration|data protection complaint|gdpr complaint|gdpr violation|gdpr breach
        breach of gdpr|breach of the gdpr|violation of gdpr|violates gdpr|data protection authority
        information commissioner|the ico|data protection commissioner|hear from my lawyer
        hearing from my lawyer|hearing from my attorney|hearing from my solicitor|hold you liable
        held liable|liable for damages|sue for damages|statutory rights|consumer rights act
        fair debt collection|fdcpa|fcra violation|violation of the fair
        lawyer-weak: lawyer|lawyers|attorney|attorneys|solicitor|solicitors|court|sue
        threat-context: or i ll|or i will|or else|unless you|if you don t|if this isn t
        if this is not|if it s not|if i don t get|otherwise i|i have no choice|left with no choice
        no choice but to|last resort|will be hearing|will hear from|involve|involved|contacted
        contacting|hire|hired|retain|retained|retaining|against you|against your|against the bank
        against the company|you people|prepared to|forced to
        exception: legal name|full legal name|legally changed|legal guardian|legal document
        legal documents|legal address|legal age|legal tender|legal gender|is it legal|legal to
        power of attorney|lasting power of attorney|powers of attorney|poa|court street
        tennis court|court date for|food court|basketball court|court road|court avenue|court hotel
        earls court|attorney fees for closing|sue as|my name is sue|sue smith|hi sue|dear sue
        thanks sue|hi i m sue|i am sue|i m a lawyer|i m an attorney|i am a lawyer|i am an attorney
        i m a solicitor|law firm discount|jury duty|traffic court|court fee|court fees|court fine
        juvenile court|ball in your court|complaint number|complaint reference|no complaints
        not a complaint|isn t a complaint|can t complain|cant complain|cannot complain
        not complaining|nothing to complain|not here to complain|don t want to complain
        do not want to complain|no cause for complaint|never had a complaint|never complained
        my wife complains|complains that|chief complaint|medical complaint|complaints about my back
        good review|great review|positive review|nice review|five star review|5 star review
        leave a good review|leave a great review|leave a positive review|leave a review
        read reviews|reviews online|read the reviews|bad reviews of|pay by facebook
        log in with facebook|saw it on facebook|saw on facebook|saw your ad on
        police officer discount|i am a police|i m a police|arrested development
        share on social media|follow you on twitter|follow you on facebook|court bookings
        court booking|squash court|badminton court|book a court|book the court
        lawsuit settlement check|settlement check|against the law of|lawyer joke
        without arbitration clause|in court shoes|court shoes|notice of intent to return
        watchdog timer|attorney client|general terms
        negation: no|not|don t|do not|dont|won t|without|no need for|never|no intention of
        don t want to|do not want to|avoid
        """
}
