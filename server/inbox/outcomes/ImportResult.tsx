import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { counted } from '../../../utils/record/counted.ts';
import { RefusedRows } from './RefusedRows.tsx';
import type { Tally } from './useSending.ts';

interface Props {
  name: string;
  tally: Tally;
  onClose(): void;
}

/** What became of an import, in words. */
export function ImportResult({ name, tally: { stored, unchanged, reopened, open, refused }, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="inputs">
      <h3 ref={heading} tabIndex={-1}>
        {counted(stored, 'outcome')} of <bdi>{name}</bdi> imported
      </h3>
      {unchanged > 0 && <p>{counted(unchanged, 'outcome')} held already.</p>}
      {reopened > 0 && (
        <p>
          {counted(reopened, 'deal')} counted as ended and {reopened === 1 ? 'is' : 'are'} open again.
        </p>
      )}
      {open > 0 && (
        <p>
          {counted(open, 'deal')} {open === 1 ? 'was' : 'were'} open already.
        </p>
      )}
      <RefusedRows rows={refused} title="The endpoint did not take" />
      <p>
        The <a href="#ranking">ranking</a> shows each beside what was claimed. The import can be undone below.
      </p>
      <div class="inputs-end">
        <Button onClick={onClose}>Import another file</Button>
      </div>
    </div>
  );
}
