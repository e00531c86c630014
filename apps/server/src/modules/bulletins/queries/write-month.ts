import type { DocumentLayout, FigureSet, OfficialDocument } from '@guatu/documents';
import { lastDayOf, officeDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type RuleKind, rulesOf } from '../../../platform/rules/index.ts';
import { freezeFigures } from '../domain/freeze.ts';
import type { SealingOffice } from '../domain/office.ts';
import { writePaper } from '../domain/paper.ts';
import { toldRegions } from '../domain/ranking.ts';
import { type NarrativeRule, readLayout, readNarrative } from '../domain/rules.ts';
import { bulletinRefusals } from '../messages.ts';
import { nextSerial } from '../sql/bulletins.ts';
import type { ReadMonth } from './read-month.ts';

/** A written month: the paper, the figures in it, and which rules made them. */
export interface WrittenMonth {
  readonly document: OfficialDocument;
  readonly layout: DocumentLayout;
  readonly figures: FigureSet;
  readonly serial: number;
  readonly rule: NarrativeRule;
  readonly ruleHash: string;
  readonly layoutHash: string;
}

export const narrativeRules = (place: string): RuleKind<NarrativeRule> => ({
  id: 'bulletin-narrative',
  read: (content) => readNarrative(content, place),
});

export const layoutRules = (id: string): RuleKind<DocumentLayout> => ({
  id: 'document-layout',
  read: (content) => readLayout(content, id),
});

/** Writes the bulletin of a month from what was read, by the sentences and the layout in force on the month's last day. */
export async function writeMonth(
  trx: ReadTrx,
  office: Pick<SealingOffice, 'place' | 'ownLeaf'>,
  read: ReadMonth,
  clock: Clock,
): Promise<WrittenMonth> {
  const lastDay = lastDayOf(read.month);
  const none = () => bulletinRefusals.bulletin_no_rule({ period: read.wall.period });
  const rule = (await rulesOf(trx, narrativeRules(office.place))).at(lastDay, office.ownLeaf);
  if (rule === null) throw none();
  const layout = (await rulesOf(trx, layoutRules(rule.body.layout))).at(lastDay, office.ownLeaf);
  if (layout === null) throw none();
  const figures = freezeFigures(read);
  const serial = await nextSerial(trx, office.ownLeaf, read.month.year);
  const document = writePaper({
    rule: rule.body,
    layout: layout.body,
    place: office.place,
    month: read.month,
    serial,
    day: officeDay(Date.parse(clock.now())),
    figures,
    regions: toldRegions(read.wall.regions),
    lists: rule.body.annexes.map((id) => read.lists[id]),
  });
  const hashes = { ruleHash: rule.hash, layoutHash: layout.hash };
  return { document, layout: layout.body, figures, serial, rule: rule.body, ...hashes };
}
