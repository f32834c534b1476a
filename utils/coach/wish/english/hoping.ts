import type { Rule } from '../grammar.ts';

/** Asking by a desire that looks ahead, and by what one would give for it. */
export const HOPING: readonly Rule[] = [
  [
    'hope hoping hopefully wish wait pray long look',
    'hop(?:e|es|ed|ing|efully) (?:that )?(?:(?:one day|some ?day|soon|in future|at some point) )?(?:you|they|it|we|there|the {any}|this) (?:will|would|can|could|might|are going to|is going to) (?:one day |soon |all )?(?!{errand} |{bid} |find|respond|reply|resolve|be (?:ok|fine|sorted|solved|fixed|better|over|back|an? (?:fix|solution|answer)|some(?:one|body)))(?:(?={change} )|(?:support|share|choose|see|use|add|make|be able|bring|have|get|offer|work (?:on|with|offline)|be (?:an?|some|more|possible))(?! (?:it|this|back|{favour}) ))',
    'hop(?:e|es|ed|ing) (?:for|to (?:see|get|have)) (?!{favour} )(?:an?|more|some|the|better)? ?(?:{any} ){0,2}?(?:{platform}|{release})',
    'wish(?:es|ing)? for (?:an?|more|some|better) (?!{favour} )',
    '(?:hoping|wishing|waiting|praying|longing) (?:patiently )?(?:for|on) (?!{favour} |(?:{any} ){0,3}?to load)(?:an?|the|more|some|better)? ?(?:{any} ){0,2}?(?:{release}|{platform})(?= (?:[^ .!?]+ ){0,3}?[.!] $)',
    'look(?:ing)? forward to (?!{favour} |{doing} (?:from|back)|hear|meet|speak|your)(?:an?|the|some|more)? ?(?:{any} ){0,2}?(?:{release}|{platform}|calls)',
  ],
  [
    'waiting',
    'waiting (?:patiently )?(?:for|on) (?!{favour} |(?:{any} ){0,3}?to load|the app|the page)(?:an?|the|more|some|better)? ?(?:{any} ){0,2}?(?:{release}|{platform})(?= (?:[^ .!?]+ ){0,3}?[.!] $)',
  ],
  [
    'forward',
    'look(?:ing)? forward to (?!{favour} |hear|meet|speak|your)(?:an?|the|some|more)? ?(?:{any} ){0,2}?(?:{release}|{platform}|calls)',
  ],
  ['wishing', 'wishing for (?:an?|more|some|better) (?!{favour} )'],
  [
    'wanted wanting',
    "(?:have|'ve|i've|we've|had) (?:long |been )?(?:wanted|wanting) (?:to (?:be able|have|see)|an?|some|more) (?!{favour} )",
    "(?:i've|we've|have) (?:long |been )?(?:wanted|wanting|wishing|waiting|asking|begging) (?:for )?(?:an?|this feature|that feature) (?!{favour} |while|long|{any} (?:time|while|weeks?|days?|months?) )",
  ],
  [
    'would rather prefer like love need want',
    '(?:would|will) (?:rather|prefer|prefer to|sooner) (?:see|have|get) (?:the|an?|my|our|more|all|it|that|only) (?!{favour} )',
    '(?:would|will) (?:like|love|want|prefer) (?:to have |to see )?(?:my|our|their|your|the|all) (?:{any} ){1,4}?to (?!{errand} |{bid} |arrive|come|stop|work|be (?:fixed|solved|resolved|there|on time)|go )',
    '(?:would|will) (?:like|love) to have (?:you|it|that|this|them) (?=(?:{change}) )',
    '(?:i|we|they|{group}|and|but) (?:need|want)s? (?:it|this|the {it}|the thing|the {any}|something|some way|a way|an easy way) (?:to|that|of|for)(?! (?:{errand}|{bid}|work|stop|load|open|be (?:fixed|solved|resolved|there|on|working|back)|finish|grow|run|survive|happen|know|our|the) )',
    '(?:an?|my|our|the|their|his|her) (?:{any} )?(?:{any} )?would (?:love|like|appreciate|enjoy|need|welcome) (?:an?|some|more|to (?:have|see|be able)) (?!{favour} |{gift} )',
  ],
  [
    'grateful glad keen thankful',
    '(?:grateful|glad|keen|thankful|delighted|thrilled) (?:for|about|on|of) (?:an?|some|more) (?!(?:{any} )?{favour} |(?:{any} )?{gift} )',
  ],
  // What one would give for it.
  [
    'if only',
    'if (?:it|you|they|there|the {any}|this) (?:had|could|did|offered|supported|were|was|[a-z]+ed) (?:[^ .!?]+ ){1,10}?(?:, )?(?:i|we|they|everyone) (?:would|will) (?:use|buy|pay|switch|sign|upgrade|subscribe|come|recommend|roll|renew|stay|give|take|move|be (?:happy|sold|thrilled|in heaven|able))',
    '(?:take my money|beta test|happy to pay|sold|yours) (?:[^ .!?]+ ){0,5}?(?:, )?if (?:you|it|there)',
    '(?:can|could|will|would) only (?:sign|buy|roll|use|go|switch|move|commit|accept) (?:[^ .!?]+ ){0,4}?(?:if|once|when|with) (?:there|it|you|the|an?|this)',
    'if (?:i|we) could (?:change|ask for|add|pick|have|wish for) (?:one|any|an?|just one) {any}',
  ],
  [
    'asks requires insists calls demands mandates',
    '(?:requires?|demands?|mandates?) (?:that|us to have|you to have|it to) (?!(?:i|we|you) )',
    '(?:tender|contract|policy|rfp|law|regulators?|legal|security|procurement|auditors?|board|council|it|team|department|they|customers?|clients?) (?:asks?|calls?|insists?) (?:for|on) (?!{favour} |{doing} |(?:our|my|the|your) )(?:{any} ){0,3}?(?:{part}|sign on|encryption|at rest|login|support)',
  ],
];
