import type { DigestItem, DigestSection } from '../../../utils/record/digest.ts';

function ItemView({ words, facts, said, place }: DigestItem) {
  return (
    <li>
      <p class="digest-words" dir="auto">
        {place === null ? words : <a href={place}>{words}</a>}
      </p>
      {facts.length > 0 && (
        <p class="row-facts">
          {facts.map((fact) => (
            <bdi key={fact}>{fact}</bdi>
          ))}
        </p>
      )}
      {said.length > 0 && (
        <dl class="digest-said">
          {said.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

/** One section of a digest; an empty one says so. */
export function SectionView({ title, summary, items, more, none }: DigestSection) {
  return (
    <section class="digest-section">
      <h3>{title}</h3>
      {summary && <p>{summary}</p>}
      {items.length === 0 && <p class="digest-none">{none}</p>}
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <ItemView key={`${item.place} ${item.words}`} {...item} />
          ))}
        </ul>
      )}
      {more > 0 && <p class="digest-none">and {more} more</p>}
    </section>
  );
}
