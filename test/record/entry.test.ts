import { describe, expect, it } from 'vitest';
import { entryLink, parseEntry } from '../../utils/record/entry.ts';
import { newId } from '../../utils/record/id.ts';
import { parseInviteLink } from '../../utils/record/join.ts';

const CODE = `heard_e_${'c'.repeat(43)}`;
const member = { id: newId(), name: 'Sam', email: null, role: 'seller' as const };
const at = (endpoint: string, place: string) => entryLink({ endpoint, member }, CODE, place);

describe('the address of an entry', () => {
  it.each(['digest', 'ranking', `ranking/${newId()}`])('leads to %s, and reads back as it was made', (place) => {
    const link = at('https://heard.example/', place);
    expect(link).toMatch(/^https:\/\/heard\.example\/join#heard_e_/);
    expect(parseEntry(link)).toEqual({ code: CODE, memberId: member.id, place });
  });

  it('is no invite: pasted into the options it is refused there', () => {
    expect(parseInviteLink(at('https://heard.example', 'digest'))).toBeNull();
  });

  it.each([
    ['an invite', `heard_i_seller_${'c'.repeat(43)}`],
    ['a code that was cut', `${CODE.slice(0, -1)}.${member.id}.digest`],
    ['no member', `${CODE}..digest`],
    ['no place', `${CODE}.${member.id}`],
    ['a place elsewhere', `${CODE}.${member.id}.//evil`],
    ['nothing', ''],
  ])('%s is none', (_name, fragment) => {
    expect(parseEntry(`https://heard.example/join#${fragment}`)).toBeNull();
  });
});
