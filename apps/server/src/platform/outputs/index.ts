export { DOCX, XLSX } from './media-types.ts';
export { sendExport, sendFile } from './send.ts';
