// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension EmotionWords {
    /// English: what is said by those who are not angry, and words that turn others.
    static let calm = """
        endings: s ed d ing es er ers y
        love: love|loves|loved|loving|lover+|adore+|adorable|cute|cutest|cuter|sweetest|sweetheart
        darling|dear|gorgeous|pretty|handsome|hot|sexy|stunning|wholesome|heartwarming|hug+|hugs
        kiss+|cuddle+|favorite|favourite|fave|fav|in love|i love|love it|love this|love that
        love you|love your|love how|loved it|loved this|my heart|heart|hearts|precious|baby|babies
        puppy|kitty|doggo|pupper|pup
        love praise: lovely|beautiful
        love admire: sweet
        joy praise: happy|glad
        joy: happier|happiest|happily|happiness|joy|joyful|joyous|delight+|delighted|delightful
        pleased|pleasure|enjoy+|enjoyed|enjoying|enjoyable|fun|smile+|smiled|smiling|cheer+
        cheerful|celebrat+|celebrate|yay|woo|woohoo|hooray|hurray|excited|exciting|excite+|thrilled
        stoked|hyped|pumped|ecstatic|bliss|relief|relieved|satisfied|satisfying|content
        wonderful day|made my day|made me smile|birthday|cake day|happy cake|congrats
        congratulations|congrat|lucky|luckily|fortunate|fortunately|win|wins|winning|won|great day
        good day|good time|great time|best day|feels good|feel good|feeling better|sunshine|party
        vacation|weekend
        joy care: feel better
        admire praise: great|awesome|amazing|fantastic|wonderful|excellent|brilliant|perfect|best
        good|nice|cool
        admire: greatest|amazingly|amazed|incredible|genius|superb|perfectly|perfection|outstanding
        impressive|impressed|legend|legendary|hero|heroes|goat|talented|talent|skilled|smart|clever
        wise|brave|courage|courageous|strong|respect|respected|admire+|inspire+|inspiring
        inspirational|proud|pride|epic|badass|bad ass|kickass|kick ass|sick beat|masterpiece
        quality|better|nicely|coolest|solid|neat|dope|fire|lit|rad|stellar|magnificent|majestic
        glorious|beautifully|well done|well said|well played|good for you|good for him|good for her
        good on you|nice job|good work|great work|nice work|keep it up|keep up|good point
        great point|fair point|good question|great question|great idea|good idea|i like|like it
        liked|likes|likeable|helpful|useful|interesting|fascinating|insightful|informative
        admire emphasis: incredibly
        admire humor: funny|hilarious
        thanks thanks-word: thank|thanks|thank you|thankyou|thx|ty|tysm|appreciate+|appreciated
        thanks: appreciation|appreciative|grateful|gratitude|much appreciated|bless you|god bless
        cheers|kudos|props|thankful|thankfully
        humor laughter: lol|lmao|lmaoo|rofl|haha|hahaha|hahah|hahahaha|hehe|heh|ha|lolol|xd|jk
        humor: lulz|lul|jokes|joking|kidding|hysterical|comedy|comedian|laugh+|laughed|laughing
        laughs|cracked me up|cracks me up|dying|im dead|i m dead|giggle+|chuckle+|meme+|pun|puns
        parody|satire|sarcasm|sarcastic|witty|funniest|amusing|made me laugh|teehee|roflmao|kek
        agree: agree|agreed|agrees|agreeing|true|truth|exactly|definitely|indeed|correct|right|yes
        yeah|yep|yup|yea|sure|ok|okay|makes sense|make sense|fair|fair enough|point taken|same here
        same|me too|this|valid|approve|i think so|certainly|precisely|amen|preach|facts|no doubt
        agree emphasis: absolutely|totally
        agree care service: support
        care: hope it|hope this|hope things|wish you|good luck|best of luck|take care|stay safe
        stay strong|hang in there|be safe|get well|here for you|proud of you|you got this
        you can do|don t worry|dont worry|no worries|it s okay|it s ok|it ll be|keep going
        keep fighting|praying|prayers|pray|bless|sending|help|helping|please seek|therapy|therapist
        doctor|welcome|friend|friends|buddy|pal|bro|brother|dude|man|mate|sister|safe|careful
        be careful|recommend|suggest|try to|you should|you deserve|consider
        curious asking: wonder+|wondering|curious|anyone know|does anyone|do you know|do you have
        can someone|can anyone|what happened|any idea|source
        curious: curiosity|what is|what are|what s|who is|where is|how do|how does|how did|how is
        how are|how long|how much|which|does anybody|can you|could you|is there|is it|is that
        are there|what does|what do|when did|when is|when does|when will|link|question|explain|eli5
        interested|mind if|would love to know|tell me more|confused|confusing|confusion
        don t understand|dont understand|not sure|unsure|no idea|i guess|what do you mean|huh|idk
        i don t know|i dont know
        hedge: maybe|perhaps|possibly|probably|might|could be|may be|i think|i believe|i feel
        i feel like|imo|imho|in my opinion|seems|seem|seemed|guess|kinda|kind of|sort of|somewhat
        a bit|a little|usually|generally|often|sometimes|depends|likely|apparently|supposedly
        suppose|assume|assuming|personally|tbh|to be fair|to be honest|fwiw|afaik|iirc
        hedge emphasis: honestly
        want: want+|wanted|wish+|wishing|wished|hope+|hoping|hopefully|desire+|need+|would love
        would like|i d love|i d like|looking forward|can t wait|cant wait|someday|one day|if only
        dream+|crave+|craving
        surprise: wow|woah|whoa|omg|oh my|holy shit|holy crap|holy cow|holy fuck|holy moly|damn son
        surprise+|surprised|surprising|surprisingly|shock+|shocked|shocking|unexpected|unexpectedly
        no way|never knew|didn t know|til|i just realized|realize+|realized|realise+|realised
        turns out|plot twist|suddenly|mind blown|blown away|crazy|wild|unreal
        group: people|these people|those people|this guy|that guy|this girl|this woman|this man
        this dude|this bitch|some people|people who|anyone who|everyone who|guys who|women who
        men who|kids|kids these days|millennials|boomers|liberals|liberal|conservatives
        conservative|republican+|republicans|democrat+|democrats|trump|trumpers|maga|left
        right wing|left wing|alt right|antifa|sjw+|feminist+|feminism|vegan+|cops|cop|police
        government|politician+|politicians|corporation+|corporate|capitalist+|capitalism|communist+
        communism|socialist+|media|mainstream|fox news|msm|mods|mod|moderator+|admins|ref|refs
        referee+|umpire|fans|fanbase|owner|owners|ceo|landlord+|boss|manager|coworker+|ex|my ex
        roommate+|neighbor+|neighbour+|mother in law|mil|in laws|parents|driver+|drivers|americans
        immigrants|religion|religious|christians|church|rich|billionaire+|tax|taxes
        service: customer service|refund|refunded|charge+|charged|fees|scam|company|called them
        on hold|phone|email|hours|weeks|months|waiting|waited|wait|no response|no reply|no answer
        unanswered|hung up|hang up|cancel+|cancelled|canceled|reschedul+|delayed|delay+|late
        useless support|bot|speak to|supervisor
        emphasis: so|very|too|extremely|completely|utterly|literally|actually|fully|entirely|simply
        just|even|especially|clearly|obviously|always|everyone|everything|no one|every|all
        emphasis negate: nothing
        negate: not|no|don t|dont|doesn t|doesnt|didn t|didnt|isn t|isnt|aren t|arent|wasn t|wasnt
        weren t|won t|wont|wouldn t|wouldnt|can t|cant|cannot|couldn t|couldnt|none|neither|nor
        without|ain t|aint|lack
        negate should: shouldn t
        you: you|your|you re|youre|u|ur|yourself|yours|yall|y all
        they: they|them|their|they re|theyre|those|these|themselves
        he: he|him|his|she|her|hers|himself|herself|he s|she s
        me: i|me|my|mine|myself|i m|im|i ve|ive|i d|i ll
        we: we|us|our|ours|we re|we ve
        should: should|must|have to|has to|need to|needs to|ought|supposed to|had better|better not
        """
}
