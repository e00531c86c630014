import { t } from '../../../texts/index.ts';
import { Chip } from '../../../ui/filters/filter-chip.tsx';
import { OptionList } from '../../../ui/option-list.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { periodText } from '../print/months.ts';

interface PeriodChipProps {
  readonly periods: readonly string[];
  readonly period: string;
  /** Of the period shown; the other ones say it when they are chosen. */
  readonly sealed: boolean;
  readonly onChange: (period: string) => void;
}

/** What the figures cover, and whether that period is sealed. */
export function PeriodChip({ periods, period, sealed, onChange }: PeriodChipProps) {
  return (
    <Chip
      name={t('period.name')}
      value={
        <>
          {periodText(period)}{' '}
          <Tag tone={sealed ? 'green' : 'yellow'}>{t(sealed ? 'period.sealed' : 'period.open')}</Tag>
        </>
      }
    >
      {(close) => (
        <OptionList
          label={t('period.name')}
          options={periods.map((value) => ({ value, label: periodText(value) }))}
          value={[period]}
          onPick={(picked) => {
            onChange(picked);
            close();
          }}
        />
      )}
    </Chip>
  );
}
