// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension EmotionWords {
    /// English: insults and slights.
    static let insults = """
        endings: s ed d ing es er ers y
        insult: asshole+|arsehole+|ass hole|a hole|a holes|bastard+|bitch+|bitchy|son of a bitch
        cunt+|dick+|dickhead+|dickish|dickwad+|douche+|douchebag+|douchey|douchy|fucker+|fuckface+
        fuckhead+|fuckwit+|fucktard+|fuckboy+|motherfucker+|mother fucker+|mofo+|prick+|shithead+
        shitbag+|shitstain+|shitlord+|shitheel+|scumbag+|scum|scummy|twat+|wanker+|wankstain
        tosser+|pussy|pussies|whore+|slut+|skank+|piece of shit|pieces of shit|pos|piece of trash
        piece of garbage|waste of space|waste of oxygen|subhuman+|vermin|cockroach+|pig|pigs|rat
        rats|swine|filth|filthy|degenerate+|cocksucker+|jackass+|jack ass|dumbfuck+|dipshit+
        dumbshit+|shitty people|asshat+|asswipe+|bellend+|knobhead+|knob|nonce+|cuck+|cucks|cuckold
        simp+|incel+|neckbeard+|white trash|trailer trash|monster+|evil|psychopath+|sociopath+
        psycho+|sicko+|creep+|pervert+|perv+|pedo+|pedophile+|predator+|rapist+|murderer+|abuser+
        abusive|thug+|parasite+|leech+|traitor+|snake+|weasel+|sleazebag+|sleaze|sleazy|slimeball+
        slimy|lowlife+|low life+|deadbeat+|tyrant+|bully|bullies|bullied|bullying|jerk+|jerkoff
        jerk off|prat+|git|minger|slag|pillock+|plonker|numpty|muppet+|wazzock|gobshite+|scrote
        arse+
        insult sad: sob
        insult fword: motherfucking
        insult stupid: retard+|retarded|dumbass+|dumb ass
        insult hypocrite: fascist+|nazi+|neo nazi+|bigot+|bigoted|racist+|sexist+|misogynist+
        homophobe+|homophobic|transphobic|xenophobic|supremacist+
        insult pathetic: coward+|cowardly
        insult profanity: ass
        slight stupid: idiot+|idiotic|idiocy|moron+|moronic|stupid+|stupidity|stupidest|stupider
        stupidly|dumb+|dumbest|dumber|imbecile+|fool+|brainless|braindead|brain dead|clueless
        slight: dumbass|imbecilic|foolish|ignoramus|brainwashed|clown+|clownish|joker+|buffoon+
        dolt+|dunce+|dimwit+|halfwit+|half wit+|nitwit+|simpleton+|airhead+|blockhead+|bonehead+
        knucklehead+|meathead+|weakling|wuss+|wimp+|cry baby|sheep|sheeple|lunatic+|nutjob+
        nut job+|nutcase+|whackjob+|wacko+|crackpot+|crazies|delusional|deluded|unhinged|deranged
        demented|mental|mentally ill|special snowflake|drama queen+|attention whore|attention seek+
        whiney|snobby|snobbish|douche|tool|tools|hack|hacks|fraud+|fake+|phony|phonies|poser+
        wannabe+|tryhard+|try hard+|edgelord+|edgy|karen+|boomer+|fanboy+|fangirl+|troll+|trolls
        trolling|hater+|bootlicker+|egomaniac+|sloppy|inept|gutless|embarrassment|basement dweller+
        keyboard warrior+|armchair|nobodies|hillbilly|redneck+|hick+|inbred+|peasant+
        swamp creature|goblin|gremlin|troglodyte+|neanderthal+|caveman|dinosaur|old fart|hag|witch
        crone|cow|ugly|uglier|ugliest|fat|fatass|fatty|fatso|disgusting human|terrible person
        terrible people|horrible person|horrible people|awful person|awful people|bad person
        shitty person|ass clown|mouth breather+|mouthbreather+|window licker+|smooth brain+
        smoothbrain+|pea brain+|room temperature iq|low iq|single brain cell|brain cell+|no brain
        dense|thick|daft|silly|dopey|dork+|dweeb+|nerd+|twit+|putz|schmuck+|weirdo+|weird ass
        freak+|creeper
        slight arrogant: ignorant|ignorance|crybaby|crybabies|snowflake+|whiner+|whiny|entitled
        entitlement|spoiled|brat+|bratty|snob+|arrogant|arrogance|pompous|smug|smugness
        self righteous|holier than thou|pretentious|condescending|patronizing|patronising|obnoxious
        insufferable|unbearable|narcissist+|narcissistic|narcissism|selfish|selfishness|greedy
        greed|lazy|incompetent|incompetence
        slight pathetic: loser+|losers|pathetic|pathetically|spineless|shameless|disgrace+
        disgraceful
        slight worthless: lame|lamest|good for nothing|laughing stock|laughingstock|trash+|trashy
        garbage|rubbish|dumpster fire|trainwreck+|train wreck|clown show|clown world
        slight surprise: insane
        slight hypocrite: hypocrite+|hypocrites|hypocritical|hypocrisy|liar+|liars|cheater+|cheat+
        crook+|crooked|con artist+|conman|conmen|grifter+|shill+|shills|sellout+|zealot+|fanatic+
        extremist+
        slight bad worthless: useless
        slight sad worthless: worthless
        slight bad humor worthless: joke
        slight emphasis negate: nobody
        slight fear: creepy
        """
}
