import type { AgendaRequest } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import type { CurrentRow } from '../../../platform/ledger/index.ts';
import { textOf } from './task.ts';

/** A request as the ledger keeps it; names of places, people and projects are told beside it. */
export interface RequestRecord
  extends Omit<AgendaRequest, 'office' | 'projectName' | 'files' | 'mayAnswer' | 'on' | 'answeredBy'> {
  readonly territoryId: number;
  readonly officeLeaf: number;
  readonly on: IsoDay;
  readonly answeredBy: string | null;
}

/** Reads a request out of its row. The fields were written by the acts of this module, which fill them all. */
export function readRequest({ id, version, territoryId, values }: CurrentRow): RequestRecord {
  const text = (key: string) => textOf(values[key]);
  return {
    ...{ id, version, territoryId },
    title: text('requestTitle') ?? '',
    projectId: text('requestProject'),
    unit: text('requestUnit') ?? '',
    officeLeaf: Number(values.requestOffice),
    asked: text('requestAsked') ?? '',
    want: text('requestWant') ?? '',
    proposal: text('requestProposal') ?? '',
    status: text('requestStatus') as RequestRecord['status'],
    by: text('requestBy') ?? '',
    on: text('requestOn') as IsoDay,
    answer: text('requestAnswer'),
    answeredBy: text('requestAnsweredBy'),
    answeredOn: text('requestAnsweredOn'),
  };
}
