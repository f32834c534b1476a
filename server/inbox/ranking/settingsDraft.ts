import { newId } from '../../../utils/record/id.ts';
import {
  carriedRates,
  type ExchangeRate,
  type RankingSettings,
  RankingSettingsInput,
  type RankingSettingsReply,
} from '../../../utils/record/rankingSettings.ts';

/** The settings as they are typed; `id` belongs to these very words, so that sending them again stores them once. */
export interface SettingsDraft {
  id: string;
  basedOn: string | null;
  /** By the path of the setting, such as `impact/blocked`. */
  values: Record<string, string>;
  rates: ExchangeRate[];
  reason: string;
}

const flat = (value: object, prefix = ''): [path: string, text: string][] =>
  Object.entries(value).flatMap(([key, inner]): [string, string][] => {
    if (key === 'rates') return [];
    if (typeof inner === 'object' && inner !== null) return flat(inner, `${prefix}${key}/`);
    return [[prefix + key, inner === null ? '' : String(inner)]];
  });

export const draftOf = ({ settings, current }: RankingSettingsReply): SettingsDraft => ({
  id: newId(),
  basedOn: current,
  values: Object.fromEntries(flat(settings)),
  rates: settings.rates,
  reason: '',
});

/** A change in what is typed makes it another change of the settings. */
export const changed = (draft: SettingsDraft, change: Partial<SettingsDraft>): SettingsDraft => ({
  ...draft,
  ...change,
  id: newId(),
});

const each = <T>(path: string, keys: string[], one: (path: string) => T): Record<string, T> =>
  Object.fromEntries(keys.map((key) => [key, one(`${path}/${key}`)]));

function toSettings({ values, rates }: SettingsDraft): Record<keyof RankingSettings, unknown> {
  const text = (path: string): string => (values[path] ?? '').trim();
  const number = (path: string): number => (text(path) === '' ? Number.NaN : Number(text(path)));
  const orNull = (path: string): string | null => text(path) || null;
  return {
    currencyIsoCode: text('currencyIsoCode').toUpperCase(),
    periodDays: number('periodDays'),
    impact: each('impact', ['blocked', 'slowed', 'annoyed', 'unknown'], text),
    confidence: each('confidence', ['one', 'two', 'more'], number),
    amountConfidence: each('amountConfidence', ['page', 'crm', 'typed'], number),
    moneyPerPoint: orNull('moneyPerPoint'),
    effortDefault: text('effortDefault'),
    rates,
    bar: { threshold: orNull('bar/threshold'), capacity: orNull('bar/capacity'), theme: text('bar/theme') },
  };
}

type Read = { input: RankingSettingsInput; errors: null } | { input: null; errors: Record<string, string> };

/** The draft as the endpoint takes it, or what is broken by the path of each setting. `before`: what holds until now. */
export function read(draft: SettingsDraft, before: RankingSettings): Read {
  const { id, basedOn, reason } = draft;
  const result = RankingSettingsInput.safeParse({ id, basedOn, reason, settings: toSettings(draft) });
  const carried = result.success ? carriedRates(before, result.data.settings) : [];
  if (result.success && carried.length === 0) return { input: result.data, errors: null };
  const atRates = carried.map(([place, field, rule]) => [`rates/${place}/${field}`, rule]);
  // The first rule that a setting breaks is the one to mend.
  const errors = (result.error?.issues ?? [])
    .toReversed()
    .map(({ path, message }) => [path.join('/').replace(/^settings\//, ''), message]);
  return { input: null, errors: Object.fromEntries([...errors, ...atRates]) };
}
