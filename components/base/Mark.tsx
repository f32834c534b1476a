/** Heard's mark: an opening quotation mark that listens. The icons in public/icon are this drawing. */
export function Mark({ size }: { size: number }) {
  return (
    <svg viewBox="0 0 128 128" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="128" height="128" rx="30" fill="#1b6450" />
      <g fill="#fff">
        <path d="M54 30c-19 6-31 21-31 42 0 17 9 27 21 27 10 0 18-8 18-18s-7-17-16-17c-2 0-4 0-5 1 1-9 8-17 18-22z" />
        <path d="M100 30c-19 6-31 21-31 42 0 17 9 27 21 27 10 0 18-8 18-18s-7-17-16-17c-2 0-4 0-5 1 1-9 8-17 18-22z" />
      </g>
    </svg>
  );
}
