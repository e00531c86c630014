import type { ProjectGates } from '@guatu/contract';
import { t } from '../../../../texts/index.ts';
import { Tag, type Tone } from '../../../../ui/tag.tsx';

type Limit = ProjectGates['limits'][number];

const TONES: Readonly<Record<Limit['state'], Tone>> = {
  MET: 'green',
  RUNNING: 'plain',
  PAUSED: 'accent',
  NEAR: 'yellow',
  BREACHED: 'red',
  UNKNOWN: 'plain',
};

/** Limits of the law and of contracts, the nearest first, with what happens when they are over. */
export function HardLimits({ limits }: { readonly limits: readonly Limit[] }) {
  if (limits.length === 0) return null;
  return (
    <section className="gt-gate">
      <h3>{t('project.gates.limits')}</h3>
      <ul className="gt-gate-lines">
        {limits.map(({ id, label, state, due, missing, daysLeft, notCountedDays, consequence }) => (
          <li key={id}>
            <Tag tone={TONES[state]}>{t(`project.gates.limit.${state}`)}</Tag>
            <span>
              {label} <span className="gt-note">{consequence}</span>
              {missing.length > 0 && (
                <span className="gt-note">
                  {' '}
                  {t('project.gates.limitMissing', { facts: missing.join(t('common.comma')) })}
                </span>
              )}
              {notCountedDays > 0 && (
                <span className="gt-note"> {t('project.gates.notCounted', { n: notCountedDays })}</span>
              )}
            </span>
            <span>
              {due}
              {daysLeft !== null &&
                ` ${t(daysLeft < 0 ? 'project.gates.over' : 'project.gates.left', { n: Math.abs(daysLeft) })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
