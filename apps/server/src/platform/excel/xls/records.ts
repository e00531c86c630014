import { corrupt } from '../rejection.ts';

/** Record ids (plain numbers) of BIFF8 that carry what a grid needs. Format: [MS-XLS]. */
export const RECORD = {
  formula: 0x0006,
  formulaOld: 0x0406,
  eof: 0x000a,
  dateMode: 0x0022,
  filePass: 0x002f,
  continue: 0x003c,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  multipleRk: 0x00bd,
  richString: 0x00d6,
  xf: 0x00e0,
  mergeCells: 0x00e5,
  sharedStrings: 0x00fc,
  labelShared: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  boolOrError: 0x0205,
  string: 0x0207,
  row: 0x0208,
  rk: 0x027e,
  format: 0x041e,
  bof: 0x0809,
};

/** Steps through the records of a workbook stream. The same object is moved on; nothing is copied. */
export class RecordCursor {
  id = 0;
  /** Data of the current record. */
  start = 0;
  end = 0;
  readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array, from = 0) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.end = from;
  }

  /** Moves to the next record; false at the end of the stream. @throws WorkbookRejected when it is cut short */
  next(): boolean {
    const at = this.end;
    if (at + 4 > this.bytes.length) return false;
    this.id = this.view.getUint16(at, true);
    this.start = at + 4;
    this.end = this.start + this.view.getUint16(at + 2, true);
    if (this.end > this.bytes.length) throw corrupt('recordCut');
    return true;
  }

  /** The id of the record after this one, 0 at the end. */
  peek(): number {
    return this.end + 4 <= this.bytes.length ? this.view.getUint16(this.end, true) : 0;
  }

  u8(offset: number): number {
    this.check(offset, 1);
    return this.bytes[this.start + offset] as number;
  }

  u16(offset: number): number {
    this.check(offset, 2);
    return this.view.getUint16(this.start + offset, true);
  }

  u32(offset: number): number {
    this.check(offset, 4);
    return this.view.getUint32(this.start + offset, true);
  }

  f64(offset: number): number {
    this.check(offset, 8);
    return this.view.getFloat64(this.start + offset, true);
  }

  /** The compact number form of RK and MULRK records: 30 bits of an integer or of a double's top, maybe times 100. */
  rk(offset: number): number {
    const raw = this.u32(offset);
    RK.setUint32(4, raw & 0xfffffffc, true);
    const value = raw & 2 ? (raw | 0) >> 2 : RK.getFloat64(0, true);
    return raw & 1 ? value / 100 : value;
  }

  get length(): number {
    return this.end - this.start;
  }

  private check(offset: number, size: number): void {
    if (offset < 0 || this.start + offset + size > this.end) throw corrupt('recordsEnd');
  }
}

const RK = new DataView(new ArrayBuffer(8));
