import { Link } from '@tanstack/react-router';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { type Dictionary, districtOf } from '../records/dictionary.ts';
import { LEDGER_PATHS, recordPath } from '../records/paths.ts';
import type { FoundGroup } from './use-found.ts';

interface FoundCardProps {
  readonly group: FoundGroup;
  readonly words: string;
  readonly dictionary: Dictionary;
}

/** The first records of one ledger, with the way to all of them. */
export function FoundCard({ group: { ledger, rows, total, exact }, words, dictionary }: FoundCardProps) {
  const { nameField } = dictionary.kind(ledger.kind);
  return (
    <Card
      title={t(ledger.title)}
      flush
      extra={
        <Link to={LEDGER_PATHS[ledger.kind]} search={{ q: words }}>
          {t('search.more', { n: exact ? total : t('search.capped') })}
        </Link>
      }
    >
      <ul className="gt-found-list">
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={recordPath(ledger.kind, row.id)}>{String(row.values[nameField] ?? row.id)}</Link>
            <span className="gt-note">{districtOf(dictionary, row.territoryId)?.name}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
