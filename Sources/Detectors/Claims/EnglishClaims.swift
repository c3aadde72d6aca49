// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What an AI says in English that it did. See ``ClaimPage`` for the form.
enum EnglishClaims {
    static let grammar = """
        marker: of|in|with|is|at|have|you|your|the|and|to|for|it|that|this|on|by|as|will|are
        please|any|anything|else|has|been|was|i|we|my|our|can|there|from|or|be|not|an|done|now
        me: i|we
        our (team|system|systems|staff|department|warehouse|agent|agents|specialist|specialists|billing team|support team|technical team|finance team|company)
        the (system|team|billing team|support team|billing department|finance team|bank)
        my (colleague|colleagues|team|supervisor|manager)|a colleague|yours truly|we all
        you: you|the customer|the client|the caller
        have: have|has|ve|had
        is: is|are|am|m|re
        apostrophe: s
        was: was|were|got|gotten
        been: been
        being: being
        be: be
        modal: can|could|would|should|may|might|must|shall|d|let me|let us|let s|want|wants|cannot
        ought|likely
        modal+will: will|ll|going to|gonna
        to: to|not to
        not: not|never|cannot|don t|doesn t|didn t|hasn t|haven t|hadn t|isn t|aren t|wasn t
        weren t|won t|can t|couldn t|wouldn t|shouldn t|dont|doesnt|didnt|hasnt|havent|isnt|wasnt
        werent|cant|no|none|nothing|neither|nor|nobody|without|unable to|failed to|fails to
        yet to be|instead of|rather than|hardly|ain t|far from|almost|nearly
        adverb: already|now|just|successfully|also|then|recently|finally|currently|officially
        fully|completely|immediately|automatically|therefore|indeed|duly|personally|manually
        gone ahead and|went ahead and|taken the liberty and|both|all|each|formally|promptly|hereby
        so|again|only|of course|as requested|as you asked|as promised|as discussed
        as you requested|on your behalf|for you|in the meantime|this morning|earlier|today
        yesterday|safely|properly|correctly|happily|gladly|actually|simply|quickly|permanently
        temporarily|since|even|still|partially|proactively|kindly|retroactively|ahead and
        right away|instantly|securely
        now: now|right now|right away|at the moment|as we speak|currently|at this moment
        immediately|straight away
        condition: if|once|when|whenever|after|before|as soon as|unless|until|till|in case
        provided|assuming|whether|make sure|making sure|ensure|ensures|ensuring|so that|in order
        suppose|why|how|what|where|who|whose|by the time|even if|in the event|depending on
        whichever|whatever|following|should you|should your|should the|would you|did you|have you
        has your|has the|do you|does|is your|are you|was your|were you|upon|subject to|to have
        to get|want me to|like me to|want to have|having|see if|ready to be|imagine|supposing
        say that
        report: i understand|i hear|i can understand|sorry|sorry to hear|sorry that|sorry about
        i regret|apologies that|apologise that|apologize that|apologise for|apologize for
        apologies for
        you (said|mentioned|told|wrote|stated|indicated|reported|noted|asked|say|mention|believe|think|feel|want|wanted|re saying|are saying|were told|claim|thought|would like|need|d like|ve mentioned|have mentioned)
        it (sounds|seems|looks|appears) (like|as if|as though|that)
        as you (said|mentioned|noted|know)|it (sounds|seems|appears)|according to you
        your (message|email|note) (says|said|states)|asked (whether|if)|frustrating that
        unfortunate that|inconvenience that|thank you for|thanks for|for example|for instance|e g
        such as
        relative: that|which|who|whom
        and: and|plus|as well as|then
        split: but|however|because|so|although|though|while|whereas|therefore|otherwise|meanwhile
        or
        able: was able to|were able to|been able to|managed to|succeeded in|finished|completed
        just finished|have finished|done
        causative: got|had|gotten
        definite: your|the|this|that|these|those|my|our|their|it|everything|both|all|they
        preposition: a|an|another|one|some|any|each|for|to|as|on|from|at|with|by|in|via|into
        through|per|until|within|under|back|successfully
        done: done|all done|all set|all sorted|sorted|all taken care of|taken care of
        consider it (done|sorted|cancelled|taken care of)|consider that done|good to go|job done
        mission accomplished|dealt with|all fixed|squared away|all good to go|a done deal
        off your hands|out of the way
        adverb: (i|we) (can|could) (confirm|verify|see)|(i|we) confirm
        (happy|pleased|glad|able|delighted) to (confirm|inform you|let you know|report|say|tell you|advise|share)
        confirming|please be (advised|informed)|please note|(can|could) (now |also |)confirm
        good news|great news
        condition: confirm that|confirm the|confirm all|confirm it|confirm both|confirmation that
        confirm your|hope|i hope|we hope|wish|verify that|verify the|ll verify|ll confirm
        check that|check if|please confirm|please verify|please check|to verify|the moment
        at the time|as long as|the day|the minute
        adverb: marked as|marked|taken note|took note
        state send+ship: on its way|on the way|on their way|en route|in the mail|in the post
        in transit|out for delivery|heading your way|headed your way|coming your way|in your inbox
        out the door
        state any: under way|underway|in progress|in process|complete|through|gone through
        went through|in place|confirmed|finalised|finalized|effective|successful|processing
        approved|in effect|a success|being processed|in motion|live
        state activate+open+unblock: active|up and running|reactivated|unlocked|usable again
        back online
        state cancel: no longer active|off your account
        spoken+you: what you|everything you
        spoken: message|messages|question|questions|concern|concerns|information you
        details you|photo|photos|picture|pictures|screenshot|screenshots|conversation|note|policy
        policies|our terms|terms|options|feedback|experience|inquiry|enquiry|point|points|faq
        guidelines|documentation|description|the above
        """

    static let verbs = """
        verb deliver: deliver delivered delivering
        verb cancel: cancel (cancelled|canceled) (cancelling|canceling)|void voided voiding
        call_off called_off calling_off|terminate terminated terminating|annul annulled annulling
        revoke revoked revoking|withdraw withdrawn withdrawing|scrap scrapped scrapping
        end ended ending|retract retracted retracting|roll_back rolled_back rolling_back
        wind_up wound_up winding_up
        verb cancel+remove+deactivate: unsubscribe unsubscribed unsubscribing
        opt_out opted_out opting_out|unenroll unenrolled unenrolling
        verb cancel+block+change: stop stopped stopping|halt halted halting
        cut_off cut_off cutting_off
        verb refund: refund refunded refunding|reimburse reimbursed reimbursing
        repay repaid repaying|pay_back paid_back paying_back|give_back given_back giving_back
        money_back money_back money_back
        verb refund+apply: credit credited crediting|compensate compensated compensating
        recredit recredited recrediting
        verb refund+cancel: reverse reversed reversing|undo undone undoing
        verb refund+apply+remove: waive waived waiving|write_off written_off writing_off
        knock_off knocked_off knocking_off|take_off taken_off taking_off
        forgive forgiven forgiving
        verb pay: pay paid paying|pay_out paid_out paying_out|disburse disbursed disbursing
        process_payment processed_payment processing_payment|charge charged charging
        debit debited debiting|bill billed billing|deduct deducted deducting
        settle settled settling|deposit deposited depositing|withdraw withdrew withdrawing
        remit remitted remitting
        verb pay+handover+change: transfer transferred transferring
        verb change: change changed changing|update updated updating|modify modified modifying
        edit edited editing|amend amended amending|correct corrected correcting
        adjust adjusted adjusting|alter altered altering|revise revised revising
        switch switched switching|swap swapped swapping|fix fixed fixing|rename renamed renaming
        replace replaced replacing|convert converted converting|merge merged merging
        link linked linking|overwrite overwritten overwriting|increase increased increasing
        raise raised raising|lower lowered lowering|reduce reduced reducing|set set setting
        redirect redirected redirecting|reroute rerouted rerouting
        downgrade downgraded downgrading|migrate migrated migrating|bump bumped bumping
        verb change+apply: upgrade upgraded upgrading|extend extended extending
        prolong prolonged prolonging
        verb change+add+log: save saved saving|record recorded recording
        verb book: book booked booking|lock_in locked_in locking_in|hold held holding
        pencil_in pencilled_in pencilling_in|allocate allocated allocating
        preorder preordered preordering|reserve reserved reserving|order ordered ordering
        purchase purchased purchasing|buy bought buying|secure secured securing
        reorder reordered reordering
        verb book+change: rebook rebooked rebooking
        verb send: send sent sending|resend resent resending|email emailed emailing
        e_mail e_mailed e_mailing|text texted texting|message messaged messaging
        deliver_to delivered_to delivering_to|send_out sent_out sending_out|sms smsed smsing
        reissue reissued reissuing|courier couriered couriering
        copy_you_in copied_you_in copying_you_in
        verb send+handover+escalate+contact: forward forwarded forwarding
        pass_on passed_on passing_on|pass_along passed_along passing_along|relay relayed relaying
        hand_over handed_over handing_over
        verb ship: ship shipped shipping|dispatch dispatched dispatching|mail mailed mailing
        post posted posting|despatch despatched despatching|reship reshipped reshipping
        verb block: block blocked blocking|freeze frozen freezing|lock locked locking
        suspend suspended suspending|hotlist hotlisted hotlisting|froze froze freezing
        ban banned banning|put_on_hold put_on_hold putting_on_hold
        verb block+change+deactivate: pause paused pausing
        verb unblock: unblock unblocked unblocking|unlock unlocked unlocking
        unfreeze unfrozen unfreezing|unsuspend unsuspended unsuspending|lift lifted lifting
        release released releasing
        verb open+log: open opened opening|reopen reopened reopening
        verb close: close closed closing|shut_down shut_down shutting_down
        verb reset: reset reset resetting|restart restarted restarting|reboot rebooted rebooting
        refresh refreshed refreshing|resynced resynced resyncing
        reprovision reprovisioned reprovisioning
        verb activate: port ported porting|opt_you_in opted_you_in opting_you_in
        activate activated activating|enable enabled enabling|turn_on turned_on turning_on
        switch_on switched_on switching_on|reactivate reactivated reactivating
        reinstate reinstated reinstating|resume resumed resuming|renew renewed renewing
        restore restored restoring|provision provisioned provisioning
        verb deactivate: deactivate deactivated deactivating|disable disabled disabling
        turn_off turned_off turning_off|switch_off switched_off switching_off
        disconnect disconnected disconnecting
        verb apply: apply applied applying|redeem redeemed redeeming|grant granted granting
        award awarded awarding|gift gifted gifting|honor honored honoring
        honour honoured honouring|discount discounted discounting
        verb schedule: schedule scheduled scheduling|arrange arranged arranging
        verb schedule+change: reschedule rescheduled rescheduling|move moved moving
        postpone postponed postponing|push_back pushed_back pushing_back
        bring_forward brought_forward bringing_forward
        verb handover: transfer_you transferred_you transferring_you
        connect_you connected_you connecting_you
        put_you_through put_you_through putting_you_through
        hand_you_over handed_you_over handing_you_over|hand_you_off handed_you_off handing_you_off
        forward_you forwarded_you forwarding_you|redirect_you redirected_you redirecting_you
        route_you routed_you routing_you|pass_you passed_you passing_you
        transfer_this_chat transferred_this_chat transferring_this_chat
        verb handover+escalate+change: assign assigned assigning|reassign reassigned reassigning
        verb verify: verify verified verifying|authenticate authenticated authenticating
        validate validated validating|identify_you identified_you identifying_you
        verb log: log logged logging|file filed filing|lodge lodged lodging
        register registered registering|document documented documenting
        submit submitted submitting|report reported reporting
        make_a_note made_a_note making_a_note|add_a_note added_a_note adding_a_note
        leave_a_note left_a_note leaving_a_note|put_a_note put_a_note putting_a_note
        note_on noted_on noting_on|note_in noted_in noting_in
        note_your_account noted_your_account noting_your_account
        note_your_file noted_your_file noting_your_file
        verb log+escalate: flag flagged flagging|raise raised raising
        verb escalate: fast_track fast_tracked fast_tracking|escalate escalated escalating
        prioritise prioritised prioritising|prioritize prioritized prioritizing
        expedite expedited expediting
        verb return: return returned returning|exchange exchanged exchanging
        verb return+book+ship: replace replaced replacing
        verb remove: remove removed removing|delete deleted deleting|erase erased erasing
        clear cleared clearing|drop dropped dropping|detach detached detaching
        purge purged purging|unlink unlinked unlinking|wipe wiped wiping
        take_you_off taken_you_off taking_you_off|strike struck striking
        verb add: add added adding|enroll enrolled enrolling|enrol enrolled enrolling
        sign_you_up signed_you_up signing_you_up|attach attached attaching
        top_up topped_up topping_up|install installed installing|subscribe subscribed subscribing
        put_you_down put_you_down putting_you_down|put_you_on put_you_on putting_you_on
        add_you added_you adding_you|waitlist waitlisted waitlisting
        verb contact: contact contacted contacting|notify notified notifying
        inform informed informing|alert alerted alerting|reach_out reached_out reaching_out
        speak_to spoken_to speaking_to|speak_with spoken_with speaking_with
        talk_to talked_to talking_to|call called calling|ask asked asking|tell told telling
        let_the let_the letting_the|let_our let_our letting_our|let_your let_your letting_your
        let_them let_them letting_them|loop_in looped_in looping_in|chase chased chasing
        phone phoned phoning|ring rung ringing|follow_up_with followed_up_with following_up_with
        message_the messaged_the messaging_the|brief briefed briefing|ping pinged pinging
        instruct instructed instructing|request requested requesting|spoke_to spoke_to speaking_to
        spoke_with spoke_with speaking_with
        verb read: pull pulled pulling|check checked checking|look_up looked_up looking_up
        look_into looked_into looking_into|look_at looked_at looking_at|review reviewed reviewing
        search searched searching|find found finding|locate located locating
        pull_up pulled_up pulling_up|retrieve retrieved retrieving|access accessed accessing
        investigate investigated investigating|examine examined examining
        double_check double_checked double_checking|inspect inspected inspecting
        go_through gone_through going_through|audit audited auditing|trace traced tracing
        run_a_check run_a_check running_a_check|consulted consulted consulting
        verb read+any: confirm confirmed confirming
        verb any: process processed processing|complete completed completing|issue issued issuing
        initiate initiated initiating|finalise finalised finalising|finalize finalized finalizing
        execute executed executing|resolve resolved resolving|sort sorted sorting
        handle handled handling|approve approved approving|authorise authorised authorising
        authorize authorized authorizing|take_care_of taken_care_of taking_care_of
        took_care_of took_care_of taking_care_of|sort_out sorted_out sorting_out
        deal_with dealt_with dealing_with|carry_out carried_out carrying_out
        set_up set_up setting_up|action actioned actioning|trigger triggered triggering
        implement implemented implementing|put_through put_through putting_through
        push_through pushed_through pushing_through|rectify rectified rectifying
        perform performed performing|solve solved solving|repair repaired repairing
        conclude concluded concluding|arrange arranged arranging|accept accepted accepting
        straighten_out straightened_out straightening_out|expedite expedited expediting
        commit committed committing
        participle any: got you covered
        verb: make made making|place placed placing|put put putting|create created creating
        generate generated generating|start started starting|begin begun beginning
        kick_off kicked_off kicking_off|give given giving|gave gave giving|take taken taking
        took took taking|enter entered entering|run run running|produce produced producing
        draw_up drawn_up drawing_up|organise organised organising|organize organized organizing
        lay laid laying|leave left leaving|launch launched launching|fulfil fulfilled fulfilling
        fill_out filled_out filling_out|secure secured securing|get gotten getting
        draft drafted drafting|open_up opened_up opening_up|print printed printing
        release released releasing
        participle any: done
        """

    static let things = """
        noun refund+t-refund: refund|refunds|reimbursement|repayment|chargeback|money back
        noun refund+apply+t-refund: credit|statement credit|store credit|goodwill credit
        noun refund+apply+t-compensation: compensation|goodwill gesture|goodwill payment
        noun pay: payment|charge|direct debit|transaction|invoice|bill|deposit|instalment
        installment|balance
        noun pay: transfer|wire|money transfer|bank transfer|wire transfer|standing order|payout
        noun cancel+t-cancel: cancellation|termination
        noun change: change|changes|update|updates|upgrade|modification|correction|adjustment
        amendment|switch|edit
        noun book+booking: booking|reservation|flight|hotel|room|trip|itinerary|table|rental
        object+booking: ticket|tickets|flights|reservations|bookings
        noun book+order: order|purchase
        object order: orders|item|items|product|products|parcel|package|shipment
        noun ship+t-delivery: parcel|package|shipment|delivery|dispatch
        noun ship+send+return+t-replacement: replacement|new card|replacement card|new device
        new sim|new unit|replacement unit
        noun return+t-replacement: exchange|replacement|swap
        noun return+t-return: return|rma|return label|returns label|return request
        noun send: email|e mail|mail|sms|text message|text|message|confirmation|confirmation email
        confirmation e mail|link|label|shipping label|prepaid label|return label|code|receipt|copy
        notification|letter|instructions|invite|invitation|pin|form|voucher code|one time code
        reset link|documents|contract
        noun reset: reset|password reset|reboot
        noun log+open+escalate: ticket|case|complaint|dispute|incident|service request|report
        support ticket|claim|investigation|trouble ticket|note|notes|fraud report|fraud case
        noun any: request|application|form
        noun schedule: appointment|callback|call back|pickup|pick up|collection|visit|technician
        engineer|meeting|slot|demo|home visit|courier|inspection
        noun apply+send+refund+t-discount: discount|voucher|coupon|promo code|certificate
        gift card|travel voucher|promotion|bonus|rebate|loyalty points|points|price match
        gift certificate
        noun apply+refund+remove+t-fee: fee waiver|waiver
        noun block: block|hold|freeze|lock|stop
        noun activate: roaming|line|service|services|feature|sim|activation|reactivation|renewal
        data boost
        noun deactivate: deactivation
        noun close: closure
        noun handover: handover|handoff
        noun escalate: escalation
        noun verify: identity|verification
        noun add: enrollment|enrolment|registration|sign up|membership|payment plan
        instalment plan
        noun read: check|checks|search|searches|look|lookup|review
        object+order: item|items
        object+booking: cabin|passenger|passengers|layover|booking|reservation|flight|flights|trip|room|hotel|itinerary
        seat assignment
        object+subscription: subscription|membership|contract|plan|policy
        object+plan: plan|tariff|package
        object+account: account|profile
        object+card: card|debit card|credit card|bank card|sim|sim card
        object+appointment: appointment|callback|visit|meeting|pickup|call back
        object+address: address|shipping address|delivery address|billing address|postcode|zip
        street|mailing address
        object+phone: phone|phone number|mobile number|telephone|mobile|contact number
        telephone number
        object+email: email address|e mail address|email on file
        object+name: name|surname|last name|first name
        object+password: password|pin|passcode|credentials
        object+payment-method: payment method|payment details|bank details|card details
        direct debit details|billing details|iban
        object+seat: seat|seats
        object+bag: bag|bags|baggage|luggage|checked bag
        object+insurance: insurance|travel insurance|cover
        """
}
