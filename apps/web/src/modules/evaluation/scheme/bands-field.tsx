import type { CanonicalValue, DataObject, DataWords } from '@guatu/kernel';
import { t } from '../../../texts/index.ts';
import { ValueCell } from '../../rules/content/value-cell.tsx';
import { put } from './written.ts';

interface BandsFieldProps {
  readonly label: string;
  readonly bands: readonly DataObject[];
  readonly words: DataWords;
  readonly onChange?: ((bands: CanonicalValue) => void) | undefined;
}

/** From which value on how many points: left closed, right open; the first band is open downwards. */
export function BandsField({ label, bands, words, onChange }: BandsFieldProps) {
  const cell = (band: DataObject, index: number, key: string) => (
    <ValueCell
      label={t('schemeForm.bandPart', { title: label, n: index + 1, part: words.keys[key] ?? key })}
      value={band[key] ?? null}
      kind="number"
      choices={[]}
      words={words}
      onChange={onChange && ((value) => onChange(bands.with(index, put(band, key, value))))}
    />
  );
  return (
    <div className="gt-scheme-bands">
      {bands.map((band, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bands have no name; two may say the same while they are written
        <span key={index} className="gt-scheme-field">
          <span>{index === 0 ? t('schemeForm.bandBelow') : t('schemeForm.bandFrom')}</span>
          {index > 0 && cell(band, index, 'from')}
          <span>{words.keys.score}</span>
          {cell(band, index, 'score')}
          {onChange && index > 0 && (
            <button
              type="button"
              className="gt-link"
              aria-label={t('schemeForm.bandPart', { title: label, n: index + 1, part: t('schemeForm.remove') })}
              onClick={() => onChange(bands.toSpliced(index, 1))}
            >
              {t('schemeForm.remove')}
            </button>
          )}
        </span>
      ))}
      {onChange && (
        <button type="button" className="gt-link" onClick={() => onChange([...bands, { score: 0 }])}>
          {t('schemeForm.bandAdd')}
        </button>
      )}
    </div>
  );
}
