import type { AppraisalBrief, AppraisalList } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { Empty } from '../../ui/states.tsx';
import { StockTable } from '../projects/stock/stock-table.tsx';
import { printInstant } from '../records/office-time.ts';
import { recordPath } from '../records/paths.ts';
import { printPeriod, printTotal } from './figure-text.ts';
import { SheetStatus } from './sheet-status.tsx';

/** The sheets: those in work by the day they are due, then those done. */
export function SheetsCard({ list: { sheets, total, counts, asOf } }: { readonly list: AppraisalList }) {
  const waiting = counts.filter(({ status }) => status === 'SUBMITTED').reduce((sum, each) => sum + each.sheets, 0);
  return (
    <Card
      flush
      title={t('appraisals.sheets')}
      note={t('appraisals.sheetsNote', { n: total, shown: sheets.length, waiting, at: printInstant(asOf) })}
    >
      {sheets.length === 0 && <Empty title={t('appraisals.none')} note={t('appraisals.noneNote')} />}
      {sheets.length > 0 && <SheetTable caption={t('appraisals.sheets')} sheets={sheets} />}
    </Card>
  );
}

/** Sheets as a table that can be copied into a workbook. */
export function SheetTable({
  caption,
  sheets,
}: {
  readonly caption: string;
  readonly sheets: readonly AppraisalBrief[];
}) {
  return (
    <StockTable
      caption={caption}
      head={[
        t('appraisals.sheet'),
        t('appraisals.place'),
        t('appraisals.stageLabel'),
        t('appraisals.period'),
        t('appraisals.statusLabel'),
        t('appraisals.total'),
        t('appraisals.class'),
        t('appraisals.until'),
        t('appraisals.project'),
      ]}
      rows={sheets.map((sheet) => ({
        id: sheet.id,
        title: sheet.why,
        cells: [
          <Link key="sheet" to="/appraisals/$id" params={{ id: sheet.id }}>
            {sheet.title}
          </Link>,
          sheet.place,
          t(`appraisals.stage.${sheet.stage}`),
          printPeriod(sheet.period),
          <SheetStatus key="status" sheet={sheet} />,
          printTotal(sheet),
          sheet.class ?? '—',
          sheet.due,
          <Link key="project" to={recordPath('project', sheet.projectId)}>
            {sheet.projectName}
          </Link>,
        ],
      }))}
    />
  );
}
