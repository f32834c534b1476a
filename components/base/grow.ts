/** Makes a text area as high as its text where the browser does not do it by itself (`field-sizing`, Firefox ESR 128). */
export function grow(area: HTMLTextAreaElement, byItself = CSS.supports('field-sizing', 'content')): void {
  if (byItself) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
