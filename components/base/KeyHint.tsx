import { Fragment } from 'preact';

const ON_A_MAC: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥' };

interface Props {
  /** Keys joined by `+`, with `Ctrl` for what is Command on a Mac, and `Alt` for Option. */
  keys: string;
  mac?: boolean;
}

/** The keys for an action, as they are printed on this machine's keyboard. */
export function KeyHint({ keys, mac = navigator.platform.startsWith('Mac') }: Props) {
  const names = keys.split('+').map((name) => (mac && ON_A_MAC[name]) || name);
  return (
    <span class="key-hint">
      {names.map((name, at) => (
        <Fragment key={name}>
          {at > 0 && '+'}
          <kbd>{name}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
