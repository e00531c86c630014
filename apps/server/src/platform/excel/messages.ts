/** Why a file is refused: each sentence says what was refused, why, and what to do. */
export type RejectionCode = 'not_a_workbook' | 'corrupt' | 'too_large';

export interface RejectionReason {
  readonly code: RejectionCode;
  readonly message: string;
}

const SAVE_AS_XLSX = '请用 Excel 或 WPS 打开后另存为“Excel 工作簿（.xlsx）”再上传';

export const REJECTIONS = {
  emptyFile: {
    code: 'not_a_workbook',
    message: '没有读入这个文件：文件是空的，一个字节也没有。请检查原文件后重新上传。',
  },
  html: {
    code: 'not_a_workbook',
    message: `没有读入这个文件：内容是网页（HTML），只是扩展名像表格。${SAVE_AS_XLSX}。`,
  },
  mhtml: {
    code: 'not_a_workbook',
    message: `没有读入这个文件：内容是单个网页文件（MHT），只是扩展名像表格。${SAVE_AS_XLSX}。`,
  },
  xmlSpreadsheet: {
    code: 'not_a_workbook',
    message: `没有读入这个文件：内容是“XML 表格 2003”，不是工作簿。${SAVE_AS_XLSX}。`,
  },
  xml: {
    code: 'not_a_workbook',
    message: `没有读入这个文件：内容是 XML 文本，不是工作簿。${SAVE_AS_XLSX}。`,
  },
  text: {
    code: 'not_a_workbook',
    message: '没有读入这个文件：内容是普通文本，看不出用逗号分隔的行和列。请上传 .xlsx、.xls 或 .csv 格式的台账。',
  },
  renamedText: {
    code: 'not_a_workbook',
    message:
      '没有读入这个文件：扩展名是 Excel 工作簿，内容却是普通文本。请用 Excel 打开核对后另存为 .xlsx；确是 .csv 的，请改回扩展名 .csv 再上传。',
  },
  pdf: {
    code: 'not_a_workbook',
    message: '没有读入这个文件：内容是 PDF 文档。请向填报单位索要原始的 Excel 台账后上传。',
  },
  image: {
    code: 'not_a_workbook',
    message: '没有读入这个文件：内容是图片。请向填报单位索要原始的 Excel 台账后上传。',
  },
  word: {
    code: 'not_a_workbook',
    message: '没有读入这个文件：内容是 Word 文档，不是工作簿。请把其中的表格复制到 Excel，存为 .xlsx 后上传。',
  },
  presentation: {
    code: 'not_a_workbook',
    message: '没有读入这个文件：内容是演示文稿，不是工作簿。请把其中的表格复制到 Excel，存为 .xlsx 后上传。',
  },
  openDocument: {
    code: 'not_a_workbook',
    message: `没有读入这个文件：内容是 ODF 文档（.ods 一类），暂不支持这种格式。${SAVE_AS_XLSX}。`,
  },
  binaryWorkbook: {
    code: 'not_a_workbook',
    message: `没有读入这个文件：内容是二进制工作簿（.xlsb），暂不支持这种格式。${SAVE_AS_XLSX}。`,
  },
  oldExcel: {
    code: 'not_a_workbook',
    message: `没有读入这个文件：内容是 Excel 95 或更早的格式，里面的文字无法可靠识别。${SAVE_AS_XLSX}。`,
  },
  password: {
    code: 'not_a_workbook',
    message: '没有读入这个文件：文件有密码，不能读取其中的内容。请用 Excel 或 WPS 打开，去掉打开密码后重新保存再上传。',
  },
  plainZip: {
    code: 'not_a_workbook',
    message: '没有读入这个文件：内容是压缩包，里面没有工作簿。请解压后上传其中的 .xlsx、.xls 或 .csv 文件。',
  },
  otherArchive: {
    code: 'not_a_workbook',
    message: '没有读入这个文件：内容是压缩文件（RAR、7z 一类）。请解压后上传其中的 .xlsx、.xls 或 .csv 文件。',
  },
  otherCompound: {
    code: 'not_a_workbook',
    message: '没有读入这个文件：内容是别的程序的文件，里面没有工作簿。请上传 .xlsx、.xls 或 .csv 格式的台账。',
  },
  unknown: {
    code: 'not_a_workbook',
    message: '没有读入这个文件：内容不是可识别的表格。请上传 .xlsx、.xls 或 .csv 格式的台账。',
  },
  noSheets: {
    code: 'not_a_workbook',
    message: '没有读入这个文件：工作簿里没有任何工作表。请检查原文件，确认能用 Excel 打开后重新上传。',
  },
  templateFormat: {
    code: 'not_a_workbook',
    message: `没有套用这个模板：模板必须是 .xlsx 工作簿，别的格式无法原样保留版式。${SAVE_AS_XLSX}。`,
  },
  fileTooLarge: {
    code: 'too_large',
    message: '没有读入这个文件：文件超过 64 MB 的上限。请删去图片和不用的工作表，或拆成几个文件后上传。',
  },
  bomb: {
    code: 'too_large',
    message:
      '没有读入这个文件：其中一部分解压后异常膨胀（超过 32 MB 且压缩比高于 200:1）。请用 Excel 重新保存原文件后上传。',
  },
  expandsTooLarge: {
    code: 'too_large',
    message: '没有读入这个文件：解压后合计超过 1 GB 的上限。请删去图片和不用的工作表，或拆成几个文件后上传。',
  },
  tooManyCells: {
    code: 'too_large',
    message: '没有读入这个文件：有内容的区域超过 2000 万个单元格的上限。请拆成几个文件后上传。',
  },
  tooMuchText: {
    code: 'too_large',
    message: '没有读入这个文件：其中的文字超过上限（500 万条或 2 亿字）。请拆成几个文件后上传。',
  },
} as const satisfies Record<string, RejectionReason>;

/** What is damaged, in words the sender can act on or pass on; `{name}` stands for a sheet or part. */
const DAMAGE = {
  zipMethod: '压缩包用了不支持的压缩方法',
  zipDirectoryPlace: '压缩包的目录位置不对',
  zipDirectoryCount: '压缩包的目录条目数不合理',
  zipDirectoryMissing: '压缩包的目录缺失，多半是没有传完',
  zipSizeMissing: '压缩包的目录缺少大小',
  zipDirectoryCut: '压缩包的目录被截断',
  zipSizeWild: '压缩包的目录里有不合理的大小',
  zipEntryMissing: '压缩包里的部件找不到',
  zipEntryUnreadable: '压缩包里的部件无法解压',
  zipEntryChecksum: '压缩包里的部件校验不符',
  zipEntryLonger: '压缩包里的部件比声明的长',
  zipEntryCut: '压缩包里的部件被截断',
  zipEntryLength: '压缩包里的部件长度不符',
  xmlCut: '工作簿的 XML 不完整',
  xmlEncoding: '工作簿的 XML 不是 UTF-8 编码',
  xmlOutsideRoot: '工作簿的 XML 在根元素之外有内容',
  xmlDepth: '工作簿的 XML 嵌套过深',
  xmlDoctype: '工作簿的 XML 带有文档类型声明，可能有恶意内容',
  xmlTwoRoots: '工作簿的 XML 有多个根元素',
  xmlUnpaired: '工作簿的 XML 标记不配对',
  xmlEntityCut: '工作簿的 XML 里有不完整的实体',
  xmlAttribute: '工作簿的 XML 里有不完整的属性',
  xmlTag: '工作簿的 XML 里有不完整的标记',
  xmlCharacter: '工作簿的 XML 里有无效的字符编号',
  xmlEntity: '工作簿的 XML 里有未定义的实体',
  xmlTooLong: '工作簿的 XML 里有过长的内容',
  partMissing: '缺少部件 {name}',
  partTwice: '部件 {name} 重复',
  elementMissing: '部件里缺少 {name} 元素',
  sheetRecordsEnd: '工作表记录不完整',
  sheetRecordsStart: '工作表记录的开头不正确',
  sheetPart: '工作表部件不完整',
  sheetMissing: '工作表“{name}”的内容缺失',
  workbookPartMissing: '缺少工作簿部件',
  recordsEnd: '工作簿记录不完整',
  recordsStart: '工作簿记录的开头不正确',
  recordCut: '工作簿记录被截断',
  textCut: '工作簿里的文字被截断',
  danglingText: '单元格引用的文字不存在',
  wildColumn: '工作表里有不合理的列号',
  wildRow: '工作表里有不合理的行号',
  wildNumber: '工作表里有无效的数字',
  cellOutsideRow: '工作表里有不在任何一行的单元格',
  numberInPieces: '工作表里有写成几段的数字',
  headerCut: '文件头不完整',
  header: '文件头不正确',
  fileCut: '文件没有传完',
  directory: '文件目录不正确',
  allocationTable: '分配表不完整',
  sectorLoop: '扇区链成环',
  sectorBroken: '扇区链断裂',
  commentDrawing: '批注的图形部件不完整',
} as const;

export type Damage = keyof typeof DAMAGE;

/** A container that is cut short, inconsistent or unreadable. */
export function corruptReason(damage: Damage, name = ''): RejectionReason {
  const place = DAMAGE[damage].replace('{name}', () => name);
  return {
    code: 'corrupt',
    message: `没有读入这个文件：文件已损坏或不完整（${place}）。请从原始电脑重新复制或下载一份，确认能用 Excel 打开后再上传。`,
  };
}
