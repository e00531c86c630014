import { dateSerial, numberText } from '../write/cell-values.ts';
import type { CellInput } from '../write/model.ts';
import { escapeCellText, escapeXml } from '../write/xml.ts';

/** How the cells of one form are written. */
export interface CellForm {
  /** Prefix of the form's elements, with colon, or empty. */
  readonly prefix: string;
  readonly date1904: boolean;
}

/**
 * A cell with a style and a value. Texts stand in the cell itself, so that the form's table of texts stays untouched.
 * @param style the `s` attribute as the form has it, empty for none
 */
export function cellXml({ prefix, date1904 }: CellForm, reference: string, style: string, value: CellInput): string {
  const open = `<${prefix}c r="${reference}"${style === '' ? '' : ` s="${style}"`}`;
  const close = `</${prefix}c>`;
  const plain = (type: string, text: string) => `${open}${type}><${prefix}v>${text}</${prefix}v>${close}`;
  if (value === null || value === '') return `${open}/>`;
  if (typeof value === 'string') {
    const text = `<${prefix}t xml:space="preserve">${escapeCellText(value)}</${prefix}t>`;
    return `${open} t="inlineStr"><${prefix}is>${text}</${prefix}is>${close}`;
  }
  if (typeof value === 'number') return plain('', numberText(value));
  if (typeof value === 'boolean') return plain(' t="b"', value ? '1' : '0');
  if ('error' in value) return plain(' t="e"', escapeXml(value.error));
  if ('date' in value) return plain('', numberText(dateSerial(value.date, date1904)));
  const formula = `<${prefix}f>${escapeXml(value.formula)}</${prefix}f>`;
  if (value.value === null) return `${open}>${formula}${close}`;
  const isText = typeof value.value === 'string';
  const cached = isText ? escapeXml(value.value) : numberText(Number(value.value));
  return `${open}${isText ? ' t="str"' : ''}>${formula}<${prefix}v>${cached}</${prefix}v>${close}`;
}
