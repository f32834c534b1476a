import type { Rule } from '../grammar.ts';

/** Asking by comparing: with how it could be, with what others have, with what would be worth more. */
export const COMPARING: readonly Rule[] = [
  // What others have: "like Jira has", "do it like Spotify", "same as in Slack".
  [
    'like same way as',
    '(?<!(?:work|works|look|looks|behaves?|feel|feels|seems?) )(?:like|as|the way) (?:in |on |with )?(?!it|this|that|they|he|she|we|i|you|always|nothing|before|everyone)(?:{any} ){1,2}?(?:has|does|have|do|offers?|lets|already has)(?= [,.!?])(?!(?:[^ ]+ ){0,3}?{bad} )',
    '^ (?:do|make) (?:it|this|that) (?:like|as in|the way)|^ same (?:as|like) (?:in|on|with) ',
  ],
  // Better so: "the menu would be better on the left", "the icons could be a bit bigger".
  [
    'better would had',
    '^ (?:it is |it would be )?better (?:if|to (?!{errand} |stay|avoid|wait|use another|not|leave|late|safe))',
    '(?:had|would) (?:be )?better (?:be )?(?:on|in|at|as|with|off|without|next|below|above|under)(?! (?:paper|excel|hand|us|him|her|them|my|another) )',
    '(?:{it}|the {any}|the {any} {any}|your {any}) would be {nice} (?:with|as|by) (?!{favour} |us |you |me )',
  ],
  [
    'could should might',
    '(?:the|your|these|those|this) (?:{any} ){1,3}?(?:could|should|might) be (?:a bit |a little |slightly |made |way |far )?(?!better|worse|later|over|never|other|either|under|after|longer than|in order|customer|user)(?:[a-z]+er|more {any}) {butnot}',
  ],
  // What it would do for us.
  [
    'would will',
    '(?:would|will) (?:help )?(?:make|keep) (?:it|this|that|things|them|everything|(?:the|our|my|your|their) {any}|life) (?:{any} ){0,2}?(?!never|order|customer|user|number|other|over|later|harder|worse|slower|longer|after)(?:[a-z]+er|easy|possible|perfect|simple|complete|obvious|clear)(?= )',
    '(?:{who}|{any}) (?:would|will) (?:find|consider) (?:it )?{nice}',
  ],
  [
    'would could might will',
    '(?:an?|some|any|more) (?!(?:[^ ]+ ){0,3}?{favour} )(?:{any} ){1,5}?(?:would|could|might|will) (?:{any} )?(?:help|be (?:an? )?{nice}|be (?:enough|fine|plenty)|do (?:it|nicely|fine))(?= )',
  ],
  // First on the list.
  [
    'list wishlist killer top number dream 1 most biggest next first high wish',
    '(?:top|first|high|highest|next|number one|1) (?:of|on) (?:my|our|the|their) (?:wish )?list|(?:on|in) (?:my|our|the|their) wish ?list',
    '(?:killer|top|number one|1|dream|most wanted|most requested|biggest|next) (?:feature|request|ask|improvement) (?:[^ .!?]+ ){0,4}?(?:is|would|be|will)(?! (?:broken|gone|not|slow|crash))',
    'the dream (?:would|is|:)',
  ],
  ['must', 'an? (?:absolute )?must (?:for|is|to have)(?! (?:be|have been))'],
  [
    'lacks lacking missing misses',
    '(?:it|app|{it}|and|but|^) (?:is )?(?:lacks?|lacking|missing|misses|still lacks?) (?:an?|any|some|proper|basic|support|the (?:ability|option|possibility)) (?!{favour} )(?:{any} ){0,2}?(?:{part}|{platform}|to|for)',
  ],
];
