/*
 * How many characters of reports one core reads into facts and projects, beside going over the same characters once, which
 * no program can do without. The first text is as dense with figures as a monthly bulletin, the second is the prose between.
 * Below, the widely used recogniser library on the first text, a small piece of it, and both on marked sentences.
 */
import { extractText } from '../packages/extract/src/index.ts';
import { peerNumbers, peerQuantities } from './extract-peer.ts';
import { sampleFigures, spanScore } from './extract-sample.ts';
import { costOfProcess, milliseconds, table } from './measure.ts';

const ROUNDS = Number(process.env.GUATU_BENCH_ROUNDS ?? 5);
const CHARACTERS = 2_000_000;

const HEAD = '青河市2024年政府工作报告\n——2024年1月9日在青河市第七届人民代表大会第三次会议上\n一、2023年工作回顾\n';
const FIGURES =
  '全年地区生产总值600亿元、增长6.3%,规上工业增加值、固定资产投资分别增长8.1%和9.6%。新增高新技术企业58家,总数达到436家,居全省第三位。总投资35亿元的长河新能源电池产业园建成投产。\n';
const PROSE =
  '坚持稳中求进工作总基调,完整准确全面贯彻新发展理念,统筹发展和安全,扎实推动高质量发展。深化重点领域改革,持续优化营商环境,以更大力度保障和改善民生。加快推进城北大道、青河港码头二期等重点项目建设。\n';

const rows: string[][] = [];
for (const [what, text] of [
  ['figures in every sentence', fill(FIGURES)],
  ['a work report: one sentence in four', fill(FIGURES + PROSE.repeat(4))],
  ['prose', fill(PROSE)],
  ['one line without an end', fill(FIGURES.replace(/[。\n]/g, ','))],
] as const) {
  const found = extractText(text);
  const took = await best(() => extractText(text));
  const once = await best(() => passOver(text));
  const rate = (text.length / took / 1000).toFixed(2);
  rows.push([what, `${text.length}`, `${found.facts.length}`, took.toFixed(0), rate, once.toFixed(0)]);
}
console.log(table(['text', 'characters', 'facts', 'ms', 'million characters/s', 'passing over once, ms'], rows));

const PEER_CHARACTERS = 4000;
const piece = fill(FIGURES).slice(0, PEER_CHARACTERS);
const { text: sample, figures } = sampleFigures();
const peers: string[][] = [];
for (const [who, read, text] of [
  ['guatu: figures, indicators, periods, projects', (one: string) => extractText(one).facts, fill(FIGURES)],
  ['recognizers-text 1.3.1: numbers', peerNumbers, piece],
  ['recognizers-text 1.3.1: numbers, percentages, money, dimensions', peerQuantities, piece],
] as const) {
  const took = await best(() => read(text));
  const score = spanScore(read(sample), figures).toFixed(2);
  peers.push([who, ((text.length / took) * 1000).toFixed(0), score]);
}
console.log(`\n${table(['reader', 'characters/s', `span F1 on ${figures.length} marked figures`], peers)}`);
console.log(costOfProcess());

function fill(piece: string): string {
  return HEAD + piece.repeat(Math.ceil(CHARACTERS / piece.length));
}

/** The best of some rounds in milliseconds: the others had company. */
async function best(act: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) least = Math.min(least, await milliseconds(async () => act()));
  return least;
}

function passOver(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}
