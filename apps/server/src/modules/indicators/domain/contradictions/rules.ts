/** The thresholds and relations that contradictions are found by: `catalog/contradiction-rules.json`. */
export interface ContradictionRules {
  /** Shares of a value, in percent of the larger side. */
  readonly slackPct: {
    readonly sameFigure: number;
    readonly ledger: number;
    readonly parts: number;
    readonly falling: number;
  };
  /** A preliminary and a final figure may differ by this much without anybody asking. */
  readonly revisionPct: number;
  /** Points of percent. */
  readonly slackPp: { readonly growth: number; readonly realGrowth: number; readonly share: number };
  /** Indicators that are added up over places and over the months of a year. */
  readonly additive: readonly string[];
  readonly growth: readonly { readonly growth: string; readonly level: string }[];
  readonly shares: readonly { readonly share: string; readonly part: string; readonly whole: string }[];
  /** Indicators that others of the same place and period make up. */
  readonly sums: readonly { readonly total: string; readonly parts: readonly string[] }[];
  /** Percentages that cannot exceed a whole. */
  readonly withinWhole: readonly string[];
}

/** One item of the catalogue file; its `params` are the thresholds, the other lists its relations. */
export interface ContradictionRuleItem {
  readonly id: string;
  readonly params?: Readonly<Record<string, number>>;
  readonly indicators?: readonly string[];
  readonly relations?: readonly Readonly<Record<string, string | readonly string[]>>[];
}

/** Reads the items of the catalogue file. A missing item or number is a mistake of the file and stops the start. */
export function readContradictionRules(items: readonly ContradictionRuleItem[]): ContradictionRules {
  const item = (id: string) => {
    const found = items.find((one) => one.id === id);
    if (found === undefined) throw new Error(`contradiction-rules.json has no item ${id}`);
    return found;
  };
  const param = (id: string, name: string) => {
    const value = item(id).params?.[name];
    if (value === undefined) throw new Error(`contradiction-rules.json: ${id} has no ${name}`);
    return value;
  };
  const text = (value: string | readonly string[] | undefined) => (typeof value === 'string' ? value : '');
  const list = (value: string | readonly string[] | undefined) => (Array.isArray(value) ? (value as string[]) : []);
  return {
    slackPct: {
      sameFigure: param('SAME_FIGURE', 'slackPct'),
      ledger: param('LEDGER_AGAINST_REPORT', 'slackPct'),
      parts: param('PARTS_AGAINST_TOTAL', 'slackPct'),
      falling: param('CUMULATION_FALLS', 'slackPct'),
    },
    revisionPct: param('SAME_FIGURE', 'revisionPct'),
    slackPp: {
      growth: param('GROWTH_AGAINST_LEVELS', 'slackPp'),
      realGrowth: param('GROWTH_AGAINST_LEVELS', 'realSlackPp'),
      share: param('SHARE_AGAINST_PARTS', 'slackPp'),
    },
    additive: item('PARTS_AGAINST_TOTAL').indicators ?? [],
    growth: (item('GROWTH_AGAINST_LEVELS').relations ?? []).map((one) => ({
      growth: text(one.growth),
      level: text(one.level),
    })),
    shares: (item('SHARE_AGAINST_PARTS').relations ?? []).map((one) => ({
      ...{ share: text(one.share), part: text(one.part), whole: text(one.whole) },
    })),
    sums: (item('PARTS_OF_INDICATOR').relations ?? []).map((one) => ({
      total: text(one.total),
      parts: list(one.parts),
    })),
    withinWhole: item('SHARE_OVER_WHOLE').indicators ?? [],
  };
}
