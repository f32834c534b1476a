import type { Rule } from '../grammar.ts';

/** Asking in so many words: wishes, requests, suggestions, hopes. */
export const SAYING: readonly Rule[] = [
  [
    'wish',
    '(?:{who}|only|do|and|but|,|{start}) ?wish(?:ed|es|ing)? (?:that )?(?!you (?:all|an?|the|well|luck)|to |them |him |(?:i|we) (?:hadn|had never|never|could (?:recommend|give|say))|for my|(?:{any} ){1,2}?had (?:never|not|stayed|kept|stuck|waited|listened|told|known|said|asked|warned|bought|done|been|seen|gone|left|listened)){any}',
  ],
  [
    'wish wants needed request suggestion idea ask feature proposal nice dream improvement enhancement',
    '(?:my|our|one|only|biggest|their|his|her) (?:{any} ){0,2}?(?:wish|request|suggestion|ask) (?:would be|is|for|to|:|that)',
    '{start}(?:an? |one |quick |small |my |another ){0,2}(?:feature|suggestions?|ideas?|requests?|requested|wish|proposal|improvement|enhancement|wanted|needed|asks?|wants) (?:for (?:{any} ){1,4}?)?[,:-](?! (?:was|were|that))',
    '(?:the|their|my|our|his|her|another|main|biggest) (?:ask|wish|request|dream|suggestion) (?:{any} ){0,3}?(?:is|was|would be|:) (?!(?:not|on|done|in|denied|ignored|still|due) )',
    'wish ?list|(?:feature|enhancement|change|product) (?:request|suggestion|idea)s?|nice to have',
  ],
  [
    'only',
    'if only (?!(?:i|we) had (?:known|read|seen|listened|bought|stayed))(?:there|we|i|it|you|they|the|this|every|some{any}|our|my|your|each|{any} (?:had|could|would))',
  ],
  [
    'request suggest propose recommend consider appreciate worth interested benefit prefer need want',
    '(?:{who}|would|{modal} i|to|please|{start}) ?(?:would )?(?:like to )?(?:request|suggest|propose)(?:ed|ing)? (?!{favour} )(?:that|to (?:add|make|have|include|let)|you (?:{verb}|{doing})|{doing} (?:an?|the|our|my)|an?|the|some|more) (?!{favour} |it |this ){any}',
    '(?:recommend|prefer|need|want) (?:that (?:the|it|there|this|you) |{a} (?:{any} ){0,3}?{part})|(?:it is|is being|are|is) (?:requested|suggested|proposed|recommended) that|(?:^|{start})(?:would )?prefer(?:red)? (?:to (?:have|see|be able)|if|an?|the) (?!{favour} ){any}|(?:appreciate|recommend|worth|benefit from) (?:adding|having|making|including|putting|letting|moving)|consider {doing}|interested in (?:an?|having|seeing) (?!{favour} ){any}',
  ],
  [
    'ask request begging push wonder',
    '(?<!it (?:keeps )?)(?:ask|request|begg?|push)(?:s|ed|ing)? (?:us |you |me )?(?:for|if|whether|about) (?:{any} ){0,5}?{part}',
    '(?<!it (?:keeps )?)(?:ask|request|begg?)(?:s|ed|ing)? (?:me |us |you )?for (?:an?|some|more|the option) (?!{favour} ){any}|begging for (?!{favour} |money){any}',
    '(?:ask|wonder)(?:s|ed|ing)? (?:us |me )?(?:if|whether) (?:we|you|it|there|they) (?:could|can|would|will) (?!{errand}|provide|be able|look|check|lower|respond|reply|be ){any}',
  ],
  [
    'thing what all missing',
    '(?:what|all|thing|things) (?:that )?{who} (?:(?:need|want)s? (?:is|are|would be)|miss|would (?:love|like|want|change|add|suggest|ask|improve)|wish|suggest|recommend)(?! to (?:say|know|talk|do))',
    '(?:what|all|thing) {who} (?:is|are|am|was|were|have been|has been)? ?(?:really )?(?:ask(?:s|ed|ing)? (?:you |us )?for|after|looking for|hoping for|missing|lacking|requesting|dreaming of|begging for) (?:, )?(?:{any} ){0,2}?(?:is|was|are)(?! (?:not|not))',
    '(?:is|are) (?:what|all) {who} (?:(?:need|want|miss|ask for)|(?:is|are|am) (?:after|missing|looking for|asking for|hoping for))',
    '(?:is|are) what it (?:would|will) take|(?:thing|all|what) (?:{any} ){1,2}?(?:lacks?|misses|needs?) (?:is|are)|(?:only|main|one|single) (?:thing|feature|piece) (?:{any} ){1,2}?(?:lacks?|misses|needs?)(?= )',
    '(?:only|one|main) thing (?:{any} ){0,2}?(?:missing|lacking|needed)|what is missing (?:for {any} )?is|(?:only|main|one) missing (?:feature|thing|piece)|(?:is|are|am) missing an? (?:{any} ){0,2}?{part}',
  ],
  [
    'hope',
    'hop(?:e|es|ed|ing|efully) (?:[^ .!?]+ ){0,8}?(?:add|adds|added|adding|brings? (?:[^ .!?]+ ){0,3}?back|includes?|included|supports|implements?|introduces?|makes? it|will have|improves?|integrates?|allows?|come (?:out )?with)(?! an? look)',
  ],
  ['look', 'look(?:ing|ed)? for (?:an?|some|any) (?:{any} ){0,2}?(?:way to|option|feature|ability|integration)'],
  ['wait', 'wait (?:for|until|till) (?:you|they|them|it|the {any}) (?:to )?(?=(?:{change}) )'],
  ['imagine', 'imagine (?:if (?:you|we|it|the|there)|being able|having|a (?:world|version|button))'],
  ['1', '^ 1 (?:for|on|to) '],
];
