const would = (names: string) => Object.fromEntries(names.split(' ').map((one) => [`${one}'d`, `${one} would`]));
/** `dont` is `don't`. */
const nt = (verbs: string) => Object.fromEntries(verbs.split(' ').map((verb) => [`${verb}nt`, `${verb}n't`]));
const all = (meant: string, ways: string) => Object.fromEntries(ways.split(' ').map((way) => [way, meant]));

/** Contractions undone, common mistakes and shorthand put right. Only where the other reading is rare. */
export const SPELLINGS: Readonly<Record<string, string>> = {
  ...would('i we you they he she it that who there'),
  ...nt('do does wo is did could would should are has have was ca'),
  ...all('please', 'pls plz plse pleas plese pleez pleease kindly'),
  ...all('would', 'wud woud wuld woudl wld'),
  ...all('should', 'shud shoud shoudl'),
  ...all('could', 'cud coud coudl'),
  ...all('you', 'u ya someone'),
  ...all('that is', "that's thats"),
  ...all('wish', 'whish wishh'),
  luv: 'love',
  loove: 'love',
  gr8: 'great',
  "it's": 'it is',
  "there's": 'there is',
  y: 'why',
  cannot: "can't",
  wanna: 'want to',
  gotta: 'have to',
  "should've": 'should have',
  "it'll": 'it will',
  "i'll": 'i will',
  im: 'i am',
  "i'm": 'i am',
  abt: 'about',
  "we're": 'we are',
  "you're": 'you are',
  "they're": 'they are',
  "he's": 'he is',
  "she's": 'she is',
  "what's": 'what is',
  "there'll": 'there will',
  "they'll": 'they will',
  "you'll": 'you will',
  "we'll": 'we will',
  awsome: 'awesome',
  feture: 'feature',
  r: 'are',
  b: 'be',
  abilty: 'ability',
  optoin: 'option',
};

export const FILLERS = `really rly also just absolutely definitely honestly certainly desperately badly simply always
  probably happily gladly even personally actually truly seriously urgently maybe perhaps then now very so soo dearly greatly both uh um
  er hmm kinda totally strongly highly super extremely quite pretty quickly ever still finally possibly
  basically obviously literally eventually sometime someday especially respectfully folks guys too much`;
