import { createContext, runInContext } from 'node:vm';

/** The events that can wake the background. A listener that is not there when its script has run misses the event. */
const WAKING = [
  'runtime.onInstalled',
  'runtime.onStartup',
  'runtime.onMessage',
  'contextMenus.onClicked',
  'commands.onCommand',
  'alarms.onAlarm',
];

const never = () => new Promise(() => {});

/** Stands for `browser`: every property is there, every call stays unanswered, and every added listener is noted. */
function recorder(added: string[], path = ''): object {
  return new Proxy(never, {
    get(_, key) {
      if (typeof key === 'symbol' || key === 'then') return undefined;
      if (key === 'id') return 'heard';
      if (key === 'addListener') return () => void added.push(path);
      return recorder(added, path ? `${path}.${key}` : key);
    },
  });
}

/** What the script may find in a background besides `browser`; nothing of it does anything. */
const quiet = () => ({
  navigator: { userAgent: '', onLine: true, locks: { request: never } },
  indexedDB: { open: () => new EventTarget() },
  console: { log() {}, info() {}, warn() {}, error() {}, debug() {} },
  crypto,
  performance,
  TextEncoder,
  URL,
  addEventListener() {},
  setTimeout: () => 0,
  clearTimeout() {},
});

/** Runs a built background script and says which waking events had no listener before its first microtask. */
export function lateListeners(script: string): string[] {
  const added: string[] = [];
  const browser = recorder(added);
  const background = createContext({ ...quiet(), browser, chrome: browser });
  runInContext(
    'globalThis.self = globalThis; for (const name of ["Request", "Database", "Transaction", "ObjectStore", "Index", "Cursor"]) globalThis["IDB" + name] = class {};',
    background,
  );
  runInContext(script, background);
  const inTime = new Set(added);
  return WAKING.filter((event) => !inTime.has(event)).map(
    (event) =>
      `The background adds no listener to ${event} at once: add it in entrypoints/background.ts before anything is awaited.`,
  );
}
