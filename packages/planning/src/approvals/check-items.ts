import { ok, type Result, refuse } from '@guatu/kernel';
import { approvalErrors } from './errors.ts';
import type { ApprovalFile, FileItem } from './file.ts';
import type { ApprovalItem } from './types.ts';

/** Terms are whole days, a promise is not above the law, and some term always holds. */
export function checkTerms({ code, terms }: FileItem): Result<null> {
  const whole = (days: number) => Number.isInteger(days) && days >= 0;
  const bad = terms.some(
    ({ statutory, promised, prepare = 0 }) =>
      !whole(statutory?.days ?? 0) || !whole(promised?.days ?? 0) || !whole(prepare),
  );
  const last = terms.at(-1);
  if (bad || !last || last.when !== undefined) return refuse(approvalErrors.approval_term_bad({ code }));
  // Calendar days of the law are not compared with promised working days: which is longer depends on the holidays. A law
  // that gives no time at all (即办) is a matter of acceptance, and a promise beside it says until when the paper is made out.
  const above = terms.find(
    ({ statutory, promised }) =>
      statutory && promised && statutory.days > 0 && statutory.unit === promised.unit && promised.days > statutory.days,
  );
  if (!above?.statutory || !above.promised) return ok(null);
  const [promised, statutory] = [above.promised.days, above.statutory.days];
  return refuse(approvalErrors.approval_promise_above_law({ code, promised, statutory }));
}

/** Everything that an item, a graph or a mode points to is there. */
export function checkReferences(
  file: ApprovalFile,
  items: ReadonlyMap<string, ApprovalItem>,
  duties: readonly string[],
): Result<null> {
  const documents = new Set(file.documents.map(({ id }) => id));
  const stages = new Set(file.stages.map(({ id }) => id));
  const stray = (where: string, what: string, ids: readonly string[], known: (id: string) => boolean) => {
    const id = ids.find((each) => !known(each));
    return id === undefined ? null : approvalErrors.approval_reference_unknown({ where, what, id });
  };
  for (const item of items.values()) {
    const { code, needs, yields, stage, after, tolerance } = item;
    if (item.duties.length === 0) return refuse(approvalErrors.approval_agency_missing({ code }));
    const duty = item.duties.find((each) => !duties.includes(each));
    if (duty !== undefined) return refuse(approvalErrors.approval_duty_unknown({ code, duty }));
    const papers = [...needs, ...yields.map(({ document }) => document)];
    const found =
      stray(code, '前置', after, (id) => items.has(id)) ??
      stray(code, '材料', papers, (id) => documents.has(id)) ??
      stray(code, '阶段', stage === null ? [] : [stage], (id) => stages.has(id)) ??
      stray(code, '容缺节点', tolerance ? [tolerance.until] : [], (id) => items.has(id));
    if (found) return refuse(found);
  }
  for (const { id, anyOf = [] } of file.documents) {
    const found = stray(id, '材料', anyOf, (each) => documents.has(each));
    if (found) return refuse(found);
  }
  const start = stray('开工', '里程碑', [file.startMilestone], (id) => items.has(id));
  return start ? refuse(start) : ok(null);
}
