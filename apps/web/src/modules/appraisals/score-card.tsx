import type { Appraisal, AppraisalScore } from '@guatu/contract';
import { Button } from 'antd';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { TwinTable } from '../../ui/chart/twin-table.tsx';
import { messageOf } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useReplay } from './api.ts';
import { printNumber, printScore } from './figure-text.ts';

/** What the figures come to: points part by part, events, vetoes, the class and what would reach the next one. */
export function ScoreCard({ sheet }: { readonly sheet: Appraisal }) {
  const { score, problem, seal } = sheet;
  const replay = useReplay(sheet.id);
  return (
    <Card
      title={t('appraisals.score')}
      extra={
        seal !== null && (
          <Button size="small" loading={replay.isPending} onClick={() => replay.mutate()}>
            {t('appraisals.replay')}
          </Button>
        )
      }
    >
      <p role="status" className="gt-note">
        {replay.error !== null ? messageOf(replay.error) : (replay.data?.shown ?? '')}
      </p>
      {problem !== null && <p className="gt-problem">{problem}</p>}
      {score && (
        <>
          <Headline score={score} />
          <Parts score={score} />
          <NextClass score={score} />
        </>
      )}
    </Card>
  );
}

function Headline({
  score: { shown, withheld, class: given, classBefore, vetoes, unanswered, classes },
}: {
  readonly score: AppraisalScore;
}) {
  const bands = classes.map(({ id, from }) => (from === null ? id : t('appraisals.band', { id, from }))).join(' · ');
  return (
    <>
      <p className="gt-appraisal-total">
        {withheld === null && <b>{shown ?? '—'}</b>} {given !== null && <Tag tone="accent">{given}</Tag>}
        {shown === null && <span className="gt-note">{withheld ?? t('appraisals.notYet')}</span>}
      </p>
      <p className="gt-note">{bands}</p>
      {classBefore !== null && <p className="gt-note">{t('appraisals.classBefore', { class: classBefore })}</p>}
      {vetoes.map(({ id, title }) => (
        <p key={id}>
          <Tag tone="red">{t('appraisals.veto')}</Tag> {title}
        </p>
      ))}
      {unanswered.map(({ id, title }) => (
        <p key={id}>
          <Tag tone="yellow">{t('appraisals.unanswered')}</Tag> {title}
        </p>
      ))}
    </>
  );
}

function Parts({ score: { lines, events } }: { readonly score: AppraisalScore }) {
  const parts = lines.map(({ id, parent, title, fullMarks, raw, points, hidden }) => ({
    id,
    cells: [
      parent === null ? (
        <b key="title">{title}</b>
      ) : (
        <span key="title" className="gt-appraisal-part">
          {title}
        </span>
      ),
      printNumber(raw),
      hidden ? t('appraisals.hidden') : points === null ? t('appraisals.leftOut') : printScore(points),
      printNumber(fullMarks),
    ],
  }));
  const more = events.map(({ title, points }) => ({
    id: title,
    cells: [title, '', points === null ? t('appraisals.hidden') : printScore(points), ''],
  }));
  return (
    <TwinTable
      caption={t('appraisals.score')}
      head={[t('appraisals.part'), t('appraisals.value'), t('appraisals.points'), t('appraisals.full')]}
      rows={[...parts, ...more]}
    />
  );
}

function NextClass({ score: { next } }: { readonly score: AppraisalScore }) {
  if (next === null) return null;
  return (
    <section className="gt-appraisal-score-next">
      <h3>{t('appraisals.next', { class: next.class })}</h3>
      {next.ways.length === 0 && <p className="gt-note">{t('appraisals.noWay')}</p>}
      <ul>
        {next.ways.map((way) => {
          const text = way
            .map(({ title, from, to }) => t('appraisals.way', { title, from: printNumber(from), to: printNumber(to) }))
            .join(t('dispatch.comma'));
          return <li key={text}>{text}</li>;
        })}
      </ul>
    </section>
  );
}
