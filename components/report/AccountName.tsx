import type { KnownAccount } from '../../utils/record/workspaceNews.ts';
import { ComboboxInput } from '../base/ComboboxInput.tsx';
import { Field } from '../base/Field.tsx';
import { orNull, withAccount, withKnownAccount } from './changes.ts';
import type { FormDoor } from './door.ts';
import { originMark } from './origin.ts';
import { errorAt } from './pointer.ts';
import type { Draft } from './useDraft.ts';
import { useKnownAccounts } from './useKnownAccounts.ts';

interface Props {
  call: FormDoor['call'];
  draft: Draft;
  /** A known account was chosen: its domains stand in the report now. */
  onChosen(account: KnownAccount): void;
}

/** The customer's name, with the accounts that colleagues reported on; choosing one fills in its domains and ids. */
export function AccountName({ call, draft: { report, errors, change }, onChosen }: Props) {
  const { found, ask } = useKnownAccounts(call);
  const { name = null, origins = {} } = report.account ?? {};
  const choose = (key: string): void => {
    const account = found[Number(key)];
    if (!account) return;
    change('/account', (now) => withKnownAccount(now, account));
    onChosen(account);
  };
  return (
    <Field label="Account" mark={originMark(origins.name)} error={errorAt(errors, '/account/name')}>
      {(field) => (
        <ComboboxInput
          {...field}
          label="Known accounts"
          value={name ?? ''}
          options={found.map((account, at) => ({
            key: String(at),
            name: account.name,
            detail: account.domains.join(', '),
          }))}
          ask={ask}
          onInput={(typed) => change('/account/name', (now) => withAccount(now, { name: orNull(typed) }))}
          onChoose={choose}
        />
      )}
    </Field>
  );
}
