import { defineRefusals } from '../http/refusals.ts';

const WHAT_TO_DO = '请另存为 .docx、.html 或 .txt，或把文字复制后粘贴。';

/** Why the text of a report cannot be read. */
export const reportTextRefusals = defineRefusals({
  report_pdf: {
    status: 422,
    message: () => `报告未读取：这是 PDF，目前不从 PDF 取字；扫描件里更没有字可取。${WHAT_TO_DO}`,
  },
  report_not_text: {
    status: 422,
    message: () => `报告未读取：文件不是文本、网页或 .docx 文档，或已损坏。${WHAT_TO_DO}`,
  },
  report_empty: {
    status: 422,
    message: () => `报告未读取：文件里没有文字，可能是扫描的图片。${WHAT_TO_DO}`,
  },
});
