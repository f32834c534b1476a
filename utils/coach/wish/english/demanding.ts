import type { Rule } from '../grammar.ts';

/** Asking in the imperative. Steps that lead to an error are none: "add a contact, then it crashes". */
export const DEMANDING: readonly Rule[] = [
  ['add', '{start}add(?! (?:to (?:that|this|it)|insult|in the fact|up|me|us) ){steps}'],
  [
    'let give bring allow add make',
    '(?<=, )(?:let (?:us|me|users|people|customers)|give (?:us|me|users|people)|bring back|bring (?:it|the {any}|that) back|allow (?:us|me|users)|add (?:{a}|[a-z]+s(?= [.!]))|make it {any}er) ?(?!(?:{chat}|{favour}|my|another|know) )(?=(?:[^ ,.!?]+ ){0,12}?[.!?])',
  ],
  [
    'get put build throw',
    '{start}(?:get|put|build|throw|stick) {a} {any} (?:{any} )?(?:in(?:to)?|on) (?:there|it|the){steps}',
  ],
  [
    'support allow automatically',
    '^ support (?:(?:multiple|custom|more|all|both|different) |(?!team|for|staff|is|was|said|told|has|never|does)(?:{any} ){1,3}?(?:in|on|for|per|uploads?|{part})(?= ))',
    '^ allow (?!me ){any}{steps}|{start}automatically [a-z]+ (?:the|an?|all|every|any) ',
  ],
  ['need', '^ needs? (?:[:-] |(?:{any} ){0,3}?support )'],
  [
    'stop',
    '{start}(?:please )?stop (?!{errand} )(?!work|crash|freez|los|be)[a-z]+ing (?:the|an?|our|my|your|me|us|every|all|so|it|this|ads|new)(?! (?:app|phone|time))',
  ],
  [
    'drop ditch expose detect scrap lose kill',
    '{start}(?:drop|ditch|expose|detect|scrap|kill|lose) (?:the|that|those|these|an?|all) (?!line|idea of|client|customer){any}{steps}',
  ],
  ['bring get', '{start}(?:bring (?:back|(?:{any} ){1,4}?to the)|get rid of)'],
  [
    'let give allow',
    '{start}(?:let|give|allow) (?:(?:let )?me (?=(?:{own}|an?|the|more) )|us|{group}|everyone|it|(?:the|our|your) {any}) ?(?!(?:{chat}|{favour}|my|another) )',
    '{start}allow (?:for|the|custom|multiple|more|an?) ',
  ],
  [
    'make',
    '{start}make (?:the|our|your|all|them|these) {any} {any}{steps}',
    '{start}make it (?:that|where|possible)',
    '{start}make (?:it|the|this|them|an?|our|your|all) (?:{any} ){0,6}?(?:easier|better|faster|more|able|optional|[a-z]+er|[a-z]+[ai]ble|version|less|default|mode|like|work (?:with|on|in|for|offline)){steps}',
  ],
  [
    'show hide move put rename highlight remember use connect sync sort warn tell notify',
    '{start}(?:show|hide|move|put|rename|highlight|remember|use|connect|sync|sort|warn|tell|notify|remind) (?:the|an?|all|our|my|only|more|me|us|users) (?:{any} ){0,9}?(?:to|in|on|next|of|with|by|when|if|per|from|for|before|after|as|into|instead|back){steps}',
  ],
  [
    'include provide enable implement introduce create offer remove simplify restore separate replace allow display build',
    '{start}(?:enable|implement|introduce) {any}{steps}',
    '{start}(?:include|provide|enable|implement|introduce|integrate|create|offer|remove|improve|increase|simplify|restore|separate|replace|allow|display|build) (?:an?|the|more|some|better|all|support|with|multiple|custom|our|this|dark|these|both|{any} {part}){steps}',
  ],
  ['support ability option possibility', '{start}(?:support for|(?:the )?(?:ability|option|possibility) to)'],
  ['should', '{start}should (?:have|be able|add|allow|let|include)'],
  [
    'dark light',
    '{start}(?:dark|light|night|landscape|offline) (?:theme|mode)(?= (?:(?:, )?please )?[.!?]|(?: please)?$)',
  ],
  ['need', '{start}needs? (?:{a}|to have|to be able|to add) (?!{favour} )'],
];
