// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension EmotionWords {
    /// English: annoyance, impatience and complaints.
    static let annoyance = """
        endings: s ed d ing es er ers y
        annoy annoyed: annoy+|annoying|annoyance|annoyingly|annoyed|annoys|irritat+|irritating
        irritated|irritates|irritation|irks|irked|irksome|bother+|bothering|bothers|bothersome
        bugs me|bugging me|frustrat+|frustrating|frustrated|frustration|frustrates|aggravat+
        aggravating|aggravated|exasperat+|exasperating|exhausting|tiresome|tiring|tedious|grating
        grinds my gears|gets on my nerves|on my nerves|last nerve|pet peeve+|peeve
        annoy sick-of: drives me|driving me|drives me crazy|drives me nuts|drives me insane
        drive me|up the wall|sick of|sick and tired|tired of|fed up|done with|over it|so over
        had it with|can t stand|cant stand|cannot stand|couldn t stand|can t take|can t deal
        can t even|cannot even
        annoy sigh: cringe+|cringey|cringy|cringeworthy|eye roll|eyeroll|rolls eyes|roll my eyes
        rolling my eyes|facepalm+|face palm|smh|ughh|ughhh|ugh|argh|arghh|grr|grrr|gah|meh|bah|blah
        oof|jfc|ffs|for fuck s sake|for fucks sake|for god s sake|for gods sake|for christ s sake
        for crying out loud|for the love of god|for the love of|jesus christ|jesus fucking|jesus
        christ|good lord|good grief|good god|oh my god|oh god|oh please|oh come on|come on|cmon
        c mon
        annoy: ugh+|bullshit excuse|mind blowing
        annoy fear sigh: yikes
        annoy emphasis wtf: really|seriously
        annoy wtf: srsly|wtf|what the fuck|what the hell|what the actual|what the heck|the fuck
        the hell|the fuck is|tf|why the fuck|why the hell|who the fuck|who the hell|how the fuck
        how the hell|where the fuck|where the hell|wtaf|omfg|who the
        annoy ridicule: ridiculous|ridiculously|ludicrous|absurd|absurdity|laughable|preposterous
        asinine|nonsense|nonsensical|ridicule|stupid reason|pointless|overrated|overhyped|cliche
        beating a dead horse|give me a break|gimme a break|don t get me started|mind boggling
        unbelievable|unbelievably|can t believe|cannot believe|beyond me|no excuse|no reason
        obsessed|cancer|cancerous|aids|autistic|hot take|bad take|worst take|is a joke|are a joke
        is an absolute joke|are an absolute joke|is a total joke|is a complete joke|is a disgrace
        are a disgrace
        annoy gripe: waste of time|waste of money|wasting my time|waste+|wasted|wasting|excuse+
        excuses|lame excuse|complain+|complaining|complaint+|complains|whin+|whine|whining|bitching
        moan+|moaning|nag+|nagging|preach+|preaching|rant+|ranting|drama|dramatic|overreact+
        overreacting|clickbait|spam+|spamming|repost+|reposting|downvot+|downvoted|downvotes
        downvoting|brigad+|circlejerk+|circle jerk|gatekeep+|gatekeeping|virtue signal+
        virtue signaling|inconsiderate|disruptive|intrusive|pushy|nosy|noisy|loud|slow|clunky|buggy
        laggy|glitch+|unplayable|unwatchable|unusable|not listening|aren t listening|don t listen
        not helping|not helpful|you re not helping|no help|no help at all|useless bot|stupid bot
        dumb bot|worst service|worst company|worst bank|worst customer service|worst experience
        awful service|poor service|shocking service|horrible service|terrible customer service
        absolute joke|what a joke|this is a joke|beyond a joke|joke of a company|joke of a bank
        absolute disgrace|not good enough|simply not acceptable|never again|never using
        never shopping|never ordering|taking my business elsewhere|take my business
        losing a customer|lost a customer|get your act together|sort it out|sort this out
        do your job|just fix it|fix this|fix it now|i want answers|i demand|i insist
        false advertising|misleading|misled|had it up to here|at my wits end|wit s end|last straw
        lost my patience|losing my patience|out of patience|running out of patience|runaround
        run around|hung up on me|cut me off|left me waiting|kept waiting|kept me waiting
        messing me about|messing me around|taking the piss|taking the mick|having a laugh
        daylight robbery|highway robbery|stealing my money|steal my money|took my money
        want my money|give me my money|my money back
        annoy again: same shit|same crap|same old|every time|every single|every damn|every fucking
        every single time|yet again|once again|again and again|over and over|all the time|all day
        constantly|nonstop|non stop|still waiting|how many times|typical|typically|classic|figures
        as usual|as always
        annoy rhetorical: how hard is it|how hard can it|how difficult|is it that hard
        is it so hard|is it too much|too much to ask|why can t|why do people|why do you
        why would you|why would anyone|why are you|why is everyone|why does everyone|why must
        why bother|what kind of|what sort of|what s the point|whats the point|the point of
        god forbid|heaven forbid|imagine being|imagine thinking|must be nice|big deal|whatever
        so what|don t even
        annoy sarcasm: yeah right|yeah sure|sure thing|nice try|thanks for nothing|thanks a lot
        way to go|congrats on|congratulations on|oh wow|oh great|oh joy|wow so|such a|so much for
        annoy agree again: of course
        annoy admire sarcasm: great job|good job
        annoy bad sad gripe: broken
        annoy stop: stop
        again annoy: third time|fourth time|fifth time|sixth time|10th time|tenth time
        hundredth time|umpteenth time|nth time|how many more times|how many times do i
        how many times have i|how many times must i|for the last time|already told you
        i already told|i ve already|i already said|as i said|like i said|i just said
        i just told you|i ve told you|i told you|you keep|keeps happening|keep getting|keep asking
        keep repeating|keep telling|going in circles|round in circles|going around in circles
        running in circles|passed around|passed from|pillar to post|getting nowhere|still not
        still no|still nothing|still haven t|still hasn t|still can t|still won t|still doesn t
        over a month|over two weeks|for weeks|for months
        """
}
