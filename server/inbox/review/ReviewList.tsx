import './review.css';
import { useState } from 'preact/hooks';
import { Disclosure } from '../../../components/base/Disclosure.tsx';
import type { Api } from '../api.ts';
import { ReviewGroups } from './ReviewGroups.tsx';

interface Props {
  problemId: string;
  statement: string;
  api: Api;
}

/** Who to invite to a spec review of a problem; asked for only once it is opened. */
export function ReviewList(props: Props) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <Disclosure summary="Who to invite to a spec review" onToggle={(isOpen) => isOpen && setWasOpened(true)}>
      {wasOpened && <ReviewGroups {...props} />}
    </Disclosure>
  );
}
