import type { RankingSettings } from '../../../utils/record/rankingSettings.ts';
import { inWords } from './differences.ts';

/** How the workspace ranks now, for who reads it without changing it. */
export function SettingsRead({ settings }: { settings: RankingSettings }) {
  return (
    <dl class="settings-read">
      {inWords(settings).map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
