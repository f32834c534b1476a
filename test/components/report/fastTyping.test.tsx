import { render as renderNow } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { ParsedInput } from '../../../components/report/ParsedInput.tsx';

const host = document.createElement('div');
afterEach(() => renderNow(null, host));

/** A record that holds the digits of what is typed. */
function Form() {
  const [amount, setAmount] = useState('');
  const onType = (typed: string): string => {
    setAmount(typed);
    return typed;
  };
  return <ParsedInput id="amount" value={amount} onType={onType} />;
}

/** The next task, as the next key is: renders are over by then, what an effect puts off until the paint is not. */
const task = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve());
    port1.start();
    port2.postMessage(null);
  });

test('P2 keys that come faster than the screen is painted are all kept', async () => {
  document.body.append(host);
  renderNow(<Form />, host);
  const field = host.querySelector('input');
  if (!field) throw new Error('There is no field.');
  for (const char of '48000') {
    field.value += char;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await task();
  }
  expect(field.value).toBe('48000');
});
