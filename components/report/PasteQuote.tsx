import type { RefObject } from 'preact';
import { Disclosure } from '../base/Disclosure.tsx';
import { Field } from '../base/Field.tsx';
import { TextArea } from '../base/TextArea.tsx';
import { TextInput } from '../base/TextInput.tsx';
import { orNull, withPasted } from './changes.ts';
import { errorAt } from './pointer.ts';
import type { Draft } from './useDraft.ts';

interface Props {
  draft: Draft;
  pasteRef: RefObject<HTMLTextAreaElement | null>;
}

/** The quote of a report that no page was read for: pasted, with where it comes from if that is known. */
export function PasteQuote({ draft: { report, errors, change }, pasteRef }: Props) {
  const capture = report.capture[0];
  if (!capture) return null;
  const { page, said, verbatim } = capture;
  const paste = (field: string, to: Parameters<typeof withPasted>[1]): void =>
    change(`/capture/0/${field}`, (now) => withPasted(now, to));
  return (
    <>
      <Field
        label="What did the customer say?"
        hint="Paste their own words, unchanged."
        error={errorAt(errors, '/capture/0/verbatim')}
      >
        {(field) => (
          <TextArea
            {...field}
            areaRef={pasteRef}
            rows={4}
            value={verbatim}
            onInput={(typed) => paste('verbatim', { verbatim: typed })}
          />
        )}
      </Field>
      <Disclosure summary="Where it was said">
        <Field label="Who said it" error={errorAt(errors, '/capture/0/said')}>
          {(field) => (
            <TextInput {...field} value={said?.name ?? ''} onInput={(name) => paste('said', { name: orNull(name) })} />
          )}
        </Field>
        <Field label="Page title" error={errorAt(errors, '/capture/0/page/title')}>
          {(field) => <TextInput {...field} value={page.title} onInput={(title) => paste('page/title', { title })} />}
        </Field>
        <Field label="Page address" error={errorAt(errors, '/capture/0/page/url')}>
          {(field) => (
            <TextInput {...field} type="url" value={page.url} onInput={(url) => paste('page/url', { url })} />
          )}
        </Field>
      </Disclosure>
    </>
  );
}
