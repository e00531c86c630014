import { t } from '../../texts/index.ts';
import { OptionList } from '../option-list.tsx';
import { Tag, type Tone } from '../tag.tsx';
import { Chip } from './filter-chip.tsx';

/** `open` = not sealed yet; `corrected` = a value was corrected after sealing, both values are kept. */
export type SealState = 'sealed' | 'open' | 'corrected';

export interface PeriodOption {
  /** Period code, e.g. `2026M01-10`. */
  readonly value: string;
  /** As `periodLabel` of the kernel prints it. */
  readonly label: string;
  readonly seal: SealState;
}

export interface PeriodPickerProps {
  readonly options: readonly PeriodOption[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const tones: Readonly<Record<SealState, Tone>> = { sealed: 'green', open: 'yellow', corrected: 'yellow' };

/** What the figures cover, and whether that period is sealed. Independent of as-known-on. */
export function PeriodPicker({ options, value, onChange }: PeriodPickerProps) {
  const current = options.find((option) => option.value === value);
  return (
    <Chip
      name={t('period.name')}
      value={
        <>
          {current?.label ?? value} {current && <Tag tone={tones[current.seal]}>{t(`period.${current.seal}`)}</Tag>}
        </>
      }
    >
      {(close) => (
        <OptionList
          label={t('period.name')}
          options={options.map((option) => ({
            value: option.value,
            label: option.label,
            note: t(`period.${option.seal}`),
          }))}
          value={[value]}
          onPick={(picked) => {
            onChange(picked);
            close();
          }}
        />
      )}
    </Chip>
  );
}
