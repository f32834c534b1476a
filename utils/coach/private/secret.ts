import type { Finder } from './finding.ts';

/** Prefixes that the makers chose so that a leaked key is found; ours among them. */
const PREFIXED = new RegExp(
  `(?<![A-Za-z0-9_-])(?:${[
    '(?:AKIA|ASIA|ABIA)[A-Z2-7]{16}', // AWS
    'gh[pousr]_[A-Za-z0-9]{36,255}', // GitHub
    'github_pat_\\w{22,255}',
    'gl(?:pat|ptt|dt|rt)-[\\w-]{20,255}', // GitLab
    'xox[abeoprs]-[\\w-]{10,255}', // Slack
    'xapp-\\d-[\\w-]{10,255}',
    '[sr]k_(?:live|test)_[A-Za-z0-9]{16,255}', // Stripe
    'whsec_[\\w+/=-]{16,255}', // Standard Webhooks
    'AIza[\\w-]{35}', // Google
    'ya29\\.[\\w-]{20,255}',
    'GOCSPX-[\\w-]{20,64}',
    'sk-(?:ant-|proj-|svcacct-)?[\\w-]{20,255}', // language models
    'SG\\.[\\w-]{16,64}\\.[\\w-]{16,64}', // SendGrid
    'key-[0-9a-f]{32}', // Mailgun
    'SK[0-9a-f]{32}', // Twilio
    'npm_[A-Za-z0-9]{36}',
    'pypi-[\\w-]{50,255}',
    'hf_[A-Za-z0-9]{30,64}', // Hugging Face
    'do[opr]_v1_[0-9a-f]{64}', // DigitalOcean
    'shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}', // Shopify
    'pat-(?:na|eu)\\d-[0-9a-f-]{36}', // HubSpot
    '\\d{8,10}:AA[\\w-]{33}', // Telegram
    'heard_[di]_[\\w-]{20,64}',
    'ATATT3[\\w=-]{20,255}', // Atlassian
    'eyJ[\\w-]{10,4000}\\.eyJ[\\w-]{10,8000}\\.[\\w-]{0,2000}', // JSON Web Token (RFC 7519)
  ].join('|')})(?![A-Za-z0-9])`,
  'g',
);

const LABEL =
  '(?:api|access|secret|private|auth|account|client|signing|encryption|webhook|service|bearer|refresh|session|app)[ _-]?(?:key|token|secret|credential)(?:[ _-]?id)?|token|secret|bearer|authorization:? basic|schlüssel|jeton|clé d.api|clave api';
const LABELLED = new RegExp(
  `(?<![A-Za-z])(?:${LABEL})["']?(?:\\s{0,2}(?:[:=]|is|ist|est|es)\\s{0,2}|\\s)["'\`]?([\\w./+=~-]{16,512})`,
  'gid',
);

/** Bits a character, by how often each occurs; words of a language have less than keys of this length. */
const ENTROPY = 3;

const PEM = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const PEM_END = /-----END [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
/** Whoever has it may post there; its name is in the path. */
const WEBHOOK = /https:\/\/hooks\.slack\.com\/services\/[\w/]{20,100}/g;
/** The longest key block that is looked for; RSA with 16,384 bits has 13,000 characters. */
const PEM_MAX = 16_000;

/** Keys and tokens: by their prefix, as a key block, or by a label and a value that no word has. */
export const findSecrets: Finder = (text) => [
  ...[...text.matchAll(PREFIXED), ...text.matchAll(WEBHOOK)].map(({ 0: shown, index }): [number, number] => [
    index,
    index + shown.length,
  ]),
  ...[...text.matchAll(LABELLED)].flatMap(({ indices, 1: value = '' }): [number, number][] =>
    indices?.[1] && isRandom(value) ? [indices[1]] : [],
  ),
  ...[...text.matchAll(PEM)].map(({ index }): [number, number] => [index, endOfBlock(text, index)]),
];

function endOfBlock(text: string, start: number): number {
  const window = text.slice(start, start + PEM_MAX);
  const end = PEM_END.exec(window);
  if (end) return start + end.index + end[0].length;
  // Cut off in the selection: as far as it still looks like one.
  const block = /^-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----[A-Za-z0-9+/=\s]*/.exec(window)?.[0] ?? '';
  return start + block.trimEnd().length;
}

function isRandom(value: string): boolean {
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  const counts = new Map<string, number>();
  for (const char of value) counts.set(char, (counts.get(char) ?? 0) + 1);
  const bits = [...counts.values()].reduce((sum, count) => {
    const share = count / value.length;
    return sum - share * Math.log2(share);
  }, 0);
  return bits >= ENTROPY;
}
