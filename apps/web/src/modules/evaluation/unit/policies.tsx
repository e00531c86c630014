import type { UnitResult } from '@guatu/contract';
import { t } from '../../../texts/index.ts';

/** What the class brings with it, from the scheme's table of differential policies. */
export function Policies({ result, tentative }: { readonly result: UnitResult; readonly tentative: boolean }) {
  if (result.policies.length === 0) return null;
  return (
    <section>
      <h3>
        {t('unitScore.policies')} {tentative && <span className="gt-note">{t('ranking.tentative')}</span>}
      </h3>
      <dl className="gt-unit-policies">
        {result.policies.map(({ title, unit, text }) => (
          <div key={title}>
            <dt>
              {title} {unit !== null && <span className="gt-note">{unit}</span>}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
