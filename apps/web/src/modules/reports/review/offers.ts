import type { Reading, Report } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { fieldLabel } from '../model/words.ts';
import type { Change } from './use-review.ts';

/** A way to accept a reading that a number key takes. */
export interface Offer {
  readonly label: string;
  /** Why it is offered. */
  readonly why: string;
  readonly change: Change;
}

const MOST = 3;

/** Fields of the project for its figures, projects for a mention, indicators for the rest: what a number key may take. */
export function offersOf(report: Report, reading: Reading): readonly Offer[] {
  const { says, kind } = reading;
  if (kind === 'PROJECT') {
    return reading.projects
      .filter(({ projectId }) => projectId !== says.projectId)
      .slice(0, MOST)
      .flatMap(({ projectId, score, why }) => {
        const project = report.projects.find(({ id }) => id === projectId);
        const reasons = [printScore(score), ...why.map((each) => t(`reports.why.${each}`))].join(' · ');
        if (!project) return [];
        const label = t('reports.act.as', { label: `${project.name} ${printScore(score)}` });
        return [{ label, why: reasons, change: { says: { ...says, projectId } } }];
      });
  }
  if (says.projectId !== null) {
    return reading.fields.slice(0, MOST).map((field) => {
      const label = fieldLabel(report, field);
      return {
        label: t('reports.act.asProject', { label }),
        why: '',
        change: { says: { ...says, projectField: field } },
      };
    });
  }
  return reading.indicators
    .filter(({ indicatorId }) => indicatorId !== says.indicatorId)
    .slice(0, MOST)
    .map(({ indicatorId, label, score, why }) => ({
      label: t('reports.act.as', { label }),
      why: `${t(`reports.why.${why}`)} ${printScore(score)}`,
      // Whoever chooses among offers says what these words mean: the next report is read so.
      change: { says: { ...says, indicatorId, name: label }, remember: true },
    }));
}

const printScore = (score: number) => score.toFixed(2);
