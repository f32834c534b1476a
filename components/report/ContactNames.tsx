import type { Contact } from '../../utils/record/report.ts';
import { Field } from '../base/Field.tsx';
import { TextInput } from '../base/TextInput.tsx';
import { orNull, withContact } from './changes.ts';
import { errorAt } from './pointer.ts';
import type { Draft } from './useDraft.ts';

interface Props {
  draft: Draft;
  contact: Contact;
  at: number;
}

const FIELDS = [
  ['name', 'Name', 'text'],
  ['email', 'E-mail', 'email'],
  ['role', 'Role', 'text'],
] as const;

export function ContactNames({ draft: { errors, change }, contact, at }: Props) {
  return (
    <div class="pair">
      {FIELDS.map(([name, label, type]) => (
        <Field key={name} label={label} error={errorAt(errors, `/contacts/${at}/${name}`)}>
          {(field) => (
            <TextInput
              {...field}
              type={type}
              value={contact[name] ?? ''}
              onInput={(typed) =>
                change(`/contacts/${at}/${name}`, (now) => withContact(now, at, { [name]: orNull(typed) }))
              }
            />
          )}
        </Field>
      ))}
    </div>
  );
}
