import { canonicalText } from '@guatu/kernel';
import type { SealItem } from '../../../platform/ledger/index.ts';
import { fingerprint } from '../../../platform/signing/index.ts';

/** What a seal of a bulletin is a seal over. */
export interface SealedContent {
  readonly unitId: number;
  readonly period: string;
  readonly place: string;
  readonly serial: number;
  readonly figures: string;
  readonly document: string;
  readonly agenda: string | null;
  readonly orders: string;
  readonly ruleHash: string;
  readonly layoutHash: string;
  readonly templateHash: string | null;
  readonly items: readonly SealItem[];
}

/** SHA-256 over canonical text of all parts; items by their ids, whatever order they come in. */
export function sealHash({ items, figures, document, agenda, orders, ...rest }: SealedContent): Buffer {
  const lines = items.map(({ entityKind, entityId, territoryId, version, content }) =>
    [entityKind, entityId, territoryId, version, content].join('\t'),
  );
  const { unitId, period, place, serial, ruleHash, layoutHash, templateHash } = rest;
  const text = canonicalText({
    kind: 'bulletin',
    unitId,
    period,
    place,
    serial,
    ruleHash,
    layoutHash,
    templateHash,
    figures: hashOf(figures),
    document: hashOf(document),
    agenda: agenda === null ? null : hashOf(agenda),
    orders: hashOf(orders),
    items: hashOf(lines.sort().join('\n')),
  });
  return Buffer.from(hashOf(text), 'hex');
}

function hashOf(text: string): string {
  return fingerprint(new TextEncoder().encode(text));
}
