// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// English words that cannot both be true of one thing.
enum Opposites {
    /// Each word before a bar against each behind it.
    static let pairs = """

        increase raise grow rise expand enhance improve boost maximize|decrease reduce lower decline shrink diminish cut minimize drop worsen hinder
        improve enhance better strengthen|worsen degrade impair hinder deteriorate weaken damage
        help assist support facilitate aid enable|hinder impede obstruct prevent hamper block
        allow permit enable|forbid prohibit prevent disallow ban deny block
        accept approve agree|reject refuse decline deny disagree disapprove ; agree|disagree
        include contain|exclude omit lack ; add|remove subtract delete
        start begin open launch commence|end finish stop close terminate conclude
        before prior|after following ; first|last second final ; early|late ; high|low
        higher greater|lower less ; more|less fewer ; most|least
        many numerous multiple several|few single one ; large big huge great|small little tiny
        long|short brief ; wide broad|narrow limited ; fast quick rapid|slow
        easy simple straightforward|difficult hard complex complicated challenging
        good great excellent|bad poor terrible ; best|worst ; better superior|worse inferior
        cheap inexpensive affordable|expensive costly pricey
        new novel modern innovative recent|old traditional outdated conventional existing
        next|previous prior past
        modern advanced innovative cutting|traditional basic primitive outdated
        luxury premium deluxe|basic standard budget economy ; free complimentary|paid charged
        strong|weak ; positive|negative ; true|false
        right correct accurate|wrong incorrect inaccurate
        success successful|failure unsuccessful ; succeed|fail ; win|lose ; gain|lose
        profit|loss ; buy purchase|sell ; send|receive ; give|take ; lend|borrow ; import|export
        arrive|depart leave ; enter|exit leave ; come|go ; push|pull ; up|down
        above over|below under ; inside internal indoor|outside external outdoor ; top|bottom
        front|back ; left|right ; north|south ; east|west ; in|out ; on|off
        on-policy|off-policy ; online|offline ; public|private ; local|global remote
        domestic|foreign international ; national|international ; global|local
        same identical|different distinct ; similar|dissimilar different
        together|separately apart ; combine merge unite join|separate divide split
        separate|combine merge ; connect|disconnect ; always|never
        often frequently|rarely seldom ; usually|rarely ; all every|none no some
        everyone everybody|nobody none ; something|nothing ; some|all none ; with|without
        possible|impossible ; able|unable ; likely|unlikely
        necessary required essential mandatory|unnecessary optional
        important significant crucial|unimportant insignificant trivial ; relevant|irrelevant
        clear|unclear vague ; certain sure|uncertain unsure ; confident|doubtful hesitant
        happy satisfied pleased|unhappy sad dissatisfied displeased
        like love enjoy|dislike hate ; interested|uninterested disinterested
        optimistic|pessimistic ; enthusiastic eager|reluctant hesitant
        safe secure|dangerous unsafe risky ; healthy|unhealthy ; rich wealthy|poor
        full complete|empty incomplete partial ; permanent|temporary ; temporary|permanent
        flexible|rigid inflexible ; active|passive inactive ; automatic automated|manual
        autonomous|manual human ; dependent|independent ; direct|indirect ; explicit|implicit
        formal|informal ; professional|amateur personal
        experienced expert|inexperienced novice ; male man men boy|female woman women girl
        husband|wife ; father|mother ; son|daughter ; brother|sister ; he him his|she her
        parent parents|child children ; teacher|student ; doctor|patient ; employer|employee
        buyer customer client|seller vendor agent ; adult adults|child children kids
        young|old elderly ; hot warm|cold cool ; light|dark heavy ; day|night
        morning|evening afternoon night ; weekday|weekend ; today|tomorrow yesterday
        daily|weekly monthly annual yearly ; weekly|monthly annual daily yearly
        monthly|annual yearly weekly quarterly daily
        annual yearly|monthly quarterly weekly daily ; hour|minute day ; day|week month year
        week|month day year ; month|year week day ; maximum|minimum ; maximize|minimize
        upper|lower ; linear|nonlinear ; supervised|unsupervised ; static|dynamic
        continuous|discrete ; deterministic|stochastic random ; labeled|unlabeled ; sparse|dense
        deep|shallow ; forward|backward ; encoder|decoder ; input|output ; source|target
        training|testing test ; theoretical|empirical practical ; quantitative|qualitative
        local|global ; convex|nonconvex ; finite|infinite ; known|unknown ; visible|hidden
        open|closed ; simple|complex ; normal|abnormal ; efficient|inefficient
        effective|ineffective ; reliable|unreliable ; stable|unstable ; equal|unequal
        legal|illegal ; fair|unfair ; honest|dishonest ; patient|impatient
        advantage benefit|disadvantage drawback ; encourage|discourage ; praise|criticize
        support|oppose ; attack|defend ; remember|forget ; save|waste spend
        create build|destroy ; allow|restrict ; avoid prevent|cause create encourage
        ignore|consider ; keep retain|discard lose ; hide conceal|show reveal ; attract|repel
        expand|contract ; extend|shorten ; exclusive|inclusive common ; unique|common
        special|ordinary regular ; individual|group collective
        personalized customized|generic standard ; comprehensive extensive|limited partial basic
        residential|commercial ; commercial|residential ; home house|office
        family|business individual ; individuals families|businesses companies ; indoor|outdoor
        summer|winter
        """

    /// Members of one kind: each against every other.
    static let kinds = """
        monday tuesday wednesday thursday friday saturday sunday
        january february march april may june july august september october november december
        spring summer autumn winter
        second minute hour day week month quarter year decade century
        daily weekly biweekly monthly quarterly annually yearly annual
        red blue green yellow black white orange purple pink brown grey gold silver
        north south east west
        mother father brother sister son daughter wife husband uncle aunt cousin grandmother grandfather friend
        car truck bus train plane airplane bike bicycle boat ship motorcycle van taxi
        dog cat horse bird fish cow
        hospital clinic school university college hotel restaurant store shop bank office factory warehouse library museum church airport gym pharmacy
        hospitals clinics schools universities colleges hotels restaurants stores shops banks offices factories warehouses libraries museums airports gyms pharmacies homes
        doctor nurse teacher lawyer engineer driver chef pilot farmer student manager director president executive secretary assistant intern developer designer analyst accountant
        phone email mail letter fax text chat sms
        health life car auto home travel pet dental renter flood fire
        english french german spanish italian dutch portuguese polish russian chinese japanese korean arabic
        england france germany spain italy netherlands portugal poland russia china japan korea america canada mexico brazil india australia
        american british french german spanish italian dutch polish russian chinese japanese korean indian canadian mexican
        breakfast lunch dinner | coffee tea milk water juice beer wine
        apple banana orange lemon strawberry grape
        wood metal plastic glass paper leather rubber steel titanium cotton
        dollar euro pound yen | credit debit cash cheque check paypal voucher gift
        basketball football soccer baseball tennis golf hockey cricket rugby
        guitar piano drums violin
        laptop desktop tablet phone computer television camera printer | teacher student parent
        buyer seller | individuals families businesses groups teams
        residential commercial industrial | image text audio video speech
        classification regression clustering segmentation detection generation translation
        encoder decoder | convolutional recurrent | precision recall accuracy
        training validation test | marketing finance engineering legal sales accounting
        ceo cfo cto | first second third fourth fifth | left right | economy business first
        morning afternoon evening night | breakfast lunch dinner
        cm mm km metre meter mile inch foot feet yard | kg gram pound ounce ton
        small medium large | bronze silver gold platinum | basic standard premium
        single double triple | north south | adults children teenagers seniors infants
        men women | love hate | steering braking parking | sms email
        """
}
