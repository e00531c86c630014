export { findBrowser } from './find-browser.ts';
export { type HtmlPaper, paperHtml } from './paper-html.ts';
export { printPdf } from './print-pdf.ts';
