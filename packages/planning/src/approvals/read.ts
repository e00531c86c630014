import { ok, type Result, readCondition, refuse, type Vocabulary } from '@guatu/kernel';
import { checkReferences, checkTerms } from './check-items.ts';
import { approvalErrors } from './errors.ts';
import type { ApprovalFile, FileGraph, FileItem, FileMode } from './file.ts';
import { makeNetworks } from './networks.ts';
import { makeQuestion, type Question } from './ruling.ts';
import type { ApprovalCatalog, ApprovalGraph, ApprovalItem, ApprovalMode, ItemTerm } from './types.ts';

/**
 * Checks a catalogue of approval items against the duties that departments have. Refuses the first thing wrong, with a
 * sentence that names the item: no agency, an unknown duty, predecessor or document, a cycle, a promise above the law, a
 * condition that asks what nobody knows.
 */
export function readApprovalCatalog(file: ApprovalFile, duties: readonly string[]): Result<ApprovalCatalog> {
  const vocabulary: Vocabulary = new Map(file.facts.map((fact) => [fact.id, fact]));
  const items = new Map<string, ApprovalItem>();
  for (const raw of file.items) {
    if (items.has(raw.code)) return refuse(approvalErrors.approval_item_repeated({ code: raw.code }));
    const checked = checkTerms(raw);
    if (!checked.ok) return checked;
    const item = readItem(raw, file, vocabulary);
    if (!item.ok) return item;
    items.set(raw.code, item.value);
  }
  const references = checkReferences(file, items, duties);
  if (!references.ok) return references;
  const graphs = new Map<string, ApprovalGraph>();
  for (const raw of file.graphs) {
    const graph = readGraph(raw, items, vocabulary);
    if (!graph.ok) return graph;
    graphs.set(raw.id, graph.value);
  }
  const modes: ApprovalMode[] = [];
  for (const raw of file.modes) {
    const mode = readMode(raw, vocabulary);
    if (!mode.ok) return mode;
    modes.push(mode.value);
  }
  const networks = makeNetworks({ items, graphs, modes });
  if (!networks.ok) return networks;
  const { procedures, stages, facts } = file;
  return ok({
    rules: rulesOf(file),
    start: file.startMilestone,
    vocabulary,
    facts,
    procedures,
    stages,
    documents: new Map(file.documents.map((document) => [document.id, document])),
    items,
    graphs,
    modes,
    networks: networks.value,
  });
}

function rulesOf({ clock }: ApprovalFile, extensionAtMost = clock.extensionAtMost.value) {
  return {
    yellowFromPercent: clock.yellowFromPercent.value,
    extensionAtMost,
    correctionWithin: clock.correctionWithin.value,
  };
}

function readItem(raw: FileItem, file: ApprovalFile, vocabulary: Vocabulary): Result<ApprovalItem> {
  const where = `${raw.code} ${raw.title}`;
  const appliesWhen = optional(raw.appliesWhen, where, vocabulary);
  if (!appliesWhen.ok) return appliesWhen;
  const terms: ItemTerm[] = [];
  for (const { when: written, title = null, statutory, promised, prepare = 0 } of raw.terms) {
    const when = optional(written, where, vocabulary);
    if (!when.ok) return when;
    terms.push({ when: when.value, title, statutory, promised, prepare });
  }
  const { code, title, kind, body, duties, after, tolerance, note } = raw;
  return ok({
    ...{ code, title, kind, body, duties, after },
    ...(tolerance && { tolerance }),
    ...(note !== undefined && { note }),
    stage: raw.stage ?? null,
    doneByApplicant: raw.doneByApplicant ?? false,
    appliesWhen: appliesWhen.value,
    terms,
    rules: rulesOf(file, raw.extensionAtMost),
    needs: raw.needs ?? [],
    yields: raw.yields ?? [],
  });
}

function readGraph(raw: FileGraph, items: ReadonlyMap<string, ApprovalItem>, vocabulary: Vocabulary) {
  const appliesWhen = question(raw.appliesWhen, raw.title, vocabulary);
  if (!appliesWhen.ok) return appliesWhen;
  const after = new Map<string, readonly string[]>();
  for (const code of raw.items) {
    const item = items.get(code);
    if (!item) return refuse(approvalErrors.approval_reference_unknown({ where: raw.title, what: '事项', id: code }));
    after.set(code, raw.after?.[code] ?? item.after.map((each) => raw.replace?.[each] ?? each));
  }
  const { id, title, replace = {} } = raw;
  return ok({ id, title, replace, appliesWhen: appliesWhen.value, after });
}

function readMode(raw: FileMode, vocabulary: Vocabulary): Result<ApprovalMode> {
  const appliesWhen = question(raw.appliesWhen, raw.title, vocabulary);
  if (!appliesWhen.ok) return appliesWhen;
  const { id, title, graphs, basis, note, after = {}, days = {}, add = [] } = raw;
  return ok({ id, title, graphs, basis, note, after, days, add, appliesWhen: appliesWhen.value });
}

function optional(written: unknown, where: string, vocabulary: Vocabulary): Result<Question | null> {
  return written === undefined ? ok(null) : question(written, where, vocabulary);
}

function question(written: unknown, where: string, vocabulary: Vocabulary): Result<Question> {
  const read = readCondition(written, vocabulary);
  if (read.ok) return ok(makeQuestion(read.value, vocabulary));
  return refuse(approvalErrors.approval_condition_bad({ where, why: read.error.message }));
}
