// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// English words that say little or much of whether a claim that brings them is invented.
enum SupportWords {
    /// Words in which anything can be retold: what others say, do and think, in general.
    static let retelling = """
        say state mention note remark tell report indicate declare express observe explain
        describe detail clarify outline elaborate illustrate narrate depict highlight emphasize
        emphasise stress underline underscore accentuate point discuss talk debate converse
        deliberate address cover examine explore review consider contemplate ponder weigh reflect
        analyze analyse investigate inspect scrutinize study assess evaluate suggest propose
        recommend advise advocate urge encourage hint imply ask inquire enquire request query
        answer respond reply agree concur decide determine conclude resolve settle choose opt
        think believe feel suppose reckon assume presume deem regard view perceive opine argue
        claim assert maintain contend insist know understand comprehend grasp realize realise
        learn discover find ascertain recognize recognise acknowledge admit identify notice figure
        verify confirm show demonstrate display exhibit reveal present introduce unveil showcase
        illustrate feature give provide offer supply furnish deliver present extend grant propose
        equip help assist aid support facilitate enable allow permit let empower ease use utilize
        utilise employ apply leverage exploit adopt make create produce build construct craft form
        generate develop design devise formulate engineer fashion compose get obtain receive
        acquire gain procure secure attain achieve accomplish reach realize improve enhance better
        boost upgrade refine strengthen bolster elevate optimize optimise advance enrich maximize
        magnify augment amplify heighten increase raise grow expand reduce lower lessen diminish
        decrease minimize minimise cut avoid prevent avert evade bypass circumvent elude start
        begin commence initiate launch undertake embark continue proceed persist include comprise
        contain encompass involve incorporate cover consist embody integrate combine merge unite
        entail need require necessitate want wish desire seek look aim intend strive try attempt
        endeavor pursue plan focus concentrate center centre perform execute conduct carry
        implement operate run complete contact reach approach call communicate interact engage
        connect meet write pen author draft invite welcome simplify streamline adjust adapt tailor
        customize customise personalize modify arrange organize organise schedule coordinate set
        ensure guarantee assure represent depict portray signify denote separate divide isolate
        split distinguish remove eliminate delete omit discard purchase buy select pick choose
        enroll register subscribe join send dispatch mail forward document email letter message
        text article paper report passage piece summary note pitch transcript content
        communication correspondence author writer speaker sender agent representative salesperson
        salesman group team participants members company firm organization organisation individual
        person people attendees user client customer recipient reader discussion conversation talk
        debate dialogue exchange meeting session call importance significance necessity need
        requirement relevance value role method approach technique way strategy procedure
        mechanism process aspect element component part feature characteristic factor facet detail
        option choice alternative possibility selection issue problem challenge matter topic
        subject question concern difficulty idea concept notion thought view opinion belief
        perspective conclusion decision determination outcome result finding consequence range
        variety array assortment spectrum benefit advantage perk merit purpose goal aim objective
        intention information data knowledge insight various different diverse several numerous
        multiple many varied certain specific particular important significant crucial essential
        vital key critical necessary required imperative fundamental main primary principal
        central overall general additional extra further added supplementary other possible
        potential prospective likely comprehensive thorough complete extensive suitable
        appropriate proper adequate fitting relevant effective efficient successful new novel
        innovative modern current present great excellent outstanding superb exceptional also
        additionally furthermore moreover besides moreover thereby thus therefore hence
        consequently successfully effectively efficiently properly appropriately adequately
        thoroughly comprehensively accordingly respectively specifically particularly especially
        notably mainly primarily aforementioned regarding concerning about based using via through
        """

    /// Words of judgement, of refusal and of failure: brought into a claim, they change it.
    static let judging = """
        mediocre poor terrible awful horrible worst inferior outdated obsolete useless worthless
        ineffective inefficient unreliable unsuitable inadequate insufficient suboptimal subpar
        substandard flawed faulty defective broken negligible minimal trivial insignificant
        unimportant irrelevant unnecessary optional exorbitant excessive enormous tremendous tiny
        marginal minor unlimited endless infinite average ordinary basic simple traditional
        standard generic conventional primitive common regular refuse reject decline deny forbid
        prohibit ban cancel terminate abandon quit withdraw postpone delay fail lack miss lose
        ignore neglect overlook forget dismiss disregard doubt dispute oppose disagree criticize
        complain regret worry fear hate dislike hinder impede obstruct hamper impair damage harm
        worsen degrade deteriorate weaken undermine destroy ruin discourage demotivate confuse
        mislead deceive unable unwilling reluctant hesitant unsure uncertain unhappy dissatisfied
        disappointed angry upset skeptical sceptical concerned unfortunately regrettably sadly
        surprisingly former previous old ancient past competitor rival enemy expensive costly
        pricey difficult hard complicated complex slow weak dangerous risky unsafe never nowhere
        hardly barely scarcely seldom rarely despite although nevertheless regardless unless
        otherwise later tomorrow yesterday soon immediately free
        """
}
