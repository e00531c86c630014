/** Opening marks, their partners, and how far away a partner still belongs to a name or a slogan. */
const PARTNERS = new Map([
  ['“', { close: '”', reach: 24 }],
  ['「', { close: '」', reach: 24 }],
  ['『', { close: '』', reach: 24 }],
  ['‘', { close: '’', reach: 24 }],
  ['"', { close: '"', reach: 24 }],
  ['《', { close: '》', reach: 80 }],
  ['〈', { close: '〉', reach: 80 }],
]);

const NOTE = /^[（([〔【]\s*(?:\d{1,4}|[一二三四五六七八九十]{1,3}|注\d{1,3})\s*[)）\]〕】]/;
const DOCUMENT_NUMBER = /^[〔[(（]\s*(?:19|20)\d\d\s*[〕\])）]\s*\d{0,4}号?/;

/**
 * The end of what the opening mark at `at` encloses, where that is a name, a slogan, a title, a footnote mark or a document
 * number: numbers inside are no figures. `at + 1` where it is ordinary text (a long quotation, a remark in brackets).
 */
export function enclosedUntil(text: string, at: number): number {
  const partner = PARTNERS.get(text.charAt(at));
  if (partner === undefined) {
    const head = text.slice(at, at + 16);
    const note = DOCUMENT_NUMBER.exec(head) ?? NOTE.exec(head);
    return note === null ? at + 1 : at + note[0].length;
  }
  const within = text.slice(at + 1, at + 1 + partner.reach);
  const close = within.indexOf(partner.close);
  const lineEnd = within.indexOf('\n');
  if (close < 0 || (lineEnd >= 0 && lineEnd < close)) return at + 1;
  return at + 1 + close + 1;
}
