import { Link } from '@tanstack/react-router';
import { t } from '../../../texts/index.ts';
import { TwinTable } from '../../../ui/chart/twin-table.tsx';
import { Dialog, DialogClose } from '../../../ui/dialog.tsx';
import { Money, useMoney } from '../../../ui/money.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { useDictionary } from '../../records/dictionary.ts';
import { recordPath } from '../../records/paths.ts';
import { type Behind, useBehind } from './use-stock.ts';

/** The projects that a figure is made of, each leading to its page, where every date opens its source. */
export function BehindDrawer({ behind, onClose }: { readonly behind: Behind; readonly onClose: () => void }) {
  const { data, error, refetch } = useBehind(behind);
  const dictionary = useDictionary();
  const money = useMoney();
  return (
    <Dialog onClose={onClose} label={behind.title} kind="drawer" className="gt-stock-drawer">
      <header className="gt-dialog-head">
        <h2 className="gt-dialog-title">{behind.title}</h2>
        <DialogClose onClose={onClose} />
      </header>
      <div className="gt-dialog-body">
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton rows={8} />}
        {data && (
          <>
            <p className="gt-note">{t('stock.listed', { n: data.projects.length, total: data.total })}</p>
            <TwinTable
              caption={behind.title}
              head={[
                t('stock.project'),
                t('stock.place'),
                t('stock.amountIn', { unit: money.unitText }),
                t('stock.day'),
              ]}
              rows={data.projects.map(({ id, name, territoryId, amount, day }) => ({
                id,
                cells: [
                  <Link key={id} to={recordPath('project', id)}>
                    {name}
                  </Link>,
                  dictionary.data?.territory(territoryId)?.name ?? '',
                  <Money key="amount" yuan={amount} />,
                  day ?? '—',
                ],
              }))}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}
