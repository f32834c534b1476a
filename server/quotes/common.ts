import { EVERYDAY } from '../../utils/likeness/everyday.ts';

/**
 * Words that are names of people or firms, begin firms' names or deals', or describe somebody's work, and that a customer
 * says every day without naming anybody. They go only where they are written as a name is: "Mark called" and not "mark
 * it". A word that is not on the list goes however it is written, since a lost word costs less than a told name; so no
 * name belongs on it that is not a word as well.
 */
const WORDS = `
  able abu access account accountant accounting accounts active add address admin advanced agent air alarm alert
  alerts all alliance alpha always america american angel answer answers api app apple april archive art assistant
  attachment audio audit august auto autumn back baker balance banco bank banque bar barcode base based basic battery
  bay bell ben berry beta better big bill bin bishop bit black block blue board bond book booking bookings bot box
  boxes branch brand bridge bright brook brooks buck bud budget build building bus business button buy call capital
  car card cards care carpenter case cash center central centre chain chance change channel charge chase chat check
  chief china chip choice christian city claim claims classic clay clean clear click client clients cliff clock close
  cloud club code codes colleague color commerce commercial common community company complete computer concept confirm
  connect connection construction consulting consumer contact contacts content contract control cook cooper copy core
  corporate cost countries country craft create creative credit cross crystal currency custom customer customers da
  daily daisy dale das dashboard data dawn day deal dean dear default del delivery della delta den dental department
  der design desktop detail deutsche dev develop developer development di digital direct director discovery doctor
  document documents door dos dr dream drew drive driver drop drops du duke dynamic earl early east easy eco edge edit
  education electric electronic element elite energy engine engineer engineering enterprise entry equipment essential
  european event every exact excel exchange expansion expert explore export exports express extra eye factory fair
  faith family farm fast feature features federal feed field fields file files film filter filters finance financial
  find fingers fire first fisher fit flex floor flow focus folder folders font food force ford forecast forest form
  format forms forward foundation frame frank frau free fresh front frost fuel full fund fusion future game gap garden
  gas gate gene general give glen global go gold golden good grace grand grant graphic gray great green grid ground
  group groupe grow growth grupo gruppe gruppo guard guest guide guy half hall hand hands happy harmony harvest head
  health healthcare heart hello help herr hide high hill history holiday holidays home hope hospital host hotel hour
  hours house hub human hunter ibn icon idea image impact implementation import imports independent industrial
  industries industry info information inner innovation insight institute insurance integrated integration interactive
  interface international internet interviewer invoice invoices iris items ivy jack jasmine jewel job john joy june
  just keep key keyboard kids kind king knight know lab label labels labs lance land lane language laptop last law
  lead leaf learning legal lesson letter level licence license life light lily limit line link liquid list lists live
  load local lock logic login logistics long look loop lost love machine madame magic mail main major management
  manager map mapping march marine mark market marketing marks mason master match may media medical meeting melody
  menu mercy merry message messages meta metal metro micro midnight migration miles mill miller mind mint minute
  minutes mobile mode model moderator modern module moment monday money monsieur month monthly moon morning motion
  motor move mr mrs ms multi music name names national native natural nature need net network new news next nice night
  noble nord north note notes notifications nova number nurse oak ocean offer office officer offline oil olive
  onboarding one online open operations opportunity optical optimum option oracle orange orbit order ost outlook own
  owner pacific pack page pages paper parcel park parker part participant participants partner partners password pat
  path patient pay payment payments pdf penny people perfect person petrol phone photo photos pictures pilot pin
  pioneer piper pivot place plain plan planet plans plant plastic platform play plus point points pool port portal
  porter post power precision premier premium press price prices prime prince print printer pro problem process
  procurement product production products prof professional profile progress project property public pulse purchase
  purchases purchasing pure push quality quarter question questions quick quote radio rail range rapid reach ready
  real receipt recommend record records red reed refund regards region regional relay release reliable remember
  renewal rent repeat reply report reports request requests research resource response rest retail review reviews rich
  right ring rise river road rob robin rock roll rollout roman room root rose round row royal ruby run rusty safe
  safety sage sales sandbox sandy scale scan scanner schedule school science scott search seat seats second secure
  security see select send sender senior service services session set settings share sharp sheet shell shift ship
  shipping shop short show signal signature silver simple simply single site sky slack slow small smart smith snap
  social soft software solar solid solution solutions sound source south space spark speaker special sport spring
  square stack stadt staff standard star stars start state steel step stock stone storage store storm strategic stream
  street stripe strong studio style subscription success sue summary summer sun sunny super supplier supply support
  sure swift switch system systems table tables tablet tags tailor take target task tasks tax taylor teacher team tech
  technical technologies technology telecom template templates tenant tender test text thanks theme thing things third
  thousand ticket tickets time timer timezone titan today tomorrow tool tools top total totals touch tower town
  tracking trade trading traffic train training transfer transport travel tree trend trial trip true trust turn turner
  twin type union unique unit united units unity universal university unknown up update upgrade upload urban use user
  users value van vector vendor venture version victor video viola violet vision visit vista visual vital voice von
  wade walker wall want wants ward water waters wave way weaver web webhook week weekend weekly weeks well west white
  whole wild will wind window wire wireless wise wish wolf wonder wood woods word work works world write year young
  zero zone zoom
`;

const COMMON: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** Whether a folded word is one that people say without meaning anybody. */
export const isCommon = (word: string): boolean => COMMON.has(word) || EVERYDAY.has(word);

/** Whether a folded word is one that sentences are made of and that tells nothing. */
export const isFunctionWord = (word: string): boolean => EVERYDAY.has(word);
