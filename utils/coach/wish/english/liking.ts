import type { Rule } from '../grammar.ts';

/** Asking by saying how nice it would be, and for whom. */
export const LIKING: readonly Rule[] = [
  [
    'would might could should will may',
    '(?:would|might|could|should|will|may) be {nice} (?:as well |though |imo |: )?(?:if|when|to (?!{meeting} )|to have|to see an?|for (?:us|me|you|the|users|people)|having|as |with (?:an?|more|some|the)|in (?:the|a|future)|idea|feature|and|were|is|2)',
  ],
  [
    'would id theyd',
    '(?<!^ |(?:that|this|it|which|think|yes|yeah|well|mean|and|[,.!;]) )would be {nice}(?= (?:[,.!;?-]|please|thanks|thank|thx|imo|for) )',
    'would (?:help )?make (?:it|this|life|my|our|the|things|everything|us|an?|your|me|using|all|that) (?:{any} ){0,5}?(?:better|easier|perfect|nicer|faster|happy|happier|more|complete|difference|best|great|simpler|smoother|5|five)',
    'would (?:save|help) (?:us|me|our|my|a lot|everyone|people|the team|them|users|him|her|your|all)',
    'would (?:solve|allow|let|enable|benefit from|be (?:a must|a plus|needed|required))',
    '(?:(?:{who} |thing |and |but |who |that |^ |[,.;:!-] )would|id|theyd) (?:all |(?:kind|sort) of |like )?(?:love|like|prefer|appreciate|enjoy|rather have|want|pay (?:{any} ){0,2}?for|kill for|die for) (?!to {meeting} |(?:it )?if (?:you|someone|somebody) (?:can|could|would) (?:please )?(?:help|send|call|let|get back|respond|reply|tell|check|look|confirm|contact|give me|take|provide me|explain)|(?:an?|the|some|your|any|my|for) (?:{any} ){0,2}?{errand}|my |your |that [.!?,]|[.,!?]|to (?:want|need) |to be |not ){any}',
    '{who} would be (?:happy|happier|grateful|thankful|thrilled|delighted|ecstatic|over the moon) (?:if|with|to have) (?!{gap}(?:call|send|reply|help|respond|contact) ){any}',
  ],
  [
    'if when have',
    '(?:it|that) (?:be|is|was|were) {nice} (?:if|when|to have) (?:you|we|i|it|there|the|one|they|an?|this|my|our) (?:could|can|would|had|was|were|add|let|allow|make|{any} (?:could|can|would|had|was|were))',
    '{start}(?:be )?{nice} (?:, )?if (?:you|we|i|it|there|the|one|they|this) (?:could|can|would|had|was|were|added|{any} (?:could|can|would|had|was|were))',
  ],
  [
    'star stars',
    "(?:{stars}|stars) if (?:you|it|they|there|i|we|the|this|that) (?!{gap}(?:not|{any}n't|never|crash|crashes|work|works|worked|stop|stopped) )",
    "(?:would|will|should) (?:give|rate|get|be|deserve|have given|go|have been|earn) {gap}{stars} (?:{any} ){0,3}?(?:if|when|once|with) (?!{gap}(?:not|{any}n't|never|crash|crashes|work|works|worked|stop|stopped) )",
  ],
  ['ideally', 'ideally (?:, )?(?:[^ .!?;]+ ){1,8}?(?:would|could|should)'],
];
