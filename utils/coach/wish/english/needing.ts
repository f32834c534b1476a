import type { Rule } from '../grammar.ts';

/** Asking by saying what somebody wants or needs, or what the product does. */
export const NEEDING: readonly Rule[] = [
  [
    'want wants wanted wanting need needs needed require requires must lacks',
    '{asker} (?:wants?|wanted|wanting|needs?|needed) (?:to )?be able to',
    '{asker} (?:want|wants|wanted|need|needs) to (?:have|see) (?:an?|the|more|some|better|all|only|this|which|dark|different|our|my) (?!{errand}|demo|manager|doctor|proof|results){any}',
    "{asker} (?:want|wants) to (?=(?:{action}) )(?!delete (?:my|our) account|(?:change|add|move) (?:my|our|to) |(?:share|access) (?:my|our|this|some|a) )(?!(?:[^ ]+ ){0,25}?(?:but|it|and) (?:{any} ){0,2}?(?:can't|crash|crashes|crashed|won't|doesn't|fails|don't|takes?|takes|keeps|says) )",
    '{asker} (?:wants?|wanted|needs?|needed|requires?|lacks? only|must have) (?:an?|some|more|one|another|the|better|native|dark|proper|their|different|additional|real) (?:{any} ){0,3}?{part}',
    '{asker} (?:wants?|needs?|needed|requires?) (?:{any} ){0,2}?{part}(?! (?:to work|is|are|every|by|back|on time))',
    '{asker} wants? (?:an?|more|another|some|better) (?!{errand}|{any} {errand}|of ){any}',
    'wants? (?:us|you|it|this|the (?:app|tool|system|product|software|page|site|list)) to (?!know|call|sign|work|meet|pay|come|talk|send|stop|help|be (?:honest|there)|give (?:me|us|them))',
    '(?<!(?:when|whenever|if|everything|anything|things|what|all|time|where) ){asker} (?:need|needs) an? (?!(?:new )?(?:idea|inspiration)|{errand}|second|third|week|month|year|whole|full|lot|few|couple|workaround|consultant|colleague|lawyer|little|bit|further|separate person|{any} (?:{errand}|person|people|day|week|month|year|employee|admin|developer|consultant|hour|call)|solution|replacement|car|receipt|plan b|decision|signature|budget)',
  ],
  [
    'ask asks asked asking want wants wanted',
    '(?:ask|asks|asked|asking|want|wants|wanted) (?:us|you|the vendor) to (?=(?:{change}) )',
  ],
  [
    'as',
    "as an? (?:{any} ){1,12}?(?:, )?(?:i'm able|(?:i|we) (?:only )?(?:want|need|would|wish|can|could|should|must|am able|expect))",
  ],
  [
    'needed required must desired wanted overdue missed',
    '(?:{part}|mode|support) (?:is|are) (?:needed|required|a must|must haves?|desired|wanted|overdue|long overdue|greatly missed)',
  ],
  [
    'need needs could cries crying begs',
    '(?:it|app|application|tool|product|software|program|page|site|website|system|platform|this|that|section|screen|menu|search|editor|interface|ui|dashboard|feature|layout|list|view|form|module|calendar|plugin|inbox|portal|game|version|and|but) (?:needs?|could use|could do with|cries out for|is crying out for|begs for) (?!to (?:be )?(?:fixed?|work|repaired|resolved|addressed|looked|restart|reboot|reinstall|get|sorted|stop|load|know|go|charge|restarted|reloaded|approved)|(?:an? )?(?:{any} )?(?:fix|reboot|restart|repair|reset|refresh|person|human|day|hour|minute|second|week|month|moment|while|signature|password)|an? lot of |constant|\\d|two|three|about|around|us |me |manual|our |my |your |approval|at least \\d|[.,!?]|attention)(?:to (?:be (?:able|{any}er|more|less|moved|changed|improved|added|managed|updated|redesigned|customi[sz]\\w+|separated|integrated|an option|allowed|removed|possible|reworked|optimi[sz]ed|available|simplified|added|brought|enabled)|(?=(?:{change}) ))|(?:an?|more|better|some|dark|bigger|improvements?|updating|improving|additional|different|less|clearer|new|{part}) ?)',
    'needs? to be (?:more |a bit |better |less )?(?:managed|moved|changed|added|improved|redesigned|customi[sz]able|separated|an option|bigger|easier|simpler|clearer|available|integrated|brought back|configurable|reworked|optional|searchable|editable)',
  ],
  ['need have ought got want', '(?:{you}) (?:need|have|ought|got|want|may want|might want|ought) to (?=(?:{change}) )'],
];
