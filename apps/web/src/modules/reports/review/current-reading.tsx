import type { LedgerBeside, Reading, ReadingValue } from '@guatu/contract';
import { Button } from 'antd';
import { t } from '../../../texts/index.ts';
import { fieldLabel, printLedger, printName, printNumber, printPeriod, printValue } from '../model/words.ts';
import { EditForm } from './edit-form.tsx';
import { offersOf } from './offers.ts';
import { ReadingState } from './reading-state.tsx';
import type { Review } from './use-review.ts';
import './current.css';

/** The reading one stands on: what it says, why it is doubted, what the ledger has, and the ways to decide. */
export function CurrentReading({ review, reading }: { readonly review: Review; readonly reading: Reading }) {
  const { report, editing, setEditing, decide, mayDecide } = review;
  const free = mayDecide && reading.batchId === null;
  return (
    <section className="gt-report-current" aria-label={printName(reading, report)}>
      <header>
        <span className="gt-report-seq">{reading.seq}</span>
        <b>{printName(reading, report)}</b>
        <span className="gt-report-figure">{printValue(reading)}</span>
        <ReadingState reading={reading} />
      </header>
      {editing && free ? (
        <EditForm
          {...{ report, reading }}
          onSave={(change, accept) => decide(reading, accept ? 'accept' : 'edit', change)}
          onClose={() => setEditing(false)}
        />
      ) : (
        <>
          {reading.kind !== 'PROJECT' && <Boxes review={review} reading={reading} />}
          <Reasons review={review} reading={reading} />
          {reading.ledger.length > 0 && <LedgerBox reading={reading} />}
          {free && <Acts review={review} reading={reading} />}
        </>
      )}
    </section>
  );
}

function Boxes({ review, reading }: { readonly review: Review; readonly reading: Reading }) {
  const { says } = reading;
  const measures =
    says.projectField === null ? (says.name ?? t('reports.noName')) : fieldLabel(review.report, says.projectField);
  const boxes = [
    [t('reports.box.indicator'), measures],
    [
      says.unit === null ? t('reports.box.noUnit') : t('reports.box.value', { unit: says.unit }),
      says.value === null ? t('reports.noValue') : printNumber(says.value),
    ],
    [t('reports.box.period'), printPeriod(says)],
    [t('reports.box.kind'), kindOf(says)],
  ];
  return (
    <dl className="gt-report-boxes">
      {boxes.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function kindOf({ valueKind, vintage, growthBasis }: ReadingValue): string {
  const more = [
    ...(vintage === null ? [] : [t(`reports.vintage.${vintage}`)]),
    ...(growthBasis === null ? [] : [t(`reports.growth.${growthBasis}`)]),
  ];
  return [t(`reports.kind.${valueKind}`), ...more].join(' · ');
}

/** Why it is doubted, and by which correction it was read. */
function Reasons({ review, reading }: { readonly review: Review; readonly reading: Reading }) {
  const { doubts, correction, kind, says, note } = reading;
  const fresh = kind === 'PROJECT' && says.projectId === null;
  const project = kind === 'PROJECT' && review.report.projects.find(({ id }) => id === says.projectId);
  const lines = [
    ...doubts.map((doubt) => t(`reports.doubt.${doubt}`)),
    ...(fresh ? [t('reports.newProject')] : []),
    ...(project ? [`${t('reports.inLedger')} ${project.name} · ${project.place}`] : []),
    ...(correction ? [t('reports.byCorrection', { day: correction.madeOn })] : []),
    ...(note === null ? [] : [note]),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="gt-report-reasons">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** The ledger's values beside the reading. */
function LedgerBox({ reading }: { readonly reading: Reading }) {
  return (
    <ul className="gt-report-ledger">
      {reading.ledger.map((each) => (
        <li key={`${each.recordId} ${each.key}`}>
          <span>
            {each.likely ? t('reports.ledgerOther') : t('reports.ledgerNow')} <b>{printLedger(each, each.value)}</b>{' '}
            {each.label}
          </span>
          <Difference each={each} />
        </li>
      ))}
    </ul>
  );
}

function Difference({ each }: { readonly each: LedgerBeside }) {
  if (each.likely) return <b className="is-likely">{t('reports.likely', { label: each.label })}</b>;
  if (!each.difference) return <span className="gt-note">{t('reports.sameAsLedger')}</span>;
  const percent = each.value === 0 ? null : (each.difference / each.value) * 100;
  const share = percent === null ? '' : ` ${percent > 0 ? '+' : ''}${printNumber(Math.round(percent * 10) / 10)}%`;
  return (
    <b className="is-off">
      {t('reports.difference', { value: `${printLedger(each, each.difference, true)}${share}` })}
    </b>
  );
}

/** Buttons with their keys: offers by number, then what goes for every reading. */
function Acts({ review, reading }: { readonly review: Review; readonly reading: Reading }) {
  const { decide, setEditing, report } = review;
  return (
    <div className="gt-report-acts">
      {offersOf(report, reading).map((offer, i) => (
        <Button
          key={offer.label}
          size="small"
          type={i === 0 ? 'primary' : 'default'}
          title={offer.why}
          onClick={() => decide(reading, 'accept', offer.change)}
        >
          {offer.label} <kbd>{i + 1}</kbd>
        </Button>
      ))}
      <Button size="small" onClick={() => decide(reading, 'accept')}>
        {t('reports.act.accept')} <kbd>A</kbd>
      </Button>
      <Button size="small" onClick={() => setEditing(true)}>
        {t('reports.act.edit')} <kbd>E</kbd>
      </Button>
      <Button size="small" onClick={() => decide(reading, 'return')}>
        {t('reports.act.back')} <kbd>R</kbd>
      </Button>
      <Button size="small" onClick={() => decide(reading, 'reject')}>
        {t('reports.act.reject')} <kbd>X</kbd>
      </Button>
    </div>
  );
}
