// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension EmotionWords {
    /// English: sadness, fear, shame, and what is bad.
    static let distress = """
        endings: s ed d ing es er ers y
        bad worst: bad|worse|worst|terrible|terribly|awful|awfully|horrible|horribly|dreadful|lousy
        abysmal|horrific|disaster+|disastrous
        bad: badly|mediocre|subpar|catastroph+|mess|messed|messed up|fail+|failed|failing|failure+
        wrong|wrongly|mistake+|error+|fault|problem+|issue+|trouble+|poor|poorly|weak|boring|bored
        dull|dumpster|sadly|depressing|dirty|stinks|stink|stinking|smelly|rotten|weird|strange
        harmful|illegal|immoral|unethical|wicked|inhumane|irresponsible|reckless|careless|negligent
        neglect+|negligence|ignore+|ignored|ignoring|refus+|refuse|refused|deny|denied|denial
        unable|impossible|scandal|controvers+|controversial|biased|bias|unhelpful|overpriced
        expensive|cheap|poor quality|low quality|broken promise|disappoint+|disappointing
        disappointed|disappointment|letdown|let down|underwhelming|unfortunately|unfortunate|pity
        too bad|sucks that|hurts|hurting|pain+|suffering|damage+|damaged|harm+|ruin|lost|lose+
        losing|loss|doubt+|doubtful|skeptical|disagree+|disagreed|disapprove|against|oppose+|not ok
        not okay|not cool|not funny|not good|not fair|not right|not acceptable|isn t right
        unpopular|hardly|barely
        bad sad: tragic|sad|hopeless|hurt+|painful|suffer+
        bad disgust: gross|yuck|ew|eww|ewww
        bad embarrass: awkward|regret+|shame
        bad fear: dangerous
        bad annoy gripe: unprofessional|terrible service
        bad emphasis negate: never
        sad: sadness|sadder|saddest|saddens|unhappy|miserable|misery|depress+|depressed|depression
        cry|crying|cried|cries|tears|tear|teared|sobbing|weep+|weeping|heartbreak+|heartbreaking
        heartbroken|broke my heart|breaks my heart|lonely|loneliness|alone|grief|grieve+|grieving
        mourn+|mourning|rip|rest in peace|passed away|funeral|lost my|miss him|miss her|miss you
        miss it|miss them|i miss|missed|my condolences|condolences|sorry for your loss|devastat+
        devastated|devastating|despair|suicid+|suicidal|suicide|poor guy|poor thing|poor kid
        poor girl|poor man|poor dog|tragedy|gloomy|down|empty|numb|sigh|sighs|unloved|rejected
        abandoned|homesick|disheart+|disheartening
        sad embarrass: sorry
        fear: afraid|fear+|fearful|feared|fearing|scared|scary|scare+|scares|scaring|terrif+
        terrified|terrifying|terror|horror|horrified|frighten+|frightened|frightening|frightful
        panic+|panicking|panicked|anxious|anxiety|nervous|nervously|worried|worry|worries|worrying
        dread+|dreading|spooky|nightmare+|paranoid|paranoia|phobia|threatened|danger|unsafe|haunt+
        shaking|tremble+|stress+|stressed|stressful|tense|uneasy|concerned|concerning|concern+
        alarming|run away|hide
        embarrass: embarrass+|embarrassed|embarrassing|ashamed|humiliat+|humiliated|guilt|regretted
        apolog+|apologize|apologies|apologise|my bad|my fault|forgive me|oops|whoops
        """
}
