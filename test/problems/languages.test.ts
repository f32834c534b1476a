import { describe, expect, test } from 'vitest';
import { rankProblems } from '../../server/problems/likeness.ts';
import type { Compared, Placed } from '../../server/problems/voices.ts';
import { reason } from '../../server/problems/reason.ts';
import { stem } from '../../utils/likeness/stem.ts';
import { termsOf } from '../../server/problems/terms.ts';
import { foldedWords } from '../../server/search/words.ts';
import { reportFor } from '../support/reports.ts';

const saying = (statement: string, accountKeys: string[] = []): Compared => ({
  terms: termsOf(reportFor(statement, { verbatim: '' })),
  accountKeys,
});
const on = (problemId: string, statement: string, keys: string[] = []): Placed => ({
  problemId,
  ...saying(statement, keys),
});

describe('the forms of one word have one root', () => {
  test.each([
    ['English', 'approval approvals'],
    ['English', 'reminder reminders'],
    ['English', 'sync'],
    ['German', 'kunde kunden'],
    ['German', 'meldung meldungen'],
    ['German', 'vertrag vertrage'],
    ['French', 'client clients cliente clientes'],
    ['French', 'commande commandes commander'],
    ['Spanish', 'cliente clientes'],
    ['Spanish', 'pedido pedidos'],
    ['Italian', 'ordine ordini'],
    ['Italian', 'cliente clienti'],
    ['Dutch', 'factuur'],
    ['Dutch', 'klant klanten'],
  ])('%s: %s', (_language, forms) => expect(new Set(forms.split(' ').map(stem)).size).toBe(1));
});

describe('a text becomes words in every writing', () => {
  test.each([
    ['Export bricht ab: Größe!', ['export', 'bricht', 'ab', 'große']],
    ['Où est l’été ?', ['ou', 'est', 'l', 'ete']],
    ['¿Dónde está?', ['donde', 'esta']],
    ['Экспорт не работает', ['экспорт', 'не', 'работает']],
    ['Η εξαγωγή', ['η', 'εξαγωγη']],
    ['导出失败', ['导', '出', '失', '败']],
    ['ＳＡＰ 連携', ['sap', '連', '携']],
    ['error 404, error', ['error', '404']],
    ['month-end', ['month', 'end']],
    ['… !? —', []],
    ['', []],
  ])('%j: %j', (text, words) => expect(foldedWords(text)).toEqual(words));
});

const WORKSPACE = [
  on('en', 'Invoice export stops at month end and we are late'),
  on('de', 'Die Rechnungen kommen nicht an und wir sind zu spät'),
  on('fr', 'Les relances partent deux fois et les clients sont fâchés'),
  on('es', 'El inventario no cuadra con la tienda y no podemos vender'),
  on('ru', 'Склад показывает неверные остатки'),
  on('zh', '数据导出失败'),
  on('login', 'The login is slow and we are cross'),
];
const first = (statement: string): string | null => rankProblems(saying(statement), WORKSPACE)[0]?.problemId ?? null;

describe('a report finds the problem that its own language tells', () => {
  test.each([
    ['Exporting invoices fails', 'en'],
    ['Month-end: the exports are cut', 'en'],
    ['Eine Rechnung kam nie an', 'de'],
    ['RECHNUNG FEHLT', 'de'],
    ['La relance est partie en double', 'fr'],
    ['Nuestros inventarios están mal', 'es'],
    ['Неверные остатки на экране', 'ru'],
    ['导出总是失败', 'zh'],
    ['Login takes a minute', 'login'],
    ['Slow logins', 'login'],
    ['Zebra', null],
    ['!!!', null],
  ])('%s: %s', (statement, problem) => expect(first(statement)).toBe(problem));
});

describe('everyday words are no reason', () => {
  const everyday = Array.from({ length: 30 }, (_, at) =>
    on(`p${String(at)}`, `The und les ${'abcdefghij'[at % 10]}x${at}`),
  );
  test.each(['The zebra', 'Zebra und', 'Les zebras', 'The und les zebra'])(
    '%s: what stands everywhere finds nothing',
    (statement) => expect(rankProblems(saying(statement), everyday)).toEqual([]),
  );
});

describe('the reason says the same account in the same words', () => {
  const report = reportFor('Invoice export stops', { verbatim: '' });
  const told = (mine: string[], theirs: string[]): string => {
    const compared = { terms: termsOf(report), accountKeys: mine };
    const [best] = rankProblems(compared, [on('a', 'Export of an invoice fails', theirs), ...WORKSPACE.slice(1)]);
    return best ? reason(report, best.evidence) : '';
  };
  test.each([
    [['d:a.example'], ['d:a.example'], 'same account; shares: Invoice export'],
    [['d:a.example', 'n:a'], ['n:a'], 'same account; shares: Invoice export'],
    [['x:1'], ['n:b', 'x:1'], 'same account; shares: Invoice export'],
    [['d:a.example'], ['d:b.example'], 'shares: Invoice export'],
    [['n:1'], ['x:1'], 'shares: Invoice export'],
    [[], ['d:a.example'], 'shares: Invoice export'],
    [[], [], 'shares: Invoice export'],
  ])('%j beside %j: %s', (mine, theirs, words) => expect(told(mine, theirs)).toBe(words));
});
