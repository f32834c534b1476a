/** Words that play the same part in a phrase. A list may use any other. */
export const LISTS: Readonly<Record<string, string>> = {
  opener: 'and so but or ok hi hey hello well next second first also idea suggestion',
  turn: 'but however',
  you: 'you they developers devs the_(?:team|company|developers|devs)',
  group: 'users? people customers? clients? prospects? buyers? admins? managers? reps? teams?',
  who: 'i we they he she {group} everyone everybody many most some (?:the|our|my|their|his|her)_(?:{any}_)?(?:{group}|company|boss|staff|department|c[a-z]o)',
  it: `it this that app application tool product software page site website system platform section screen menu search editor
    interface ui dashboard feature layout list view form calendar inbox game version {part}`,
  // Who does things himself: what he should or must do asks nothing of the product.
  person: `{group} drivers? couriers? technicians? colleagues? boss guys? employees? staff person someone somebody agents? nurses? doctors?
    consultants? parents? kids? patients? vendors? suppliers? company lawyers? auditors? office department guests? students? teachers? everyone meeting call
    invoice delivery order package parcel meal flight train contract we i you they he she who people`,
  modal: 'can could may might would will should',
  if: '(?:if|when)_(?:you|we|i|it|there|the|one|they|this|an?)_(?:{any}_)?(?:could|can|would|had|has|was|were|let|add|added|allowed|made)',
  a: 'an? some more one another better native dark proper different additional less the_(?:option|ability) all',
  // What software is made of, and people ask for.
  part: `buttons? options? features? function(?:s|ality)? filters? exports? imports? integrations? api sso single_sign_on dashboards? views? toggles?
    settings? fields? columns? notifications? alerts? reminders? templates? shortcuts? widgets? plug_?ins? add_?ons? extensions? connectors?
    webhooks? permissions? roles? tabs? checkbox(?:es)? modes? charts? 2fa offline undo search (?:sub)?folders? categories tags?
    automations? workflows? sync themes? ability possibility languages? versions? two_factor audit_(?:logs?|trails?) sorting flexibility control choices? menu
    formats? layouts? backups? support_for ways?_(?:to|of|for) calendar mobile_app sandbox`,
  nice: `grand lovelier brill huge massive most_welcome nice nicer great good cool awesome amazing helpful useful lovely perfect fantastic handy wonderful brilliant ideal better best
    excellent sweet appreciated neat welcome convenient fun easier valuable interesting an?_(?:{any}_){0,3}(?:feature|addition|improvement|help|plus|bonus|win|touch|upgrade|idea|changer|dream|lifesaver|maker|must)
    (?:a_lot|way|far|even|more|most|that|the|of)_(?:{nicer}|use)`,
  nicer: 'nicer? welcome huge helpful useful better best easier convenient great handy perfect',
  // What people politely ask of each other, and of no product: to do, and to have.
  errand: `meet talk chat connect_(?:with_you|on|over|next|this|some) catch discuss hear recommend speak know understand learn arrange schedule book thank say ask complain report cancel
    introduce point return confirm invite order buy proceed follow join come stay sign start renew leave pay continue tell
    mention visit help share set_up find_out work_with contact call send fix use_it go (?:see|get|have)_(?:you|what|how|if|why|your|to|back|my|in|this|it|that|started|{favour})
    (?:let|give|show)_(?:you|it|this|zero|me_know|us_know) keep_(?:you|using) be_(?:honest|clear|informed|there|part|in) take make_sure request_an?_{favour}`,
  gift: `refund call reply response quote demo meeting copy word answer chat opinion feedback help advice update thoughts? conversation explanation
    discount trial days? time minutes? moment seconds? weeks? months? visit invoice appointment credit receipt contract phone laptop person people human hand
    break look fix patience info information details price pricing proposal solution money idea lot bit while few workaround confirmation timeline deadline decision sense`,
  // "A price", but "a price alert" is a thing of the product's.
  favour: '(?:(?:an?|the|some|your|any|my)_)?(?:(?:quick|full|new|short|clear)_)?{gift}(?!_(?:{compound}|{part})_)',
  compound: `numbers? text dates? list lists tracker tracking planner page pages line lines box log picker range history table status bit more less total
    column slots? book summary reminder counter stamp sheet zone check label link area symbol editor generator`,
  ours: 'me us him her them my our your it_up this_up sure certain up no_ sense contact',
  // Verbs that change a product; "add me" and "make sure" change none.
  verb: `add allow enable introduce implement incorporate integrate offer develop redesign simplify restore expand improve separate
    customi[sz]e support make bring include put change remove update extend increase reduce hide move rename delete replace limit
    disable group split merge create build release publish consider design translate think_about rethink revert upgrade optimi[sz]e automate provide undo
    find_a_way repost restore rethink redo reconsider turn_(?:off|it_into) get_(?:rid_of|more) use_(?:an?|more|the) do_a return_the switch mark highlight pin filter tag zoom show sort(?!_(?:it|this|that|down|out)_) display`,
  alter: 'remove undo change restore stop delete move hide replace revert bring put',
  paper: 'note ticket case payment appointment decision invoice contract order',
  change: `{alter}_(?:it|this|that|them|these)_(?!up_|to_)(?:{any}|[.!?]) {verb}_(?!{ours}_|(?:an?|the)_{paper}_|as_soon|on_|it_work_[.!?]|down){any} (?:have|provide)_(?={a}_)(?!{favour}_){any} get_(?=an?_(?:{any}_)?{part}){any}
    (?:let|give|allow)_(?:me|us|users|people|customers|everyone|it)_(?!{chat}_|{favour}_|my_|our_|your_){any} let_(?:the|customers|admins)_{any}
    stop_(?:forcing|showing|making|putting|changing|sending|asking)`,
  chat: `know down go be_clear see say get check think explain start look discuss tell have_a_(?:look|call) first share introduce take ask call put
    show finish rephrase try move continue talk speak write give read just quickly add do come hear back in`,
  doing: `(?!meet|talk|speak|help|see|send|call|giving_(?:me|us)|hear|forward|be|com|tak|everything|anything|something|nothing)[a-z]{2,15}ing`,
  own: `drag drop export import filter sort search edit customi[sz]e choose select download upload print copy group tag hide disable enable view merge
    archive pin assign attach duplicate track zoom rearrange sync mark automate rename organi[sz]e turn_off delete move add save
    undo mute skip set_(?:up_)?(?:my|our|the|an?) see_(?:all|the|my|our|which|who|more|only|how_many|an?) create schedule block change_the`,
  stars: '(?:\\d|one|two|three|four|five|another|more|an?|extra)_stars?',
  breaks:
    '(?:crash|freez|hang|lag|fail|los[ei]|delet|break|disappear|kick|glitch|bug)[a-z]* log_(?:me|us) take_(?:so|forever) be_slow',
  broken: "(?:{gap}(?:not|{any}n't|never|crash|crashes|works?|worked|stop|stopped)_)",
  // "but it does not": what should be is not, so it is trouble.
  butnot:
    "(?!_?(?:[^_.]+_){0,14}?(?:but|yet|instead|however|although|and)_(?:it_|they_|that_|this_|he_|she_|i_|we_|you_|only_|the_{any}_){0,2}?(?:does|is|are|{any}n't|never|fails?|keeps?|crash|crashes|nothing|only|gets?|shows?|not)_)",
  // Words that no title of a request has: what follows is told, not asked.
  finite: `is are was were am be been do does did has have had will would should gets? got goes went keeps? kept makes? made takes? took stops? stopped ends?
    ended fails? failed failing breaks? broke broken lose loses lost losing disappears? disappeared ignores? ignored works? worked working not never
    nothing nobody none missing wrong slow errors? empty blank useless gone since because charged removed again unreadable greyed vanishe?s? throws
    answers? isn't aren't wasn't doesn't don't didn't can't won't cannot i we he she they that's there freezes freeze freezing crash crashes crashed crashing`,
  verbless: '(?!(?:[^_]+_){0,14}?{finite}_)',
  bad: `{breaks} gone wrong empty blank disappears? disappeared stays? vanishe?s? missing errors? broken nothing failed fails useless slow terrible awful horrible
    annoying bad poor ugly confusing buggy worst lost random unusable zero lag`,
  // What one person bids another do, and no product.
  bid: `help call phone send explain tell check look confirm advise refund reset cancel respond reply answer email mail forward clarify investigate assist
    contact ring resend fix repair resolve solve sort escalate apologi[sz]e imagine believe note see find wait hurry listen come visit sign
    stop recover trace locate unlock reactivate process issue excuse forgive understand read try join meet ship deliver pay quote approve talk speak`,
  ask: `repeat pull_up stop_here know mind say guess remember think hear recommend point walk clear elaborate describe double_check follow get_back arrange schedule book share trust spare
    please thank_you agree still use do_(?:the|something|this|that|it) give_me_an? take_an? have_an? let_(?:me|us)_know keep_me put_me provide_(?:me|us)`,
  platform: `android iphone ipad ios mac macos linux windows desktop ipados tablet web browser outlook chromecast carplay kindle wear_os apple_watch watch tv
    alexa siri chromebook firefox safari teams whatsapp`,
  release: `versions? builds? clients? support mode edition port updates?_with integration app plugin widgets? {part}`,
  steps:
    '(?!_(?:[^_]+_){0,15}?(?:then|and)_(?:the_|it_|you_|everything_|half_|my_|your_|they_|nothing_)(?:{any}_){0,4}?{bad}_)(?!_(?:[^_]+_){0,10}?(?:then|and|,)_(?:wait|save|press|click|then)_)' +
    '(?!_(?:[^_]+_){0,15}?(?:then|and)_(?:{any}_){0,3}?(?:{breaks}|errors?|nothing|you_get)_)',
};
