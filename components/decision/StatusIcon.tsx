import type { Glyph } from './standing.ts';

/** Drawn on a 16 by 16 grid with one stroke, so that they stay clear at 12 pixels. */
const PATHS: Record<Glyph, string> = {
  pencil: 'M3 13l.6-2.8L10.8 3l2.2 2.2-7.2 7.2L3 13zM9.4 4.4l2.2 2.2',
  clock: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11zM8 5v3.2l2.2 1.4',
  arrow: 'M2.5 8h10M8.7 4.2L12.5 8l-3.8 3.8',
  key: 'M10.2 2.8a3 3 0 1 1 0 6a3 3 0 0 1 0-6zM8 8l-5 5M4.6 11.4l1.6 1.6',
  warning: 'M8 2.5l6 10.5H2L8 2.5zM8 6.5v3M8 11.2v.1',
  bin: 'M3 4.5h10M6 4.5V3h4v1.5M4.3 4.5l.6 8.5h6.2l.6-8.5',
  tray: 'M2.5 9l2-5.5h7l2 5.5v4h-11V9zM2.5 9h3.2l.8 1.6h3L10.3 9h3.2',
  eye: 'M1.8 8c1.6-2.8 3.7-4.2 6.2-4.2s4.6 1.4 6.2 4.2c-1.6 2.8-3.7 4.2-6.2 4.2S3.4 10.8 1.8 8zM8 6.3a1.7 1.7 0 1 1 0 3.4a1.7 1.7 0 0 1 0-3.4z',
  check: 'M2.8 8.6l3.4 3.4 7-7.6',
  cross: 'M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  link: 'M6.7 9.3l2.6-2.6M7.3 5l1.3-1.3a2.6 2.6 0 0 1 3.7 3.7L11 8.7M8.7 11l-1.3 1.3a2.6 2.6 0 0 1-3.7-3.7L5 7.3',
};

/** A sign beside a word; it repeats what the word says, so it is hidden from screen readers. */
export function StatusIcon({ glyph }: { glyph: Glyph }) {
  return (
    <svg class="status-icon" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
      <path
        d={PATHS[glyph]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
