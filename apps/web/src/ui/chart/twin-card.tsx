import { type ReactNode, useState } from 'react';
import { useShortcut } from '../../keyboard/use-shortcut.tsx';
import { t } from '../../texts/index.ts';
import { Card } from '../card.tsx';
import { Segmented } from '../segmented.tsx';
import { type Twin, TwinTable } from './twin-table.tsx';

export interface TwinCardProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly extra?: ReactNode;
  readonly twin: Twin;
  /** A key of the page that switches, e.g. `m`. */
  readonly shortcut?: string;
  readonly className?: string;
  /** The drawing: `Chart`, `Trend`, `MapBoard`. */
  readonly children: ReactNode;
}

/** A card whose content is a drawing or, at the press of a switch, the same numbers as a table. */
export function TwinCard({ title, note, extra, twin, shortcut, className, children }: TwinCardProps) {
  const [view, setView] = useState<'drawing' | 'table'>('drawing');
  const toggle = () => setView(view === 'table' ? 'drawing' : 'table');
  useShortcut(shortcut ?? '', t('keys.twin', { title }), toggle, shortcut !== undefined);
  return (
    <Card
      title={title}
      note={note}
      flush
      {...(className ? { className } : {})}
      extra={
        <>
          {extra}
          <Segmented
            label={t('twin.switch', { title })}
            value={view}
            onChange={setView}
            options={[
              { value: 'drawing', label: t('twin.drawing') },
              { value: 'table', label: t('twin.table') },
            ]}
          />
        </>
      }
    >
      {view === 'drawing' ? children : <TwinTable {...twin} />}
    </Card>
  );
}
