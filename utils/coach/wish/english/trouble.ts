/** Phrases that tell of trouble: they decide between `solution` and `mixed`, never whether something is a wish. */
export const TROUBLE: readonly string[] = [
  '(?:crash|fr[eo]+z|glitch|fail|annoy|frustrat|confus|struggl|complain|disappear|wast|churn|slow|delay|hat)(?:e|s|ed|es|ing|en|er|ion|ure|ures)?|hangs?|errors?|bugs?|buggy|broken?|breaks|stuck|lost|los(?:e|es|ing)',
  "{any}n't|can't|(?:can|could|is|are|does|do|did|was|has) not|unable|not (?:able|working)|stopped|no (?:longer|way)|impossible|there is no",
  'takes? (?:forever|ages|us|me|about|at least|\\d+|an?|two|three|four|five|six|several|hours|days|half|long)|(?:hours|days|minutes) (?:every|each|per|a|of)|(?:too )?(?:many|long|small|hard|late|big) to',
  'difficult|harder|pain|painful|tedious|manual(?:ly)?|by hand|wrong|missing|missed|problems?|issues?|trouble|useless|terrible|awful|ugly|messy|mistake|endless',
  'costs? (?:us|me)|(?:forced|having) to|(?:every|each) time|workaround|late|never|too (?:many|long|late|small|big|expensive)',
];

/** What makes a wish none when it follows: that the thing works as it was meant to, which is the trouble again. */
export const REPAIR: readonly string[] = [
  '(?:fix|repair|resolv)(?:e|es|ed|ing)?|bug ?fix(?:es)?|less buggy|more stable|(?:it )?stable|sort (?:this|it) out',
  "(?:stop|stops|stopped|stopping|not|{any}n't|from|without|quit|never|less|no longer|no more) (?:{any} ){0,2}?{breaks}",
  '(?:work|works|worked|working|function|functions|functioned) (?:again|properly|correctly|right|at all|as (?:it|promised|expected|advertised|before|intended)|like (?:it|before)|reliably|smoothly|fine|normally|please)',
  '(?:it|this|that|app|they|everything|would|could|all) work(?:s|ed)? (?:[.!?]|for (?:once|a change)|at (?:least )?once)',
];
