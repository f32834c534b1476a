import type { Rule } from '../grammar.ts';

/** Asking in so many words: wishes, requests, suggestions, hopes. */
export const SAYING: readonly Rule[] = [
  [
    'wish wished wishes wishing',
    '(?:i|we|they|she|he|users|customers|people|only|do|and|but|thing i) wish(?:ed|es)? (?:that )?(?!you (?:all|a|the|well|luck)|to |them |him |(?:i|we) (?:had ?n|hadn|had never|never|could (?:recommend|give|say|get my))|for (?:a refund|my)){any}',
    '{start}wish(?:ing)? (?:that )?(?!you (?:all|a|the|well|luck)|to |him|(?:i|we) (?:hadn|had never|never|could (?:recommend|give|say))){any}',
    ', wish (?:there|it|you|we|i|they) ',
  ],
  [
    'wish request suggestion ask feedback suggestions idea ideas requests requested requesting proposal wanted needed asks asked wants improvement improvements feature wishlist nice',
    '(?:my|our|one|only|biggest|their|his|her|big|customer|main) (?:{any} ){0,2}?(?:wish|request|suggestion|ask|feedback) (?:would be|is|for|to|:|that)',
    '{start}(?:feature|suggestions?|idea|requests?|requested|wish|proposal|wanted|needed|ask|improvements?|wants|asks|asked for|requesting|feature idea) [:-]',
    'wish ?list|(?:feature|enhancement|change|product) (?:request|suggestion|idea)s?|nice to have',
    '{start}requesting (?:an?|the|some|more) (?!{errand}|{any} {errand})',
  ],
  [
    'only',
    'if only (?:there|we|i|it|you|they|the|this|every|someone|somebody|our|my|your|each|{any} (?:had|could|would))',
  ],
  [
    'request requested suggest suggested propose proposed proposes recommend recommended consider appreciate',
    '(?:i|we|would|can i|could i|may i|like to|want to|customers?|they|he|she|please) (?:would )?(?:like to |have to )?(?:request(?:ed)?|suggest(?:ed)?|propose[ds]?|recommend(?:ed)?) (?:that|to|you|{making}|an?|the|some|more|if) (?!{errand}|full|all|it|this|your)(?:{any})',
    '(?:recommend|appreciate) {making}|(?:consider|suggest|propose) (?:{making}|[a-z]{3,20}(?<!meet|talk|speak)ing (?:the|an?|more|our|this|it))',
  ],
  [
    'ask asks asked asking request requests requested requesting begging begged push pushing wonder wonders wondered wondering curious know',
    '(?:ask|asks|asked|asking|request|requests|requested|requesting|begging|pushing|push|begged) (?:us |you |me |vendor )?(?:for|if|whether|about) (?:{any} ){0,5}?{part}',
    '(?:ask|asks|asked|asking|wondering|wonders|wondered|curious|know|asks us) (?:us |me )?(?:if|whether) (?:we|you|it|there|they|heard) (?:could|can|would|will|plan to|intend to|might) (?=(?:{change}) )',
    'ask(?:s|ed|ing)? for (?:an?|the|some|more|better) (?!{errand}){any}',
    '(?:ask|asks|asked|asking|wonder|wondering|wondered) (?:us |me )?(?:if|whether) (?:we|you|it|there|they) (?:could|can|would|will) (?!(?:meet|talk|speak|come|call|send|discuss|join|schedule|help|fix|give|provide|tell|do |contact|be able|get|have|take|look|check|explain|lower|reduce|attend|present|respond|reply|be) )',
  ],
  [
    'thing things what all missing',
    '(?:what|all|only thing|one thing|main thing|first thing|other thing|things?) (?:that )?{who} (?:(?:need|needs|want|wants) (?:is|are|would be)|miss|would (?:love|like|want|change|add|suggest|ask|improve)|wish|suggest|recommend|request)(?! to (?:say|know|talk|do))',
    "(?:only|one|main) thing (?:that is |it is |it |i am |i'm |we are )?(?:missing|lacking|needed|needs)|what is missing is|(?:only|main|one) missing (?:feature|thing|piece)",
  ],
  [
    'hope hopes hoped hoping hopefully',
    '(?:hope|hoping|hopefully|hopes|hoped) (?:[^ .!?]+ ){0,8}?(?:add|adds|added|adding|bring back|brings back|include|includes|included|supports|implements?|introduces?|makes? it|will have|improves?|integrates?|allows?|comes? (?:out )?with)(?! an? look)',
    'hop(?:e|ing) for (?:an?|more|some|the (?:option|ability)) (?!{errand}|speedy|quick|solution)',
    'hope to see (?:an?|more|some|this|these|the) (?!{errand}|reply){any}',
  ],
  [
    'look looks looked looking',
    'look(?:ing|s|ed)? for (?:an?|some|any) (?:{any} ){0,2}?(?:way to|option|feature|ability|possibility|integration|functionality)',
  ],
  ['wait', 'wait (?:for|until|till) (?:you|they|them|it|the {any}) (?:to )?(?=(?:{change}) )'],
  ['imagine picture', '(?:imagine|picture) if (?:you|we|it)'],
  ['1', '^ 1 (?:for|on|to) '],
];
