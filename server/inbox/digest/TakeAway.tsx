import { useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { useTask } from '../useTask.ts';
import type { TextFormat } from './digestCalls.ts';

const TYPES: Readonly<Record<TextFormat, string>> = { md: 'text/markdown', html: 'text/html' };

/** Hands a text to the browser as a file. */
function save(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** The digest to paste, keep or print. */
export function TakeAway({ api, week }: { api: Api; week: string }) {
  const { busy, failure, run } = useTask();
  const [told, setTold] = useState('');
  const copy = (): void =>
    run(async () => {
      const text = await api.digestText(week, 'md');
      await navigator.clipboard.writeText(text).then(
        () => setTold('Copied.'),
        () => setTold('Copying failed: download it and copy from there.'),
      );
    });
  const download = (format: TextFormat): void =>
    run(async () => {
      setTold('');
      save(`heard-${week}.${format}`, TYPES[format], await api.digestText(week, format));
    });
  return (
    <div class="digest-tools">
      <Button busy={busy} onClick={copy}>
        Copy as Markdown
      </Button>
      <Button busy={busy} onClick={() => download('md')}>
        Download .md
      </Button>
      <Button busy={busy} onClick={() => download('html')}>
        Download .html
      </Button>
      <Button onClick={() => window.print()}>Print</Button>
      <output>{told}</output>
      <FailureNotice failure={failure} />
    </div>
  );
}
