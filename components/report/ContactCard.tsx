import type { Contact } from '../../utils/record/report.ts';
import { Button } from '../base/Button.tsx';
import { Disclosure } from '../base/Disclosure.tsx';
import { withTalk } from './changes.ts';
import { ContactNames } from './ContactNames.tsx';
import { originMark } from './origin.ts';
import { errorAt } from './pointer.ts';
import { TalkTopics } from './TalkTopics.tsx';
import type { Draft } from './useDraft.ts';

interface Props {
  draft: Draft;
  contact: Contact;
  at: number;
}

/** One person at the customer: who, and whether they agreed to talk. */
export function ContactCard({ draft, contact, at }: Props) {
  const { change, errors } = draft;
  const { name, email, role, source, willingToTalk } = contact;
  const who = name ?? email ?? 'this person';
  const remove = (): void =>
    change('/contacts', (now) => ({ ...now, contacts: now.contacts.filter((_, index) => index !== at) }));
  const agree = (agreed: boolean): void =>
    change(`/contacts/${at}/willingToTalk`, (now) => withTalk(now, at, agreed ? [] : null));
  const isRead = source !== 'typed';
  return (
    <fieldset class="contact" aria-label={who}>
      {isRead && (
        <p class="contact-who">
          <bdi>{name ?? email}</bdi>
          {role && <bdi>{role}</bdi>}
          {name && email && <bdi>{email}</bdi>}
          <span class="field-mark">{originMark(source)}</span>
        </p>
      )}
      {/* The first key makes it typed: the input that has the keyboard has to be the same element before and after. */}
      <Disclosure summary="Correct" open={errorAt(errors, `/contacts/${at}`) !== undefined} unfolded={!isRead}>
        <ContactNames draft={draft} contact={contact} at={at} />
      </Disclosure>
      <div class="contact-talk">
        <label class="check">
          <input
            type="checkbox"
            checked={willingToTalk !== null}
            onInput={(event) => agree(event.currentTarget.checked)}
          />
          Agreed to talk
        </label>
        <Button variant="quiet" label={`Remove ${who}`} onClick={remove}>
          Remove
        </Button>
      </div>
      {willingToTalk && <TalkTopics draft={draft} topics={willingToTalk.topics} at={at} />}
    </fieldset>
  );
}
