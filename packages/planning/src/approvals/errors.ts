import { defineErrors } from '@guatu/kernel';

/** Refusals of a catalogue of approval items. */
export const approvalErrors = defineErrors({
  approval_item_repeated: ({ code }: { code: string }) => `审批事项清单未收下：事项“${code}”出现了两次。请只保留一条。`,
  approval_agency_missing: ({ code }: { code: string }) =>
    `审批事项清单未收下：事项“${code}”没有主责部门，出了问题找不到人。请至少写一个职责。`,
  approval_duty_unknown: ({ code, duty }: { code: string; duty: string }) =>
    `审批事项清单未收下：事项“${code}”的职责“${duty}”不在职责表里。请改用职责表中的职责，或先在表中增设。`,
  approval_reference_unknown: ({ where, what, id }: { where: string; what: string; id: string }) =>
    `审批事项清单未收下：“${where}”引用的${what}“${id}”不在清单中。请补上，或去掉这处引用。`,
  approval_condition_bad: ({ where, why }: { where: string; why: string }) =>
    `审批事项清单未收下：“${where}”的条件读不懂。${why}`,
  approval_term_bad: ({ code }: { code: string }) =>
    `审批事项清单未收下：事项“${code}”的时限不是零或正的整数，或最后一种情形还带着条件。请改正，并把不带条件的一种放在最后。`,
  approval_promise_above_law: ({ code, promised, statutory }: { code: string; promised: number; statutory: number }) =>
    `审批事项清单未收下：事项“${code}”承诺 ${promised} 日，长于法定的 ${statutory} 日。请把承诺时限改到法定以内。`,
  approval_graph_unfit: ({ graph, why }: { graph: string; why: string }) =>
    `审批事项清单未收下：“${graph}”排不出先后。${why}`,
});
