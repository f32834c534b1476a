import type { Rule } from '../grammar.ts';

/** Asking by a verb of desire, the customer's or somebody's behind him. */
export const CRAVING: readonly Rule[] = [
  [
    'long crave yearn pine dying crying keen desperate need',
    '(?:{who}|how (?:i|we)) (?:long|crave|yearn|pine|am dying|are dying|is dying|am desperate|are desperate|is desperate) for (?!{favour} )(?:an?|some|more|the|better) ',
    '(?:crying out for|in (?:desperate|dire|serious)? ?need of|keen on (?:{doing}|an?)|keen to (?:see|have)) (?!{favour} |(?:{any} )?(?:help|advice|repair|cash|money))',
  ],
  [
    'after insist set keen push press lobby campaign',
    '(?:{who}|{any}) (?:is|are|am|was|were|be)? ?after (?:an?|something|some kind of|one) (?:{any} ){0,4}?(?:{part}|that|which|to|where|like)(?! (?:happened|went))',
    '{who} (?:insist|insists|is insisting|are insisting|insisted|is set|are set|is dead set|are keen|is keen) on (?!{favour} |{errand} |meet|talk|see|call|pay|speak)(?:{doing}|an?|the|(?:{any} ){0,2}?{part})',
    '(?:will|is|are|am|been|{who}) (?:push(?:es|ing)?|press(?:es|ing)?|lobby(?:ing)?|campaign(?:ing)?) (?:us |you |hard )?for (?!{favour} )(?:an?|more|the|better) ',
  ],
  [
    'hope',
    'hop(?:e|es|ed|ing|efully) (?:that )?(?:there|it|you|they|we|the {any}) (?:will|would|is|are|can|could|might) (?:be|get|have|soon be|someday be|one day be|be able to (?:get|have)) (?!{favour} )(?:an?|some|more|able to|the option)(?! (?:{any} )?(?:{gift}|fix|call|way out|problem) )',
    'hop(?:e|es|ing|efully) (?:{any} ){1,6}?(?:lets? (?:us|me|you|users)|allows?|brings? {a}|gets? (?:an? )?(?:{any} ){0,2}?{part})',
    'hop(?:e|es|ed|ing) (?:for|to (?:see|get|have)) (?:an?|more|some|the|better)? ?(?:{any} ){0,2}?{part}',
  ],
  [
    'wait look',
    "(?:can't|can hardly|can not) wait (?:for|until|till|to) (?:you (?:to )?|they |it |we |see |have |get |the {any} )(?!{errand} )(?:to )?(?=(?:{any} ){0,3}?(?:{change}|support|offer|get|have|add|{part}) )",
    'look(?:ing)? forward to (?:{doing} |seeing |an? |the |having |more )(?:{any} ){0,3}?{part}',
  ],
  [
    'could',
    '(?:{who}|{it}|you|{any}) could (?:use|do with) (?!{favour} |(?:{any} )?(?:help|hand|drink|coffee|sleep|break|rest|holiday|money|luck|the (?:old|phone)|it|that|them|this) )(?:an?|some|more|the ability|better|{part})(?! (?:{any} )?(?:help|hand|drink|coffee|sleep|break|rest|holiday|money|luck|word|minute|moment|chat) )',
  ],
  [
    'expect need want like prefer require rather',
    '(?:would|will) (?:{any} )?(?:need|expect|want|like|prefer|require) (?:it|this|that|them|{it}|the {any}|(?:an?|any) {any}(?: like this)?|our {any}) (?:{any} ){0,2}?to (?!take|be (?:there|here|honest|over|done|ready)|arrive|cost|happen|call|come|{errand} )',
    '(?:would|will) (?:rather|prefer|like) (?:that )?(?:it|the|this|that|you|they|there) (?:{any} ){0,2}?[a-z]+ed ',
    '{who} (?:expect|expected) (?:an?|some) (?:{any} ){0,2}?(?:{part}|way to)',
  ],
  [
    'miss',
    '(?:i|we|{group}) (?:do )?miss (?:the (?:ability|option|possibility|chance)|being able|having|(?:the|an?|my|our|that) (?:{any} ){0,2}?{part})(?! (?:is|are) )|miss the (?:you )?could',
  ],
  [
    'vote upvote thumbs second plus',
    '(?:vote|upvote|thumbs up) (?:for|on) |{start}second(?:ing|ed)? (?:this|the (?:request|idea|suggestion)|that)|{start}plus (?:one|1) (?:for|on|to)',
  ],
  [
    'request ask require want urge encourage invite expect wonder',
    '(?:request|ask|require|want|urge|encourage|invite|expect)(?:s|ed|ing)? (?:us|you|them|the (?:team|vendor|developers?|supplier)) to (?=(?:{change}|hook|integrate|connect|support|build|offer|show|let) )',
    '(?:ask|wonder|want to know)(?:s|ed|ing)? (?:us |me )?(?:if|whether|when) (?:we|you|it|there|they|this|the {it}) (?:can|will|could|would|might|is able to|are able to|are going to|do|does) (?!{errand} |provide|be able|look|check|lower|respond|reply|be |come |send |call |meet )(?=(?:{any} ){0,3}?(?:support|show|offer|integrate|handle|add|have|export|import|connect|do|work with|{change}) )',
  ],
];
