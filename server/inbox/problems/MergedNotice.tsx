import { Notice } from '../../../components/base/Notice.tsx';
import { hashOf } from '../places.ts';

/** Says of a merged problem where its reports are now. */
export function MergedNotice({ canonicalId }: { canonicalId: string | null }) {
  if (!canonicalId) return null;
  return (
    <Notice tone="info" title="Merged into another problem">
      Its reports carry on there. <a href={hashOf({ room: 'problems', id: canonicalId })}>Open that problem</a>
    </Notice>
  );
}
