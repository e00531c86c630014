import type { PolicySettlement } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { TwinTable } from '../../../ui/chart/twin-table.tsx';

interface ChangesCardProps {
  readonly replaces: NonNullable<PolicySettlement['replaces']>;
  readonly reason: string | null;
}

/** What a correction changed, figure by figure. */
export function ChangesCard({ replaces: { id, number, changes }, reason }: ChangesCardProps) {
  return (
    <Card
      flush
      title={t('settlements.changes', { n: number })}
      note={t('settlements.changesNote', { reason: reason ?? '' })}
      extra={
        <Link to="/settlements/$id" params={{ id }}>
          {t('settlements.version', { n: number })}
        </Link>
      }
    >
      {changes.length === 0 ? (
        <p className="gt-note gt-settlements-states">{t('settlements.noChanges')}</p>
      ) : (
        <TwinTable
          caption={t('settlements.changes', { n: number })}
          head={[t('settlements.changed'), t('settlements.before'), t('settlements.after')]}
          rows={changes.map(({ what, before, after }) => ({ id: what, cells: [what, before, after] }))}
        />
      )}
    </Card>
  );
}
