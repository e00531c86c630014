import type { BulletinTemplates } from '@guatu/contract';
import { type IsoDay, officeDay, periodLabel } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { namesOfFields } from '../../../platform/word/index.ts';
import { officeLeafOf } from '../../sources/index.ts';
import { wallAnswer } from '../../wall/index.ts';
import { TEMPLATE_FIELDS, templateValues } from '../domain/template-values.ts';
import { paperWords } from '../messages.ts';
import { templateRows } from '../sql/templates.ts';
import type { TemplateRow } from '../tables.ts';
import { readMonth } from './read-month.ts';
import { writeMonth } from './write-month.ts';

/** The office's own template that holds on a day; null where the built-in form does. */
export async function templateInForce(trx: ReadTrx, leaf: number, day: IsoDay): Promise<TemplateRow | null> {
  return (await templateRows(trx, leaf)).find(({ effectiveFrom }) => effectiveFrom <= day) ?? null;
}

/** The reader's own office's templates, and the fields that one may use, each with what it would say for the last month. */
export async function templatesAnswer(trx: ReadTrx, scope: Scope, clock: Clock): Promise<BulletinTemplates> {
  const today = officeDay(Date.parse(clock.now()));
  const leaf = await officeLeafOf(trx, scope);
  const rows = await templateRows(trx, leaf);
  const inForce = await templateInForce(trx, leaf, today);
  const examples = await examplesFor(trx, scope, leaf, clock);
  return {
    templates: rows.map(({ id, version, fileName, effectiveFrom, uploadedBy, uploadedAt }) => ({
      ...{ id, version, fileName, effectiveFrom, uploadedBy, uploadedAt },
      inForce: id === inForce?.id,
    })),
    fields: namesOfFields(TEMPLATE_FIELDS).map((name) => ({ name, example: examples(name) })),
  };
}

/** What each field says in the draft of the latest month with reports; nothing where there is none yet. */
async function examplesFor(trx: ReadTrx, scope: Scope, leaf: number, clock: Clock) {
  const read = await latestMonth(trx, scope, clock);
  if (read === null) return () => '';
  const { path } = read.wall;
  const period = periodLabel(read.month);
  const place = path[0]?.name ?? '';
  const written = await writeMonth(trx, { place, ownLeaf: leaf }, read, clock);
  const trace = paperWords.trace(place, '', officeDay(Date.parse(clock.now())), 0, '');
  const values = templateValues({ ...written, wording: written.rule.wording, place, period, trace });
  return (name: string) => exampleAt(values, name.split('.'));
}

async function latestMonth(trx: ReadTrx, scope: Scope, clock: Clock) {
  const { periods } = await wallAnswer(trx, scope, {}, clock);
  const [latest] = periods;
  return latest === undefined ? null : readMonth(trx, scope, { territory: undefined, period: latest }, clock);
}

type Values = ReturnType<typeof templateValues>;

/** The value of a field; within lists that of the first item. */
function exampleAt(values: Values, [name = '', ...deeper]: readonly string[]): string {
  const value = values[name];
  if (typeof value === 'string') return value;
  const [first] = value ?? [];
  return first === undefined || deeper.length === 0 ? '' : exampleAt(first, deeper);
}
