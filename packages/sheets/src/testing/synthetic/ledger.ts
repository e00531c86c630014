import { columnLetter } from '../../addresses.ts';
import type { LedgerKind } from '../../dictionary.ts';
import type { Canvas } from './canvas.ts';
import type { CellContext, MadeCell } from './cells.ts';
import { type ColumnPlan, type MadeColumn, planColumns } from './columns.ts';
import type { GoldCell, GoldProblem, GoldTable } from './gold.ts';
import type { Random } from './random.ts';

const TITLES: Readonly<Record<LedgerKind, readonly string[]>> = {
  project: [
    '西塞山区{Y}年重点项目台账',
    '{Y}年重点项目建设进度台账(1-{M}月)',
    '大冶市{Y}年亿元以上项目推进情况表',
    '{Y}年{M}月重点项目调度表',
  ],
  progress: [
    '黄石市{Y}年1-{M}月重点项目建设进度表',
    '{Y}年{M}月全市项目建设情况汇总表',
    '{Y}年1—{M}月投资完成情况通报表',
  ],
  lead: ['下陆区{Y}年招商引资项目台账', '{Y}年{M}月招商项目进展情况表', '{Y}年签约项目清单'],
  enterprise: ['大冶市{Y}年规上工业企业台账', '{Y}年企业情况统计表', '陈贵镇企业台账({Y}年{M}月)'],
  blocker: ['要素保障问题清单({Y}年{M}月)', '{Y}年{M}月企业问题台账', '{Y}年项目堵点卡点问题清单'],
  funding: ['{Y}年争取上级资金项目台账', '{Y}年专项债券项目资金使用情况表', '阳新县{Y}年中央预算内投资项目台账'],
};

export interface Setting {
  readonly kind: LedgerKind;
  readonly year: number;
  readonly month: number;
  readonly mess: number;
  readonly date1904: boolean;
  readonly textOnly: boolean;
  readonly sheet: string;
  readonly table: number | undefined;
}

export interface MadeTable {
  readonly gold: GoldTable;
  readonly problems: readonly GoldProblem[];
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Draws one ledger onto the canvas with its corner at (top, left), and says what a careful reader finds in it. */
export class LedgerPainter {
  private readonly problems: GoldProblem[] = [];
  private readonly skipRows: { row: number; why: string }[] = [];
  private readonly records: { row: number; fields: Record<string, GoldCell> }[] = [];
  private readonly headerRows: number[] = [];
  private row: number;
  private plan: ColumnPlan;
  private seq = 0;
  private readonly merged = new Set<number>();
  private readonly sums = new Map<MadeColumn, { sum: number; broken: boolean }>();
  private readonly sectionSums = new Map<MadeColumn, { sum: number; broken: boolean }>();

  private readonly canvas: Canvas;
  private readonly random: Random;
  private readonly setting: Setting;
  private readonly left: number;

  constructor(canvas: Canvas, random: Random, setting: Setting, top: number, left: number) {
    this.canvas = canvas;
    this.random = random;
    this.setting = setting;
    this.left = left;
    this.row = top;
    this.plan = planColumns(setting.kind, random, setting.year, setting.month);
  }

  paint(rowCount: number): MadeTable {
    const { random } = this;
    this.paintHead();
    const headerTop = this.row;
    this.paintHeader();
    const headerBottom = this.row - 1;
    const total = random.pick(['none', 'top', 'bottom', 'bottom'] as const);
    const groups = random.chance(0.35) ? random.int(2, 3) : 0;
    const totalRow = total === 'top' ? this.row++ : 0;
    for (let index = 0; index < Math.max(groups, 1); index++) {
      if (groups > 0) this.paintGroup(index, Math.ceil(rowCount / groups));
      const count = groups > 0 ? Math.ceil(rowCount / groups) : rowCount;
      for (let made = 0; made < count; made++) this.paintRecord(made, count, headerTop, headerBottom);
      if (groups > 0 && random.chance(0.5))
        this.paintTotal(this.row++, random.pick(['小计', '小  计']), this.sectionSums);
      this.sectionSums.clear();
    }
    if (total === 'top')
      this.paintTotal(totalRow, random.pick(['合计', '全市合计', '总计', '合　计', '全区总计', '共计']), this.sums);
    if (total === 'bottom')
      this.paintTotal(
        this.row++,
        random.pick(['合计', '总计', '合  计', '合计:', `合计(${this.records.length}个)`, '总 计', '全区合计']),
        this.sums,
      );
    this.paintFoot();
    return { gold: this.gold(), problems: this.problems, lastRow: this.row - 1, lastColumn: this.right };
  }

  private get right(): number {
    return this.left + this.plan.columns.length - 1;
  }

  private fill(text: string): string {
    return text.replaceAll('{Y}', String(this.setting.year)).replaceAll('{M}', String(this.setting.month));
  }

  private skip(why: string): void {
    this.skipRows.push({ row: this.row, why });
    this.row++;
  }

  private paintHead(): void {
    const { random, canvas, setting } = this;
    const unitInTitle = this.plan.unitPlace === 'sheet' && random.chance(0.2);
    if (random.chance(0.15)) {
      canvas.put(this.row, this.left, random.pick(['附件1', '附件2:', '附表']));
      this.skip('title');
    }
    const title = this.fill(random.pick(TITLES[setting.kind]));
    canvas.put(this.row, this.left, unitInTitle ? `${title}(单位:${this.plan.moneyUnit})` : title);
    if (random.chance(0.8)) canvas.merge(this.row, this.left, this.row, this.right);
    this.skip('title');
    if (random.chance(0.1)) {
      canvas.put(
        this.row,
        this.left,
        '填表说明:1.计划总投资按批复填写;2.责任单位填到局,多个单位用顿号分开;3.每月25日前报送。',
      );
      this.skip('note');
    }
    if (!unitInTitle && (this.plan.unitPlace === 'sheet' || random.chance(0.6))) this.paintUnitLine();
    if (random.chance(0.1)) this.row++;
  }

  private paintUnitLine(): void {
    const { random, canvas } = this;
    const unit = this.plan.moneyUnit;
    const middle = this.left + Math.floor(this.plan.columns.length / 2);
    if (random.chance(0.8))
      canvas.put(
        this.row,
        this.left,
        random.pick(['填报单位:区项目办', '填报单位(盖章):县发改局', '填报单位：区经信局', '单位:区商务局']),
      );
    if (random.chance(0.6) && middle > this.left && middle < this.right)
      canvas.put(
        this.row,
        middle,
        this.fill(
          random.pick(['填报日期:{Y}年{M}月25日', '截止日期：{Y}年{M}月28日', '{Y}年{M}月', '(截至{Y}年{M}月底)']),
        ),
      );
    if (this.plan.unitPlace === 'sheet')
      canvas.put(
        this.row,
        this.right,
        random.pick([`单位:${unit}`, `单位：${unit}`, `金额单位:${unit}`, `(单位:${unit})`, `单位：${unit}、亩、%`]),
      );
    this.skip('unit');
  }

  private paintHeader(): void {
    const { canvas, random } = this;
    const depth = Math.max(...this.plan.columns.map((column) => column.path.length));
    const top = this.row;
    this.plan.columns.forEach((column, index) => {
      const at = this.left + index;
      column.path.forEach((caption, level) => {
        const last = level === column.path.length - 1;
        const previous = this.plan.columns[index - 1];
        const same =
          !last &&
          previous !== undefined &&
          previous.path.length > level + 1 &&
          previous.path.slice(0, level + 1).join('>') === column.path.slice(0, level + 1).join('>');
        if (same) return;
        canvas.put(top + level, at, caption);
        if (last) {
          canvas.merge(top + level, at, top + depth - 1, at);
          return;
        }
        let end = index;
        while (
          this.plan.columns[end + 1] &&
          (this.plan.columns[end + 1]?.path.length ?? 0) > level + 1 &&
          this.plan.columns[end + 1]?.path.slice(0, level + 1).join('>') === column.path.slice(0, level + 1).join('>')
        )
          end++;
        canvas.merge(top + level, at, top + level, this.left + end);
      });
    });
    this.row += depth;
    if (this.plan.unitPlace === 'row') {
      this.plan.columns.forEach((column, index) => {
        if (column.unit !== null)
          canvas.put(this.row, this.left + index, random.chance(0.5) ? column.unit : `(${column.unit})`);
      });
      if (this.plan.columns.some((column) => column.unit !== null)) this.row++;
    }
    if (this.plan.columns.length >= 4 && random.chance(0.2)) {
      this.plan.columns.forEach((_, index) => {
        canvas.put(
          this.row,
          this.left + index,
          index < 2
            ? (['甲', '乙'][index] ?? '')
            : this.setting.textOnly || random.chance(0.5)
              ? String(index - 1)
              : index - 1,
        );
      });
      this.row++;
    }
    for (let row = top; row < this.row; row++) this.headerRows.push(row);
  }

  private paintGroup(index: number, count: number): void {
    const { canvas, random } = this;
    const number = '一二三'.charAt(index);
    const name = random.pick(['工业项目', '已签约', '服务业', '河口镇', '续建项目', '新开工']);
    const counted = random.chance(0.5) ? `(${count}个)` : '';
    const key =
      this.left +
      Math.max(
        0,
        this.plan.columns.findIndex((column) => column.key),
      );
    const style = random.pick(
      this.setting.textOnly
        ? (['first', 'key'] as const)
        : (['merged', 'merged', 'first', 'key', 'plain', 'numeral'] as const),
    );
    if (style === 'numeral' && this.plan.columns[0]?.id === 'seq' && key !== this.left) {
      canvas.put(this.row, this.left, random.pick([number, `(${number})`, `${number}、`]));
      canvas.put(this.row, key, `${name}${counted}`);
    } else if (style === 'plain') {
      canvas.put(this.row, this.left, `${name}(${count}个)`);
      canvas.merge(this.row, this.left, this.row, this.right);
    } else {
      canvas.put(
        this.row,
        style === 'key' ? key : this.left,
        random.pick([`${number}、${name}${counted}`, `(${number})${name}${counted}`]),
      );
      if (style === 'merged') canvas.merge(this.row, this.left, this.row, this.right);
    }
    this.skip('group');
  }

  private paintRecord(index: number, count: number, headerTop: number, headerBottom: number): void {
    const { random, canvas, setting } = this;
    if (index > 2 && index === Math.floor(count / 2) && random.chance(0.12)) this.repeatHeader(headerTop, headerBottom);
    if (random.chance(0.03)) this.row++;
    this.seq++;
    if (random.chance(0.05)) this.seq++;
    const row = this.row++;
    const fields: Record<string, GoldCell> = {};
    this.plan.columns.forEach((column, position) => {
      const at = this.left + position;
      const cell = this.makeCell(column);
      canvas.put(row, at, cell.value, cell.format);
      const address = `${columnLetter(at)}${row}`;
      if (column.id === null) return;
      if (cell.problem) this.problems.push({ sheet: setting.sheet, cell: address, kind: cell.problem });
      if (cell.gold !== undefined) fields[column.id] = { cell: address, value: cell.gold, raw: cell.value };
      if (column.money) this.addSum(column, cell);
    });
    this.records.push({ row, fields });
    if (random.chance(0.06)) canvas.hiddenRows.add(row);
    if (setting.textOnly) return;
    const roll = random.next() / Math.max(setting.mess, 0.001);
    if (roll < 0.06) this.paintContinuation(row, fields);
    else if (roll < 0.12) this.mergeOver();
  }

  /** Merges one column over the last records: words hold for all, amounts for the first. */
  private mergeOver(): void {
    const { random, canvas, setting } = this;
    const position = random.int(0, this.plan.columns.length - 1);
    const column = this.plan.columns[position];
    const last = this.records.slice(-3);
    const [first, ...others] = last;
    if (
      !column ||
      column.id === null ||
      column.key ||
      !first ||
      last.length < 2 ||
      last.some((record, index) => record.row !== first.row + index)
    )
      return;
    const id = column.id;
    const at = this.left + position;
    const held = first.fields[id];
    const end = first.row + others.length;
    if (
      !held ||
      this.merged.has(first.row) ||
      this.problems.some((problem) => Number(/\d+$/.exec(problem.cell)?.[0]) >= first.row)
    )
      return;
    for (const record of last) this.merged.add(record.row);
    canvas.merge(first.row, at, end, at);
    const figure = column.money || column.rate !== null || typeof held.value === 'number';
    for (const record of others) {
      canvas.clear(record.row, at);
      const before = record.fields[id];
      if (column.money && typeof before?.value === 'number') this.addSum(column, { value: null, gold: -before.value });
      delete record.fields[id];
      if (!figure || id === 'seq') record.fields[id] = held;
    }
    if (figure && id !== 'seq') this.problems.push({ sheet: setting.sheet, cell: held.cell, kind: 'merged_amount' });
  }

  private makeCell(column: MadeColumn): MadeCell {
    const { random, setting } = this;
    const at: CellContext = { ...setting, factor: column.factor, seq: this.seq };
    const cell = column.make(random, at);
    if (column.rate === null) return cell;
    if (random.chance(0.05)) return { value: null };
    const percent = Number(cell.value);
    switch (column.rate) {
      case 'format':
        return setting.textOnly
          ? { value: `${percent}%`, gold: percent }
          : { value: percent / 100, format: '0.0%', gold: percent };
      case 'fraction':
        return { value: setting.textOnly ? String(percent / 100) : percent / 100, gold: percent };
      case 'text':
        return { value: `${percent}%`, gold: percent };
      case 'written':
        return { value: setting.textOnly ? String(percent) : percent, gold: percent };
    }
  }

  private addSum(column: MadeColumn, cell: MadeCell): void {
    for (const sums of [this.sums, this.sectionSums]) {
      const entry = sums.get(column) ?? { sum: 0, broken: false };
      if (typeof cell.gold === 'number') entry.sum += cell.gold;
      if (cell.problem) entry.broken = true;
      sums.set(column, entry);
    }
  }

  private paintTotal(
    row: number,
    label: string,
    sums: ReadonlyMap<MadeColumn, { sum: number; broken: boolean }>,
  ): void {
    const { canvas, random, setting } = this;
    const key = Math.max(
      0,
      this.plan.columns.findIndex((column) => column.key),
    );
    const first = random.chance(0.5) ? 0 : key;
    canvas.put(row, this.left + first, label);
    if (first === 0 && key > 0 && random.chance(0.4)) canvas.merge(row, this.left, row, this.left + key);
    const wrong = random.chance(0.15) ? random.int(0, Math.max(0, sums.size - 1)) : -1;
    let index = 0;
    for (const [column, { sum, broken }] of sums) {
      const at = this.left + this.plan.columns.indexOf(column);
      if (at === this.left + first) continue;
      const planted = index++ === wrong && !broken && sum > 0 && this.records.length > 2;
      const shown = Number(((planted ? sum * 1.3 + 1e8 : sum) / column.factor).toFixed(4));
      canvas.put(row, at, setting.textOnly ? String(shown) : shown);
      if (planted)
        this.problems.push({ sheet: setting.sheet, cell: `${columnLetter(at)}${row}`, kind: 'total_mismatch' });
    }
    this.skipRows.push({ row, why: 'subtotal' });
  }

  private paintContinuation(row: number, fields: Record<string, GoldCell>): void {
    const texts = this.plan.columns.filter((column) => column.text && !column.key);
    const column = texts[0];
    if (!column || column.id === null) return;
    const extra = this.row++;
    this.merged.add(row);
    this.plan.columns.forEach((other, position) => {
      const at = this.left + position;
      if (other !== column) this.canvas.merge(row, at, extra, at);
      else {
        const text = '另有一处问题待协调';
        this.canvas.put(extra, at, text);
        const before = fields[column.id ?? ''];
        const value = before ? `${String(before.value)}\n${text}` : text;
        fields[column.id ?? ''] = { cell: before?.cell ?? `${columnLetter(at)}${extra}`, value, raw: value };
      }
    });
    this.skipRows.push({ row: extra, why: 'continuation' });
  }

  private repeatHeader(top: number, bottom: number): void {
    if (this.random.chance(0.5)) {
      this.canvas.put(this.row, this.left, '续表');
      this.skip('title');
    }
    const offset = this.row - top;
    this.canvas.copyRows(top, bottom, offset, this.left, this.right);
    for (let row = top; row <= bottom; row++) this.skip('repeat_header');
  }

  private paintFoot(): void {
    const { random, canvas } = this;
    if (random.chance(0.2)) this.row++;
    if (random.chance(0.5)) {
      canvas.put(
        this.row,
        this.left,
        random.pick([
          '注:1.计划总投资含土地费用;2.纳统以统计平台审核通过为准。',
          '说明:本表每月25日前报送。',
          '备注:数据来源于各责任单位。',
          '注：完成率=累计完成÷年度计划。',
        ]),
      );
      if (random.chance(0.5)) canvas.merge(this.row, this.left, this.row, this.right);
      this.skip('note');
    }
    if (random.chance(0.5)) {
      canvas.put(
        this.row,
        this.left,
        random.pick(['填表人:唐海        审核人:        联系电话:', '制表:区项目办    审核:', '填报人：王伟']),
      );
      if (this.right - this.left > 4 && random.chance(0.5)) canvas.put(this.row, this.left + 3, '审核人:李强');
      this.skip('note');
    }
  }

  private gold(): GoldTable {
    const columns: Record<string, string> = {};
    const unmappedColumns: Record<string, string> = {};
    this.plan.columns.forEach((column, index) => {
      const letter = columnLetter(this.left + index);
      if (column.id === null) unmappedColumns[letter] = column.path.join('>');
      else columns[letter] = column.id;
    });
    const { sheet, table, kind } = this.setting;
    return {
      sheet,
      ...(table === undefined ? {} : { table }),
      kind,
      headerRows: this.headerRows,
      dataRows: this.records.map((record) => record.row),
      skipRows: this.skipRows,
      columns,
      unmappedColumns,
      records: this.records,
    };
  }
}
