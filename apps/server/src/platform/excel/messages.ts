/** Why a file is refused: each sentence says what was refused, why, and what to do. */
export type RejectionCode = 'not_a_workbook' | 'corrupt' | 'too_large';

export interface RejectionReason {
  readonly code: RejectionCode;
  readonly message: string;
}

const SAVE_AS_XLSX = '请用 Excel 或 WPS 打开后另存为“Excel 工作簿(.xlsx)”再上传';

export const REJECTIONS = {
  emptyFile: {
    code: 'not_a_workbook',
    message: '没有读入这个文件:文件是空的,一个字节也没有。请检查原文件后重新上传。',
  },
  html: {
    code: 'not_a_workbook',
    message: `没有读入这个文件:内容是网页(HTML),只是扩展名像表格。${SAVE_AS_XLSX}。`,
  },
  mhtml: {
    code: 'not_a_workbook',
    message: `没有读入这个文件:内容是单个网页文件(MHT),只是扩展名像表格。${SAVE_AS_XLSX}。`,
  },
  xmlSpreadsheet: {
    code: 'not_a_workbook',
    message: `没有读入这个文件:内容是“XML 表格 2003”,不是工作簿。${SAVE_AS_XLSX}。`,
  },
  xml: {
    code: 'not_a_workbook',
    message: `没有读入这个文件:内容是 XML 文本,不是工作簿。${SAVE_AS_XLSX}。`,
  },
  text: {
    code: 'not_a_workbook',
    message: '没有读入这个文件:内容是普通文本,看不出用逗号分隔的行和列。请上传 .xlsx、.xls 或 .csv 格式的台账。',
  },
  pdf: {
    code: 'not_a_workbook',
    message: '没有读入这个文件:内容是 PDF 文档。请向填报单位索要原始的 Excel 台账后上传。',
  },
  image: {
    code: 'not_a_workbook',
    message: '没有读入这个文件:内容是图片。请向填报单位索要原始的 Excel 台账后上传。',
  },
  word: {
    code: 'not_a_workbook',
    message: '没有读入这个文件:内容是 Word 文档,不是工作簿。请把其中的表格复制到 Excel,存为 .xlsx 后上传。',
  },
  presentation: {
    code: 'not_a_workbook',
    message: '没有读入这个文件:内容是演示文稿,不是工作簿。请把其中的表格复制到 Excel,存为 .xlsx 后上传。',
  },
  openDocument: {
    code: 'not_a_workbook',
    message: `没有读入这个文件:内容是 ODF 文档(.ods 一类),暂不支持这种格式。${SAVE_AS_XLSX}。`,
  },
  binaryWorkbook: {
    code: 'not_a_workbook',
    message: `没有读入这个文件:内容是二进制工作簿(.xlsb),暂不支持这种格式。${SAVE_AS_XLSX}。`,
  },
  oldExcel: {
    code: 'not_a_workbook',
    message: `没有读入这个文件:内容是 Excel 95 或更早的格式,里面的文字无法可靠识别。${SAVE_AS_XLSX}。`,
  },
  password: {
    code: 'not_a_workbook',
    message: '没有读入这个文件:文件有密码,不能读取其中的内容。请用 Excel 或 WPS 打开,去掉打开密码后重新保存再上传。',
  },
  plainZip: {
    code: 'not_a_workbook',
    message: '没有读入这个文件:内容是压缩包,里面没有工作簿。请解压后上传其中的 .xlsx、.xls 或 .csv 文件。',
  },
  otherArchive: {
    code: 'not_a_workbook',
    message: '没有读入这个文件:内容是压缩文件(RAR、7z 一类)。请解压后上传其中的 .xlsx、.xls 或 .csv 文件。',
  },
  otherCompound: {
    code: 'not_a_workbook',
    message: '没有读入这个文件:内容是别的程序的文件,里面没有工作簿。请上传 .xlsx、.xls 或 .csv 格式的台账。',
  },
  unknown: {
    code: 'not_a_workbook',
    message: '没有读入这个文件:内容不是可识别的表格。请上传 .xlsx、.xls 或 .csv 格式的台账。',
  },
  noSheets: {
    code: 'not_a_workbook',
    message: '没有读入这个文件:工作簿里没有任何工作表。请检查原文件,确认能用 Excel 打开后重新上传。',
  },
  fileTooLarge: {
    code: 'too_large',
    message: '没有读入这个文件:文件超过 64 MB 的上限。请删去图片和不用的工作表,或拆成几个文件后上传。',
  },
  bomb: {
    code: 'too_large',
    message:
      '没有读入这个文件:其中一部分解压后异常膨胀(超过 32 MB 且压缩比高于 200:1)。请用 Excel 重新保存原文件后上传。',
  },
  expandsTooLarge: {
    code: 'too_large',
    message: '没有读入这个文件:解压后合计超过 1 GB 的上限。请删去图片和不用的工作表,或拆成几个文件后上传。',
  },
  tooManyCells: {
    code: 'too_large',
    message: '没有读入这个文件:有内容的区域超过 2000 万个单元格的上限。请拆成几个文件后上传。',
  },
  tooMuchText: {
    code: 'too_large',
    message: '没有读入这个文件:其中的文字超过上限(500 万条或 2 亿字)。请拆成几个文件后上传。',
  },
} as const satisfies Record<string, RejectionReason>;

/** A damaged container; `detail` names the damaged place in words the sender can act on. */
export function corruptReason(detail: string): RejectionReason {
  return {
    code: 'corrupt',
    message: `没有读入这个文件:文件已损坏或不完整(${detail})。请从原始电脑重新复制或下载一份,确认能用 Excel 打开后再上传。`,
  };
}
