import { composeDocument, plainText } from '@guatu/documents';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import {
  fillWordTemplate,
  openChartPainter,
  readDocumentText,
  writeDocument,
} from '../apps/server/src/platform/word/index.ts';
import { sampleBulletin, shippedLayout } from '../apps/server/src/platform/word/testing/sample-bulletin.ts';
import { costOfProcess, milliseconds, table } from './measure.ts';

/*
 * A bulletin of 11 to 12 pages with ten tables and four charts: our composition, charts and Word file, and beside it
 * docxtemplater (the library behind the office's own templates) filling the same lines and table rows into a template, which
 * has neither charts nor the form of an official paper. First run and median of the next five, in one process.
 */

const RUNS = 5;
const layout = shippedLayout();
const { document, charts } = sampleBulletin();

const ours = async () => {
  const painter = await openChartPainter();
  const drawn = new Map(painter === null ? [] : [...charts].map(([id, chart]) => [id, painter.draw(chart)]));
  return writeDocument({ document, layout, charts: drawn, trace: '市重点办 张三 2024-08-28' });
};

const lines = plainText(composeDocument(document, layout, { drawn: new Set(charts.keys()) }));
const rows = lines.filter((line) => line.split('\t').length === 7).map((line) => line.split('\t'));
const words = lines.filter((line) => line.split('\t').length < 7);
const cellNames = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

async function peerTemplate(): Promise<Uint8Array> {
  const cells = cellNames.map((name, index) => {
    const open = index === 0 ? '{#rows}' : '';
    const close = index === cellNames.length - 1 ? '{/rows}' : '';
    return new TableCell({ children: [new Paragraph(`${open}{${name}}${close}`)] });
  });
  const children = [
    ...['{#lines}', '{text}', '{/lines}'].map((text) => new Paragraph(text)),
    new Table({ rows: [new TableRow({ children: cells })] }),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const template = await peerTemplate();
const fields = { lines: { text: null }, rows: Object.fromEntries(cellNames.map((name) => [name, null])) };
const peer = async () =>
  fillWordTemplate(template, fields, {
    lines: words.map((text) => ({ text })),
    rows: rows.map((row) => Object.fromEntries(cellNames.map((name, index) => [name, row[index] ?? '']))),
  });

async function measured(make: () => Promise<Uint8Array>): Promise<readonly string[]> {
  const first = await milliseconds(make);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await milliseconds(make));
  times.sort((left, right) => left - right);
  const bytes = await make();
  const characters = readDocumentText(bytes).join('').length;
  const median = times[Math.floor(RUNS / 2)] ?? 0;
  return [first.toFixed(0), median.toFixed(0), `${Math.round(bytes.length / 1024)} KB`, String(characters)];
}

const results = [
  ['guatu: 4 charts, 10 tables, GB/T 9704', ...(await measured(ours))],
  ['docxtemplater 3.71: same words, no charts', ...(await measured(peer))],
];
console.log(table(['bulletin', 'first ms', 'median ms', 'size', 'characters'], results));
console.log(costOfProcess());
