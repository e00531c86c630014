import type { ProjectApprovals } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { shortDay } from '../model/words.ts';

type WhatIf = ProjectApprovals['whatIfs'][number];

/** The road as it is beside each fast-track mode; looking changes nothing. */
export function WhatIfs({ approvals }: { readonly approvals: ProjectApprovals }) {
  const { start, whatIfs, today } = approvals;
  if (!start) return null;
  if (start.actual) return <p>{t('approvals.card.started', { day: start.finish })}</p>;
  return (
    <section className="gt-approval-roads" aria-label={t('approvals.whatIf.title')}>
      <p>
        <b>{t('approvals.whatIf.now', { day: start.finish })}</b>
        {start.provisional && <span className="gt-note"> {t('approvals.provisional')}</span>}
      </p>
      <ul>
        {whatIfs.map((whatIf) => (
          <li key={whatIf.mode} title={whatIf.note}>
            {sentence(whatIf, today)} <span className="gt-note">{standing(whatIf)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sentence({ title, start, saved }: WhatIf, today: string): string {
  if (start === null || saved === 0) return t('approvals.whatIf.same', { title });
  return t('approvals.whatIf.better', { title, day: shortDay(start, today), n: saved });
}

function standing({ open, changes }: WhatIf): string {
  if (open.outcome === 'yes') return t('approvals.whatIf.open');
  if (open.outcome === 'unknown')
    return t('approvals.whatIf.unknown', { facts: open.missing.join(t('approvals.item.listed')) });
  const facts = changes.join(t('approvals.item.listed'));
  return facts === '' ? t('approvals.whatIf.closed') : t('approvals.whatIf.changes', { facts });
}
