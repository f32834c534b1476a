/**
 * A line of a written transcript that says who or when. `index`: which line. `kind`: "Name: words", a name that stands
 * alone with the time, a time before words, or the timing line of a cue (WebVTT, SRT).
 */
export type Head = { index: number; name: string | null; at: string | null; kind: 'label' | 'bare' | 'time' | 'cue' };

const CLOCK = String.raw`((?:\d{1,3}:)?\d{1,3}:[0-5]\d(?:[.,]\d{1,3})?)`;
const TIME = String.raw`[[(]?${CLOCK}(?!\d|\s*[AP]\.?M)[\])]?`;
const REST = String.raw`[\p{L}\p{M}\p{N}_.'’()-]*`;
/** One to five words that are written as names are, before a time also "Ana Roe, PhD"; not the levels of a program's log. */
const NAME = String.raw`(?!ERROR|WARN|INFO|DEBUG)([\p{Lu}\p{Lo}]${REST}(?:\s(?:(?:[\p{Lu}\p{Lo}\d]|\(\p{L})${REST}|v[ao]n|d[aeiu]|der|la|bin|al|el)){0,4}(?:,\s${REST}(?=\s[[(]?\d+:))?)(?![\p{L}\p{N}])`;

const CUE = new RegExp(String.raw`^${CLOCK}\s+-->\s`);
/** WebVTT's voice span. */
const VOICE = /^<v(?:\.\S+)?\s([^>]+)>/;
const HEAD = new RegExp(String.raw`^-?\s*(?:${TIME}[\s–—|-]*)?${NAME}(?:[\s,–—|·-]*${TIME})?\s*([:：](?:\s|$)|$)`, 'u');
const TIMED = new RegExp(String.raw`^${TIME}(?=\s|$)`);

/** The heads among these lines, in order. */
export const headsIn = (lines: readonly string[]): Head[] => lines.flatMap((text, index) => headOf(text, index) ?? []);

function headOf(text: string, index: number): Head | null {
  const cue = CUE.exec(text)?.[1];
  if (cue) return { index, name: null, at: cue, kind: 'cue' };
  const voice = VOICE.exec(text)?.[1];
  if (voice) return { index, name: voice, at: null, kind: 'label' };
  const [, before, name, after, colon] = HEAD.exec(text) ?? [];
  const at = before ?? after ?? null;
  if (name && (colon || at)) return { index, name, at, kind: colon ? 'label' : 'bare' };
  const time = TIMED.exec(text)?.[1];
  return time ? { index, name: null, at: time, kind: 'time' } : null;
}
