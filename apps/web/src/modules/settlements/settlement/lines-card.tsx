import type { PolicySettlement, SettlementLine } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { TwinTable } from '../../../ui/chart/twin-table.tsx';
import { fileUrl } from '../../records/attach.ts';
import { printScore, printShare, printValue } from '../print.ts';
import { promiseHeads, targetText } from '../promise-columns.ts';

/** Each promise with its points, the sentence that says how they came about, and the evidence behind the figure. */
export function LinesCard({ settlement: { lines, drawn } }: { readonly settlement: PolicySettlement }) {
  return (
    <Card flush title={t('settlements.lines')} note={t('settlements.linesNote', { day: drawn.on, who: drawn.by })}>
      <div className="gt-settlements-lines">
        <TwinTable
          caption={t('settlements.lines')}
          head={[...promiseHeads(), t('settlements.evidence'), t('settlements.explained')]}
          rows={lines.map((line) => ({ id: line.code, title: `${line.place} ${line.clause}`, cells: cellsOf(line) }))}
        />
      </div>
    </Card>
  );
}

function cellsOf(line: SettlementLine) {
  const { title, unit, hidden, actual, period, reached, weight, points, explained } = line;
  const unseen = hidden ? t('settlements.hidden') : '—';
  return [
    title,
    targetText(line),
    actual === null ? (
      <span key="actual" className="gt-unknown">
        {unseen}
      </span>
    ) : (
      `${printValue(actual)}${unit} ${period}`
    ),
    printShare(reached, unseen),
    weight,
    <Points key="points" points={points} weight={weight} unseen={unseen} />,
    <Evidence key="evidence" line={line} />,
    <span key="explained" className="gt-settlements-clause">
      {explained}
    </span>,
  ];
}

/** Points out of the weight; the bar says at a glance which promise cost most. */
function Points({
  points,
  weight,
  unseen,
}: {
  readonly points: number | null;
  readonly weight: number;
  readonly unseen: string;
}) {
  if (points === null) return unseen;
  return (
    <span className="gt-settlements-points">
      {printScore(points, unseen)}
      <meter min={0} max={weight} value={points} aria-label={t('settlements.pointsTable')} />
    </span>
  );
}

function Evidence({ line: { proof, proofOn, files } }: { readonly line: SettlementLine }) {
  return (
    <>
      {t('settlements.evidenceOn', { code: proof, day: proofOn })}
      {files.map(({ id, name }) => (
        <a key={id} href={fileUrl(id)} target="_blank" rel="noreferrer">
          {' '}
          {name}
        </a>
      ))}
    </>
  );
}
