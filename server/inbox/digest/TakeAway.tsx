import { Button } from '../../../components/base/Button.tsx';
import { useCopy } from '../../../components/base/useCopy.ts';
import type { Api } from '../api.ts';
import { download } from '../download.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { useTask } from '../useTask.ts';
import type { TextFormat } from './digestCalls.ts';

const TYPES: Readonly<Record<TextFormat, string>> = { md: 'text/markdown', html: 'text/html' };

/** The digest to paste, keep or print. */
export function TakeAway({ api, week }: { api: Api; week: string }) {
  const { busy, failure, run } = useTask();
  const { told, copy, clear } = useCopy('download it and copy from there');
  const keep = (format: TextFormat): void =>
    run(async () => {
      clear();
      download(await api.digestText(week, format), `heard-${week}.${format}`, `${TYPES[format]};charset=utf-8`);
    });
  return (
    <div class="digest-tools">
      <Button busy={busy} onClick={() => run(async () => copy(await api.digestText(week, 'md')))}>
        Copy as Markdown
      </Button>
      <Button busy={busy} onClick={() => keep('md')}>
        Download .md
      </Button>
      <Button busy={busy} onClick={() => keep('html')}>
        Download .html
      </Button>
      <Button onClick={() => window.print()}>Print</Button>
      <output>{told}</output>
      <FailureNotice failure={failure} />
    </div>
  );
}
