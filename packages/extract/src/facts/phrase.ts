import type { Unit } from '../model.ts';
import {
  BEFORE_NAME,
  BENCHMARK,
  COMPARED,
  COMPARED_DOWN,
  LEADING,
  MOVED_DOWN,
  MOVED_TO,
  MOVED_UP,
  MOVEMENT_NOUN,
  PLAN_RATE,
  RANKED,
  REACHING,
  REACHING_ENDS,
  REALISED,
  SHARE_NOUN,
  SHARED,
} from '../words/phrase-words.ts';

/** What the words before a number say: of what it speaks, and how. */
export interface Phrase {
  /** The name of the thing measured, as written; '' where the words only say how. */
  readonly subject: string;
  readonly kind: 'level' | 'moved' | 'compared' | 'share' | 'plan_rate' | 'rank';
  readonly negative: boolean;
  /** 占总额 and the like, which belongs behind an inherited subject. */
  readonly suffix: string;
}

/** Takes the words between the last boundary and a number apart. Every step looks at a bounded piece of text. */
export function readPhrase(raw: string, unit: Unit): Phrase {
  const words = trimLead(raw);
  if (unit === 'rank') return plain(trimEdges(words.replace(RANKED, '')), 'rank');
  const reached = dropReaching(words);
  if (unit === 'pct') {
    const shared = readShare(words, reached);
    if (shared !== null) return shared;
  }
  const hedged = trimHedge(words);
  const risen = dropTail(hedged, MOVED_TO);
  if (risen !== hedged) {
    const name = trimEdges(dropBenchmark(risen));
    return plain(name, unit === 'pct' && SHARE_NOUN.test(name) ? 'share' : 'level');
  }
  const compared = unit === 'pct' || unit === 'pp' ? COMPARED.exec(words) : null;
  if (compared === null) return movedPhrase(reached, unit);
  const subject = trimEdges(words.slice(0, compared.index));
  return { subject, kind: 'compared', negative: COMPARED_DOWN.test(compared[0]), suffix: '' };
}

/** 完成年度计划的, 占总额的, 占比: a part of a plan or of a whole. */
function readShare(words: string, reached: string): Phrase | null {
  if (PLAN_RATE.test(words)) {
    const named = /[率度]$/.test(words) ? words : words.replace(PLAN_RATE, '');
    return plain(trimEdges(named), 'plan_rate');
  }
  const shared = SHARED.exec(reached);
  if (shared !== null && !MOVED_TO.test(reached.slice(-TAIL))) {
    const suffix = trimEdges(shared[0]);
    const subject = trimEdges(reached.slice(0, shared.index));
    return { subject: subject === '' ? '' : subject + suffix, kind: 'share', negative: false, suffix };
  }
  return SHARE_NOUN.test(reached.slice(-TAIL)) ? plain(trimEdges(reached), 'share') : null;
}

/** 增长, 下降, 增速 and 净增: something moved. */
function movedPhrase(reached: string, unit: Unit): Phrase {
  const tail = reached.slice(-TAIL);
  if (MOVEMENT_NOUN.test(tail)) {
    const subject = trimEdges(reached.replace(/(?:同比|环比)(?=增)/, ''));
    return { subject, kind: 'moved', negative: tail.endsWith('降幅'), suffix: '' };
  }
  const relative = unit === 'pct' || unit === 'pp';
  if (!relative && reached.startsWith('净增')) {
    return { subject: trimEdges(reached), kind: 'moved', negative: false, suffix: '' };
  }
  const down = MOVED_DOWN.exec(tail);
  const moved = down ?? MOVED_UP.exec(tail);
  if (moved === null || tail.endsWith('新增')) return plain(trimEdges(reached), 'level');
  const rest = reached.slice(0, reached.length - moved[0].length);
  // A single 增 or 高 without a benchmark is a part of a word, unless a percentage follows.
  if (moved[0].length === 1 && !relative && !BENCHMARK.test(rest)) return plain(trimEdges(reached), 'level');
  return { subject: trimEdges(dropBenchmark(rest)), kind: 'moved', negative: down !== null, suffix: '' };
}

function plain(subject: string, kind: Phrase['kind']): Phrase {
  return { subject, kind, negative: false, suffix: '' };
}

// Patterns that end at the number are tried on this many last characters only: nothing they look for is longer.
const TAIL = 10;
const REACH = 24;

function dropTail(words: string, pattern: RegExp): string {
  const found = pattern.exec(words.slice(-TAIL));
  return found === null ? words : words.slice(0, words.length - found[0].length);
}

function dropReaching(words: string): string {
  // Most phrases end with none of these; asking for the last character spares trying them all at every place.
  if (!REACHING_ENDS.has(words.charAt(words.length - 1))) return words;
  const found = REACHING.exec(words.slice(-REACH));
  return found === null ? words : words.slice(0, words.length - found[0].length);
}

function dropBenchmark(words: string): string {
  return words.replace(BENCHMARK, '');
}

function trimHedge(words: string): string {
  return words.replace(/[约近超的了\s]+$/, '');
}

/** Drops leading adverbs and the place of the document. */
export function trimLead(words: string): string {
  return words.replace(LEADING, '').trimEnd();
}

/** 签约A、B等项目29个 counts 签约项目. */
const LISTED_KIND =
  /^(?<verb>(?:新)?(?:签约|开工|投产|竣工|引进|建成|实施|谋划|储备|招引))?[^，,]*、[^，,]*等(?<kind>[^、等]{0,6}(?:项目|企业|工程))$/;

/** A name without the adverbs and predicates around it. */
export function trimEdges(words: string): string {
  const name = dropReaching(trimLead(words)).replace(/^[)）”"]+|[(（“"]+$/g, '');
  const listed = LISTED_KIND.exec(name)?.groups;
  if (listed !== undefined) return `${listed.verb ?? ''}${listed.kind}`;
  return name.replace(BEFORE_NAME, '').replace(REALISED, '');
}
