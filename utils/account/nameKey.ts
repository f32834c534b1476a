/** Lower case, accents and compatibility forms aside: how names are compared and found. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFC');

/**
 * Legal forms at the end of a name, folded, without signs: the common ones of the large countries (ISO 20275 has them
 * all). Only such that are no part of what a company is called: "Holding" and "Group" tell companies apart.
 */
const FORMS = [
  ...'inc incorporated corp corporation co llc lllp llp lp plc ltd limited pty pte pvt'.split(' '),
  ...'gmbh mbh ggmbh ag kg kgaa ohg ug se sa sas sasu sarl eurl snc spa srl sl slu sau bv nv bvba'.split(' '),
  ...'ab aktiebolag as asa aps oy oyj sro zrt kft nyrt doo ood eood ltda eireli bhd tbk kk gk jsc pjsc'.split(' '),
  ...'private limited,sa de cv,s de rl de cv,sp z oo,spo[lł]ka z oo,spo[lł]ka akcyjna,sdn bhd'.split(','),
];
const AT_THE_END = new RegExp(` (?:${FORMS.join('|')})$`);
/** Forms that stand before the name as well as behind it, some of them without a space. */
const ON_A_SIDE =
  /^(?:株式会社|有限会社|合同会社|ооо|оао|зао|пао|ао(?= )) ?| ?(?:株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限公司|주식회사)$/gu;
/** `S.p.A.`, `A/S`: letters of one word. */
const INITIALS = /(?<![\p{L}\p{N}])(\p{L})[./](?=\p{L}(?![\p{L}\p{N}]))/gu;

/**
 * A company's name for comparing: folded, letters and digits only, without its legal form. `Müller-Öl GmbH & Co. KG` is
 * `muller ol`. Empty when nothing of it can be read; never empty because of the legal form alone.
 */
export function nameKey(name: string): string {
  const words =
    folded(name)
      .replaceAll(INITIALS, '$1')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  let key = words.join(' ').replaceAll(ON_A_SIDE, '') || words.join(' ');
  while (AT_THE_END.test(key)) key = key.replace(AT_THE_END, '');
  return key;
}
