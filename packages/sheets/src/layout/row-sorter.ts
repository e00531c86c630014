import type { RowLabel } from '../reading.ts';
import { isEmptyCell } from '../text/cell-text.ts';
import { fold, foldTight, isBlankMark } from '../text/fold.ts';
import {
  isGroupCaption,
  isGroupNumber,
  isHeadLine,
  isNoteLine,
  isNumberedGroup,
  isSignatureLine,
  isTitleLine,
  isTotalLabel,
  saysContinued,
  titleKey,
} from './line-words.ts';
import type { Region } from './regions.ts';
import type { SheetView } from './sheet-view.ts';

/** Where the telling columns of a table are. */
export interface TellingColumns {
  readonly key: number;
  readonly seq: number | null;
  /** Mapped columns that hold amounts, counts and rates. */
  readonly figures: ReadonlySet<number>;
  /** Mapped columns of every other type, without key and running number. */
  readonly words: ReadonlySet<number>;
}

const SEQ_TEXT = /^\(?\d{1,6}(?:[-.]\d{1,4})*\)?[、.]?$/;

// One of these is in every label of a total or group row.
const SUSPICIOUS = /[计中均总累全汇一二三四五六七八九十IVXA-Z个家户项条]|^[ⅠⅡⅢⅣⅤⅥ(（第]/;

/** Tells what each row of a table's body is. */
export class RowSorter {
  private readonly view: SheetView;
  private readonly region: Region;
  private readonly at: TellingColumns;
  private readonly repeated = new Set<number>();
  private readonly titles: ReadonlySet<string>;
  private readonly lastRecord: number;
  /** Nearly every named row has a number, so a named row without one is no ordinary record. */
  private readonly numbered: boolean;
  private readonly numeralsCount: boolean;

  constructor(view: SheetView, region: Region, at: TellingColumns, title: string | null) {
    this.view = view;
    this.region = region;
    this.at = at;
    for (const block of region.repeated) for (let row = block.top; row <= block.bottom; row++) this.repeated.add(row);
    this.titles = new Set(title === null ? [] : [titleKey(title)]);
    const habits = this.countHabits();
    this.numbered = habits.numbered;
    this.numeralsCount = habits.numeralsCount;
    this.lastRecord = this.findLastRecord();
  }

  /** The label of a body row; rows without content that lie under a record's merge continue it. */
  label(row: number): RowLabel {
    if (this.repeated.has(row)) return 'repeat_header';
    const { key, seq } = this.at;
    const keyText = this.text(row, key);
    const seqText = seq === null ? '' : this.text(row, seq);
    const named = keyText !== '' && !isBlankMark(keyText);
    // The usual record, without further ado: a number, and a name that no total or group would have.
    if (named && SEQ_TEXT.test(seqText) && (keyText.length > 24 || !SUSPICIOUS.test(keyText))) return 'record';
    const filled = this.view.filledColumns(row, this.region.band);
    const over = this.view.mergeAt(row, key);
    if (over && over.top < row && over.top > this.region.header.bottom) return this.underKeyMerge(over.top, filled);
    if (filled.length === 0) return 'blank';
    const lead = this.leadText(row, filled);
    if (this.isTotal(row, lead, keyText)) return 'subtotal';
    if (filled.length === 1 || this.isOneMerge(row, filled)) return this.lineLabel(row, filled[0] ?? key, lead);
    if (this.isLineOfWords(row, filled, seqText)) return 'note';
    if (seqText !== '' && isGroupNumber(foldTight(seqText)) && !this.numeralsCount && !SEQ_TEXT.test(seqText))
      return 'group';
    if (isGroupCaption(lead) && !SEQ_TEXT.test(seqText) && !this.namesWithCount(filled, lead)) return 'group';
    if (!named) return this.namelessLabel(row, filled);
    if (SEQ_TEXT.test(seqText)) return 'record';
    return this.isGroupWithFigures(row, filled, foldTight(keyText)) ? 'group' : 'record';
  }

  private underKeyMerge(top: number, filled: readonly number[]): RowLabel {
    const above = this.label(top);
    if (above === 'record') return 'continuation';
    return filled.length === 0 ? 'blank' : above;
  }

  private text(row: number, column: number): string {
    return this.view.text(row, column);
  }

  /** The first words of the row: what a group or total row is called. */
  private leadText(row: number, filled: readonly number[]): string {
    for (const column of filled) {
      if (column > Math.max(this.at.key, this.region.band.left + 2)) break;
      const tight = foldTight(this.text(row, column));
      if (!SEQ_TEXT.test(tight) && !(isGroupNumber(tight) && filled.length > 1)) return tight;
    }
    return '';
  }

  private isTotal(row: number, lead: string, keyText: string): boolean {
    if (isTotalLabel(lead)) return true;
    if (keyText.length <= 24 && isTotalLabel(foldTight(keyText))) return true;
    // 合 计 spread over two cells
    const first = this.text(row, this.region.band.left) + this.text(row, this.region.band.left + 1);
    return first.length <= 6 && isTotalLabel(foldTight(first));
  }

  private isOneMerge(row: number, filled: readonly number[]): boolean {
    const first = filled[0];
    if (first === undefined) return false;
    const merge = this.view.mergeAt(row, first);
    return merge !== undefined && merge.top === row && filled.every((column) => column <= merge.right);
  }

  /** A row with one text only. */
  private lineLabel(row: number, column: number, lead: string): RowLabel {
    const text = fold(this.text(row, column));
    const tight = foldTight(text);
    if (isNoteLine(text) || isSignatureLine(text)) return 'note';
    if (this.titles.has(titleKey(tight)) || (saysContinued(tight) && tight.length < 40)) return 'title';
    if (isGroupCaption(tight)) return row > this.lastRecord && tight.length > 30 ? 'note' : 'group';
    if (isHeadLine(text)) return row > this.lastRecord ? 'note' : 'unit';
    if (row > this.lastRecord) return 'note';
    if (tight.length > 40 || typeof this.view.value(row, column) === 'number') return 'note';
    if (isTitleLine(tight) && this.beforeRepeatedHeader(row)) return 'title';
    const merge = this.view.mergeAt(row, column);
    if (merge && merge.right > merge.left) return 'group';
    if (column === this.at.key) return this.numbered || lead === '' || !this.plainRecordAllowed() ? 'group' : 'record';
    return column < this.at.key ? 'group' : 'note';
  }

  private plainRecordAllowed(): boolean {
    // A table of names only has nothing but single cells.
    return this.at.figures.size + this.at.words.size <= 1;
  }

  private beforeRepeatedHeader(row: number): boolean {
    for (let next = row + 1; next <= row + 4; next++) if (this.repeated.has(next)) return true;
    return false;
  }

  /** Notes and signatures that take several cells: 填表人:… | 审核人:… */
  private isLineOfWords(row: number, filled: readonly number[], seqText: string): boolean {
    if (SEQ_TEXT.test(seqText) && !isEmptyCell(this.view.value(row, this.at.key))) return false;
    const first = fold(this.text(row, filled[0] ?? 1));
    if (isNoteLine(first)) return true;
    const signed = filled.filter((column) => isSignatureLine(fold(this.text(row, column)))).length;
    return signed > 0 && filled.length <= 8;
  }

  private namelessLabel(row: number, filled: readonly number[]): RowLabel {
    if (row > this.lastRecord) return 'note';
    const figures = filled.filter((column) => this.at.figures.has(column)).length;
    const words = filled.filter((column) => this.at.words.has(column)).length;
    // Figures without a name add up the rows around them.
    if (figures >= 2 && words === 0) return 'subtotal';
    return words > 0 ? 'continuation' : 'note';
  }

  /** A name that ends in a count, in a table without running numbers: its row says in words what a group never does. */
  private namesWithCount(filled: readonly number[], lead: string): boolean {
    if (this.at.seq !== null || isNumberedGroup(lead)) return false;
    return filled.filter((column) => this.at.words.has(column)).length >= 2;
  }

  private isGroupWithFigures(row: number, filled: readonly number[], keyText: string): boolean {
    const others = filled.filter((column) => this.at.words.has(column) && !isBlankMark(this.text(row, column)));
    if (others.length > 0 || this.at.words.size === 0) return false;
    const figures = filled.filter(
      (column) => this.at.figures.has(column) && typeof this.view.value(row, column) === 'number',
    );
    if (this.numbered) return true;
    return figures.length > 0 && keyText.length <= 10 && /(?:项目|企业|类|业|工程|设施|更新|民生)$/.test(keyText);
  }

  private countHabits(): { numbered: boolean; numeralsCount: boolean } {
    const { key, seq } = this.at;
    if (seq === null) return { numbered: false, numeralsCount: false };
    let named = 0;
    let numbers = 0;
    let numerals = 0;
    const rows = this.view.grid.rows;
    const start = this.view.indexFrom(this.region.header.bottom + 1);
    for (let index = start; index < Math.min(rows.length, start + 400); index++) {
      const row = rows[index]?.number ?? 0;
      if (row > this.region.bottom) break;
      if (this.text(row, key) === '' || this.repeated.has(row)) continue;
      const seqText = this.text(row, seq);
      if (SEQ_TEXT.test(seqText)) numbers++;
      else if (isGroupNumber(foldTight(seqText))) numerals++;
      named++;
    }
    return { numbered: numbers >= 1 && numbers >= named * 0.6, numeralsCount: numerals > 0 && numbers === 0 };
  }

  /** The last row that surely is a record; what stands below it are notes. */
  private findLastRecord(): number {
    const rows = this.view.grid.rows;
    for (let index = Math.min(rows.length, this.view.indexFrom(this.region.bottom + 1)) - 1; index >= 0; index--) {
      const row = rows[index]?.number ?? 0;
      if (row <= this.region.header.bottom) break;
      const keyText = this.text(row, this.at.key);
      if (keyText === '' || isBlankMark(keyText) || this.repeated.has(row)) continue;
      if (this.at.seq !== null && this.numbered) {
        if (SEQ_TEXT.test(this.text(row, this.at.seq))) return row;
        continue;
      }
      const filled = this.view.filledColumns(row, this.region.band);
      if (filled.length >= 3 || (filled.length === 2 && this.at.words.size + this.at.figures.size <= 2)) return row;
    }
    return this.region.header.bottom;
  }
}
