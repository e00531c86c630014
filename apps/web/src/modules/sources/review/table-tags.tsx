import type { ReviewTable, SourceSheet } from '@guatu/contract';
import { type RefObject, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { type Option, OptionList } from '../../../ui/option-list.tsx';
import { Popup } from '../../../ui/popup.tsx';
import { columnLetters } from '../../../ui/sheet/cell-name.ts';
import { Tag } from '../../../ui/tag.tsx';
import { printPeriodCode } from '../../records/values.ts';
import { useReview } from './review-context.tsx';
import type { Remap } from './use-remap.ts';

interface TableTagsProps {
  readonly sheet: SourceSheet;
  /** The table that the chips speak of. */
  readonly table: ReviewTable | undefined;
  readonly remap: Remap;
  /** The button of the period, so that a problem can lead to it. */
  readonly periodButton: RefObject<HTMLButtonElement | null>;
}

/** What is said about a sheet as a whole: its period and office, both correctable, and what was read although hidden. */
export function TableTags({ sheet, table, remap, periodButton }: TableTagsProps) {
  const { batch, dictionary } = useReview();
  const [choosing, setChoosing] = useState<{ what: 'period' | 'office'; at: HTMLElement } | null>(null);
  const hidden = sheet.hiddenColumns.map(columnLetters).join(t('sources.join'));
  const pending = remap.pending?.tableNo === table?.tableNo ? remap.pending : null;
  const period = pending?.period ?? table?.period ?? null;
  const office = pending?.territoryId ?? batch.territoryId;
  const editable = batch.abilities.remap && !remap.busy;
  return (
    <>
      {sheet.visibility !== 'visible' && <Tag>{t('sources.sheet.hiddenSheet')}</Tag>}
      {hidden !== '' && <Tag>{t('sources.sheet.hiddenColumns', { columns: hidden })}</Tag>}
      {table && (
        <>
          <button
            ref={periodButton}
            type="button"
            className="gt-review-tag"
            disabled={!editable}
            aria-haspopup="listbox"
            onClick={(event) => setChoosing({ what: 'period', at: event.currentTarget })}
          >
            {period === null
              ? t('sources.sheet.noPeriod')
              : t('sources.sheet.period', { period: printPeriodCode(period) })}
          </button>
          <button
            type="button"
            className="gt-review-tag"
            disabled={!editable}
            aria-haspopup="listbox"
            onClick={(event) => setChoosing({ what: 'office', at: event.currentTarget })}
          >
            {t('sources.sheet.office', { name: dictionary.territory(office)?.name ?? '' })}
          </button>
        </>
      )}
      {choosing && table && (
        <Popup at={choosing.at} onClose={() => setChoosing(null)}>
          <OptionList
            label={t(choosing.what === 'period' ? 'sources.sheet.choosePeriod' : 'sources.sheet.chooseOffice')}
            options={choosing.what === 'period' ? periodOptions(new Date()) : officeOptions(dictionary.territories)}
            value={[choosing.what === 'period' ? (period ?? '') : String(office)]}
            onPick={(value) => {
              remap.correct(
                table.tableNo,
                choosing.what === 'period' ? { period: value } : { territoryId: Number(value) },
              );
              setChoosing(null);
            }}
          />
        </Popup>
      )}
    </>
  );
}

const MONTHS_BACK = 24;

/** Months back from today, and the whole years they lie in. */
function periodOptions(today: Date): readonly Option[] {
  const months = Array.from({ length: MONTHS_BACK }, (_, back) => {
    const day = new Date(today.getFullYear(), today.getMonth() - back, 1);
    const value = `${day.getFullYear()}M${String(day.getMonth() + 1).padStart(2, '0')}`;
    return { value, label: printPeriodCode(value) };
  });
  const years = [0, 1, 2].map((back) => today.getFullYear() - back);
  return [...months, ...years.map((year) => ({ value: `${year}Y`, label: t('sources.sheet.wholeYear', { year }) }))];
}

function officeOptions(territories: ReturnType<typeof useReview>['dictionary']['territories']): readonly Option[] {
  const nameOf = new Map(territories.map((each) => [each.id, each.name]));
  return territories
    .filter((territory) => territory.isLeaf)
    .map(({ id, name, parentId }) => ({ value: String(id), label: name, note: nameOf.get(parentId ?? -1) ?? '' }));
}
