import { t } from '../../../texts/index.ts';
import type { WeightSum } from './tree.ts';

/** What parts sum to, with a sign and a word where they should sum to something else. */
export function SumNote({ sum }: { readonly sum: WeightSum }) {
  const { found, wanted, fits } = sum;
  const shown = String(Number(found.toFixed(6)));
  return fits ? (
    <span className="gt-note">{t('schemeForm.sumFits', { found: shown })}</span>
  ) : (
    <span className="gt-scheme-miss" role="status">
      ✕ {t('schemeForm.sumMisses', { found: shown, wanted: String(wanted) })}
    </span>
  );
}
