import { DEFAULT_RANKING, type RankingSettings } from '../../../utils/record/rankingSettings.ts';
import { GROUPS } from './settingGroups.ts';

const THEME = ['bar/theme', 'What the team is about'] as const;
const LABELS = GROUPS.flatMap(({ legend, fields }) =>
  fields.map(([path, label]) => [path, fields.length > 2 ? `${label} (${legend})` : label] as const),
);

function at(settings: object, path: string): string {
  const value = path
    .split('/')
    .reduce<unknown>(
      (inner, key) => (typeof inner === 'object' && inner ? Object.entries(inner).find(([k]) => k === key)?.[1] : null),
      settings,
    );
  return value === null || value === undefined || value === '' ? 'none' : String(value);
}

const rateWords = ({ rates }: RankingSettings): string[] =>
  rates.map(({ currencyIsoCode, rate, from }) => `${currencyIsoCode} ${rate} from ${from}`);

/** What one change of the settings changed, in words; `before` null stands for the defaults. */
export function differences(before: RankingSettings | null, after: RankingSettings): string[] {
  const old = before ?? DEFAULT_RANKING;
  const paths = [...LABELS, THEME];
  const changed = paths.filter(([path]) => at(old, path) !== at(after, path));
  const [had, has] = [rateWords(old), rateWords(after)];
  return [
    ...changed.map(([path, label]) => `${label}: ${at(old, path)} → ${at(after, path)}`),
    ...has.filter((rate) => !had.includes(rate)).map((rate) => `Rate added: ${rate}`),
    ...had.filter((rate) => !has.includes(rate)).map((rate) => `Rate taken out: ${rate}`),
  ];
}

/** Every setting with its value, in words. */
export const inWords = (settings: RankingSettings): [label: string, value: string][] => [
  ...[THEME, ...LABELS].map(([path, label]): [string, string] => [label, at(settings, path)]),
  ['Exchange rates', rateWords(settings).join('; ') || 'none'],
];
