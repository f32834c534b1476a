/** Words that play the same part in a phrase. A list may use the ones above it. */
export const LISTS: Readonly<Record<string, string>> = {
  opener: 'and so but or ok okay hi hey hello well next second secondly first also please_note idea suggestion',
  turn: 'but however otherwise',
  you: 'you they developers devs dev (?:the|your|this)_(?:team|company|developers|devs|app) someone',
  who: `i we you they he she it one users? user_base people customers? clients? everyone everybody someone prospects? buyers?
    admins? managers? reps? teams? many most some company i_would
    (?:the|our|my|their|your|his|her)_(?:customers?|clients?|prospects?|teams?|users?|people|buyers?|admins?|managers?|reps?|staff|colleagues|company|boss|cfo|cto|ceo|it)`,
  asker: `i we they he she users? people customers? clients? everyone everybody prospects? buyers? admins? managers? reps? teams? many most some company
    (?:the|our|my|their|your|his|her)_(?:customers?|clients?|prospects?|teams?|users?|people|buyers?|admins?|managers?|reps?|staff|colleagues|company|boss|cfo|cto|ceo|it)`,
  would: 'would (?<=i_)d will_(?=be|love)',
  can: "can could may might would will won't can't couldn't wouldn't",
  part: `buttons? options? features? functions? functionality functionalities filters? exports? imports? integrations? apis? sso saml scim
    dashboards? views? toggles? settings? fields? columns? notifications? alerts? reminders? templates? shortcuts?
    widgets? plugins? plug_?ins? add_?ons? extensions? connectors? webhooks? permissions? roles? tabs? dropdowns? checkbox(?:es)?
    modes? charts? graphs? 2fa mfa offline undo search tags? folders? subfolders? categories bulk batch customi[sz]ation automations?
    workflows? sync syncing themes? ability possibility capabilit(?:y|ies) versions? audit_(?:logs?|trail) sorting
    flexibility control_over choices? menu sidebar formats? layouts? widgets? backups? support_for ways?_(?:to|of|for) tool
    app_for tooltips? sliders? switch(?:es)? links? editor scheduler calendar dashboards? reporting_tool mobile_app client`,
  nice: `nice great good cool awesome amazing helpful useful lovely perfect fantastic handy wonderful brilliant ideal
    better best excellent sweet appreciated neat welcome beneficial superb convenient epic fab fun easier nicer cooler
    smart incredible fabulous valuable interesting preferable sick dope rad killer fine_with_me 10x
    an?_(?:{any}_){0,3}(?:feature|addition|improvement|help|plus|bonus|win|option|touch|upgrade|enhancement|idea|changer|dream|lifesaver|hit|must|blessing|thing|function)
    (?:a_lot|way|far|even|more|most|that|the|of)_(?:nice|helpful|useful|better|best|easier|nicer|convenient|great|handy|perfect|interesting|help|appreciated|use|practical)`,
  // What people politely ask of each other, and of no product.
  meeting: `meet talk chat connect catch discuss hear speak know understand learn arrange schedule book thank say ask
    complain report inform cancel introduce point return confirm invite order buy purchase mention proceed follow
    apologi[sz]e join come recommend stay sign start renew leave pay continue express tell clarify note emphasi[sz]e
    highlight stress raise believe think visit help love like share request_(?:a|my|the)_(?:refund|call|meeting|quote|copy|demo)
    (?:see|get)_(?:you|what|how|if|whether|why|a_demo|your|on|to|together|back|my|in|this|it|that|started|some_(?:help|feedback)|an?_(?:quote|refund|reply|response|call|answer|update|idea|sense|price|demo))
    have_(?:you|him|her|a|an_(?:answer|update)|your|this|my|it)(?:_(?:call|chat|quick|word|meeting|look|demo|conversation|refund))
    set_up find_out (?:let|give|send|show|walk|call|reach|ping|update|pay|contact)_(?:you|it|this|them|zero|out|back) work_with
    keep_(?:you|using) use_(?:it|this|the|your) be_(?:there|honest|clear|a_part|part|in_touch|informed|told) go_(?:ahead|back|over|through|with|live) move_forward
    touch_base pick try switch upgrade_(?:my|our|to|from) add_that do_(?:it|this|that|business) take make_sure give_(?:this|it)_(?:a|zero|one)`,
  errand: `refund call reply response quote demo meeting copy word answer chat opinion feedback help advice update thoughts
    conversation explanation discount trial day time minute moment second visit invoice appointment credit receipt contract
    phone laptop person human hand break look fix sense hint new_(?:laptop|phone|computer) clear_answer full_refund price pricing proposal
    solution_to_this confirmation timeline status deadline`,
  // Verbs that change a product, each without what is asked of a person ("add me", "let us know").
  change: `add(?!_(?:me|us|him|her|them|my|our|your|to_(?:that|this|it))_) allow enable introduce implement incorporate integrate
    offer develop redesign simplify restore reinstate re_?(?:post|do|release|think) undo expand improve separate customi[sz]e
    support(?!_(?:me|us|our|my|you)_) let_(?!(?:me|us|you|them|him|her)_(?:know|go|explain|speak|talk|check|see|try|down|have_(?:your|a_look)|say)_){any}
    make_(?!sure|certain|no_|an?_(?:note|appointment|call|payment|decision)|contact|do_|money|me_|sense|up_|him|her|my){any}
    bring_(?!(?:this|it|that)_up|me_|my|him|her|up_){any} include_(?!me_|us_|my_|our_|your_|him_|her_){any}
    give_(?!me_|us_|it_|him_|her_|up_|my_|our_|your_|this_|that_|them_){any}
    give_(?:me|us|it|them|users|people)_(?:an?|some|more|the|back|better|access|control)_(?!{errand}|chance_to_(?:talk|explain|speak)){any}
    put_(?!me_|us_|my_|our_|him_|her_|your_|up_|off_|through){any} show_(?!(?:me|us)_(?:how|the|a|your)|up_|off_|him|her){any}
    (?:change|remove|update|extend|increase|reduce|hide|move|rename|delete|replace|limit|disable|set|sort(?!_(?:it|this|that|down|out)_)|group|split|merge|switch|expose)_(?!me_|us_|my_|our_|your_|him_|her_|as_|on_|this_ticket|this_order|the_(?:invoice|contract|order|ticket|meeting|address|billing)){any}
    (?:create|build|release|publish|drop|consider|invent|design|ship|launch|port|translate|bundle|rethink|reconsider|rework|revert|upgrade|optimi[sz]e|automate|open)_(?!a_(?:ticket|case|fix)|my_|our_|me_|us_|the_ticket|to_me){any}
    provide_(?!me_|us_(?:with_)?(?:your|an?_(?:update|quote))|your|details|an?_(?:update|refund|quote|copy|answer|solution|fix|date|response|timeline|reason|explanation)|feedback|the_(?:invoice|details)|support_(?:to|asap)|proof){any}
    have_(?:an?_(?!look|call|chat|nice|great|good|word|quick|meeting|idea|think|seat|safe|lovely|wonderful)|the_(?:option|ability)|more_|some_){any}
    get_(?:rid_of|more_(?!info|details)|an?_(?:{any}_){0,2}(?:feature|option|button|version|mode)|us_more|back_the)
    (?:stop|quit)_(?:forcing|showing|making|putting|changing|sending|asking|using|auto)
    turn_(?:off|it_into|this_into) do_an?_(?:{any}_){0,2}version go_back_to_the keep_(?:the|it_simple) return_(?:to_the|the_(?:old|previous|feature|option))
    work_on_(?:an?|adding|making|the_(?:ui|design|layout)) use_(?:an?|the|more|bigger|larger|darker|different) come_(?:out|up)_with`,
  action: `export import filter sort search edit customi[sz]e choose select download upload print copy group tag hide disable
    enable view merge archive pin drag assign attach convert duplicate track zoom rotate rearrange sync mark automate
    rename organi[sz]e set_(?:up_)?(?:my|our|the|a|an|own|different|custom) turn_off delete move add see_(?:all|the|my|our|which|who|more|only|a|an|how_many) save access configure share
    adjust change create manage schedule link post block send_(?:multiple|a|several|messages|pins)`,
  making: `adding having making bringing creating implementing allowing including giving letting offering supporting putting
    introducing providing building integrating enabling using showing separating expanding improving changing removing`,
  stars: '(?:\\d|one|two|three|four|five|another|more|an?|an?_extra|extra)_stars?',
  breaks: `crash crashes crashing crashed freeze freezes freezing hang hangs hanging lag lags lagging fail fails failing lose loses
    losing lost delete deletes deleting break breaks breaking disappear disappears kick kicks log_me log_us glitch glitches
    bugs errors take_so take_forever be_slow be_so_slow`,
};
