import type { Bulletin } from '@guatu/contract';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';

/** What the ledger says otherwise by now, and the sentences that are no longer true because of it. */
export function Corrections({ bulletin }: { readonly bulletin: Bulletin }) {
  const { corrections, stale } = bulletin;
  if (corrections === null) return <p className="gt-note">{t('bulletins.partView')}</p>;
  if (corrections.length === 0) return <p className="gt-note">{t('bulletins.noCorrections')}</p>;
  return (
    <Card title={t('bulletins.corrections', { n: corrections.length })}>
      <table className="gt-bulletin-changes">
        <thead>
          <tr>
            <th scope="col">{t('bulletins.figure')}</th>
            <th scope="col">{t('bulletins.before')}</th>
            <th scope="col">{t('bulletins.after')}</th>
          </tr>
        </thead>
        <tbody>
          {corrections.map(({ id, title, before, after }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('bulletins.stale')}</h3>
      <ul>
        {stale.map(({ place, text, figures }) => (
          <li key={`${place}${text}${figures.join()}`}>
            <b>{t('bulletins.staleAt', { place })}</b>
            {text}
          </li>
        ))}
      </ul>
    </Card>
  );
}
