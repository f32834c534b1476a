import { importsAtRunTime } from './imports.ts';
import { isReference, memberName, visits, type Visit, word } from './syntax.ts';
import { isSource, type Law, type SourceFile } from './tree.ts';

type Door = {
  name: string;
  files: RegExp;
  remedy: string;
  packages?: RegExp;
  globals?: RegExp;
  members?: RegExp;
};

/** Each way out of the program has one door, so that its rules (durability, privacy, parsing) stand in one place. */
const DOORS: readonly Door[] = [
  {
    name: 'IndexedDB',
    files: /^utils\/outbox\/database\.ts$/,
    packages: /^idb$/,
    globals: /^indexedDB$/,
    members: /^indexedDB$/,
    remedy: 'ask utils/outbox/database.ts for it',
  },
  {
    name: 'a part of IndexedDB',
    files: /^utils\/outbox\//,
    globals: /^IDB\w+$/,
    remedy: 'keep keys and cursors in utils/outbox/',
  },
  {
    name: 'the network',
    files: /^(utils\/sync\/client|server\/inbox\/api)\.ts$/,
    globals: /^(fetch|XMLHttpRequest|WebSocket|EventSource)$/,
    members: /^(sendBeacon|XMLHttpRequest|WebSocket|EventSource)$/,
    remedy: 'go through utils/sync/client.ts, or server/inbox/api.ts in the inbox',
  },
  {
    name: 'the log',
    files: /^(utils|server)\/log\.ts$/,
    globals: /^console$/,
    members: /^console$/,
    remedy: 'write through utils/log.ts or server/log.ts, which take codes, ids, counts and durations only (P7)',
  },
  {
    name: 'messages between contexts',
    files: /^utils\/messages\//,
    members: /^(onMessage|sendMessage|onConnect|onMessageExternal)$/,
    remedy: 'add a call to utils/messages/protocol.ts',
  },
];

const GLOBAL_OBJECTS = /^(globalThis|window|self|navigator)$/;

function opens(door: Door, visit: Visit): string {
  const name = word(visit.node);
  if (isReference(visit) && door.globals?.test(name)) return name;
  const member = memberName(visit);
  const ofGlobal = GLOBAL_OBJECTS.test(word(visit.node.object));
  if (door.members?.test(member) || (ofGlobal && door.globals?.test(member))) return member;
  return '';
}

function breaches(file: SourceFile, door: Door): string[] {
  const say = (what: string) => `${file.path} uses ${what}, which is ${door.name}: ${door.remedy}.`;
  const imported = importsAtRunTime(file).filter((specifier) => door.packages?.test(specifier));
  const used = [...visits(file)].flatMap((visit) => opens(door, visit) || []);
  return [...new Set([...imported, ...used])].map(say);
}

/** One door each to IndexedDB, the network, the log and messages. */
export const oneDoorEach: Law = (files) =>
  files
    .filter(isSource)
    .flatMap((file) => DOORS.filter((door) => !door.files.test(file.path)).flatMap((door) => breaches(file, door)));
