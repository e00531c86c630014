import { defineRefusals } from '../http/refusals.ts';

const SAVE_AS_DOCX = '请用 Word 或 WPS 打开后另存为“Word 文档（.docx）”再上传。';

/** Why a Word template is refused. */
export const wordRefusals = defineRefusals({
  word_template_too_large: {
    status: 413,
    message: (d: { megabytes: number }) =>
      `模板未收下：文件超过 ${d.megabytes} MB，或展开后过大。请删去大图、只留版式后再上传。`,
  },
  word_template_unreadable: {
    status: 422,
    message: () => `模板未收下：文件不是完好的 .docx 文档。${SAVE_AS_DOCX}`,
  },
  word_template_active: {
    status: 422,
    message: (d: { what: string }) =>
      `模板未收下：文件里有${d.what}，打开时会执行或连到外面。请去掉后另存为“Word 文档（.docx）”再上传。`,
  },
  word_template_syntax: {
    status: 422,
    message: (d: { fields: readonly string[] }) =>
      `模板未收下：这些字段的花括号或首尾标记不成对：${d.fields.join('、')}。请写成“{字段}”，成组的写成“{#名单}……{/名单}”。`,
  },
  word_template_unknown_fields: {
    status: 422,
    message: (d: { fields: readonly string[]; known: readonly string[] }) =>
      `模板未收下：没有这些字段：${d.fields.join('、')}。请改用这些字段：${d.known.join('、')}。`,
  },
});

/** What may be active in a Word file. */
export const activeContent = { macros: '宏', external: '外部链接的模板或对象' };
