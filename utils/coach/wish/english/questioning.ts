import type { Rule } from '../grammar.ts';

/** Asking by a question whose subject is the product, what it can do, or what its makers plan. */
export const QUESTIONING: readonly Rule[] = [
  [
    'can could may might',
    "^ (?:can|could|may|might|can't|couldn't) (?:the|your|these|those|this|each|all|our) (?!(?:{any} ){0,2}?(?:{person}|{gift}) |(?:[^ .!?]+ ){1,5}?be (?:due|because|wrong|true|(?:an?|the) (?:bug|problem|reason|issue|error|cause)) )(?=(?:[^ .!?]+ ){2,20}?\\? )",
  ],
  [
    "wouldn't shouldn't couldn't don't isn't",
    "(?:wouldn't|couldn't|shouldn't|isn't) (?:it|that) (?:be|make) (?:{nice}|possible|sense|more sense)",
    "^ (?:shouldn't|couldn't) (?:the|this|that|it|there|these|{it}) (?:[^ .!?]+ ){1,20}?\\?",
    "don't you think (?:[^ .!?]+ ){1,8}?(?:would|should|could)",
  ],
  [
    'thought considered looked opinions ideas update progress news',
    '(?:{you}|anyone|anybody) (?:ever )?(?:thought (?:about|of)|consider(?:ed)?|looked (?:at|into)) (?:{doing}|{a} {any}|the {any})',
    '(?:thoughts|opinions?|ideas|update|progress|news) (?:on|about) (?:{doing}|(?:{a} |the )?(?:{any} ){0,3}?{part})',
  ],
  [
    'when',
    '^ (?:so )?(?:and )?when (?:will|are|is|can|do) (?:{you}|we|i|there|the {it}|{it}) (?:going to |gonna |plan(?:ning)? (?:to|on) |expect to )?(?:get|be able|support(?:ing)?|offer(?:ing)?|hav(?:e|ing)|see(?=(?: {any}){0,4} {part})|add(?:ing)?|be (?:an?|some)|(?=(?:{change}|{doing}) ))(?! (?:my|our|{favour}|back|paid|an? (?:answer|reply|refund|response|new (?:phone|card)))(?= |$))',
  ],
  [
    'roadmap road backlog wish pipeline intention thoughts desire appetite',
    '(?:on|part of|in|to) (?:your|the|their|our) (?:{any} )?(?:roadmap|road map|backlog|wish ?list|pipeline)(?= )',
    'any (?:intentions?|interest|thoughts|desire|appetite) (?:of|in|on|to|about|for) (?:{doing}|(?=(?:{change}) ))',
  ],
  [
    'what',
    "what if (?!.{0,60}?(?:n't|not|never|fails?|breaks?) )(?:{any} ){1,4}?(?:could|had|would|let|allowed|showed|offered|were able) (?!{broken}){any}",
  ],
  ['what', 'what (?:would it take|is stopping you|keeps you from)'],
  ['how what', '(?:how|what) about (?:an?|some|more) (?!{favour} )(?:{any} ){1,4}?(?:that|which|to|with|for|showing) '],
  [
    'can could will would',
    '^ (?:can|could) {group} be (?:given|allowed|able|offered|shown)|will there (?:ever |soon )?be (?:an?|some|any) (?!{favour} )|would (?:{you}) be open to (?!{errand} |{favour} )(?:{doing}|an?)(?= )',
  ],
  ['how', 'how about (?:{doing} |(?:{you}|we) (?=(?:{change}) ))'],
  [
    'way option possibility',
    '^ (?:{opener} )?(?:any |some |a |an )?(?:way|option|possibility) (?:to|of|for) (?!go |contact|reach|speak|{favour} )(?:[^ .!?]+ ){1,20}?\\?',
  ],
  [
    'much would',
    '(?:is|would) (?:it|that) (?:be )?too much to ask (?:for|to|that)(?! {favour} )|too much to ask for (?:{a} )?',
  ],
  [
    'chance',
    '(?:any|no|is there an?|some|what are the) chances? (?:{you}|we|i|that|it|there|of|for|{a}) (?!{errand} |{favour} |(?:can |could |will |might )?(?:call|meet|talk|get (?:my|back)|speak|{errand}) |fix|next|today|tomorrow)',
  ],
  [
    'why',
    "why can't (?:i|we|you) (?=(?:{own}) (?:more than|several|multiple|two|an?|all) )(?!.{0,60}?(?:any more|anymore|since|now) )",
  ],
  [
    'why',
    '^ (?:and |but |so )?why (?:is|are) (?:there |we )?still (?:no|without|waiting) |why does (?:it|this|the {any}) not (?:let|allow|support|offer|have)',
  ],
];
