import type { evaluationSchemesEndpoint } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Empty } from '../../../ui/states.tsx';
import { ListFoot } from '../../../ui/table/list-foot.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { officeMoment } from '../../records/office-time.ts';
import { printRunPeriod } from '../model/numbers.ts';

export type SchemeItem = (typeof evaluationSchemesEndpoint)['response']['_zod']['output']['items'][number];

export interface SchemesCardProps {
  readonly schemes: readonly SchemeItem[];
  /** Begins a run by a scheme; null where the reader may not. */
  readonly onRun: ((scheme: string) => void) | null;
  readonly asOf: number;
}

/** The schemes in force: by which paper, from when, from which source, and their last run. */
export function SchemesCard({ schemes, onRun, asOf }: SchemesCardProps) {
  return (
    <Card title={t('evaluation.schemes.title')} note={t('evaluation.schemes.note')} flush className="gt-schemes-card">
      {schemes.length === 0 && <Empty title={t('evaluation.schemes.none')} />}
      <ul className="gt-schemes">
        {schemes.map((item) => (
          <Scheme key={item.scheme.id} item={item} onRun={onRun} />
        ))}
      </ul>
      <ListFoot
        total={schemes.length}
        unit={t('evaluation.schemes.unit')}
        asOf={officeMoment(asOf).replace('T', ' ')}
      />
    </Card>
  );
}

function Scheme({ item: { scheme, last }, onRun }: { readonly item: SchemeItem } & Pick<SchemesCardProps, 'onRun'>) {
  const { id, title, version, documentNumber, effectiveFrom, effectiveTo, sourceNote, local } = scheme;
  return (
    <li>
      <div className="gt-scheme-name">
        <Link to="/settings/rules/$id" params={{ id }}>
          {title}
        </Link>
        <span className="gt-note">{t('evaluation.schemes.version', { n: version })}</span>
        <Tag tone={local ? 'accent' : 'plain'}>
          {t(local ? 'evaluation.schemes.local' : 'evaluation.schemes.shipped')}
        </Tag>
        <Tag>{t(`evaluation.subject.${scheme.subject}`)}</Tag>
        <Tag>{t(`evaluation.every.${scheme.period}`)}</Tag>
      </div>
      <p className="gt-note">
        {documentNumber ?? t('evaluation.schemes.noNumber')}
        {' · '}
        {effectiveTo === null
          ? t('evaluation.schemes.from', { from: effectiveFrom })
          : t('evaluation.schemes.between', { from: effectiveFrom, until: effectiveTo })}
        {' · '}
        {scheme.noticeDays === null
          ? t('evaluation.notice.none')
          : t('evaluation.schemes.notice', { n: scheme.noticeDays })}
        {' · '}
        <span title={sourceNote}>{sourceNote}</span>
      </p>
      <div className="gt-scheme-acts">
        {last === null ? (
          <span className="gt-note">{t('evaluation.schemes.noRun')}</span>
        ) : (
          <Link to="/evaluation/$id" params={{ id: last.id }}>
            {t('evaluation.schemes.last', {
              period: printRunPeriod(last.period),
              status: t(`evaluation.status.${last.status}`),
            })}
          </Link>
        )}
        {onRun && (
          <Button size="small" onClick={() => onRun(id)}>
            {t('evaluation.create.open')}
          </Button>
        )}
      </div>
    </li>
  );
}
