import type { Rule } from '../grammar.ts';

/** Asking by please, by a question, by an if. */
export const BEGGING: readonly Rule[] = [
  [
    'please',
    'please (?:, )?(?:please |do |bring |consider |can you |could you |at least |and please |try to |, )?(?=(?:{change}) )',
    'please (?:{any} ){0,2}?(?:consider|think about|look into|look at|work on) (?:{making}|an?|the (?:option|ability)|[a-z]{3,20}ing) ',
    'please (?:{any} ){0,3}?(?:can|could|may) (?:we|i|you) (?:have|get|add|make|bring) (?!my|an? {errand}|back|in touch|someone|this|it)',
    '(?:more|an?|some|better|bigger|dark|less|fewer|{any} mode|{part}) (?:[^ .!?]+ ){0,6}?please(?= (?:[.!?)] )?$)',
  ],
  [
    "can could may might would will won't can't couldn't wouldn't",
    '(?:{can}) (?:you|they|someone|{you}) (?:please |not |be able to |all |at least |consider |look at |look into |think about ){0,2}(?=(?:{change}|{making}) )',
  ],
  [
    'can could may might',
    '(?:can|could|may|might) (?:we|i) (?:please )?(?:have|get) (?:an?|some|more|another|the (?:option|ability|old)|dark|better) (?!{errand}|quick|copy){any}',
    '(?:can|could|may) (?:there|it|this|that|these|we) (?:please |not )?be (?:an?|some|more|added|made|possible|changed|an option)(?! (?:bug|problem|reason|issue|error))',
    '^ (?:can|could) (?:the|your|these|those|our) (?:{any} ){1,4}?be (?!the|an?|because|due|that|a problem|{any}ing)[a-z]+',
    'you can (?=(?:{change}) (?:[^ ]+ ){0,20}?\\? )',
  ],
  ['back', '(?:can|could|may) (?:we|i) (?:please )?have (?:{any} ){1,4}?back(?<!money back)'],
  [
    'possible',
    '(?:is|would|could|might|will|be) (?:it |this |that )?(?:be )?(?:at all )?possible (?:to|for|that)(?= )(?! (?:{meeting}|fix|solve|(?:{any} )?(?:get|have|send|reset|refund|return|restore|postpone|extend|talk|meet|call) (?:{any} )?(?:me|us|my|our|{errand})) )',
  ],
  [
    'chance chances plan plans hope possibility possibilities',
    '(?:any|there any|there a|there some|what are the) (?:chance|chances|plans?|hope|possibility|possibilities) (?:of|to|for|that|you|we|on) (?!call|meet|talk|an? {errand}|fix|refund|get my|speak|the week|next week|today|this week|tomorrow)',
  ],
  [
    'there be',
    '(?:(?:is|are|if|was|were) there|(?<!there )be) (?:an?|any|some) (?:{any} )?(?:way|option|possibility|setting|feature|ability|function)s? (?:to|for|of|that|where|so) (?!contact|reset|cancel|fix|get (?:my|a|in)|speak|talk|reach|recover|unsubscribe|solve|know|complain|stop|uninstall|log|retrieve|tell)',
  ],
  [
    'why',
    "why (?:not|don't|doesn't|can't|couldn't|won't|didn't) (?:(?:you|they|it|we|there|{you}) )?(?:be |have |simply )?(?:an?|an option|offer|use|be able|more|the option|(?=(?:{change}) ))",
  ],
  [
    'about',
    '(?:how|what) about (?:{making}|an option|a way|the (?:option|ability)|(?:an?|some|more) (?:{any} ){0,2}?{part})',
  ],
  ['add', '{start}(?:you |they |we )?(?:could|should|might) add'],
  [
    'if',
    'if (?:you|they|it|there|that|this|the {any}|that {any}|we|i|one) (?:would |could |can |was |were |had |only ){1,3}(?:add|added|be (?:added|able|an option|possible)|allow|let|make it|include|included|an? (?:{any} )?(?:way|option|feature|button|setting|function)|some way|more (?:options|ways|features)|implement|integrate|bring back|offer|support)',
    'if (?:you|they|it) (?:added|allowed|let (?:us|me)|offered|supported|included|implemented|brought back|had an? (?:option|way|button|feature))',
  ],
];
