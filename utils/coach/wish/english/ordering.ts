import type { Rule } from '../grammar.ts';

/** Orders to the product, at the start of a sentence: `{verb}` and other things that only its makers can do. */
export const ORDERING: readonly Rule[] = [
  [
    '{verb}',
    '^ (?:{opener} (?:, )?|please |just |simply ){0,2}{verb} (?:an?|the|all|every|any|more|some|those|these|our|each|[a-z]+able|multiple|different) (?!{favour} |issue|problem|bug|error|fact|insult){any}{steps}',
  ],
  [
    'bring put change turn send open use sort colour color group link round print extend replace start set limit stop keep mark write show make move stick group link',
    '^ (?:{opener} )?(?:please )?(?:bring (?:[^ .!?,]+ ){1,5}?back|put (?:the|all|an?|those|these|every) (?:{any} ){1,4}?(?:in|on|at|to|next|near|where|some[a-z]+|above|below|under|first|back)|change the (?:{any} ){1,4}?(?:to|so|into|of|please)|turn (?:off|on) the|turn (?:the )?(?:{any} ){1,3}?(?:off|on|into)){steps}',
    '^ (?:send|open|print|use|write|start|show|set|round|keep|mark) (?:(?:the|an?|all|every|links?|files?|our|new|each) ?)(?:{any} ){0,5}?(?:as|instead|in an?|in the (?:corner|background|same|side|title|header|list)|by default|automatically|per|only|when(?:ever)?|with the|of the screen|to the nearest|full){steps}',
    '^ sort (?:by|the|it) (?:{any} ){0,3}?(?:, )?(?:not|by|first|instead|please)',
    '^ (?:put|stick|move|make|colou?r|group|link) (?:an?|the|them|it|all|everything|those) (?:{any} ){0,6}?(?:bigger|smaller|at|on|in|next|together|up|by|to|with|[a-z]+er)(?= ){steps}',
  ],
  [
    'put stick place show hide',
    '(?<=, )(?:put|stick|place|show|hide) (?:an?|the) (?:{any} ){1,3}?(?:at|on|in|next|near) (?:the|a|each|every|to){steps}',
  ],
  [
    'integrate integration connect interface hook sync',
    '^ (?:integrate|integrations?|connect|connection|interface|hook up|sync) (?:it )?(?:with|to) {verbless}(?!my account|the (?:server|network|internet|wi)){any}',
  ],
  [
    'let',
    '(?:{start}|, )let (?:me|us|users|people|it|the|customers|guests|everyone|{group}) (?!{chat} |{errand} |{bid} |say|be |me |(?:{any} )?(?:get|pull|show|share|finish|explain|go|check|say|run|try) |alone|take |a |guess|quote|repeat|put |paint |my |our )(?:{any} ){0,1}?[a-z]+ (?:[^ .!?]+ ){0,15}?[.!]? ?$',
  ],
  [
    'please',
    '^ (?!{errand} |{bid} |{ask} |{bad} |(?:i|we|you|it|my|the|can|could|would|will|no|yes|ok|hi|hello|thanks|any|is|are|do|does|how|what|why|when|where|who) )[a-z]+ (?:the|an?|all|more|my|our|those|these|off|on|some) (?!(?:[^ ]+ ){0,6}?(?:{gift}|problem|issue|bug|error|crash|account|subscription|order|log) )(?:[^ .!?]+ ){1,12}?(?:, )?(?:please|would you|could you|will you)(?= [.!?])',
  ],
  [
    'give',
    '^ (?:please )?give (?:me |us |the {any} |{group} |people )?(?:an?|the|some|more|dark|an easy|offline)?(?:(?<!give me ) )(?!{favour} |(?:{any} )?{favour} |break|call|damn|shout)(?:{any} ){0,2}?(?:{part}|way|version|list|overview|choice|chance to|mode)',
  ],
];
