import type { Rule } from '../grammar.ts';

/** Asking by saying how nice it would be, and for whom. */
export const LIKING: readonly Rule[] = [
  [
    'would might could should will may',
    '(?:would|might|could|should|will|may) be {nice} (?:as well |though |: )?(?:if|when|(?:not )?to (?!{errand} )|for (?:us|me|you|the|{group})|having|as |with {a}|in (?:the|a|future)|idea|feature|and|were|is|2)',
  ],
  [
    'would id theyd',
    '(?<!^ |(?:that|this|it|which|think|yes|yeah|well|mean|and|[,.!;]) )would be {nice}(?= (?:[,.!;?-]|please|thanks?|thx|imo|for|here|there|too) )',
    'would (?:help )?make (?:{any} ){1,6}?(?:better|easier|perfect|nicer|faster|happy|happier|more|complete|difference|best|great|simpler)',
    'would (?:save|help) (?:if|to|us|me|our|my|a lot|everyone|people|the team|them|users|all)|would (?:solve|speed|simplify|improve|reduce|allow|let|enable|benefit from|be a must|need (?:an?|the|some) (?!{favour} |{any} {favour} ))',
    '(?:(?:{who} |thing |and |but |who |that |^ |[,.;:!-] )would|id|theyd) (?:all |(?:kind|sort) of |like )?(?:love|like|prefer|appreciate|enjoy|rather have|want|kill(?! (?:me|us|him|her))|pay (?:{any} ){0,2}?for) (?!to (?:[.,!]|{errand}|give {gap}{stars}|want|need|be(?! able)|(?:use|try|rate|upgrade|switch|like|love|keep) (?:[^ .!?]+ ){0,6}?but) |(?:it )?if (?:you|some[a-z]+) (?:{modal} )?(?:please )?(?:{errand}|respond|reply|check|look|provide|explain) |(?:for )?{favour} |my |your |that [.!?,]|[.,!?]|not ){any}',
    '{who} would be (?:happy|happier|grateful|thankful|thrilled|delighted) (?:if|with|to (?:have|see|get)) (?!{gap}{errand} ){any}',
  ],
  [
    "would wouldn't",
    '{part} (?:that )?{who} (?:would|could) (?:find|like|love|want|appreciate|use|benefit|enjoy|need)(?! to (?:{errand}) )',
    "wouldn't mind (?:paying|having|seeing|an?|some|more|getting|the (?:option|ability))(?! {favour} )",
    'would be {nice} (?:not to (?:have|need) to|to stay (?:signed|logged|in))',
  ],
  ['if when have', '(?:it|that) (?:be|is|was|were) {nice} (?:{if}|to have an?)', '{start}(?:be )?{nice} (?:, )?{if}'],
  [
    'star',
    'stars? if (?:you|it|they|there|i|we|the|this|that) (?!{broken})',
    '(?:would|will) (?:give|rate|get|be|deserve|have given) {gap}{stars} (?:{any} ){0,3}?(?:if|when|once|with) (?!{broken})',
  ],
  [
    'would',
    'would (?:switch|buy|sign|pay|upgrade|use|be|renew|return|stay|move|subscribe|recommend|consider) {gap}if (?:there was|there were|(?:you|it|they|we|i) (?:had|offered|supported|did|added)|(?:you|it|we|they|i) could|you added) (?!{errand} |respond|reply|{broken})',
  ],
  [
    'ideally world',
    '(?:in an? (?:ideal|perfect) world|ideally) (?:, )?(?:[^ .!?;]+ ){1,8}?(?:would|could|should)|{start}ideally (?:, )?(?:it|the|this|you|we|they|every|each|all|our) ',
  ],
];
