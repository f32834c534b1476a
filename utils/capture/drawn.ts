/** From this share of the window on, a canvas is what the page is about. */
const MOST = 0.4;

/**
 * Does the page draw its text on a canvas, as Google Docs does? Then nothing can be highlighted in it that a script or
 * the browser's menu could read. Asked only where no words are selected.
 */
export function isDrawn(document: Document): boolean {
  const view = document.defaultView;
  const whole = (view?.innerWidth ?? 0) * (view?.innerHeight ?? 0);
  const drawn = [...document.querySelectorAll('canvas')].reduce((sum, canvas) => {
    const { width, height } = canvas.getBoundingClientRect();
    return sum + width * height;
  }, 0);
  return whole > 0 && drawn / whole > MOST;
}
