import { Button } from '../base/Button.tsx';
import { NO_CONTACT } from './changes.ts';
import { ContactCard } from './ContactCard.tsx';
import type { Draft } from './useDraft.ts';

const MOST = 50;

/** Who would talk to a product manager; whoever said it is offered first. */
export function ContactFields({ draft }: { draft: Draft }) {
  const { report, change } = draft;
  const add = (): void => change('/contacts', (now) => ({ ...now, contacts: [...now.contacts, { ...NO_CONTACT }] }));
  return (
    <fieldset class="group">
      <legend>Who would talk to a product manager?</legend>
      {report.contacts.map((contact, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a contact has no key of its own, and its inputs follow the record
        <ContactCard key={at} draft={draft} contact={contact} at={at} />
      ))}
      {report.contacts.length < MOST && (
        <div>
          <Button variant="quiet" onClick={add}>
            {report.contacts.length > 0 ? 'Add someone else' : 'Add someone'}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
