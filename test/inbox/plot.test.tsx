import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { draw } from '../../server/inbox/plot/draw.ts';
import { Plot, type Point } from '../../server/inbox/plot/Plot.tsx';

/** What the library was asked to do; its own drawing is looked at in the real browser. */
const asked = vi.hoisted(() => ({ made: [] as unknown[][], calls: [] as string[], sizes: [] as unknown[] }));
vi.mock('uplot/dist/uPlot.min.css', () => ({}));
vi.mock('uplot', () => ({
  default: class {
    constructor(...input: unknown[]) {
      asked.made.push(input);
    }
    setSize(size: unknown): void {
      asked.sizes.push(size);
    }
    redraw(): void {
      asked.calls.push('redraw');
    }
    destroy(): void {
      asked.calls.push('destroy');
    }
  },
}));

type Call = (...input: unknown[]) => unknown;
const callable = z.custom<Call>((value) => typeof value === 'function');
/** What of the library's options is asked for here. */
const Asked = z.object({
  scales: z.object({ y: z.object({ range: callable }) }),
  axes: z.tuple([z.object({ values: callable })], z.object({ incrs: z.optional(z.array(z.number())) })),
});

const POINTS: Point[] = [
  { label: '2026-W18', value: 4, few: false, note: '6 answers' },
  { label: '2026-W19', value: null, few: true, note: '0 answers' },
  { label: '2026-W20', value: 1, few: true, note: '1 answer' },
];

beforeEach(() => {
  asked.made.length = 0;
  asked.calls.length = 0;
  asked.sizes.length = 0;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the plot where nothing can be drawn', () => {
  it('is its finding and its table, with what is not known as a dash', () => {
    render(<Plot points={POINTS} title="Days" noteTitle="Out of" finding="Last 1 day in 2026-W20." />);
    expect(screen.getByText('Last 1 day in 2026-W20.')).toBeTruthy();
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows).toEqual(['WeekDaysOut of', '2026-W1846 answers', '2026-W19–0 answers', '2026-W2011 answer']);
    expect(screen.queryByRole('img')).toBeNull();
  });
});

describe('the drawing', () => {
  const schemes: (() => void)[] = [];
  const observers: (() => void)[] = [];
  const gone: string[] = [];
  function drawn(width = 600, whole = false) {
    vi.stubGlobal('matchMedia', () => ({
      addEventListener: (_: string, listener: () => void) => schemes.push(listener),
      removeEventListener: () => gone.push('scheme'),
    }));
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(listener: () => void) {
          observers.push(listener);
        }
        observe(): void {}
        disconnect(): void {
          gone.push('observer');
        }
      },
    );
    const element = document.createElement('div');
    Object.defineProperty(element, 'clientWidth', { get: () => width });
    document.body.append(element);
    const end = draw(element, POINTS, 'The finding.', whole);
    const [options, data] = asked.made.at(-1) ?? [];
    return { element, end, options, data };
  }

  const steps = (whole: boolean) => Asked.parse(drawn(600, whole).options).axes[1]?.incrs;

  it('has the finding as its words', () => {
    const { element } = drawn();
    expect([element.getAttribute('role'), element.getAttribute('aria-label')]).toEqual(['img', 'The finding.']);
  });

  it('draws what is known, and few answers apart from many', () => {
    expect(drawn().data).toEqual([
      [0, 1, 2],
      [4, null, 1],
      [4, null, null],
      [null, null, 1],
    ]);
  });

  it('names weeks without their year, begins at nought and leaves room above', () => {
    const { options } = drawn();
    const { scales, axes } = Asked.parse(options);
    expect(scales.y.range(null, 1, 10)).toEqual([0, 11]);
    expect(scales.y.range(null, 0, 0)).toEqual([0, 1.1]);
    expect(axes[0].values(null, [0, 2, 9])).toEqual(['W18', 'W20', '']);
  });

  it('marks counts at whole numbers alone, and days wherever they fall', () => {
    expect(steps(true)?.slice(0, 5)).toEqual([1, 2, 5, 10, 20]);
    expect(steps(true)?.every((step) => Number.isInteger(step))).toBe(true);
    expect(steps(false)).toBeUndefined();
  });

  it('is as wide as its place, and never narrower than can be read', () => {
    expect(drawn(600).options).toHaveProperty('width', 600);
    expect(drawn(90).options).toHaveProperty('width', 200);
    observers.at(-1)?.();
    expect(asked.sizes.at(-1)).toEqual({ width: 200, height: 220 });
  });

  it('is drawn anew in the colours of the other theme, and leaves nothing behind', () => {
    const { end } = drawn();
    schemes.at(-1)?.();
    expect(asked.calls).toEqual(['redraw']);
    end();
    expect([asked.calls.at(-1), ...gone.slice(-2)]).toEqual(['destroy', 'scheme', 'observer']);
  });
});
