import type { FieldValue, LedgerKind } from '@guatu/contract';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { type Dictionary, districtOf } from '../dictionary.ts';
import type { Ledger } from '../ledger.ts';
import { knownThen } from '../office-time.ts';
import { type AskedValue, RecordProvenance } from '../provenance/record-provenance.tsx';
import type { LedgerRecord } from './use-record.ts';

/** What every part of a record page needs: the record, the names, and the way to ask where a value comes from. */
export interface RecordPage {
  readonly ledger: Ledger;
  readonly dictionary: Dictionary;
  readonly record: LedgerRecord;
  readonly name: string;
  /** Local office time of the as-known-on picker; null = now. */
  readonly known: string | null;
  readonly askOrigin: (anchor: HTMLElement, key: string, value: FieldValue, of?: AskedRecord) => void;
}

/** A record other than that of the page: the lead behind a project's agreed amount. */
export interface AskedRecord {
  readonly kind: LedgerKind;
  readonly id: string;
  readonly name: string;
}

const Context = createContext<RecordPage | null>(null);

/** The record of the page. Only below `RecordProvider`. */
export function useRecordPage(): RecordPage {
  const page = useContext(Context);
  if (!page) throw new Error('useRecordPage must be used below RecordProvider');
  return page;
}

export interface RecordProviderProps {
  readonly ledger: Ledger;
  readonly dictionary: Dictionary;
  readonly record: LedgerRecord;
  readonly known: string | null;
  /** Time the page speaks of, as printed. */
  readonly asOf: string;
  readonly children: ReactNode;
}

/** Gives the record to the page and holds the one provenance panel of the page. */
export function RecordProvider({ ledger, dictionary, record, known, asOf, children }: RecordProviderProps) {
  const [asked, setAsked] = useState<AskedValue | null>(null);
  const page = useMemo((): RecordPage => {
    const name = String(record.values[dictionary.kind(ledger.kind).nameField] ?? '');
    const leaf = dictionary.territory(record.territoryId)?.name;
    const district = districtOf(dictionary, record.territoryId)?.name;
    const path = [...new Set([district, leaf].filter((each) => each !== undefined))];
    return {
      ledger,
      dictionary,
      record,
      name,
      known,
      askOrigin: (anchor, key, value, of = { kind: ledger.kind, id: record.id, name }) =>
        setAsked({ ...of, anchor, key, ...knownThen(known), value, path }),
    };
  }, [ledger, dictionary, record, known]);
  return (
    <Context value={page}>
      {children}
      {asked && (
        <RecordProvenance
          asked={asked}
          dictionary={dictionary}
          asOf={asOf}
          yiDecimals={2}
          onClose={() => setAsked(null)}
        />
      )}
    </Context>
  );
}
