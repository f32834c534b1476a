import { CopyLink } from './CopyLink.tsx';

/** A seller's link belongs into the extension; using it here would use it up. */
export function SellerInvite({ link }: { link: string }) {
  return (
    <section class="gate-form">
      <h2>This link is for the Heard extension</h2>
      <ol>
        <li>Copy this link.</li>
        <li>Open Heard in your browser's toolbar, then Options.</li>
        <li>Paste it there. It works once.</li>
      </ol>
      <CopyLink link={link} isMain />
    </section>
  );
}
