// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension EmotionWords {
    /// English: swearing and telling off.
    static let swearing = """
        endings: s ed d ing es er ers y
        profanity fword: fuck|fucks|fuckin|fucking|fucken|fuckn|fking|fkn|fk|f ing|effing|effin
        freaking|freakin|frickin|fricking|friggin|frigging|fucked
        profanity: flipping|fuckery|shit|shits|shitting|shite|shitload|batshit|bollocks|bugger
        crapp|craps|piss|pissing|pissy|arse|asses|half assed|half ass|balls|cock|screw|screwed
        screwing|heck|darn|darned|sod|blasted|wth|fu|f u|fml|fubar|bitchass|af|asf
        profanity worthless: clusterfuck+|shitty|shittier|shittiest|shitshow|shit show|horseshit
        dogshit|dog shit|crap|crappy|crappiest|sucks|suck|sucked|sucking|suckers|sucky
        profanity goddamn: damn|damned|damnit|dammit|damm|goddamn|goddamned|god damn|goddammit
        goddamnit|god dammit|hell|bloody
        profanity deceit: bullshit|bullshitting|bull shit|bs
        profanity humor laughter: lmfao
        tell-off go-away: shut up|shut the fuck up|stfu|shut it|shut your mouth|shut your|shut yo
        shaddup|be quiet|fuck off|fuck you|fuck u|fuck your|fuck him|fuck her|fuck them|fuck that
        fuck this|fuck those|fuck these|fuck the|fuck all|fuck every|fuck anyone|fuck everyone
        fuck em|fuck it|piss off|sod off|bugger off|screw you|screw that|screw this|screw them
        screw him|screw her|go fuck yourself|fuck yourself|go to hell|go away|get lost|get out
        get the fuck|get the hell|get fucked|get bent|get stuffed|kiss my ass|suck it|suck my
        eat shit|eat a dick|bite me|up yours|drop dead|die in|rot in|burn in|kill yourself|kys
        jump off|choke on|shove it|shove that|stick it up
        tell-off not-caring: get over it|get over yourself|grow up|nobody asked|no one asked
        nobody cares|no one cares|who cares|who gives a|don t give a|dont give a|doesn t give a
        give a shit|give a fuck|give a damn|couldn t care less|could care less|don t care
        do not care|cry me|cry more|cry about it|boo hoo|suck it up|deal with it
        tell-off: get a grip|get a life|get a job|get real|get help|grow a pair|man up|wake up
        go home|back off|buzz off|leave me alone|leave us alone|leave him alone|leave her alone
        leave them alone|mind your own|mind your business|none of your business|keep your|take your
        stay out of|don t you dare|dont you dare|don t tell me|dont tell me|what is wrong with you
        what s wrong with you|whats wrong with you|what is wrong with people|wrong with people
        what s your problem|whats your problem|what the hell is wrong|are you stupid|are you dumb
        are you serious|are you kidding|are you kidding me|you kidding me|are you fucking
        are you insane|are you blind|are you deaf|are you high|are you retarded|you must be
        learn to read|learn to|try reading|can you read|read the|no shit|no shit sherlock
        go back to|go cry|go play|keep crying|your fault|your own fault|you re wrong|you are wrong
        you re lying|you are lying|you lie|you lied|you re full of|full of shit|full of it
        full of yourself
        tell-off rhetorical: how dare|who do you think you are|did you even|do you even|who asked
        tell-off you-are: you people|you guys are|you all are|you re a|you are a|youre a|ur a
        your a|you re an|you are an|you re the|you re just|you re not|you don t even|you don t know
        you have no idea|you clearly|you obviously|you literally|you fucking|you stupid|you dumb
        you damn|you little|you absolute|you bunch
        tell-off pathetic: you should be ashamed|ashamed of yourself|shame on|shame on you
        tell-off stop: stop being|stop acting|stop pretending|stop crying|stop whining
        stop complaining|stop trying|stop telling|stop making|stop using|stop posting|stop calling
        stop doing|stop talking|stop it|just stop|please stop|stop with|can we stop|quit your
        quit being|quit it|quit acting|knock it off|cut it out|cut the crap|give it a rest
        enough already|enough is enough|had enough
        """
}
