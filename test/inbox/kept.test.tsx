import { beforeEach, describe, expect, test } from 'vitest';
import { dropDraft, keepDraft, readDraft } from '../../server/inbox/decisionDraft.ts';
import { freshDraft } from '../../server/inbox/decisionWords.ts';
import { deviceName } from '../../server/inbox/device.ts';
import { safeLink } from '../../utils/record/quoteLink.ts';
import { forgetToken, keepToken, readToken } from '../../server/inbox/session.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('the sign-in', () => {
  test('is kept, read and forgotten', () => {
    expect(readToken()).toBeNull();
    keepToken('heard_d_x');
    expect(readToken()).toBe('heard_d_x');
    forgetToken();
    expect(readToken()).toBeNull();
  });
  test.each(['{', '[]', '{"token":""}', '{"token":7}', 'null'])('%s in its place is nobody', (stored) => {
    localStorage.setItem('heard.inbox', stored);
    expect(readToken()).toBeNull();
  });
});

describe('a decision being written', () => {
  const draft = { ...freshDraft({ decision: null }), status: 'declined', reason: 'zu früh 🌱' } as const;
  test('is kept per report and dropped when saved', () => {
    keepDraft('a', draft);
    expect(readDraft('a')).toEqual(draft);
    expect(readDraft('b')).toBeNull();
    dropDraft('a');
    expect(readDraft('a')).toBeNull();
  });
  test('of an older or strange shape is left alone', () => {
    sessionStorage.setItem('heard.decision.a', '{"status":"maybe"}');
    expect(readDraft('a')).toBeNull();
  });
  test('of the shape before sentences for customers is read on', () => {
    const old = { status: 'declined', reason: 'zu früh', wouldChange: '', reviewAt: '' };
    sessionStorage.setItem('heard.decision.a', JSON.stringify(old));
    expect(readDraft('a')).toMatchObject({ ...old, id: '', safeSentence: '' });
  });
  test('a full storage does not stop the typing', () => {
    const full = {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(() => keepDraft('a', draft, Object.assign(Object.create(sessionStorage), full))).not.toThrow();
  });
});

test.each([
  ['https://mail.example/thread/1', true],
  ['http://crm.local/0065', true],
  ['javascript:alert(1)', false],
  ['JaVaScRiPt://x.example/%0aalert(1)', false],
  ['data:text/html,<script>alert(1)</script>', false],
  ['file:///home/me/call.html', false],
  ['about:blank', false],
  ['', false],
])('the link %s opens: %s', (url, opens) => expect(safeLink(url)).toBe(opens ? url : null));

test.each([
  ['Mozilla/5.0 (X11; rv:153.0) Gecko/20100101 Firefox/153.0', 'Inbox in Firefox'],
  ['Mozilla/5.0 Chrome/156.0 Safari/537.36 Edg/156.0', 'Inbox in Edge'],
  ['Mozilla/5.0 Chrome/156.0 Safari/537.36', 'Inbox in Chrome'],
  ['curl/8', 'Inbox in a browser'],
])('%s is named %s', (agent, name) => expect(deviceName(agent)).toBe(name));
