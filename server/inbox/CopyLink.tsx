import { Button } from '../../components/base/Button.tsx';
import { useCopy } from '../../components/base/useCopy.ts';

interface Props {
  link: string;
  /** Copying is the one thing to do in this view. */
  isMain?: boolean;
}

/** A link to pass on, with a button that copies it and says whether that went well. */
export function CopyLink({ link, isMain = false }: Props) {
  const { told, copy } = useCopy('select the link above and copy it');
  return (
    <>
      <code class="gate-link">{link}</code>
      <Button {...(isMain && { variant: 'primary' })} onClick={() => void copy(link)}>
        Copy link
      </Button>
      <output>{told}</output>
    </>
  );
}
