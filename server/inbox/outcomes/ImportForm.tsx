import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { counted } from '../../../utils/record/counted.ts';
import { ColumnFields } from './ColumnFields.tsx';
import { NOTHING_SAID } from './csv/answers.ts';
import { recognise } from './csv/columns.ts';
import { ImportResult } from './ImportResult.tsx';
import type { CsvFile } from './openFile.ts';
import { Matched } from './Matched.tsx';
import { Preview } from './Preview.tsx';
import { QuestionFields } from './QuestionFields.tsx';
import { StageFields } from './StageFields.tsx';
import { importWords } from './importWords.ts';
import { useReading } from './useReading.ts';
import { useSending } from './useSending.ts';

interface Props {
  api: Api;
  file: CsvFile;
  /** The list of imports is another one now. */
  onSent(): void;
  onClose(): void;
}

/** One file: how it was read, to be corrected, what would be sent, and what became of it. */
export function ImportForm({ api, file, onSent, onClose }: Props) {
  const { table, name } = file;
  const [columns, setColumns] = useState(() => recognise(table.header));
  const [answers, setAnswers] = useState(NOTHING_SAID);
  const { stages, questions, reading, rows } = useReading(table, columns, answers);
  const { tally, busy, failure, send } = useSending(api, file, onSent);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const idColumn = columns.id === null ? '' : table.header[columns.id] || `Column ${columns.id + 1}`;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (rows.length > 0) send(rows);
  };
  if (tally?.sent === rows.length && rows.length > 0)
    return <ImportResult name={name} tally={tally} onClose={onClose} />;
  return (
    <form class="inputs" aria-label="Import outcomes" noValidate onSubmit={submit}>
      <h3 ref={heading} tabIndex={-1}>
        <bdi>{name}</bdi>, {counted(table.rows.length, 'row')}
      </h3>
      {!tally && (
        <div class="settings">
          <ColumnFields table={table} columns={columns} onInput={setColumns} />
          <StageFields stages={stages} answers={answers} onInput={setAnswers} />
          <QuestionFields questions={questions} answers={answers} onInput={setAnswers} />
        </div>
      )}
      <Preview columns={columns} reading={reading}>
        {!tally && rows.length > 0 && <Matched api={api} rows={rows} column={idColumn} />}
      </Preview>
      {tally && (
        <p class="progress">
          <progress aria-label="Sent" value={tally.sent} max={rows.length} /> Sent {tally.sent} of {rows.length}
        </p>
      )}
      <FailureNotice failure={failure} onRetry={() => send(rows)} />
      <div class="inputs-end">
        <Button onClick={onClose}>Choose another file</Button>
        <Button variant="primary" type="submit" busy={busy} disabled={rows.length === 0}>
          {importWords(reading)}
        </Button>
      </div>
    </form>
  );
}
