import type { Factor } from '@guatu/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { ContextBar, PageTitle } from '../../../shell/page-slots.tsx';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { type Dictionary, useDictionary } from '../../records/dictionary.ts';
import { printInstant } from '../../records/office-time.ts';
import { BlockerViews } from '../views.tsx';
import { type FactorBoard, useFactors } from './api.ts';
import type { Asked } from './asked.ts';
import { Behind } from './behind.tsx';
import { CapacityDialog } from './capacity-dialog.tsx';
import { DemandDialog } from './demand-dialog.tsx';
import { firstShortage, lineName } from './figures.ts';
import { LineCard } from './line-card.tsx';
import { LineTable, lineKey } from './line-table.tsx';
import { ShortageDialog } from './shortage-dialog.tsx';
import '../components.css';
import './factors.css';

/** What projects need of power, water, land and the rest, against what there is, month by month. */
export default function FactorsPage() {
  const { data, error, refetch } = useFactors();
  const dictionary = useDictionary();
  const failure = dictionary.error ?? (data ? null : error);
  return (
    <>
      <PageTitle title={t('factors.title')} path={t('ledgers.blocker.title')} />
      <ContextBar label={t('blockers.views')}>
        <BlockerViews view="factors" />
        {data && <FactorChoice factors={data.factors} />}
      </ContextBar>
      {failure && <ErrorState error={failure} onRetry={() => void refetch()} />}
      {!failure && (!data || !dictionary.data) && <Skeleton rows={12} />}
      {data && dictionary.data && <FactorsBody board={data} dictionary={dictionary.data} />}
    </>
  );
}

function FactorsBody({ board, dictionary }: { readonly board: FactorBoard; readonly dictionary: Dictionary }) {
  const search = useSearch({ strict: false }) as Readonly<Record<string, string>>;
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { acts, rule, asOf } = board;
  const lines = search.factor ? board.lines.filter(({ factor: id }) => id === search.factor) : board.lines;
  const factors = useMemo(() => new Map(board.factors.map((each) => [each.id, each])), [board.factors]);
  const line = lines.find((each) => lineKey(each) === search.line) ?? lines[0];
  const factor = line && factors.get(line.factor);
  const month = search.month ?? null;
  const may = { capacity: acts.includes('capacity'), demand: acts.includes('demand') };
  const go = useCallback(
    (next: Readonly<Record<string, string | undefined>>) =>
      void navigate({
        to: '.',
        search: { ...(search.factor ? { factor: search.factor } : {}), ...next },
        resetScroll: false,
      }),
    [navigate, search.factor],
  );
  const open = useCallback((key: string) => go({ line: key }), [go]);
  const key = line && lineKey(line);
  const openMonth = useCallback((next: string | null) => go({ line: key, month: next ?? undefined }), [go, key]);
  const short = lines.filter((each) => firstShortage(each) !== null).length;
  return (
    <div className="gt-factors">
      <Card
        className="gt-factors-lines"
        flush
        title={t('factors.title')}
        note={t('factors.sort', { months: lines[0]?.months.length ?? 0 })}
        extra={
          <>
            <Acts board={board} onAsk={setAsked} />
            <span>{t('factors.count', { n: lines.length, short })}</span>
            <span className="gt-note">{t('blockers.asOf', { at: printInstant(asOf) })}</span>
          </>
        }
      >
        <LineTable lines={lines} factors={factors} dictionary={dictionary} active={key ?? null} onActive={open} />
      </Card>
      {line && factor && (
        <>
          <LineCard line={line} factor={factor} name={lineName(line, factor, dictionary)} onMonth={openMonth} />
          {acts.includes('shortage') && firstShortage(line) && (
            <p>
              <Button type="primary" onClick={() => setAsked({ form: 'shortage', factor, line })}>
                {t('factors.register')}
              </Button>
            </p>
          )}
          <Behind {...{ line, factor, dictionary, month, may }} onMonth={openMonth} onAsk={setAsked} />
        </>
      )}
      <p className="gt-note">
        {t('factors.rule', { title: rule.title, version: rule.version })} {rule.sourceNote} {t('factors.scope')}
      </p>
      {asked && <AskedDialog {...{ asked, board, dictionary, factors }} onClose={() => setAsked(null)} />}
    </div>
  );
}

/** Narrows the lines to one factor. */
function FactorChoice({ factors }: { readonly factors: readonly Factor[] }) {
  const { factor = '' } = useSearch({ strict: false }) as Readonly<Record<string, string>>;
  const navigate = useNavigate();
  return (
    <select
      className="gt-factors-choice"
      aria-label={t('factors.factor')}
      value={factor}
      onChange={({ target: { value } }) => void navigate({ to: '.', search: value === '' ? {} : { factor: value } })}
    >
      <option value="">{t('factors.everyFactor')}</option>
      {factors.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}

function Acts({ board, onAsk }: { readonly board: FactorBoard; readonly onAsk: (asked: Asked) => void }) {
  const { acts, factors } = board;
  const [factor] = factors;
  return (
    <>
      {acts.includes('capacity') && (
        <Button size="small" onClick={() => onAsk({ form: 'capacity', factor: null, facility: null })}>
          {t('factors.addCapacity')}
        </Button>
      )}
      {acts.includes('demand') && factor && (
        <Button size="small" onClick={() => onAsk({ form: 'demand', factor, line: null, demand: null })}>
          {t('factors.addDemand')}
        </Button>
      )}
    </>
  );
}

interface AskedDialogProps {
  readonly asked: Asked;
  readonly board: FactorBoard;
  readonly dictionary: Dictionary;
  readonly factors: ReadonlyMap<string, Factor>;
  readonly onClose: () => void;
}

function AskedDialog({ asked, board, dictionary, factors, onClose }: AskedDialogProps) {
  const named = board.lines.flatMap((line) => {
    const factor = factors.get(line.factor);
    return factor ? [{ line, name: lineName(line, factor, dictionary) }] : [];
  });
  switch (asked.form) {
    case 'capacity':
      return <CapacityDialog factors={board.factors} {...asked} onClose={onClose} />;
    case 'demand':
      return <DemandDialog factors={board.factors} lines={named} {...asked} onClose={onClose} />;
    case 'shortage':
      return <ShortageDialog {...asked} name={lineName(asked.line, asked.factor, dictionary)} onClose={onClose} />;
  }
}
