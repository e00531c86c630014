import { Link } from '@tanstack/react-router';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { recordPath } from '../paths.ts';
import { useRecordPage } from './record-context.tsx';

/** What the record is joined to: the lead a project grew from, its blockers, its bids. */
export function RecordLinks() {
  const { record, dictionary } = useRecordPage();
  if (record.links.length === 0) return null;
  return (
    <Card title={t('records.record.links')} className="gt-record-links">
      <ul>
        {record.links.map((link) => (
          <li key={`${link.kind}:${link.id}`}>
            <span className="gt-note">{dictionary.kind(link.entityKind).label}</span>
            <Link to={recordPath(link.entityKind, link.id)}>{link.name}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
