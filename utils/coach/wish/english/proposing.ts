import type { Rule } from '../grammar.ts';

/** Asking by a proposal: what one suggests, thinks, asks of the makers, or asks in passing. */
export const PROPOSING: readonly Rule[] = [
  [
    'suggest propose',
    '(?:suggest|propose)(?:ing|ed)? (?:to |you |we |that |they |it |{doing} )?(?!{favour} |{errand} |{bid} |{ask} |ideas |(?:a|that we) (?:call|meeting))(?:an?|the|to|it|you|[a-z]+er|more|different|[a-z]+)(?= )(?!(?:[^ ]+ ){0,4}?(?:wrong|me) )',
  ],
  [
    'you would',
    '(?:{start}|please |, )(?:can|could|would|will) you (?:please |maybe |all |not |kindly |possibly ){0,2}(?!{errand} |{bid} |{ask} |share |be |have |at |not |(?:{any} ){1,2}?(?:me|us|my|our) (?:an?|the|why|what|how|when) {gift} )(?!give|get|do|provide|put me|take my)[a-z]+ (?:the|an?|it|that|this|those|these|all|more|our|your|in|for|so|users|people|us) (?!{favour} |account|problem|issue|error|log|order)(?:[^ .!?]+ ){0,20}?(?:\\? |[.!] $|$)',
  ],
  ['fancy', '^ fancy {doing} (?!(?:an? )?{favour} )'],
  ['about', '(?:how|what) about {doing} (?!(?:to )?(?:me|us|my|our|your) )'],
  ['anyone anybody', '(?:anyone|anybody) (?:else )?(?:want|need|miss|like|interested in|wish) (?!to |{favour} ){any}'],
  [
    'is are',
    '^ (?:is|are) (?:an?|the|there|any|more|{any}) (?:{any} ){0,4}?(?:planned|in the works|on the way|in the pipeline|under consideration|in the making|on the cards|foreseen)',
    '(?:is|are) there (?:an?|any) (?:chance|hope|plans?|possibility|thoughts?|intention|prospect) (?:of|to|for|on|that|you|we) (?!{favour} |{errand} |{bid} |my |our |this |it )',
    '^ (?:is|are) there (?:an?|any) (?:{any} ){0,2}?(?:{part}) (?:[^ .!?]+ ){0,4}?or could there',
  ],
  [
    'how',
    'how (?:hard|difficult|tricky|much work) (?:can|could|would|will) (?:it|that) be to (?!{errand} |{bid} |log|find|reach|cancel|get)',
  ],
  [
    'why',
    "^ (?:and |but |so )?why (?:can't|can|couldn't) (?:i|we|you|users|it|the {any}) (?:not )?(?:simply )?(?:{own}|sort|filter) (?:by|more than|several|multiple|all|two|in|to|into|as|without)(?!(?:[^ ]+ ){0,14}?(?:anymore|any more|since|again|suddenly) )",
  ],
  ['me', 'if you ask me (?:[^ .!?]+ ){2,20}?(?:belongs?|should|could|needs?|would)'],
  [
    'there',
    'there (?:should|has to|have to|must|needs? to|ought to|could|might) (?:at least )?be (?:an?|some|any|more|at least an?|one|different|separate) (?!(?:{any} )?(?:bug|problem|reason|issue|error|mistake|glitch|fault|signature|person|delay|misunderstanding|explanation|{gift}) |some(?:one|body|thing) |(?:of|or) )',
  ],
  [
    'should ought',
    '(?:it|app|{it}) (?:should|ought to) (?:automatically |simply )?(?:save|start|begin|end|open|close|sort|come with|go|skip|keep|wait|stay|jump|use|speak|read|recogni[sz]e|play|pause|sync|update|follow) (?:with|at|on|by|in|as|automatically|the|a|itself|my|all|when|until|from|its|[.!])(?!(?:[^ ]+ ){0,14}?(?:but|yet|instead|however|although|and|takes?|hours?|minutes?) )',
  ],
  [
    'should must',
    "(?:an?|each|every|the) (?:{any} )?{person} (?:should|must|ought to|has to) (?:only |always |also )?(?:see|be able|be allowed|have (?:access|a way|the option|{a} (?!{favour}))|get (?:a|an) (?:{any} )?{part})(?!(?:[^ ]+ ){0,14}?(?:but|yet|instead|however|and) (?:{any} ){0,4}?(?:{any}n't|not|never|only|gets?|is|are|was|nothing) )",
  ],
];
