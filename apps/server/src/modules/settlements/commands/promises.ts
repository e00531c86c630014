import type { PromiseActInput, PromiseInput, Values } from '@guatu/contract';
import type { CurrentRow, Trx } from '../../../platform/ledger/index.ts';
import { isConfirmed, missingParts, type PromiseRecord, readPromises, wordingOf } from '../domain/promise.ts';
import { isTaxCode } from '../domain/sight.ts';
import { forbiddenIn } from '../domain/terms.ts';
import { settlementWords } from '../messages/sentences.ts';
import { settlementRefusals } from '../messages.ts';
import { defaultsFor, nameOfProject, openProject, policyRule, titleByCode, todayOf } from '../queries/parts.ts';
import { type Doer, type SaveDeps, saveProject } from './save.ts';

type Saving = Extract<PromiseActInput, { act: 'save' }>;
type Removing = Extract<PromiseActInput, { act: 'remove' }>;
type Confirming = Extract<PromiseActInput, { act: 'confirm' }>;
type OfProject<Act> = Act & { readonly id: string };

/** Does what was asked with the promises of a project. */
export async function actOnPromises(
  trx: Trx,
  deps: SaveDeps,
  doer: Doer,
  input: OfProject<PromiseActInput>,
): Promise<void> {
  const project = await openProject(trx, input.id);
  const promises = readPromises(project.values);
  switch (input.act) {
    case 'save':
      return savePromise(trx, deps, doer, project, promises, input);
    case 'remove':
      return removePromise(trx, deps, doer, project, promises, input);
    case 'confirm':
      return confirmPromises(trx, deps, doer, project, promises, input);
  }
}

/** Enters a promise in the agreement's own words, or changes one; either has to be confirmed by somebody else. */
async function savePromise(
  trx: Trx,
  deps: SaveDeps,
  doer: Doer,
  project: CurrentRow,
  promises: readonly PromiseRecord[],
  { version, promise, isNew }: Saving,
): Promise<void> {
  const known = promises.some(({ code }) => code === promise.code);
  if (isNew && known) throw settlementRefusals.settlement_promise_exists({ code: promise.code });
  if (!isNew && !known) throw settlementRefusals.settlement_promise_unknown({ code: promise.code });
  if ((promise.source === 'TAX') !== isTaxCode(promise.code)) {
    throw settlementRefusals.settlement_tax_code({ code: promise.code });
  }
  if (promise.due <= promise.from) throw settlementRefusals.settlement_period_wrong();
  const day = todayOf(deps.clock);
  const { body } = await policyRule(trx, { day, leaf: project.territoryId });
  const found = forbiddenIn(body.forbidden, `${promise.title}\n${promise.clause}`);
  if (found) throw settlementRefusals.settlement_forbidden_promise({ what: found.title, word: found.word });
  await saveProject(trx, deps, doer, project, {
    ...{ version, title: settlementWords.promise(nameOfProject(project), promise.title) },
    changes: { ...promiseValues(promise), ...valuesOf(promise.code, { By: doer.userId, On: day, ...UNCONFIRMED }) },
  });
}

const UNCONFIRMED = { ConfirmedAs: null, ConfirmedBy: null, ConfirmedOn: null };

function promiseValues({
  code,
  title,
  clause,
  place,
  direction,
  unit,
  target,
  weight,
  from,
  due,
  source,
}: PromiseInput) {
  return valuesOf(code, {
    ...{ Title: title, Clause: clause, Place: place, Direction: direction, Unit: unit || null },
    ...{ Target: target, Weight: weight, From: from, Due: due, Source: source },
  });
}

const valuesOf = (code: string, values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [`commit${field}@${code}`, value]));

/** Takes a promise out of the ledger, with a reason; its history stays. */
async function removePromise(
  trx: Trx,
  deps: SaveDeps,
  doer: Doer,
  project: CurrentRow,
  promises: readonly PromiseRecord[],
  { version, code, reason }: Removing,
): Promise<void> {
  const promise = promises.find((each) => each.code === code);
  if (!promise) throw settlementRefusals.settlement_promise_unknown({ code });
  const mark = `@${code}`;
  const held = Object.keys(project.values).filter(
    (key) => key.endsWith(mark) && key.startsWith('commit') && !key.includes('#'),
  );
  await saveProject(trx, deps, doer, project, {
    ...{ version, reason, title: settlementWords.removePromise(nameOfProject(project), promise.title ?? code) },
    changes: Object.fromEntries(held.map((key) => [key, null])),
  });
}

/** Confirms promises against the agreement, as they stand. Not by whoever entered them. */
async function confirmPromises(
  trx: Trx,
  deps: SaveDeps,
  doer: Doer,
  project: CurrentRow,
  promises: readonly PromiseRecord[],
  { version, codes }: Confirming,
): Promise<void> {
  const day = todayOf(deps.clock);
  const titleOf = titleByCode((await defaultsFor(trx, { day, leaf: project.territoryId })).body);
  const chosen = [...new Set(codes)].map((code) => {
    const promise = promises.find((each) => each.code === code);
    if (!promise) throw settlementRefusals.settlement_promise_unknown({ code });
    const missing = missingParts(promise);
    const title = promise.title ?? titleOf(code);
    if (missing.length > 0) throw settlementRefusals.settlement_promise_incomplete({ title, missing });
    return { promise, title };
  });
  const own = chosen.filter(({ promise }) => promise.by === doer.userId);
  if (own.length > 0) throw settlementRefusals.settlement_own_promise({ titles: own.map(({ title }) => title) });
  const open = chosen.filter(({ promise }) => !isConfirmed(promise));
  const changes = open.map(({ promise }) =>
    valuesOf(promise.code, { ConfirmedAs: wordingOf(promise), ConfirmedBy: doer.userId, ConfirmedOn: day }),
  );
  await saveProject(trx, deps, doer, project, {
    ...{ version, title: settlementWords.confirm(nameOfProject(project), open.length) },
    changes: Object.assign({}, ...changes),
  });
}
