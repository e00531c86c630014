import type { Tour, TourSitePlan } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Figure } from '../../../ui/figure.tsx';
import { Light } from '../../../ui/light.tsx';
import { lightState } from '../../../ui/light-state.ts';
import { Money, useMoney } from '../../../ui/money.tsx';
import { Empty, messageOf } from '../../../ui/states.tsx';
import { useDictionary } from '../../records/dictionary.ts';
import { printInstant } from '../../records/office-time.ts';
import { recordPath } from '../../records/paths.ts';
import { type AskedValue, RecordProvenance } from '../../records/provenance/record-provenance.tsx';
import { useTourWorkbook } from './api.ts';
import { printMinute } from './minutes.ts';

/** The table of sites that goes out on paper: what each project is and how it stands, every figure with its source. */
export function HandbookTab({ tour }: { readonly tour: Tour }) {
  const money = useMoney();
  const dictionary = useDictionary();
  const workbook = useTourWorkbook(tour.id);
  const mayExport = useMay('export');
  const [asked, setAsked] = useState<AskedValue | null>(null);
  const stops = tour.plan?.legs.flatMap(({ on, stops: own }) => own.map((stop) => ({ on, ...stop }))) ?? [];
  if (stops.length === 0) return <Empty title={t('tours.book.none')} />;
  const amounts = ['total', 'plan', 'done'] as const;
  return (
    <Card
      flush
      title={t('tours.book.title', { title: tour.title })}
      note={t('tours.book.note', { n: stops.length, at: printInstant(tour.asOf) })}
      extra={
        <>
          {mayExport && (
            <Button size="small" loading={workbook.isPending} onClick={() => workbook.mutate()}>
              {t('tours.book.export')}
            </Button>
          )}
          <Button size="small" onClick={() => window.print()}>
            {t('tours.book.print')}
          </Button>
        </>
      }
    >
      {workbook.error !== null && (
        <p className="gt-problem gt-agenda-empty" role="alert">
          {messageOf(workbook.error)}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="gt-tour-scroll gt-table-scroll" tabIndex={0} aria-label={t('tours.tab.handbook')}>
        <table className="gt-papers gt-tour-book">
          <thead>
            <tr>
              <th>{t('tours.book.column.no')}</th>
              <th>{t('tours.book.column.project')}</th>
              <th>{t('tours.book.column.time')}</th>
              <th>{t('tours.book.column.unit')}</th>
              <th>{t('tours.book.column.owner')}</th>
              {amounts.map((key) => (
                <th key={key} className="is-number">
                  {t(`tours.book.column.${key}`)} <span className="gt-note">{money.unitText}</span>
                </th>
              ))}
              <th>{t('tours.book.column.progress')}</th>
              <th>{t('tours.book.column.light')}</th>
              <th>{t('tours.book.column.blockers')}</th>
            </tr>
          </thead>
          <tbody>
            {stops.map(({ site: code, on, begin, leave }, index) => {
              const site = tour.sites.find((each) => each.code === code);
              if (!site) return null;
              const time = `${on.slice(5)} ${printMinute(begin)}—${printMinute(leave)}`;
              return <BookRow key={code} number={index + 1} time={time} site={site} onAsk={setAsked} />;
            })}
          </tbody>
        </table>
      </section>
      {asked && dictionary.data && (
        <RecordProvenance
          asked={asked}
          dictionary={dictionary.data}
          asOf={printInstant(tour.asOf)}
          yiDecimals={2}
          onClose={() => setAsked(null)}
        />
      )}
    </Card>
  );
}

interface BookRowProps {
  readonly number: number;
  readonly time: string;
  readonly site: TourSitePlan;
  readonly onAsk: (asked: AskedValue) => void;
}

function BookRow({ number, time, site: { projectId, entrant, facts }, onAsk }: BookRowProps) {
  const { name, unit, owner, totalInvestment, planned, done, progress, light, blockers } = facts;
  const ask = (key: string, value: AskedValue['value']) => (anchor: HTMLElement) =>
    onAsk({ kind: 'project', id: projectId, key, value, anchor, knownAt: undefined, name, path: [unit] });
  const amount = (label: string, key: string | undefined, yuan: number | null) => (
    <td className="is-number">
      <Money
        yuan={yuan}
        yiDecimals={2}
        label={`${name} ${label}`}
        unknown={t('tours.book.unknown')}
        {...(key === undefined ? {} : { onProvenance: ask(key, yuan) })}
      />
    </td>
  );
  return (
    <tr>
      <td>{number}</td>
      <td>
        <Link to={recordPath('project', projectId)}>{name}</Link>
      </td>
      <td>{time}</td>
      <td>{entrant}</td>
      <td>{owner}</td>
      {amount(t('tours.book.column.total'), 'totalInvestment', totalInvestment)}
      {amount(t('tours.book.column.plan'), planned?.key, planned?.amount ?? null)}
      {amount(t('tours.book.column.done'), done?.key, done?.amount ?? null)}
      <td className="is-words">
        {progress === null ? (
          <span className="gt-unknown">{t('tours.book.unknown')}</span>
        ) : (
          <Figure label={`${name} ${t('tours.book.column.progress')}`} onProvenance={ask(progress.key, progress.text)}>
            {progress.text}
          </Figure>
        )}
      </td>
      <td>
        <Light state={lightState(light)} show="short" />
      </td>
      <td className="is-words">
        {blockers.length === 0 && <span className="gt-note">{t('tours.book.noBlockers')}</span>}
        {blockers.map(({ id, text }) => (
          <Link key={id} to={recordPath('blocker', id)}>
            {text}
          </Link>
        ))}
      </td>
    </tr>
  );
}
