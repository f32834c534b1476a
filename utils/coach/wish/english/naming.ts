import type { Rule } from '../grammar.ts';

/** Asking by the bare name of the thing, as titles and hurried people do: no verb, so nothing is told of it. */
export const NAMING: readonly Rule[] = [
  // Labels of trackers: "[Feature] rate limits", "FR: nested labels".
  [
    'feature feat fr rfe enhancement missing',
    '^ (?:feat|fr|rfe|missing) :',
    '^ (?:feature|enhancement) {verbless}(?!of|on|in|form|page){any}',
  ],
  // The ability itself: "Option for larger text", "Way to export all my data".
  [
    'option options possibility ability way choice support',
    '^ (?:{opener} )?(?:an? |the |some |{any}er )?(?:options?|possibility|ability|way|choice|support|setting|toggle|switch) (?:for|to|of) {verbless}{any}',
  ],
  // More of a quality: "Better search in the help centre", "Custom fields on invoices".
  [
    'better more bigger larger smaller easier faster improved custom customizable customisable configurable optional additional separate multiple automatic adjustable simpler clearer fewer less',
    '^ (?:better|more|bigger|larger|smaller|easier|faster|improved|custom|customi[sz]able|configurable|optional|additional|separate|multiple|automatic|adjustable|simpler|clearer|fewer|less) (?!than|and|of|or|late|luck|off|stay|[,.]|{breaks}|customers|users|people)(?:{any} )?{verbless}(?:[^ ]+ ){0,10}?[.!]? ?$',
  ],
  // A head noun that only a maker can give: "Google Calendar integration".
  [
    'integration integrations plugin widget shortcuts reminders templates filters export import mode sync app version api',
    '^ (?!(?:{any} ){0,4}?{bad} |(?:nice|good|great|awesome|cool|love|best|terrible|latest|current|new|old|using|the|this|my|after|in|with|on|for|what|not) ){verbless}(?:{any} ){1,3}(?:integrations?|plugin|widgets?|shortcuts?|reminders?|templates?|filters?|sync|mode)(?= (?:[.!] )?$)',
  ],
  // "Recurring invoices please."
  [
    'please',
    '^ (?!(?:[^ ]+ ){0,5}?(?:{gift}|{bid}|me|us|this|it|asap|yes|no|{bad}) ){verbless}(?:{any} ){1,5}(?:, )?(?:{any} ){0,1}?please (?:[.!?] )?$',
    '^ please (?:, )?(?!(?:[^ ]+ ){0,4}?(?:{gift}|{bid}|me|us|this|it|{bad}) )(?:an?|some|more|less|fewer|{any}er) {any}',
  ],
  // "Read receipts when?", "Night mode anyone?"
  [
    'when anyone anybody',
    '^ (?!since|say|until|till|by|but|and|is|are){verbless}(?:{any} ){1,3}(?:, )?(?:when|anyone|anybody) \\?',
  ],
  // "Still no iPad version?"
  [
    'no where',
    '^ (?:{any} )?no (?:{any} ){0,2}?(?:{part}|{platform}) (?:[^ .!?]+ ){0,4}?\\?',
    '^ (?:and )?where (?:is|are) the (?:{any} )?(?:{platform}|dark|night) ',
  ],
  // Spoken: "and then, like, a button where you can send it".
  [
    'can could would',
    '(?:^|,|like|then|and|or|something|imagine) an? (?:{any} ){0,2}?(?:button|option|way|view|list|switch|toggle|screen|page|field|place|{part}) (?:where|that|which|with which|so) (?:you|i|we|people|they|everyone|{group}) (?:can|could|would)(?! only| never)',
  ],
];
