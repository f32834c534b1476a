import type { Rule } from '../grammar.ts';

/** Asking by saying what somebody wants or needs, or what the product does. */
export const NEEDING: readonly Rule[] = [
  [
    'want need require',
    '{who} (?:want|need)(?:s|ed|ing)? to (?:be able to|(?:have|see) (?:{a}|the|only|this|which|our|my|their) (?!{favour} |manager|doctor|proof|results){any})',
    "(?<!(?:when|whenever|if|because|since|everything|what) ){who} wants? to (?=(?:{own}) )(?!delete (?:my|our) account|(?:add|move) (?:my|our|to) )(?!(?:[^ ]+ ){0,25}?(?:but|it|and) (?:{any} ){0,2}?(?:{any}n't|{breaks}|takes?|keeps|says) )",
    '{who} wants? (?:our|the|their|all|every|each) {any} to (?:be able|see|have)(?! (?:{favour}|proof|results) )',
    '{who} (?:want|need|require)(?:s|ed)? (?!help )(?:{a} |the |their )?(?:{any} ){0,3}?{part}(?! (?:to work|is|are|every|by|back|on time))',
    '{who} wants? (?:an?|more|another|some|better) (?!{favour} |(?:{any} )?{favour} |of ){any}',
    'wants? (?:us|you|it|this|the (?:{it})) to (?!{errand} |work|stop|be (?:honest|there)|give (?:me|us))',
    '(?<!(?:when|whenever|if|everything|anything|things|what|all|time|where) ){who} needs? an? (?!(?:{any} )?{favour} |second|third|year|whole|full|couple|{any} (?:employee|admin|developer|consultant|hour)|replacement|car|signature|budget|inspiration|consultant|lawyer)',
  ],
  ['ask want', '(?:ask|want)(?:s|ed|ing)? (?:us|you) to (?=(?:{change}) )'],
  [
    'as',
    'as an? (?:{any} ){1,12}?(?:, )?(?:(?:i|we) (?:only )?(?:want|need|would|wish|can|could|should|must|am able|expect)(?! (?:{favour} |tell|say|confirm|assure|understand)))',
  ],
  ['need', 'needs? to (?:talk|speak) to (?:each other|our (?:{any} )?(?:system|erp|crm|phone|{it}))'],
  ['need', '(?<!(?:i|we|you|they|{person}) )needs to (?=(?:{change}) )'],
  [
    'needed required desired wanted overdue',
    '{part} (?:is|are) (?:needed|required|desired|wanted|overdue|long overdue)',
  ],
  ['must', '(?:is|are|be) a must|must haves?(?! been)'],
  [
    'need could',
    '(?:{it}|and|but) (?:needs?|could use|could do with) (?:to be (?!fixed|repaired|resolved|addressed|looked|restarted|reloaded|approved|sorted|updated by|charged)(?:able|(?:more|less|better) {any}|[a-z]+(?:ed|er|able|ible|onal)|an option)|to (?=(?:{change}) )|(?!(?:{any} )?(?:fix|reboot|restart|repair|reset|refresh|day|hour|minute|second|week|month|while|person|human|look|lot|signature|decision|password|answer|break) )(?:{a}|improvements?|improving|bigger|clearer|new|{part}) ?)',
  ],
  [
    'need',
    'needs? to be (?:(?:more|less|better) {any}|moved|changed|added|improved|managed|redesigned|separated|integrated|brought back|bigger|easier|simpler|clearer|faster|[a-z]+able|optional|an option)',
    '{start}needs? (?:{any} ){0,3}?{part}',
  ],
  ['requirement', '(?:an?|one|main|hard|their|our|key) requirement (?:for|from|is|:|of)'],
  ['need have ought got want', '{you} (?:need|have|ought|got|(?:may |might )?want) to (?=(?:{change}) )'],
];
