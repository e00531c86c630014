import type { TableReading } from '../reading.ts';
import type { DrawnCell } from './sheet.ts';

/** What each row was taken for, by row number. */
export const labels = (table: TableReading) => Object.fromEntries(table.rows.map((row) => [row.row, row.label]));

/** Captions of a ledger of projects, and a row under them. */
export const HEAD = ['序号', '项目名称', '计划总投资(万元)', '年度计划投资(万元)', '责任单位'];
export const project = (seq: number, total: DrawnCell = 1000 * seq, plan: DrawnCell = 100 * seq): DrawnCell[] => [
  seq,
  `甲${seq}号轴承产业园项目`,
  total,
  plan,
  '区发改局',
];
