import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('components/theme.css', 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

/** The hex colours of one scheme by name; dark ones stand on the light ones they replace. */
function colours(...parts: string[]): Map<string, string> {
  return new Map(
    parts.flatMap((part) =>
      [...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex] as const),
    ),
  );
}

const SCHEMES = { light: colours(light), dark: colours(light, dark) };

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [lower = 0, higher = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (higher + 0.05) / (lower + 0.05);
}

const TEXT: [string, string[]][] = [
  ['ink', ['paper', 'surface', 'sunken', 'accent-wash', 'danger-wash', 'warning-wash']],
  ['ink-soft', ['paper', 'surface', 'sunken']],
  ['accent', ['paper', 'surface', 'accent-wash']],
  ['on-accent', ['accent', 'accent-strong']],
  ['danger', ['paper', 'surface', 'danger-wash']],
  ['warning', ['paper', 'surface', 'warning-wash']],
  ['paper', ['ink']],
];
const pairs = TEXT.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const));

for (const [scheme, palette] of Object.entries(SCHEMES)) {
  const of = (name: string): string => palette.get(name) ?? `no colour ${name}`;

  test.each(pairs)(`${scheme}: text in --%s on --%s is AA`, (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['paper', 'surface'])(`${scheme}: edges of fields and the focus ring are seen on --%s`, (ground) => {
    expect(contrast(of('edge'), of(ground))).toBeGreaterThanOrEqual(3);
    expect(contrast(of('accent'), of(ground))).toBeGreaterThanOrEqual(3);
  });
}

test('both schemes, and less motion where it is asked for', () => {
  expect(css).toContain('color-scheme: light dark');
  expect(css).toContain('prefers-reduced-motion');
  expect(SCHEMES.dark.size).toBe(SCHEMES.light.size);
});
