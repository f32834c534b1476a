import type { Rule } from '../grammar.ts';

/** Asking in the imperative. Steps that lead to an error are none: "add a contact, then it crashes". */
export const DEMANDING: readonly Rule[] = [
  ['add', '{start}add(?! (?:to (?:that|this|it)|insult|in the fact|up|a contact|a user)){nosteps}'],
  ['bring get', '{start}(?:bring back|get rid of)'],
  ['let', '{start}let (?:me (?=(?:{settle}) )|{people} (?!{chatting}))'],
  [
    'give allow',
    '{start}(?:give|allow) (?:me|{people}) (?!{chatting})',
    '{start}allow (?:for|the|custom|multiple|more|an?) ',
  ],
  [
    'make',
    '{start}make (?:it|the|this|them|an?|our|your|all) (?:{any} ){0,6}?(?:easier|possible|better|faster|more|able|optional|bigger|smaller|simpler|customi[sz]able|configurable|available|searchable|sortable|version|less|default|mode|longer|shorter|editable|clearer|like|work (?:with|on|in|for|offline)){nosteps}',
  ],
  [
    'show hide move put rename highlight remember use connect sync sort warn tell notify remind',
    '{start}(?:show|hide|move|put|rename|highlight|remember|use|connect|sync|sort|warn|tell|notify|remind) (?:the|an?|all|our|my|only|more|me|us|users) (?:{any} ){0,9}?(?:to|in|on|next|of|with|by|when|if|per|from|for|before|after|as|into|instead|back){nosteps}',
  ],
  [
    'include provide enable implement introduce integrate create offer remove improve increase simplify restore separate replace allow display build',
    '{start}(?:include|provide|enable|implement|introduce|integrate|create|offer|remove|improve|increase|simplify|restore|separate|replace|allow|display|build) (?:an?|the|more|some|better|all|support|with|multiple|custom|our|this|dark|these|both|{any} {part}){nosteps}',
  ],
  ['support ability option possibility', '{start}(?:support for|(?:the )?(?:ability|option|possibility) to)'],
  ['should', '{start}should (?:have|be able|add|allow|let|include)'],
  ['need needs', '{start}needs? (?:an?|more|better|to have|to be able|to add|dark|some) (?!fix|help|while)'],
];
