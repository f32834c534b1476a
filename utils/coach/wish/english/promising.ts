import type { Rule } from '../grammar.ts';

/** Asking by saying what a thing would be worth: the money, the time, the stars, the signature. */
export const PROMISING: readonly Rule[] = [
  [
    'would will could',
    '(?:would|will) go a long way|(?:would|will) (?:be )?(?:seal|close|win|land|clinch|unlock|tip|change (?:everything|my life)|do (?:it|the (?:trick|job)|nicely))(?: |$)(?!not)',
    '(?:an?|the|some|having|with) (?:{any} ){1,4}?would (?:fix (?:that|this|it)|solve (?:that|this|it)|help)(?= [.!?])',
    '(?:would|will) (?:help|save|spare) (?:me|us|them|everyone|(?:the|our|my) {any}|immensely|massively|enormously|hugely|tremendously|loads|lots|an? (?:lot|ton|great deal|bunch|bit)|so|hours|days|time|tons)',
    '(?:would|will) (?:make (?:more |a lot of |perfect |total |better |a lot more )?sense (?:to (?!{errand} )|for|if|as|having)|fix (?:that|this|it|all))',
    'would be (?:enough|a (?:god ?send|blessing)|music to|the (?:cherry|icing))',
    '(?:would|will) pay (?:[^ .!?]+ ){0,3}?(?:for|if)(?! (?:nothing|that|the (?:damage|repair)))',
    '(?:and|then) {who} (?:would|will) (?:never (?:leave|look|use another|go)|sign|buy|upgrade|switch|renew|subscribe|be (?:happy|sold|over)|give (?:it |you )?{stars})(?!{gap}{broken})',
    '(?:would|will|could) (?:switch|buy|sign|pay|upgrade|renew|return|stay|move|subscribe|recommend|jump|commit|come back) {gap}(?:the (?:moment|day|minute|second)|as soon as|once|when) (?:you|we|it|they|there) (?!{errand} |respond|reply|{broken})',
  ],
  [
    'prerequisite non not',
    '(?:is|are|as|remains) (?:an? )?(?:{any} )?(?:prerequisite|precondition|non negotiable|not negotiable)',
  ],
];
