import { defineRefusals } from '../http/refusals.ts';

const WHAT_TO_DO = '请另存为 .docx、.html 或 .txt，或把文字复制后粘贴。';

/** Why the text of a report cannot be read. */
export const reportTextRefusals = defineRefusals({
  report_pdf_scanned: {
    status: 422,
    message: ({ pages }: { pages: number }) =>
      `报告未读取：这份 PDF 的 ${pages} 页里没有文字，是扫描的图片。请找到原来的电子文档，或用识别软件转成文字后粘贴。`,
  },
  report_pdf_broken: {
    status: 422,
    message: () => `报告未读取：PDF 已损坏或没有传全。请重新下载或重新导出后再传。`,
  },
  report_pdf_locked: {
    status: 422,
    message: () => `报告未读取：PDF 设有打开口令。请去掉口令后再传。`,
  },
  report_pdf_fonts: {
    status: 422,
    message: () => `报告未读取：PDF 的字体没有写明各是什么字，取出来是乱码。${WHAT_TO_DO}`,
  },
  report_pdf_too_long: {
    status: 422,
    message: ({ pages, most }: { pages: number; most: number }) =>
      `报告未读取：PDF 有 ${pages} 页，超过 ${most} 页。请拆成几份再传。`,
  },
  report_pdf_too_large: {
    status: 422,
    message: ({ megabytes }: { megabytes: number }) =>
      `报告未读取：PDF 超过 ${megabytes} MB，或打开后占用内存过多。请拆成几份，或去掉图片后再传。`,
  },
  report_pdf_too_slow: {
    status: 422,
    message: ({ seconds }: { seconds: number }) =>
      `报告未读取：PDF 读了 ${seconds} 秒还没有读完，文件可能有问题。${WHAT_TO_DO}`,
  },
  report_not_text: {
    status: 422,
    message: () => `报告未读取：文件不是文本、网页、PDF 或 .docx 文档，或已损坏。${WHAT_TO_DO}`,
  },
  report_empty: {
    status: 422,
    message: () => `报告未读取：文件里没有文字，可能是扫描的图片。${WHAT_TO_DO}`,
  },
});
