import type { BidDetail } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { TwinTable } from '../../../ui/chart/twin-table.tsx';
import { headInWan, wanOrDash } from '../money.tsx';
import { FileLinks } from './file-links.tsx';

/** What was done, in order, each step with its day, money, paper and evidence. */
export function StepsCard({ steps }: Pick<BidDetail, 'steps'>) {
  return (
    <Card flush title={t('funding.steps')} note={t('funding.stepsNote')}>
      {steps.length === 0 && <p className="gt-note gt-funding-pad">{t('funding.stepsNone')}</p>}
      {steps.length > 0 && (
        <TwinTable
          caption={t('funding.steps')}
          head={[
            t('funding.ask.on'),
            t('funding.stateHead'),
            headInWan(t('funding.stepAmount')),
            t('funding.ask.paper'),
            t('funding.ask.note'),
            t('funding.files'),
          ]}
          rows={steps.map(({ code, act, on, amount, paper, note, files, by }) => ({
            id: code,
            title: t('funding.by', { name: by }),
            cells: [
              on,
              t(`funding.did.${act}`),
              amount === null ? '' : wanOrDash(amount),
              paper ?? '',
              <span key="note">
                {note} <span className="gt-note">{t('funding.by', { name: by })}</span>
              </span>,
              <FileLinks key="files" files={files} />,
            ],
          }))}
        />
      )}
    </Card>
  );
}
