import { useCallback, useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { Notice } from '../../../components/base/Notice.tsx';
import { moment } from '../../../components/list/time.ts';
import type { RankingSettingsReply } from '../../../utils/record/rankingSettings.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { differences } from './differences.ts';
import { useDecides } from '../role.ts';
import { SettingsForm } from './SettingsForm.tsx';
import { SettingsRead } from './SettingsRead.tsx';
import { useAnswer } from '../useAnswer.ts';

interface Props {
  api: Api;
  onBack(): void;
  onChanged(): void;
}

/** How the workspace ranks, and every change of it with its reason. */
export function SettingsPane({ api, onBack, onChanged }: Props) {
  const ask = useCallback(() => api.rankingSettings(), [api]);
  const { value: reply, failure, set, retry } = useAnswer(ask);
  const decides = useDecides();
  const [saved, setSaved] = useState(false);
  const onSaved = (fresh: RankingSettingsReply): void => {
    set(fresh);
    setSaved(true);
    onChanged();
  };
  return (
    <article class="pane" data-reading aria-busy={!reply && !failure}>
      <Button onClick={onBack}>Back to the line</Button>
      <h2>How we rank</h2>
      <p>
        Score = (reach × impact + open deals ÷ money for one point) × confidence ÷ effort. Everybody in the workspace
        can open every number.
      </p>
      <FailureNotice failure={failure} onRetry={retry} />
      {saved && (
        <Notice tone="success" title="Saved">
          The line stands by it from now on.
        </Notice>
      )}
      {reply && decides && <SettingsForm key={reply.current} reply={reply} api={api} onSaved={onSaved} />}
      {reply && !decides && <SettingsRead settings={reply.settings} />}
      {reply && <Changes reply={reply} />}
    </article>
  );
}

function Changes({ reply: { history } }: { reply: RankingSettingsReply }) {
  return (
    <section aria-label="Changes">
      <h3>Changes</h3>
      {history.length === 0 && <p>Nobody has changed the defaults yet.</p>}
      <ol class="changes">
        {history.map(({ id, reason, settings, changedBy, changedAt }, place) => (
          <li key={id}>
            <p dir="auto">{reason}</p>
            <ul>
              {differences(history[place + 1]?.settings ?? null, settings).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
            <span class="by">
              <bdi>{changedBy.name}</bdi>, <time dateTime={changedAt}>{moment(changedAt)}</time>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
