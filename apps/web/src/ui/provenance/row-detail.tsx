import { Button } from 'antd';
import { t } from '../../texts/index.ts';
import { classNames } from '../class-names.ts';
import { Light } from '../light.tsx';
import type { ProvenanceActions, ProvenanceDetail } from './model.ts';
import { SourceView } from './source-view.tsx';
import './row-detail.css';

interface RowDetailProps {
  readonly detail: ProvenanceDetail;
  readonly rowId: string;
  readonly actions: ProvenanceActions;
}

/** Right side of the provenance panel: the value in its own place, who answers for it, and what it was before. */
export function ProvenanceRowDetail({ detail, rowId, actions }: RowDetailProps) {
  return (
    <>
      <div className="gt-prov-detail-scroll">
        <header className="gt-prov-detail-head">
          <h3>{detail.title}</h3>
          {detail.light && <Light state={detail.light.state} word={detail.light.word} />}
          <span className="gt-prov-detail-value">
            <b>{detail.value}</b> {detail.unit}
          </span>
        </header>
        <SourceView source={detail.source} />
        <dl className="gt-prov-facts">
          {detail.facts.map((fact) => (
            <div key={fact.name}>
              <dt>{fact.name}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
        {detail.history.length > 0 && <History detail={detail} />}
      </div>
      <RowActions rowId={rowId} actions={actions} />
    </>
  );
}

/** What can be done with the chosen row. */
export function RowActions({ rowId, actions }: Pick<RowDetailProps, 'rowId' | 'actions'>) {
  return (
    <footer className="gt-prov-actions">
      {actions.onOpenEntity && (
        <Button type="primary" onClick={() => actions.onOpenEntity?.(rowId)}>
          {t('provenance.open')}
        </Button>
      )}
      {actions.onDispute && <Button onClick={() => actions.onDispute?.(rowId)}>{t('figure.dispute')}</Button>}
      {actions.onCite && (
        <button type="button" className="gt-link" onClick={() => actions.onCite?.(rowId)}>
          {t('figure.cite')}
        </button>
      )}
    </footer>
  );
}

function History({ detail }: { readonly detail: ProvenanceDetail }) {
  return (
    <section className="gt-prov-history">
      <header>
        <h3>{t('provenance.before')}</h3>
        {detail.moreHistory && (
          <button type="button" className="gt-link" onClick={detail.moreHistory.onOpen}>
            {detail.moreHistory.label}
          </button>
        )}
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('provenance.recordedAt')}</th>
            <th scope="col">{t('provenance.period')}</th>
            <th scope="col" className="gt-num">
              {t('provenance.valueIn', { unit: detail.historyUnit })}
            </th>
            <th scope="col" className="gt-num">
              {t('provenance.change')}
            </th>
            <th scope="col">{t('provenance.source')}</th>
            <th scope="col">{t('provenance.confirmedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {detail.history.map((value) => (
            <tr key={value.id} className={classNames(value.current && 'is-current')}>
              <td>{value.recordedAt}</td>
              <td>{value.period}</td>
              <td className="gt-num">{value.withdrawn ? <s>{value.value}</s> : value.value}</td>
              <td className={`gt-num is-${value.direction}`}>{value.change}</td>
              <td title={value.source}>{value.source}</td>
              <td>{value.confirmedBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
