import type { BigWords } from './claim.ts';

const WHO =
  '(?:users?|customers?|clients?|people|person|teams?|reps?|colleagues?|prospects?|accounts?|staff|employees?|managers?|compan(?:y|ies)|competitors?|sales ?(?:people|reps?))';

export const english: BigWords = {
  people: [
    'everyone|everybody|nobody|no one|countless|the majority|no customer',
    `all (?:of )?(?:(?:our|your|their|my|the|his|her|these|those) )?${WHO}`,
    `every (?:single )?${WHO}`,
    `(?:most|lots|tons|loads|many|plenty|hundreds|thousands|millions) (?:of )?(?:our |the |their )?${WHO}`,
    'the (?:whole|entire) (?:company|team|industry|market|world|department|office|sales (?:team|floor))',
  ],
  often: [
    'always|never|constantly|all the time|every (?:single )?time|every single \\p{L}{2,12}|24/7|non ?stop|endless(?:ly)?',
    'forever|continuously|day in,? day out|(?:a )?(?:thousand|million|hundred|gazillion)s? (?:of )?times',
  ],
  deal: [
    'deal ?breakers?|show ?stoppers?|no go|game ?changers?|must haves?|mission critical|make or break',
    "(?:will|'ll|going to|gonna|could|might|would) lose (?:the|this|that|every) (?:deal|customer|client|account)",
  ],
  size: [
    '(?:huge|massive|enormous|tremendous|insane|immense|infinite|incredib|extreme)(?:ly|le|ley)?|gigantic|(?:tons|loads|heaps) of|a ton of',
    '(?:totally|completely|utterly) (?:useless|unusable|broken)|the (?:worst|biggest)|disaster|catastroph(?:e|ic)|ages|a (?:fortune|million)|astronomical',
  ],
  idioms: [
    'always on|never mind|never ?ending|as always|better late than never|never again|everyone else|last forever|forever (?:grateful|free)',
    '(?:hi|hello|hey|dear|thanks|thank you),? (?:everyone|everybody|all)|huge (?:thanks|fan)|thanks a million|for ages \\d{1,3}|all (?:ages|the best)|no go (?:area|zone)|always welcome|by all means|disaster recovery|all customers? (?:list|view|page|tab)',
  ],
};
