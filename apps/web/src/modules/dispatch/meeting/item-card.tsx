import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useShortcut } from '../../../keyboard/use-shortcut.tsx';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { ItemBody, type ItemBodyProps } from './item-body.tsx';

interface ItemCardProps {
  /** What is on show of the item, also when it is projected. */
  readonly shown: ItemBodyProps;
  /** Remarks as typed, kept while the reader looks at other items. */
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly onRecord: (outcome: 'RECORDED' | 'LEFT', note: string | null) => void;
  readonly onPrevious: () => void;
  /** Moves the item up or down in its group; null where the order is fixed. */
  readonly onMove: ((step: -1 | 1) => void) | null;
}

/** The item under discussion: why it is here, what was decided, what was said. */
export function ItemCard({ shown, note, ...acts }: ItemCardProps) {
  const { item, writable, busy } = shown;
  const said = note.trim() === '' ? null : note;
  useShortcut('l', t('dispatch.leave'), () => acts.onRecord('LEFT', said), writable);
  return (
    <Card
      title={`${item.no}\u3000${item.title}`}
      extra={
        <>
          {acts.onMove && (
            <>
              <Button size="small" disabled={busy} onClick={() => acts.onMove?.(-1)}>
                {t('dispatch.moveUp')}
              </Button>
              <Button size="small" disabled={busy} onClick={() => acts.onMove?.(1)}>
                {t('dispatch.moveDown')}
              </Button>
            </>
          )}
          {item.projectId !== null && (
            <Link to="/projects/$id" params={{ id: item.projectId }}>
              {t('dispatch.projectPage')}
            </Link>
          )}
          {item.blockerId !== null && (
            <Link to="/blockers/$id" params={{ id: item.blockerId }}>
              {t('dispatch.blockerPage')}
            </Link>
          )}
        </>
      }
    >
      <ItemBody {...shown} />
      <h3>{t('dispatch.remarks')}</h3>
      <textarea
        className="gt-item-note"
        aria-label={t('dispatch.remarks')}
        maxLength={2000}
        rows={4}
        readOnly={!writable}
        value={note}
        onChange={(event) => acts.onNote(event.target.value)}
      />
      <footer className="gt-item-foot">
        <Button onClick={acts.onPrevious}>
          {t('dispatch.previous')} <kbd>K</kbd>
        </Button>
        {writable && (
          <>
            <Button disabled={busy} onClick={() => acts.onRecord('LEFT', said)}>
              {t('dispatch.leave')} <kbd>L</kbd>
            </Button>
            <Button type="primary" disabled={busy} onClick={() => acts.onRecord('RECORDED', said)}>
              {t('dispatch.recordNext')}
            </Button>
          </>
        )}
      </footer>
    </Card>
  );
}
