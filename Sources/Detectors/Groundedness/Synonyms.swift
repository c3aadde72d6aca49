// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// English words that may stand for one another: groups, the first word of each with all that follow.
///
/// A claim whose word is not in the evidence is the less in doubt for it where one of its group is.
enum Synonyms {
    static let groups = """
        offer provide give supply present furnish deliver extend grant propose
        discuss talk debate address cover examine explore consider review converse deliberate
        mention state say note remark point tell report indicate declare express observe
        explain describe detail clarify outline elaborate illustrate narrate depict
        highlight emphasize stress underline underscore accentuate emphasise
        suggest propose recommend advise advocate | ask inquire request question query enquire
        request demand seek solicit | answer respond reply response
        agree concur consent accept approve | decide determine conclude resolve choose settle
        decision choice conclusion determination verdict | choose select pick opt prefer elect
        think believe feel consider reckon suppose opine
        thought belief opinion view idea notion | know understand comprehend grasp realize
        learn discover find ascertain
        show demonstrate display illustrate present reveal exhibit prove indicate
        help assist aid support | help assistance aid support service
        improve enhance better boost upgrade refine ameliorate strengthen elevate optimize advance
        increase raise grow boost expand rise escalate heighten augment magnify maximize amplify enlarge
        decrease reduce lower lessen diminish decline minimize cut drop shrink curtail
        reduction decrease decline cut discount | discount reduction rebate markdown saving
        start begin commence initiate launch open kick
        end finish conclude terminate complete close cease stop
        continue proceed persist carry maintain keep | stop halt cease prevent block
        prevent avoid avert stop preclude hinder | need require necessitate demand want
        need necessity requirement | require need necessitate demand
        want wish desire would like
        necessary essential required needed mandatory vital crucial imperative
        important significant crucial essential vital key critical major substantial
        importance significance relevance value
        main primary principal chief key major central core leading
        big large huge great major sizable substantial considerable
        small little tiny minor slight compact
        many numerous several multiple various diverse plenty lots
        several multiple various numerous different some diverse
        various different diverse several varied multiple assorted
        different distinct various diverse varied separate
        same identical equal equivalent similar | similar alike comparable analogous like
        comprehensive complete full extensive thorough thoroughgoing exhaustive
        entire whole complete full total all
        advanced sophisticated state cutting modern innovative progressive
        innovative novel new inventive pioneering groundbreaking original creative
        new novel fresh recent latest innovative | current present existing ongoing contemporary
        modern contemporary current up | old previous former prior past earlier
        next following subsequent upcoming | now currently presently
        fast quick rapid speedy swift prompt | quickly rapidly swiftly fast promptly speedily
        easy simple straightforward effortless uncomplicated | easily simply effortlessly
        simplify streamline ease facilitate | streamline optimize simplify
        difficult hard challenging tough tricky complicated complex
        complex complicated intricate
        problem issue challenge difficulty trouble concern obstacle
        challenge difficulty problem obstacle hurdle | solution answer resolution fix remedy
        solve resolve fix address tackle | fix repair correct mend
        error mistake fault bug flaw | cheap inexpensive affordable economical budget
        expensive costly pricey high | cost price expense fee charge rate
        price cost pricing rate | expense cost spending expenditure | pay remit settle
        money funds cash | earnings profit revenue income | profit earnings gain revenue
        buy purchase acquire obtain get order | purchase buy order acquisition
        sell market vend trade | get obtain receive acquire gain procure | receive get obtain
        send dispatch mail forward ship deliver transmit
        use utilize employ apply leverage utilise | use usage utilization application
        make create produce build construct craft form generate
        create develop build design make produce generate establish
        develop create build design devise | build construct create develop
        design create devise develop plan craft intend formulate
        designed intended built made crafted created
        approach method technique way strategy procedure
        method technique approach procedure way | way manner method approach
        technique method approach | algorithm method procedure | model framework system
        system platform framework structure | platform system tool software
        software program application app tool | tool instrument utility
        program programme plan scheme | plan scheme program strategy package | plan intend aim
        feature characteristic attribute functionality function capability
        function feature functionality role | ability capability capacity power
        capability ability capacity function | allow enable permit let empower
        enable allow empower permit facilitate
        include comprise contain encompass involve incorporate cover feature consist
        contain include hold comprise | involve include entail encompass
        consist comprise include | combine merge integrate unite join blend
        integrate combine incorporate merge | separate divide split distinguish part
        divide split separate | connect link join attach | group team committee panel
        team group crew staff | company firm business corporation organization enterprise
        business company firm enterprise organization
        businesses companies firms enterprises organizations | organization company institution
        customer client consumer buyer patron shopper | client customer | user customer
        employee worker staff | manager supervisor head leader | executive manager director
        representative agent rep advisor associate salesperson
        agent representative salesperson advisor | potential prospective possible
        possible potential feasible | person individual human | people individuals persons folks
        children kids youngsters | student pupil learner | teacher educator instructor
        doctor physician | meeting session conference gathering call | meet gather convene
        call phone ring | call conversation discussion
        conversation discussion dialogue talk exchange chat | email mail message letter
        document text paper email article | paper article study work
        study research investigation analysis | research study investigation
        investigate explore examine study research probe
        analyze examine study investigate evaluate assess
        analysis examination evaluation study | evaluate assess judge appraise review
        test try trial check examine | experiment test trial
        result outcome finding consequence | results outcomes findings
        effect impact influence consequence | affect impact influence | reason cause ground
        cause lead result trigger | because since due as | based founded grounded
        goal aim objective purpose target | aim goal seek intend strive purpose
        purpose aim goal intent | try attempt seek endeavor strive | attempt try effort
        effort attempt endeavor | task job assignment duty | job work task position
        work function operate | operate run work function | operation process procedure task
        process procedure operation | perform execute conduct carry do
        conduct perform carry hold | performance results efficiency
        efficient effective productive | effective efficient successful
        efficiency effectiveness productivity
        effectively efficiently successfully properly appropriately
        achieve attain accomplish reach obtain | accomplish achieve complete
        success achievement | successful effective fruitful
        good great excellent fine favorable | great excellent outstanding superb wonderful
        excellent outstanding superb exceptional | superior better best
        better improved superior | best finest top optimal ideal | bad poor terrible awful
        popular famous known | special particular exclusive unique
        unique distinct special exclusive | exclusive special unique limited
        limited restricted time special | specific particular certain
        special promotional limited | promotion offer deal special
        offer deal promotion proposal | deal offer bargain agreement | agreement contract deal
        personalized customized tailored tailor custom individualized bespoke individual
        customize personalize tailor adapt | adapt adjust modify tailor
        adjust modify change alter | change alter modify adjust shift transform
        change modification alteration | extra additional added further more supplementary
        additional extra further more added supplementary other
        additionally furthermore moreover also besides | also additionally too furthermore
        further additional more | more additional extra further | information details data
        details information particulars specifics | data information
        knowledge understanding insight | insight understanding knowledge | learn gain get
        sign enroll register subscribe | register enroll sign | enrollment registration sign
        subscribe enroll sign | subscription membership plan | join enroll enter participate
        participate join engage | member participant | participant attendee member
        schedule arrange set book plan organize | arrange schedule organize set
        book reserve schedule | appointment meeting booking | demo demonstration presentation
        demonstration demo showcase | week days | annual yearly | yearly annual | monthly month
        month monthly | daily everyday | period time duration span | duration length period
        temporary short | time period | first initial | initially first originally
        initial first original | last final latest | final last ultimate
        finally lastly ultimately eventually | before prior previously | after following
        during throughout | often frequently regularly | frequently often regularly
        always constantly | usually typically generally normally | typically usually generally
        probably likely | maybe perhaps possibly
        about approximately around roughly regarding concerning
        approximately about around roughly | concerning regarding about | almost nearly
        very extremely highly really | only just solely merely exclusively | just only merely
        however but nevertheless yet | although though while despite | despite although
        while whereas | therefore thus hence consequently | such like | example instance
        especially particularly notably specifically | particularly especially notably
        aspect facet element dimension | element component part aspect
        component element part module piece | module component unit
        part component element portion section | portion part section
        item product article piece | product item goods merchandise | goods products merchandise
        service assistance support | services offerings | offering service product
        benefit advantage perk gain profit | advantage benefit strength
        disadvantage drawback downside | perk benefit | value worth
        protect safeguard secure guard defend | protection security safeguard coverage
        safety security protection | security safety protection | secure safe protect
        safe secure | coverage protection insurance | cover protect insure
        contents belongings possessions | property belongings possessions | house home residence
        home house residence household | family household | apartment flat
        place location site spot | location place site position | area region field zone domain
        region area zone | field domain area | environment setting surroundings | country nation
        city town | world globe | worldwide global globally | global worldwide international
        local regional | trip journey travel voyage | vacation holiday trip
        hotel accommodation lodging | luxury luxurious deluxe premium upscale
        premium deluxe luxury high | fitness exercise | workout exercise training
        training education instruction coaching | train teach educate instruct
        teach educate instruct | education training schooling | health wellness
        wellness health wellbeing | food cuisine | meal dish | car vehicle automobile
        vehicle car | picture image photo | image picture | photo picture | film movie
        movie film | book novel | author writer | writer author | actor performer | song track
        design layout style | style design | appearance look | look appearance | color colour
        shape form | form shape type | type kind sort category | kind type sort
        category class type | material substance | structure construction building framework
        construct build | size dimension | shape structure | speed pace rate | speed velocity
        accuracy precision correctness | accurate precise exact correct | precise accurate exact
        correct right accurate proper | proper appropriate suitable correct
        appropriate suitable proper fitting | suitable appropriate fitting
        relevant pertinent related | related relevant connected associated
        relationship relation connection link | connection link relation
        interact engage communicate | interaction engagement communication
        communicate convey contact talk | contact reach communicate | reach contact get
        engage interact involve | represent depict portray denote signify
        representation depiction portrayal | express convey voice state
        convey communicate express | voice express | concern worry | worry concern anxiety
        worried concerned anxious | interest curiosity | interested curious keen
        hesitant reluctant unsure uncertain | reluctant hesitant unwilling
        unsure uncertain hesitant | uncertain unsure | convince persuade | persuade convince
        encourage urge motivate invite | urge encourage | invite encourage ask
        invitation request | guarantee assure ensure promise warrant
        assure guarantee ensure reassure | ensure guarantee assure | promise pledge guarantee
        guarantee warranty assurance | risk danger hazard | free complimentary gratis
        complimentary free | complementary free | quality standard caliber | high elevated great
        higher greater | lower reduced less | less fewer lower | low small | top leading best
        leading top foremost | competitive affordable attractive | attractive appealing
        appealing attractive | flexible adaptable versatile | flexibility adaptability
        reliable dependable trustworthy | dedicated committed devoted | committed dedicated
        committed devoted | experienced skilled expert | expert specialist professional
        expertise skill knowledge experience | skill ability expertise | experience expertise
        professional expert | track monitor follow trace | monitor track supervise watch observe
        watch monitor observe | supervise oversee manage
        manage handle control administer oversee run | handle manage deal | control manage
        management administration | lead guide direct head | guide lead direct
        guidance direction advice | advice guidance recommendation
        recommendation suggestion advice proposal | suggestion recommendation proposal idea
        proposal suggestion recommendation | idea concept notion thought | concept idea notion
        theory hypothesis | hypothesis theory assumption | assume suppose presume
        assumption presumption | introduce present propose launch | present introduce
        launch introduce release | release launch publish | publish release issue
        update refresh upgrade | upgrade update improve | install set
        replace substitute swap exchange | exchange swap trade replace | return refund
        refund reimbursement repayment | reimburse refund repay | cancel annul terminate
        cancellation termination | delay postpone defer | postpone delay defer | late delayed
        early earlier | ready prepared | prepare ready | complete finish finalize
        finalize complete finish | fill complete | fulfil satisfy meet | satisfy fulfil meet
        satisfaction contentment | satisfied happy pleased content
        happy glad pleased satisfied | pleased happy glad delighted
        unhappy dissatisfied displeased | angry upset annoyed | enjoy like love appreciate
        like enjoy love | appreciate value thank | grateful thankful appreciative
        excited thrilled enthusiastic eager | eager keen enthusiastic | passionate enthusiastic
        attract draw appeal | focus concentrate center emphasis | focused concentrated
        emphasis focus stress | attention focus | identify recognize detect pinpoint
        recognize identify acknowledge | acknowledge recognize admit
        detect identify find discover | find discover locate | discover find uncover
        search look seek | look search | see view observe watch | observe see notice
        notice observe | remember recall | remind prompt | forget overlook
        ignore disregard overlook neglect | reject refuse decline deny | refuse reject decline
        decline refuse reject | deny refuse reject | remove delete eliminate exclude erase
        eliminate remove | delete remove erase | add include append | exclude omit remove
        omit exclude leave | leave depart go | arrive come reach | go travel move
        move shift transfer relocate | transfer move shift | shift move transition
        transition shift change | follow pursue adhere | pursue follow seek | compare contrast
        contrast compare | comparison contrast | measure assess gauge
        estimate approximate calculate assess | calculate compute | compute calculate
        computation calculation | predict forecast anticipate | prediction forecast
        predictive forecasting | anticipate expect predict | expect anticipate | hope wish
        capture record | record capture document | document record | write compose
        compose write | read peruse | list enumerate | describe explain
        explanation description | description account | definition meaning | mean signify
        meaning sense | summary overview | summarize outline recap | overview summary outline
        outperform surpass exceed beat | surpass exceed outperform | exceed surpass
        gradient slope | generate produce create | generation production
        produce generate create make manufacture | production manufacturing
        manufacture produce | yield produce give | architecture structure design | network net
        layer level | level degree tier | degree level extent | extent degree scope
        scope range extent | range variety array spectrum
        variety range array assortment diversity | array range variety | wide broad extensive
        broad wide | extensive wide broad comprehensive | vast huge enormous | enormous huge
        scale size | amount quantity sum number | number quantity amount
        quantity amount number | sum total amount | total overall sum | overall total general
        general overall broad | common usual shared frequent | typical usual common standard
        standard typical normal regular | regular standard normal | normal regular usual
        traditional conventional classic | conventional traditional | automatic automated
        automation mechanization | automate mechanize | autonomous self independent driverless
        independent autonomous | driving steering | dependent reliant | depend rely
        rely depend | trust confidence faith | confidence trust | believe trust
        clear obvious evident | obvious clear evident | unclear vague ambiguous
        ambiguous unclear | visible apparent | hidden concealed latent | public open
        private personal | personal individual private | individual single personal
        single one sole individual | both two | pair couple two | couple pair
        double twice twofold | half fifty | triple three | dozen twelve | once one | third three
        quarter fourth
        """
}
