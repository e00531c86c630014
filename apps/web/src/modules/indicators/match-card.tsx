import type { IndicatorMatchAnswer } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { ChoiceField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { useEditing } from '../records/record/use-editing.ts';
import { useSaveRecord } from '../records/record/use-save.ts';
import { WhyChanged } from '../records/record/why-changed.tsx';
import { useMatch } from './api.ts';

/** Which indicator of the dictionary a figure stands for, why, and the way to put it right. */
export function MatchCard({ id }: { readonly id: string }) {
  const { data, error, refetch } = useMatch(id);
  const [choosing, setChoosing] = useState(false);
  const { offered, refusal } = useEditing();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={2} />;
  return (
    <Card
      title={t('indicators.match.title')}
      extra={
        <>
          <Link to="/indicators" search={{ view: 'dictionary' }}>
            {t('indicators.match.dictionary')}
          </Link>
          {offered && (
            <Button
              size="small"
              disabled={refusal !== null}
              title={refusal ?? undefined}
              onClick={() => setChoosing(true)}
            >
              {t('indicators.match.correct')}
            </Button>
          )}
        </>
      }
    >
      <Told answer={data} />
      {choosing && <MatchDialog answer={data} onClose={() => setChoosing(false)} />}
    </Card>
  );
}

function Told({ answer: { match, worded } }: { readonly answer: IndicatorMatchAnswer }) {
  if (match === null) return <p className="gt-indicators-match">{t('indicators.match.none')}</p>;
  const { indicator, why } = match;
  return (
    <p className="gt-indicators-match">
      <strong>{indicator.label}</strong>
      <span>{t(`indicators.match.why.${why}`)}</span>
      {why === 'STATED' && (
        <span>{worded ? t('indicators.match.worded', { label: worded.label }) : t('indicators.match.unworded')}</span>
      )}
      <small>
        {t('indicators.detail.trendNote', { calibre: indicator.calibre ?? t('indicators.detail.noCalibre') })}
      </small>
    </p>
  );
}

interface MatchDialogProps {
  readonly answer: IndicatorMatchAnswer;
  readonly onClose: () => void;
}

/** States another indicator, or leaves it to the wording again. */
function MatchDialog({ answer: { match, worded, fitting, wording }, onClose }: MatchDialogProps) {
  const save = useSaveRecord();
  const now = match?.why === 'STATED' ? match.indicator.id : '';
  const [chosen, setChosen] = useState(now);
  const byWording = worded
    ? t('indicators.match.byWording', { label: worded.label })
    : t('indicators.match.byWordingNone');
  return (
    <>
      <FormDialog
        title={t('indicators.match.correct')}
        submit={t('indicators.match.save')}
        onSubmit={() => save.mutate({ indicatorId: chosen === '' ? null : chosen }, { onSuccess: onClose })}
        onClose={onClose}
        busy={save.isPending}
        ready={chosen !== now}
        error={save.asking === null ? save.error : null}
      >
        <p>{t('indicators.match.asked', { name: wording.name ?? '', unit: wording.unit ?? '' })}</p>
        <div className="gt-form">
          <ChoiceField
            label={t('indicators.match.indicator')}
            value={chosen}
            onChange={setChosen}
            options={[{ value: '', label: byWording }, ...fitting.map(({ id, label }) => ({ value: id, label }))]}
            wide
          />
        </div>
      </FormDialog>
      <WhyChanged save={save} onDone={onClose} />
    </>
  );
}
