/** Phrases that tell of trouble: they decide between `solution` and `mixed`, never whether something is a wish. */
export const TROUBLE: readonly string[] = [
  '(?:crash|freez|froz|glitch|fail|annoy|frustrat|confus|struggl|complain|disappear|wast|churn)[a-z]*|hangs?|errors?|bugs?|buggy|broken?|breaks|stuck|lost|los(?:e|es|ing)',
  "(?:can|do|does|could|is|did|are|was|wo|has|have)n't|can't|won't|(?:can|could|is|are|does|do|did|was|has) not|unable|not able|not working|stopped|no longer|no way|impossible|there is no",
  'slow(?:s|er|ly|ed|ing)?|takes? (?:forever|ages|us|me|about|at least|\\d+|an?|two|three|four|five|six|several|hours|days|half|long)|(?:hours|days|minutes) (?:every|each|per|a|of)|too (?:many|long|slow|small|hard|late|big|expensive)|(?:many|long|small|hard) to',
  'difficult|hard(?:er)? to|pain|painful|tedious|cumbersome|manual(?:ly)?|by hand|wrong|missing|missed|problems?|issues?|trouble|useless|unusable|hates?|terrible|awful|delays?|delayed|inconvenient|ugly|hidden|clunky|messy|mess',
  'costs? (?:us|me)|(?:forced|having|keep having) to|every time|each time|workaround|late|never|instead of',
];
