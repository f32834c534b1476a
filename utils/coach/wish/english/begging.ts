import type { Rule } from '../grammar.ts';

/** Asking by please, by a question, by an if. */
export const BEGGING: readonly Rule[] = [
  [
    'please',
    'please (?:, )?(?:please |do |bring |can you |could you |at least |and please |try to |, )?(?=(?:{change}) )',
    'please (?:{any} ){0,2}?(?:consider|think about|look into|work on) (?:{doing}|{a}) ',
    'please (?:, )?(?:an?|some|more) (?!{favour} )(?:{any} ){0,2}?{part}',
    "please (?:, )?(?:(?:do not|don't) make (?:us|me|users)|(?:do not|don't) (?:force|remove|hide|change) )",
    'please (?:{any} ){0,3}?(?:can|could|may) (?:we|i|you) (?:have|get|add|make|bring) (?!my|{favour}|back|in|some[bo]|this|it)',
    '(?:more|an?|some|better|bigger|dark|less|fewer|{any} mode|{part}) (?:[^ .!?]+ ){0,6}?please(?= (?:[.!?)] )?$)',
  ],
  [
    "can could may might would will won't",
    "(?:{modal}|won't|can't|couldn't|wouldn't) {you} (?:please |not |be able to |all |at least |consider |look (?:in|a)t?o? |think about ){0,2}(?=(?:{change}|{doing}) )",
    '(?:can|could|may|might) (?:we|i) (?:please )?(?:(?:have|get) {a} (?!{favour} )|have (?:{any} ){1,4}?back(?<!money back))',
    '(?:can|could|may) (?:there|it|this|that|these|we) (?:please |not )?be (?:an?|some|more|added|made|possible|changed)(?! (?:bug|problem|reason|issue|error))',
    '{start}(?:can|could) it (?:, like , )?(?!be |wait ){any}',
    '(?:can|could) we (?:please )?(?:have|get) the {any} (?:[a-z]+ed|shown|in|as|by|on)',
    '^ (?:can|could) (?:the|your|these|those|our) (?:{any} ){1,4}?be (?!the|an?|because|due|that|{any}ing)[a-z]+',
    'you can (?=(?:{change}) (?:[^ ]+ ){0,20}?\\? )',
  ],
  [
    'possible',
    '(?<!(?:it|this|that) )(?:is|would|could|might|will|be) (?:it |this |that )?(?:be )?possible (?:to|for|that)(?= )(?! (?:do (?:so|it|this|that) |{errand}|(?:you )?(?:{any} )?(?:have|reset|return|postpone|extend) (?:me|us|my|our|{favour})) )',
  ],
  [
    'chance plans hope possibility',
    '(?:any|there an?|there some|what are the) (?:chances?|plans?|hope|possibility) (?:of|to|for|that|you|we|on) (?!call|meet|talk|{favour} |fix|get my|speak|the week|next|today|this week|tomorrow)',
  ],
  [
    'there be',
    '(?:(?:is|are|if|was|were) there|(?:if|whether) there (?:is|are|was|were|might be|could be)|(?<!there )be) (?:an?|any|some) (?:{any} )?(?:way|option|possibility|setting|feature|ability|function)s? (?:to|for|of|that|where|so|we can|i can|you can) (?!contact|reset|cancel|fix|get (?:my|a|in)|speak|talk|reach|recover|unsubscribe|solve|know|complain|stop|uninstall|log|tell)',
  ],
  ['plan', 'you (?:have )?(?:any )?plan(?:s|ning)? (?:for|to|on) (?!{errand} ){any}'],
  ['how', 'how (?:hard|difficult|easy) would it be to'],
  [
    'why',
    "why (?:(?:is|are) there )?no (?!{favour} |one ){any}|why (?:not|{any}n't|can't|won't) (?:{you} |it |we |there )?(?:be |have |simply )?(?:an?|offer|use|be able|more|the option|(?=(?:{change}) ))",
  ],
  ['about', '(?:how|what) about (?:an option|a way|(?:an?|some|more) (?:{any} ){0,2}?{part})'],
  ['an some more', '{start}(?:an?|some|more) (?:{any} ){0,2}?{part} (?=(?:[^ .!?]+ ){1,15}\\? )'],
  ['add', '{start}(?:you |they |we )?(?:could|should|might) add'],
  [
    'if',
    'if (?:you|they|it|there|(?:that|this|the) {any}|we|i|one) (?:would |could |can |was |were |had |only ){1,3}(?:(?:be )?added|be (?:able|possible)|an? (?:{any} )?(?:way|option|feature|button|setting)|some way|more (?:options|ways)|{verb})',
    'if (?:you|we|i|it|they|one) could (?:, like , )?(?:[^ .!?]+ ){1,14}?(?:that|it) would (?:be|make|help|save) ',
    'if (?:it|you|this|they|the {any}) only (?:had|could|would|let|did|were)',
    'if (?:you|they|it) (?:add an?|added|allowed|let (?:us|me)|offered|supported|included|brought back)',
  ],
];
