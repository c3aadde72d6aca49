// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension EmotionWords {
    /// English: anger, and what is held against others.
    static let anger = """
        endings: s ed d ing es er ers y
        anger furious: angry|anger|angered|angers|angering|angrier|angriest|angrily|furious
        furiously|fury|rage|raging|raged|rages|enrage+|enraging|outrage+|outraged|outrageous
        outraging|mad|madder|maddening|pissed|pisses me|piss me|pissing me|pissed off|livid|irate
        fuming|seething|infuriate+|infuriating|infuriated|incensed|boils my blood|makes my blood
        triggered|hostile|resent+|bitter|salty
        anger: boiling|blood boil|steaming|triggers me|hostility|resentful|resentment|vengeful
        wrath|spite|spiteful|bitterness|ruin+|ruined|ruining|ruins|wreck+|enemy|enemies|protest+
        anger hate: hatred|hate|hates|hated|hating|despise+|despised|loathe+|loathing|detest+
        anger punish: revenge|vengeance|hope he|hope they|hope she|deserve to|deserves to
        deserved to|deserved it|deserves it|jail|prison|locked up|lock him up|lock them up
        lock her up|sue|sued|suing|fired|fire him|fire them|ban+|banned|banning|boycott+|punish+
        punishment
        anger moral: offended|offensive|insulting|insulted|insult|insults|disrespect+|disrespectful
        rude|rudely|rudeness|mean|cruel|cruelty|vicious|malicious|toxic|heartless|callous|ruthless
        unforgivable|inexcusable|unacceptable|intolerable|scandalous|unjust|injustice|unfair
        corrupt|corruption|criminal+|crime+|betray+|betrayal|betrayed|backstab+|racism|sexism
        misogyny|bigotry|oppression|oppress+|propaganda
        anger disgust: vile|disgust+|disgusting|disgusted|disgusts|repulsive|repugnant|revolting
        despicable|deplorable|abhorrent|atrocious|appalling|horrid|horrendous|sickening
        makes me sick|make me sick|shameful
        anger bad disgust: nasty
        anger deceit: lie+|lies|lied|lying|deceitful|deceive+|dishonest|dishonesty|manipulate+
        manipulative|gaslight+|gaslighting|exploit+|scam+|scammer+|scammed|rip off|ripoff
        ripped off|steal+|stealing|stole|stolen|thief|thieves|robbery|robbed|robbing|blame+|blaming
        accuse+|accusing
        anger embarrass deceit: guilty
        anger violence: attack+|attacking|assault+|threaten+|threatening|violence|violent|violently
        fight+|fighting|fought|beat up|beat the shit|beat his|beat the|punch+|punching|slap+
        slapping|smack+|kick+|kicking|kick his|strangle+|choke+|stab+|shoot+|shot|kill+|killing
        murder+|burn+|hang|hanged|destroy+|destroying|smash+|crush+|rot|die|dies|go die|death to
        hostage|threat+|war|riot+|rape+|raped|molest+|tortur+|torture|tortured
        anger care punish: hope you
        anger shout: screaming|scream+|yell+|yelling|shout+|shouting|argue+|arguing|argument+
        confront+|conflict|curse+|cursing|swear+|slur+|harass+|harassing|harassment|torment+|abuse
        abused|abusing
        """
}
