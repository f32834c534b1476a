import type { Rule } from '../grammar.ts';

/** Asking by saying what ought to be so. */
export const OBLIGING: readonly Rule[] = [
  [
    'should shall must has ought needs',
    "(?:should|shall|must|has to(?! offer)|ought to|needs to) (?:be able to(?! do [.?])|be allowed to|allow|let|include|offer|provide|integrate|enable|come with|support|automatically|have (?!to |been |had |come |gone |done |sent |paid |seen |known |taken |given |got |gotten |made |worked |told |read |said |thought |started |left |kept |found |(?!need|embed)\\w{3,20}ed |(?:a|some) (?:look|answer|reply|response|chat|meeting|call)))(?! ?{gap}(?:{any} ){0,8}?(?:but|yet|instead|however|although) (?:it |they |that |this |he |she |i |we |you |only |the {any} ){0,2}?(?:does|doesn't|do|don't|did|didn't|is|isn't|are|aren't|was|wasn't|won't|can't|never|fails?|keeps?|crash|crashes|nothing|get|gets|shows?) )(?<!(?:i|we) (?:should|shall|must) {any} )",
  ],
  [
    'should ought',
    "(?:should|ought to) be (?:an?|some|more|ways?|possible(?! to do (?:so|that|this))|added|separated?|separate|configurable|automatic|automatically|optional|easier|customi[sz]able|editable|sortable|searchable|shown|displayed|grouped|visible|moved|removed|sorted|disabled|integrated|supported|merged|split|renamed|changed|exportable|synced|bigger|smaller|larger|simpler|clearer|filterable|included|implemented|developed|improved|option|built|available|able|allowed|a(?:n)? option)(?! (?:bug|problem|issue|reason|error|mistake|joke|shame|crime|law|good call|call|meeting|week|month))(?! ?{gap}(?:but|yet|instead|however) (?:it |they |that |this |i |we ){0,2}(?:doesn't|don't|didn't|isn't|aren't|can't|won't|never|fails?|keeps?|is not|are not) )",
  ],
  [
    'should could might ought',
    '(?:{you}) (?:should|could|might|ought to) (?:consider |think about |try )?(?=(?:{change}|{making}) )',
  ],
  [
    'should',
    '(?:we|i think we) should (?:add|build|offer|support|implement|introduce|integrate|provide)',
    "(?:it|app|system|tool|program|software|list|page|screen|you|they|that|dashboard|calendar|{part}) should (?:automatically )?(?:remember|show|display|ask|warn|tell|notify|remind|open|save|store|keep|fill|suggest|recogni[sz]e|detect|calculate|update|sync|send|sort|group|highlight|scroll|list|use|adapt|learn|default|start with|print|match|translate|hide|pull|import|export|link|connect|work (?:with|on|in|offline|without))(?! ?(?:[^ .]+ ){0,14}?(?:but|yet|instead|however|although|and) (?:it |they |that |this |he |she |i |we |you |only |the {any} ){0,2}?(?:does|doesn't|don't|did|didn't|isn't|aren't|wasn't|won't|can't|never|fails?|keeps?|crash|crashes|nothing|gets?|shows?|is|not) )",
  ],
  ['must', 'must haves?(?! been)'],
];
