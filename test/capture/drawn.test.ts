// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { isDrawn } from '../../utils/capture/drawn.ts';
import { readDocument } from '../../utils/capture/read.ts';

beforeEach(() => document.body.replaceChildren());

function canvas(width: number, height: number): void {
  const one = document.createElement('canvas');
  vi.spyOn(one, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, width, height));
  document.body.append(one);
}

it('a page that is mostly canvas draws its text', () => {
  canvas(window.innerWidth, window.innerHeight / 2);
  expect(isDrawn(document)).toBe(true);
  expect(readDocument(document, location).obstacle).toBe('drawn');
});

it('a page in tiles as well', () => {
  for (const _ of [1, 2, 3]) canvas(window.innerWidth / 2, window.innerHeight / 3);
  expect(isDrawn(document)).toBe(true);
});

it('a page with a chart does not, nor one without any', () => {
  expect(isDrawn(document)).toBe(false);
  canvas(300, 200);
  expect(isDrawn(document)).toBe(false);
});

it('nobody asks where words are selected', () => {
  canvas(window.innerWidth, window.innerHeight);
  const field = document.createElement('textarea');
  field.value = 'what they said';
  document.body.append(field);
  field.focus();
  field.setSelectionRange(0, 4);
  expect(readDocument(document, location).obstacle).toBeNull();
});
