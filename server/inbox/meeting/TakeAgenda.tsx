import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import type { Api } from '../api.ts';
import { download } from '../download.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { useTask } from '../useTask.ts';

interface Props {
  api: Api;
  number: number;
  /** Brings the endpoint up to date first; false where that failed, which is told elsewhere. */
  before?: () => Promise<boolean>;
  /** How it stands with saving. */
  children?: ComponentChildren;
}

/** The agenda to paste or to keep, as the endpoint has it. */
export function TakeAgenda({ api, number, before, children }: Props) {
  const { busy, failure, run } = useTask();
  const [told, setTold] = useState('');
  const take = (use: (text: string) => Promise<void>): void =>
    run(async () => {
      setTold('');
      if (before && !(await before())) return;
      await use(await api.meetingText(number));
    });
  const copy = (text: string): Promise<void> =>
    navigator.clipboard.writeText(text).then(
      () => setTold('Copied.'),
      () => setTold('Copying failed: download it and copy from there.'),
    );
  const keep = async (text: string): Promise<void> =>
    download(text, `heard-meeting-${number}.md`, 'text/markdown;charset=utf-8');
  return (
    <div class="digest-tools">
      <Button busy={busy} onClick={() => take(copy)}>
        Copy as Markdown
      </Button>
      <Button busy={busy} onClick={() => take(keep)}>
        Download .md
      </Button>
      <output>{told}</output>
      {children}
      <FailureNotice failure={failure} />
    </div>
  );
}
