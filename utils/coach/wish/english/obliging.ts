import type { Rule } from '../grammar.ts';

/** Asking by saying what ought to be so. */
export const OBLIGING: readonly Rule[] = [
  [
    'should shall must has ought needs',
    '(?<!(?:i|we) )(?:should|shall|must|has to(?! offer)|ought to|needs to) (?:be (?:able to(?! do [.?])|capable of|required to)|be allowed to|allow|let|include|offer|provide|integrate|enable|come with|support|automatically|have (?!to |been |had |come |gone |done |sent |paid |seen |known |taken |given |got |made |told |read |thought |left |found |(?!need|embed)\\w{3,20}ed |(?:an?|some) (?:look|answer|reply|response|chat|meeting|call) )){butnot}',
    '(?:we|i) should be able to{butnot}',
  ],
  [
    'should ought',
    '(?<!(?:i|we) )(?:should|ought to) (?:also )?be (?!fixed|solved|resolved|refunded|compensated|ashamed|finished|closed|delivered|paid|informed|contacted|called|concerned|noted|received|arrived|used|charged|interested|(?:an?|some|more) (?:bug|problem|issue|reason|error|mistake|joke|shame|crime|law|{any} (?:call|meeting|week|month))|possible to do (?:that|this|[.,]))(?:an?|some|more|ways?|possible|split|built|shown|[a-z]+(?:ed|able|ible|onal|atic|er)){butnot}',
  ],
  [
    'should could might ought',
    '{you} (?:should|could|might|ought to) (?:consider |think about |try )?(?=(?:{change}|{doing}) )',
  ],
  [
    'required must shall',
    '(?:{it}|solution|supplier|contractor|bidders?|tool|vendor|provider) (?:(?:is|are) required to|must|shall) (?!be (?:fixed|restarted|opened|installed|printed|approved)|work )[a-z]+{butnot}',
  ],
  [
    'should shall',
    '(?:the|this|that|your|each|every|any|all) (?!(?:{any} ){0,2}?{person} )(?:{any} ){1,3}?(?:should|shall) (?!(?:be|have|arrive|take|come|start|end|cost|last|get|happen|match|mean|go|not|know|work|fit|run|add|finish|make|belong|help|care|pay|stop) )[a-z]+{butnot}',
  ],
  [
    'could should',
    '(?:{it}|the {any}|the two {any}|the {any} {any}|these|those|both) (?:could|should) be (?:merged|combined|moved|split|added|made|shown|turned|placed|grouped|hidden|separated|renamed|replaced|linked|simplified|bigger|larger|smaller|clearer|optional){butnot}',
  ],
  [
    'should',
    '(?:we|i think we) should (?:add|build|offer|support|implement|introduce|integrate|provide)',
    '(?:{it}|you|they) should (?:remember|show|display|ask|warn|tell|notify|remind|open|save|store|keep|fill|suggest|recogni[sz]e|detect|calculate|update|sync|send|sort|group|highlight|scroll|list|use|adapt|learn|default|print|match|translate|hide|import|export|link|connect|work (?:with|on|in|offline|without)){butnot}',
  ],
];
