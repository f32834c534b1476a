import './plot.css';
import { useEffect, useRef } from 'preact/hooks';

/** One place on the plot. `value` is null where nothing is known; `few`: too few to lean on, drawn hollow. */
export interface Point {
  label: string;
  value: number | null;
  few: boolean;
  /** What the table says beside the value. */
  note: string;
  /** Where the table leads from it: to what it counts. */
  href?: string;
}

interface Props {
  points: readonly Point[];
  /** What is plotted, with its unit. */
  title: string;
  /** What the notes say. */
  noteTitle: string;
  /** What the plot shows, in a sentence; stands for it where it cannot be seen. */
  finding: string;
  /** They are counts, of which there are no halves. */
  whole?: boolean;
}

/** Points over weeks, and the same numbers as a table. Without a canvas the table and the finding are there alone. */
export function Plot({ points, title, noteTitle, finding, whole = false }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element || !document.createElement('canvas').getContext('2d')) return;
    let end: (() => void) | null = null;
    let gone = false;
    const start = async (): Promise<void> => {
      const { draw } = await import('./draw.ts');
      if (!gone) end = draw(element, points, finding, whole);
    };
    start().catch(() => undefined); // the sentence and the table have all of it
    return () => {
      gone = true;
      end?.();
    };
  }, [points, finding, whole]);
  return (
    <figure class="plot">
      <figcaption>{title}</figcaption>
      <div class="plot-canvas" ref={place} />
      <p class="plot-finding">{finding}</p>
      <details>
        <summary>The same as a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Week</th>
              <th scope="col">{title}</th>
              <th scope="col">{noteTitle}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ label, value, note, href }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value ?? '–'}</td>
                <td>
                  {href ? (
                    <a href={href} aria-label={`${note}, ${label}`}>
                      {note}
                    </a>
                  ) : (
                    note
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
