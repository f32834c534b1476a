import { EVERYDAY } from '../../utils/likeness/everyday.ts';

/**
 * Words that are names of people or firms, or begin firms' names, and that a customer says every day without naming
 * anybody. They go only where they are written as a name is: "Mark called" and not "mark it". The list is short on
 * purpose: a word that is not on it goes however it is written, since a lost word costs less than a told name.
 */
const WORDS = `
  art angel april august autumn baker bay bell berry bill bishop bond brook brooks buck bud carpenter case cash chance
  chase christian chip clay cliff cook cooper crystal dale daisy dawn day dean drew duke earl east faith fisher ford forest
  frank frost gene glen grace grant gray green guy hall hand harmony hill hope hunter iris ivy jack jasmine jewel john joy
  june king knight lane lance law lily long major march mark marks mason may melody mercy merry miles mill miller moon
  north olive page park parker pat penny piper porter price prince reed rich rob robin rock roman root rose ruby rusty sage
  sandy scott sharp short sky smith south star stone storm strong sue summer sunny taylor trip turner victor viola violet
  wade walker wall ward waters weaver west white will wise wolf wood woods young
  van von der den del della das dos da di du ben bin ibn abu
  access account active advanced air all alliance alpha america american apple audio auto bank banco banque base basic beta
  better big black block blue board book box brand bridge bright build building business buy call capital car care center
  central centre chain change channel charge check china choice city classic clean clear click close cloud club code color
  commerce commercial common community company complete computer concept connect connection construction consulting
  consumer contact content control core corporate country craft create creative credit cross customer data delivery delta
  design detail deutsche dental develop development digital direct discovery drive drop dynamic early easy eco edge
  education electric electronic element elite energy engine engineering enterprise equipment essential european event
  every exact exchange excel expert explore export exports express extra eye factory fair farm fast federal field film
  finance financial fire first fit flex flow focus food force form forward foundation frame free fresh front fuel full
  fund fusion future game gap garden gas gate general global go gold golden good grand graphic great grid ground group
  groupe grupo gruppe gruppo grow growth guard guide hands harvest health healthcare heart help high home hospital host
  hotel house hub human idea image impact import imports independent industrial industries industry info information
  inner innovation insight institute insurance integrated interactive international internet invoice job just key lab
  labs land language law leaf learning legal level life light line link liquid list live local logic logistics loop lost
  machine magic mail main management map marine market marketing master match media medical meta metal metro micro mind
  mint mobile model modern moment monday motion motor move music national native natural nature net network new news next
  nice noble nord nova oak ocean office oil one online open operations optical optimum option oracle orange orbit order
  ost outlook pacific pack paper part partner partners path pay payment payments people perfect petrol phone photo pilot
  pioneer pivot plan planet plant plastic platform play plus point pool port portal post power precision premier premium
  press prime print pro process product production products professional profile progress project property public pulse
  pure quality quick radio rail range rapid reach ready real red regional relay reliable rent report research resource
  retail right ring rise river road royal run safe safety sales scale school science search second secure security select
  send senior service services shell ship shipping shop signal silver simple simply site slack small smart snap social
  soft software solar solid solution solutions sound source space spark special sport spring square stack stadt staff
  standard start state steel step stock storage store stream street strategic stripe studio style success sun super supply
  support sure swift system systems table tailor target team tech technical technologies technology telecom test text time
  titan today tool tools top total touch tower town trade trading traffic training transfer transport travel tree trend
  true trust turn twin union unique unit united unity universal university up urban user value vector venture vision visit
  vista visual vital voice water wave way web weekly well wild wind window wire wireless wonder word work works world
  zero zone zoom
  renewal expansion upgrade pilot opportunity deal contract license licence onboarding implementation migration rollout
`;

const COMMON: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** Whether a folded word is one that people say without meaning anybody. */
export const isCommon = (word: string): boolean => COMMON.has(word) || EVERYDAY.has(word);

/** Whether a folded word is one that sentences are made of and that tells nothing. */
export const isFunctionWord = (word: string): boolean => EVERYDAY.has(word);
