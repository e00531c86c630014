import { useEffect, useRef } from 'react';
import { t } from '../../texts/index.ts';
import { classNames } from '../class-names.ts';
import { LightShape } from '../light.tsx';
import type { ProvenanceView } from './model.ts';

interface ProvenanceRowsProps {
  readonly view: ProvenanceView;
  readonly rowId: string | null;
  readonly onRow: (rowId: string) => void;
  readonly onExport: (() => void) | undefined;
}

/** The contributing rows, largest first, with their sum and the check against the sealed copy. */
export function ProvenanceRows({ view, rowId, onRow, onExport }: ProvenanceRowsProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    if (rowId !== null) current?.focus();
  }, [rowId]);
  return (
    <section className="gt-prov-rows" aria-label={t('provenance.rows', { count: view.sum.count })}>
      <header>
        <h3>{t('provenance.rows', { count: view.sum.count })}</h3>
        <span className="gt-note">{view.order}</span>
        {onExport && (
          <button type="button" className="gt-link" onClick={onExport}>
            {t('common.export')}
          </button>
        )}
      </header>
      <ol ref={list}>
        {view.rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={classNames('gt-prov-row', row.id === rowId && 'is-current')}
              aria-current={row.id === rowId}
              onClick={() => onRow(row.id)}
            >
              <span className="gt-prov-row-title">{row.title}</span>
              <b>{row.amount}</b>
              <span className="gt-note">{row.locator}</span>
              <span className="gt-note">{row.unit}</span>
            </button>
          </li>
        ))}
        {view.rest && (
          <li>
            <button type="button" className="gt-prov-row is-rest" onClick={view.rest.onOpen}>
              <span className="gt-prov-row-title">{view.rest.title}</span>
              <b>{view.rest.amount}</b>
              <span className="gt-note">{view.rest.note}</span>
              <span className="gt-note">{view.sum.unit}</span>
            </button>
          </li>
        )}
      </ol>
      <p className="gt-prov-sum">
        {t('provenance.sum', { count: view.sum.count })}
        <span>
          <b>{view.sum.amount}</b> {view.sum.unit}
        </span>
      </p>
      {view.hidden !== undefined && <p className="gt-prov-hidden gt-note">{view.hidden}</p>}
      {view.seal?.matches && (
        <p className="gt-prov-seal">
          <LightShape state="green" size={12} /> {view.seal.text}
          <span className="gt-note">{view.seal.note}</span>
        </p>
      )}
      <footer className="gt-note">
        <kbd>↑</kbd> <kbd>↓</kbd> {t('provenance.keyRow')} <kbd>Enter</kbd> {t('provenance.keyOpen')} <kbd>Esc</kbd>{' '}
        {t('common.close')}
      </footer>
    </section>
  );
}
