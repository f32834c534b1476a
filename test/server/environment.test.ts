import { expect, test } from 'vitest';
import { readEnvironment } from '../../server/environment.ts';

test('without settings the endpoint is on this machine only, on SQLite in ./data', () => {
  expect(readEnvironment({})).toEqual({
    host: '127.0.0.1',
    port: 8787,
    dataDir: './data',
    databaseUrl: undefined,
    publicUrl: 'http://127.0.0.1:8787',
    trustProxy: false,
  });
});

test('settings are read, an empty one counts as none', () => {
  const env = {
    HOST: '0.0.0.0',
    PORT: '80',
    DATA_DIR: '',
    PUBLIC_URL: 'https://heard.acme.example/',
    TRUST_PROXY: '1',
  };
  expect(readEnvironment({ ...env, DATABASE_URL: 'postgres://u:p@db/heard' })).toMatchObject({
    host: '0.0.0.0',
    port: 80,
    dataDir: './data',
    databaseUrl: 'postgres://u:p@db/heard',
    publicUrl: 'https://heard.acme.example',
    trustProxy: true,
  });
});

test('an IPv6 address stands in brackets in the address that people get', () => {
  expect(readEnvironment({ HOST: '::1' }).publicUrl).toBe('http://[::1]:8787');
});

test.each(['https://x.example/?a=1', 'https://x.example/#a', 'https://ada:geheim@x.example'])(
  'an address that no invite link can be made of is refused: %s',
  (PUBLIC_URL) => {
    const read = () => readEnvironment({ PUBLIC_URL });
    expect(read).toThrow(/PUBLIC_URL must be/);
    expect(read).not.toThrow(/geheim/);
  },
);

test('every wrong setting is named in a sentence, and none is repeated', () => {
  const env = { PORT: 'many', DATABASE_URL: 'mysql://u:geheim@db', PUBLIC_URL: 'ftp://x', TRUST_PROXY: 'yes' };
  const read = () => readEnvironment(env);
  for (const sentence of [
    /PORT .+\./,
    /DATABASE_URL must be a postgres/,
    /PUBLIC_URL must be an http/,
    /TRUST_PROXY must/,
  ])
    expect(read).toThrow(sentence);
  expect(read).not.toThrow(/geheim/);
});
