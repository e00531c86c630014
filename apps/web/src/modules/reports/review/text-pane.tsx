import { useEffect, useMemo } from 'react';
import { useShortcut } from '../../../keyboard/use-shortcut.tsx';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Empty } from '../../../ui/states.tsx';
import { blocksOf, readingsByBlock } from '../model/blocks.ts';
import { TextBlock } from './text-block.tsx';
import './text.css';
import { type Review, useSelectedCharacters } from './use-review.ts';

const LEGEND = ['ACCEPTED', 'WAITING', 'DOUBTFUL', 'PROJECT', 'REJECTED'] as const;

/** A longer first line is a paragraph. */
const LONGEST_TITLE = 50;

/** The text as it was written, with a mark for each reading. */
export function TextPane({ review }: { readonly review: Review }) {
  const { report, current, select, mark, mayDecide } = review;
  const { text, readings } = report;
  const blocks = useMemo(() => blocksOf(text), [text]);
  const byBlock = useMemo(() => readingsByBlock(blocks, readings), [blocks, readings]);
  const { pane, read } = useSelectedCharacters();
  useShortcut(
    'm',
    t('reports.act.mark'),
    () => {
      const selected = read();
      if (selected) mark(selected.start, selected.end);
    },
    mayDecide,
  );
  const seq = current?.seq ?? null;
  useEffect(() => {
    if (seq === null) return;
    pane.current?.querySelector(`[data-seq="${seq}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [seq, pane]);
  return (
    <Card
      flush
      className="gt-report-text"
      title={t('reports.text')}
      note={
        mayDecide ? (
          <>
            {t('reports.textHint')}
            <span className="gt-key-hint">{t('reports.markHint')}</span>
          </>
        ) : undefined
      }
      extra={
        <span className="gt-report-legend">
          {LEGEND.map((each) => (
            <span key={each} className={`gt-report-mark is-${each.toLowerCase()}`}>
              {t(`reports.legend.${each}`)}
            </span>
          ))}
        </span>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable by keys */}
      <div className="gt-report-scroll" ref={pane} tabIndex={0}>
        {readings.length === 0 && <Empty title={t('reports.nothingRead')} note={t('reports.nothingReadNote')} />}
        {blocks.map((block, i) => {
          const own = byBlock[i] ?? [];
          return (
            <TextBlock
              key={block.start}
              {...{ text, block }}
              title={i === 0 && block.end - block.start <= LONGEST_TITLE}
              readings={own}
              current={own.some((each) => each.seq === seq) ? seq : null}
              onChoose={select}
            />
          );
        })}
      </div>
      <CurrentPlace review={review} />
    </Card>
  );
}

const AROUND = 10;

/** Which characters one stands on, with a few around them. */
function CurrentPlace({ review: { report, current } }: { readonly review: Review }) {
  if (!current) return <footer className="gt-report-foot" />;
  const { text, projects } = report;
  const { seq, start, end, says } = current;
  const project = current.kind === 'PROJECT' ? undefined : projects.find(({ id }) => id === says.projectId);
  return (
    <footer className="gt-report-foot">
      <b>{t('reports.current')}</b> {t('reports.textFoot', { seq, from: start + 1, to: end })}
      <q>
        {text.slice(Math.max(0, start - AROUND), start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end, end + AROUND)}
      </q>
      {project && <span>{t('reports.belongs', { name: project.name })}</span>}
    </footer>
  );
}
