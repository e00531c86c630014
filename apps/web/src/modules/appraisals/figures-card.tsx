import type { Appraisal, AppraisalFigure } from '@guatu/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { TwinTable } from '../../ui/chart/twin-table.tsx';
import { Figure } from '../../ui/figure.tsx';
import { Tag } from '../../ui/tag.tsx';
import { printFigure } from './figure-text.ts';
import { FillDialog } from './fill-dialog.tsx';
import { SourcePanel } from './source-panel.tsx';

/** Every figure of a sheet: the value, where it is from, and on what it rests. */
export function FiguresCard({ sheet }: { readonly sheet: Appraisal }) {
  const [asked, setAsked] = useState<{ readonly figure: AppraisalFigure; readonly anchor: HTMLElement } | null>(null);
  const [filling, setFilling] = useState(false);
  const missing = sheet.figures.filter(({ value, hidden }) => value === null && !hidden).length;
  const value = (figure: AppraisalFigure) =>
    figure.sources.length === 0 ? (
      printFigure(figure)
    ) : (
      <Figure label={figure.title} onProvenance={(anchor) => setAsked({ figure, anchor })}>
        {printFigure(figure)}
      </Figure>
    );
  return (
    <Card
      flush
      title={t('appraisals.figures')}
      note={t('appraisals.figuresNote', { n: sheet.figures.length, missing })}
      extra={
        sheet.acts.includes('fill') && (
          <Button size="small" type="primary" onClick={() => setFilling(true)}>
            {t('appraisals.fill.title')}
          </Button>
        )
      }
    >
      <TwinTable
        caption={t('appraisals.figures')}
        head={[t('appraisals.figure'), t('appraisals.value'), t('appraisals.from'), t('appraisals.basis')]}
        rows={sheet.figures.map((figure) => ({
          id: figure.column,
          cells: [
            figure.unit === null ? figure.title : t('appraisals.withUnit', { title: figure.title, unit: figure.unit }),
            value(figure),
            <Tag key="from" tone={figure.from === null ? 'yellow' : figure.from === 'ENTERED' ? 'plain' : 'source'}>
              {t(`appraisals.source.${figure.from ?? 'NONE'}`)}
            </Tag>,
            figure.note ?? figure.about ?? '',
          ],
        }))}
      />
      {asked && <SourcePanel sheet={sheet} {...asked} onClose={() => setAsked(null)} />}
      {filling && <FillDialog sheet={sheet} onClose={() => setFilling(false)} />}
    </Card>
  );
}
