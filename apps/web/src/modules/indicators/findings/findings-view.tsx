import { FINDING_STATES, type FindingState, findingStateSchema, type IndicatorFinding } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { TwinTable } from '../../../ui/chart/twin-table.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { Empty, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { printInstant } from '../../records/office-time.ts';
import { useFindings } from '../api.ts';
import { SourcedFigure } from '../figure-source.tsx';
import { printSpan } from '../print.ts';
import { AnswerDialog, CloseDialog } from './dialogs.tsx';

interface FindingsViewProps {
  readonly state: string | null;
  readonly onState: (state: FindingState | null) => void;
}

const TONES: Readonly<Record<FindingState, Tone>> = {
  ...{ OPEN: 'red', REOPENED: 'red', RETURNED: 'yellow', ANSWERED: 'accent', CLOSED: 'green' },
};

/** What is doubtful about figures, both sources side by side, with what was answered and what may be done. */
export function FindingsView({ state: asked, onState }: FindingsViewProps) {
  const state = findingStateSchema.safeParse(asked).data ?? null;
  const { data, error, refetch, isPlaceholderData } = useFindings(state === null ? {} : { state });
  const [doing, setDoing] = useState<{ readonly finding: IndicatorFinding; readonly act: 'answer' | 'close' } | null>(
    null,
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={12} />;
  const everything = Object.values(data.tally).reduce((sum, count) => sum + count, 0);
  return (
    <div className="gt-indicators" aria-busy={isPlaceholderData}>
      <Card
        flush
        className="gt-indicators-words gt-indicators-stack"
        title={t('indicators.findings.list')}
        note={t('indicators.findings.note')}
        extra={
          <>
            <span>{t('indicators.listed', { n: data.rows.length, total: data.total })}</span>
            <span>{t('indicators.asOf', { time: printInstant(data.asOf) })}</span>
          </>
        }
      >
        <div className="gt-indicators-states">
          <Segmented
            label={t('indicators.board.stateHead')}
            value={state ?? 'ALL'}
            onChange={(next) => onState(next === 'ALL' ? null : next)}
            options={[
              { value: 'ALL', label: t('indicators.all'), count: everything },
              ...FINDING_STATES.map((each) => ({
                ...{ value: each, label: t(`indicators.findings.state.${each}`), count: data.tally[each] },
              })),
            ]}
          />
        </div>
        {data.rows.length === 0 ? (
          <Empty title={t('indicators.findings.none')} note={t('indicators.findings.noneNote')} />
        ) : (
          <TwinTable
            caption={t('indicators.findings.list')}
            head={[
              t('indicators.findings.what'),
              t('indicators.findings.sides'),
              t('indicators.board.stateHead'),
              t('indicators.findings.answerHead'),
              t('indicators.findings.acts'),
            ]}
            rows={data.rows.map((finding) => ({
              id: finding.key,
              cells: [
                <What key="what" finding={finding} />,
                <Sides key="sides" finding={finding} asOf={printInstant(data.asOf)} />,
                <Tag key="state" tone={TONES[finding.state]}>
                  {t(`indicators.findings.state.${finding.state}`)}
                </Tag>,
                <Answer key="answer" finding={finding} />,
                <Acts key="acts" finding={finding} onAct={(act) => setDoing({ finding, act })} />,
              ],
            }))}
          />
        )}
      </Card>
      <p className="gt-note">
        {t('indicators.rule', { title: data.rule.title, version: data.rule.version, note: data.rule.sourceNote })}
      </p>
      {doing?.act === 'answer' && <AnswerDialog finding={doing.finding} onClose={() => setDoing(null)} />}
      {doing?.act === 'close' && <CloseDialog finding={doing.finding} onClose={() => setDoing(null)} />}
    </div>
  );
}

function What({ finding: { place, indicator, period, title, message } }: { readonly finding: IndicatorFinding }) {
  return (
    <span className="gt-indicators-what">
      <strong>
        {place.name} {indicator.label} {printSpan(period)}
      </strong>
      <span>{message}</span>
      <small>{title}</small>
    </span>
  );
}

function Sides({ finding: { sides, period }, asOf }: { readonly finding: IndicatorFinding; readonly asOf: string }) {
  return (
    <span className="gt-indicators-sides">
      {sides.map(({ label, figure, indicator, place }) => (
        <span key={`${label}${figure.id}`}>
          <small>{label}</small>
          <SourcedFigure figure={figure} of={indicator} place={place.name} asOf={asOf} withUnit />
          <small>
            {/* The finding names its period; only another one is worth a word. */}
            {[figure.period === period ? null : printSpan(figure.period), figure.publisher, figure.title]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </span>
      ))}
    </span>
  );
}

function Answer({ finding: { answer } }: { readonly finding: IndicatorFinding }) {
  if (answer === null) return null;
  const { verdict, reason, by, on, closed } = answer;
  return (
    <span className="gt-indicators-what">
      <span>
        {t('indicators.findings.answered', { verdict: t(`indicators.findings.verdict.${verdict}`), reason, by, on })}
      </span>
      {closed && (
        <small>
          {t('indicators.findings.closed', {
            ...{ by: closed.by, on: closed.on, note: closed.note ?? t('indicators.findings.agreed') },
          })}
        </small>
      )}
    </span>
  );
}

interface ActsProps {
  readonly finding: IndicatorFinding;
  readonly onAct: (act: 'answer' | 'close') => void;
}

function Acts({ finding: { acts, sides }, onAct }: ActsProps) {
  const [own] = sides;
  return (
    <span className="gt-indicators-acts">
      {acts.includes('answer') && (
        <Button size="small" type="primary" onClick={() => onAct('answer')}>
          {t('indicators.findings.answer')}
        </Button>
      )}
      {acts.includes('close') && (
        <Button size="small" type="primary" onClick={() => onAct('close')}>
          {t('indicators.findings.closeTitle')}
        </Button>
      )}
      {own && (
        <Link to="/indicators/$id" params={{ id: own.figure.id }}>
          {t('indicators.findings.open')}
        </Link>
      )}
    </span>
  );
}
