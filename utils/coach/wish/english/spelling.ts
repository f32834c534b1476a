const would = (names: string) => Object.fromEntries(names.split(' ').map((one) => [`${one}'d`, `${one} would`]));
const all = (meant: string, ways: string) => Object.fromEntries(ways.split(' ').map((way) => [way, meant]));

/** Contractions undone, common mistakes and shorthand put right. Only where the other reading is rare. */
export const SPELLINGS: Readonly<Record<string, string>> = {
  ...would('i we you they he she it that who there'),
  ...all('please', 'pls plz plse pleas plese pleez pleease pleeease plss plzz kindly pleaseee'),
  ...all('would', 'wud woud wuld woudl wld'),
  ...all('should', 'shud shoud shoudl shld'),
  ...all('could', 'cud coud coudl cld'),
  ...all('you', 'u ya yall'),
  ...all('love', 'luv looove loove'),
  ...all('great', 'gr8 grate gret graet'),
  ...all('it is', "it's"),
  ...all('that is', "that's thats"),
  ...all('there is', "there's theres"),
  ...all('will', 'wil'),
  ...all("can't", 'cant cannot'),
  ...all('why', 'y'),
  ...all('wish', 'whish wishh wsh'),
  ...all('feature', 'feture featur featre'),
  dont: "don't",
  doesnt: "doesn't",
  wont: "won't",
  isnt: "isn't",
  didnt: "didn't",
  couldnt: "couldn't",
  wouldnt: "wouldn't",
  shouldnt: "shouldn't",
  arent: "aren't",
  hasnt: "hasn't",
  havent: "haven't",
  wasnt: "wasn't",
  wanna: 'want to',
  gotta: 'have to',
  shoulda: 'should have',
  "should've": 'should have',
  "you'll": 'you will',
  "i'll": 'i will',
  "we'll": 'we will',
  "it'll": 'it will',
  im: "i'm",
  ive: "i've",
  awsome: 'awesome',
  definately: 'definitely',
  r: 'are',
  b: 'be',
  ability: 'ability',
  abilty: 'ability',
  optoin: 'option',
  opton: 'option',
};

export const FILLERS = `really rly also just absolutely definitely honestly certainly desperately badly simply always
  probably even personally actually truly seriously urgently maybe perhaps then now very so dearly greatly both uh um
  er hmm kinda totally strongly highly super extremely quite pretty quickly ever still finally possibly ideally
  basically obviously literally eventually sometime someday especially respectfully folks guys too much`;
