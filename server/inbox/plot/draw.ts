import 'uplot/dist/uPlot.min.css';
import uPlot from 'uplot';
import type { Point } from './Plot.tsx';

const HEIGHT = 220;
/** Steps between marks where half of one is nothing. */
const WHOLE_STEPS = [1, 2, 5].flatMap((step) => [step, step * 10, step * 100, step * 1000]).toSorted((a, b) => a - b);

/**
 * Draws into the element and keeps the plot as wide as it, in the page's own colours, light and dark. The call that
 * comes back takes it away. Nothing moves by itself, so that there is nothing to still for who asked for less motion.
 */
export function draw(element: HTMLElement, points: readonly Point[], finding: string, whole: boolean): () => void {
  // Only now is there a picture that needs words for who cannot see it.
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', finding);
  const colour = (name: string) => () => getComputedStyle(element).getPropertyValue(name).trim();
  const [accent, ink, rule, paper] = [colour('--accent'), colour('--ink-soft'), colour('--rule'), colour('--paper')];
  const values = (keep: (point: Point) => boolean) => points.map((point) => (keep(point) ? point.value : null));
  const dots = (fill: () => string): uPlot.Series => ({
    stroke: accent,
    paths: () => null,
    points: { show: true, size: 8, fill, stroke: accent, width: 2 },
  });
  const axis: uPlot.Axis = { stroke: ink, grid: { stroke: rule, width: 1 }, ticks: { stroke: rule, width: 1 } };
  const label = (place: number): string => points[place]?.label.slice(5) ?? '';
  const plot = new uPlot(
    {
      width: Math.max(element.clientWidth, 200),
      height: HEIGHT,
      cursor: { show: false },
      legend: { show: false },
      scales: { x: { time: false }, y: { range: (_, _min, max) => [0, Math.max(1, max ?? 1) * 1.1] } },
      axes: [
        { ...axis, incrs: [1, 2, 4, 8, 13], values: (_, splits) => splits.map(label) },
        { ...axis, size: 44, ...(whole && { incrs: WHOLE_STEPS }) },
      ],
      series: [{}, { stroke: accent, width: 2, spanGaps: true, points: { show: false } }, dots(accent), dots(paper)],
    },
    [points.map((_, place) => place), values(() => true), values(({ few }) => !few), values(({ few }) => few)],
    element,
  );
  const fit = new ResizeObserver(() => plot.setSize({ width: Math.max(element.clientWidth, 200), height: HEIGHT }));
  fit.observe(element);
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const recolour = (): void => plot.redraw(false);
  scheme.addEventListener('change', recolour);
  return () => {
    scheme.removeEventListener('change', recolour);
    fit.disconnect();
    plot.destroy();
  };
}
