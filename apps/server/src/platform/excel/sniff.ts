import { REJECTIONS, type RejectionReason } from './messages.ts';

/** What the first bytes say a file is. The name is never asked: extensions are wrong too often. */
export type Content =
  | { readonly kind: 'zip' | 'compound' | 'text' }
  | { readonly kind: 'rejected'; readonly reason: RejectionReason };

const HEAD = 4096;

const SIGNATURES: readonly (readonly [readonly number[], Content])[] = [
  [[0x50, 0x4b, 0x03, 0x04], { kind: 'zip' }],
  [[0x50, 0x4b, 0x05, 0x06], rejected(REJECTIONS.plainZip)],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], { kind: 'compound' }],
  [[0x25, 0x50, 0x44, 0x46], rejected(REJECTIONS.pdf)],
  [[0x89, 0x50, 0x4e, 0x47], rejected(REJECTIONS.image)],
  [[0xff, 0xd8, 0xff], rejected(REJECTIONS.image)],
  [[0x47, 0x49, 0x46, 0x38], rejected(REJECTIONS.image)],
  [[0x42, 0x4d], rejected(REJECTIONS.image)],
  [[0x52, 0x49, 0x46, 0x46], rejected(REJECTIONS.image)],
  [[0x49, 0x49, 0x2a, 0x00], rejected(REJECTIONS.image)],
  [[0x4d, 0x4d, 0x00, 0x2a], rejected(REJECTIONS.image)],
  [[0x52, 0x61, 0x72, 0x21], rejected(REJECTIONS.otherArchive)],
  [[0x37, 0x7a, 0xbc, 0xaf], rejected(REJECTIONS.otherArchive)],
  [[0x1f, 0x8b], rejected(REJECTIONS.otherArchive)],
  // BIFF2–5 without a container: Excel 2.1 to 95.
  [[0x09, 0x00, 0x04, 0x00], rejected(REJECTIONS.oldExcel)],
  [[0x09, 0x02, 0x06, 0x00], rejected(REJECTIONS.oldExcel)],
  [[0x09, 0x04, 0x06, 0x00], rejected(REJECTIONS.oldExcel)],
  [[0x09, 0x08], rejected(REJECTIONS.oldExcel)],
];

/** Recognises a file by its first bytes. */
export function sniff(bytes: Uint8Array): Content {
  if (bytes.length === 0) return rejected(REJECTIONS.emptyFile);
  for (const [signature, content] of SIGNATURES) {
    // Two letters alone are too little to call a text an image.
    if (signature.every((byte, index) => bytes[index] === byte) && !isBitmapLookalike(signature, bytes)) return content;
  }
  return { kind: 'text' };
}

/** Refuses texts that are other things than separated values; null when the text may be a CSV file. */
export function sniffText(text: string): RejectionReason | null {
  const head = text.slice(0, HEAD).trimStart();
  if (/^MIME-Version:|^Content-Type:\s*multipart\/|^From: .*\n(?:.*\n){0,5}?MIME-Version:/i.test(head)) {
    return REJECTIONS.mhtml;
  }
  if (/<(?:!doctype\s+html|html)[\s>]/i.test(head)) return REJECTIONS.html;
  if (/urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/i.test(head))
    return REJECTIONS.xmlSpreadsheet;
  if (/<table[\s>]/i.test(head)) return REJECTIONS.html;
  if (head.startsWith('<'))
    return /<(?:head|body|meta|div|p|style)[\s>]/i.test(head) ? REJECTIONS.html : REJECTIONS.xml;
  if (head.startsWith('{\\rtf')) return REJECTIONS.word;
  return null;
}

function rejected(reason: RejectionReason): Content {
  return { kind: 'rejected', reason };
}

function isBitmapLookalike(signature: readonly number[], bytes: Uint8Array): boolean {
  // A bitmap's bytes 6–9 are reserved and zero.
  return signature.length === 2 && signature[0] === 0x42 && (bytes.length < 10 || bytes[6] !== 0 || bytes[7] !== 0);
}
