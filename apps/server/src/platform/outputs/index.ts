export { DOCX, XLSX } from './media-types.ts';
export { type MadeFile, sendExport } from './send.ts';
