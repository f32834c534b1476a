import { Mark } from '../base/Mark.tsx';
import { Toast } from '../base/Toast.tsx';
import { Adopt } from './Adopt.tsx';
import type { OptionsDoor, OptionsSurroundings } from './door.ts';
import { JoinForm } from './JoinForm.tsx';
import './options.css';
import { Shortcut } from './Shortcut.tsx';
import { StorageState } from './StorageState.tsx';
import { useWorkspace } from './useWorkspace.ts';
import { WhatLeaves } from './WhatLeaves.tsx';
import { WorkspaceCard } from './WorkspaceCard.tsx';

interface Props {
  door: OptionsDoor;
  around: OptionsSurroundings;
}

/** Joining a workspace, the shortcut, and what leaves this browser. */
export function OptionsPage({ door, around }: Props) {
  const workspace = useWorkspace(door);
  const { summary, told } = workspace;
  return (
    <main class="options">
      <header class="options-head">
        <Mark size={40} />
        <div>
          <h1>Heard</h1>
          <p>What customers say, on its way to the people who decide.</p>
        </div>
      </header>
      {summary?.membership && <WorkspaceCard membership={summary.membership} workspace={workspace} />}
      {summary?.membership && (
        <Adopt count={summary.toAdopt} to={summary.membership.workspace.name} workspace={workspace} />
      )}
      {(!summary || !summary.membership) && <JoinForm workspace={workspace} allow={around.allow} />}
      <Shortcut around={around} />
      <WhatLeaves endpoint={summary?.membership?.endpoint ?? null} />
      <StorageState persistence={around.storage} />
      {told && <Toast text={told} onDone={() => workspace.setTold(null)} />}
    </main>
  );
}
