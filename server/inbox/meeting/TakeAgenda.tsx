import type { ComponentChildren } from 'preact';
import { Button } from '../../../components/base/Button.tsx';
import { useCopy } from '../../../components/base/useCopy.ts';
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
  const { told, copy, clear } = useCopy('download it and copy from there');
  const take = (use: (text: string) => Promise<void>): void =>
    run(async () => {
      clear();
      if (before && !(await before())) return;
      await use(await api.meetingText(number));
    });
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
