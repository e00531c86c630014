import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../index.ts';
import { MAIN_NS, pack, relationships, sheetXml, workbookParts } from '../testing/build-xlsx.ts';
import { readOnlySheet, readSheets, refusal } from '../testing/read.ts';

const values = (bytes: Uint8Array) => readOnlySheet(bytes).rows.map((row) => [row.number, ...row.values]);
const SHEET = 'xl/worksheets/sheet1.xml';

describe('单元格的各种写法', () => {
  test('数字、文字、是否、错误与公式缓存值各得其类', () => {
    const bytes = pack(
      workbookParts(
        '<row r="1"><c r="A1"><v>12.5</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>a&amp;b</v></c><c r="C1" t="b"><v>1</v></c>' +
          '<c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1"><f>1+1</f><v>2</v></c><c r="F1"><v>1.5E-3</v></c>' +
          '<c r="G1"><v>-0.1</v></c><c r="H1"><v>123456789012345678</v></c></row>',
      ),
    );
    expect(values(bytes)).toEqual([[1, 12.5, 'a&b', true, { error: '#DIV/0!' }, 2, 0.0015, -0.1, 123456789012345680]]);
  });

  test('共享文字:富文本并成一段,拼音标注不算文字,转义字符还原', () => {
    const bytes = pack(
      workbookParts(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>',
        {
          'xl/sharedStrings.xml':
            `<sst xmlns="${MAIN_NS}"><si><r><rPr><b/></rPr><t>黄石</t></r><r><t xml:space="preserve"> 港</t></r></si>` +
            '<si><t>东京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></si><si><t>第一行_x000D_\n第二行_x005F_x000D_</t></si></sst>',
        },
      ),
    );
    expect(values(bytes)).toEqual([[1, '黄石 港', '东京', '第一行\r\n第二行_x000D_']]);
  });

  test('行内文字(inlineStr)与 CDATA 都读得出', () => {
    const bytes = pack(
      workbookParts(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1" t="inlineStr"><is><r><t>乙</t></r><r><t><![CDATA[<丙>]]></t></r></is></c></row>',
      ),
    );
    expect(values(bytes)).toEqual([[1, '甲', '乙<丙>']]);
  });

  test('ISO 日期单元格转成序列号,并带上日期格式', () => {
    const bytes = pack(
      workbookParts(
        '<row r="1"><c r="A1" t="d"><v>2024-08-01T12:00:00</v></c><c r="B1" t="d"><v>1900-01-01</v></c></row>',
      ),
    );
    const sheet = readOnlySheet(bytes);
    expect(sheet.rows[0]?.values).toEqual([45505.5, 1]);
    expect(sheet.rows[0]?.formats?.map((index) => sheet.formats[index])).toEqual(['yyyy/m/d', 'yyyy/m/d']);
  });

  test('日期保持序列号,数字格式随单元格给出;内置的中文日期格式认得', () => {
    const bytes = pack(
      workbookParts(
        '<row r="1"><c r="A1" s="1"><v>45505</v></c><c r="B1" s="2"><v>45505</v></c><c r="C1" s="3"><v>0.5</v></c><c r="D1"><v>1</v></c></row>',
        {
          'xl/styles.xml': `<styleSheet xmlns="${MAIN_NS}"><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="31"/><xf numFmtId="10"/></cellXfs><dxfs><dxf><numFmt numFmtId="176" formatCode="0.0"/></dxf></dxfs></styleSheet>`,
        },
      ),
    );
    const sheet = readOnlySheet(bytes);
    expect(sheet.rows[0]?.values).toEqual([45505, 45505, 0.5, 1]);
    expect(sheet.rows[0]?.formats?.map((index) => sheet.formats[index])).toEqual([
      'yyyy"年"m"月"',
      'yyyy"年"m"月"d"日"',
      '0.00%',
      'General',
    ]);
  });

  test('空文字不算值,整行没有值就没有这一行', () => {
    const bytes = pack(
      workbookParts('<row r="1"><c r="A1" t="str"><f>""</f><v></v></c></row><row r="2"><c r="B2"><v>1</v></c></row>'),
    );
    expect(values(bytes)).toEqual([[2, null, 1]]);
  });

  test('从未计算过的公式没有缓存值:读作空,并报出个数', () => {
    const result = readWorkbook(
      pack(workbookParts('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f></c></row>')),
      'a.xlsx',
    );
    expect(result).toMatchObject({ status: 'ok', uncalculated: [{ sheet: '台账', cells: 1 }] });
  });
});

describe('工作表的结构', () => {
  test('隐藏行(筛掉的、行高为零的)和隐藏列照读并注明', () => {
    const bytes = pack(
      workbookParts('', {
        [SHEET]: sheetXml(
          '<cols><col min="2" max="2" hidden="1" width="9"/><col min="3" max="3" width="0"/><col min="5" max="16384" hidden="1"/></cols><sheetData>' +
            '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" ht="0" customHeight="1"><c r="A2"><v>2</v></c></row><row r="3" ht="15"><c r="E3"><v>3</v></c></row></sheetData>',
        ),
      }),
    );
    const sheet = readOnlySheet(bytes);
    expect(sheet.rows.map((row) => row.hidden)).toEqual([true, true, false]);
    expect(sheet.hiddenColumns).toEqual([2, 3, 5]);
  });

  test('合并单元格按四边给出,单个单元格的“合并”不算', () => {
    const bytes = pack(
      workbookParts('', {
        [SHEET]: sheetXml(
          '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="3"><mergeCell ref="A1:C2"/><mergeCell ref="D4:D4"/><mergeCell ref="bad"/></mergeCells>',
        ),
      }),
    );
    expect(readOnlySheet(bytes).merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 3 }]);
  });

  test('1904 日期系统、隐藏和深度隐藏的表都注明', () => {
    const bytes = pack(
      workbookParts('<row><c><v>1</v></c></row>', {
        'xl/workbook.xml': `<workbook xmlns="${MAIN_NS}" xmlns:r="x"><workbookPr date1904="true"/><sheets><sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="乙" sheetId="2" state="hidden" r:id="rId1"/><sheet name="丙" sheetId="3" state="veryHidden" r:id="rId1"/></sheets></workbook>`,
      }),
    );
    expect(readSheets(bytes).map((sheet) => [sheet.name, sheet.visibility, sheet.date1904])).toEqual([
      ['甲', 'visible', true],
      ['乙', 'hidden', true],
      ['丙', 'veryHidden', true],
    ]);
  });

  test('行列没有编号时依次顺延', () => {
    const bytes = pack(
      workbookParts(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      ),
    );
    expect(values(bytes)).toEqual([
      [1, 1, 2],
      [5, null, null, 3, 4],
      [6, 5],
    ]);
  });

  test('行的次序颠倒时排好,同一行写了两次时并成一行', () => {
    const bytes = pack(
      workbookParts(
        '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="B1"><v>1</v></c></row><row r="3"><c r="B3"><v>33</v></c></row>',
      ),
    );
    expect(values(bytes)).toEqual([
      [1, null, 1],
      [3, 3, 33],
    ]);
  });

  test('图表页没有单元格,不列为工作表', () => {
    const bytes = pack(
      workbookParts('<row><c><v>1</v></c></row>', {
        'xl/workbook.xml': `<workbook xmlns="${MAIN_NS}" xmlns:r="x"><sheets><sheet name="图" sheetId="1" r:id="rId9"/><sheet name="表" sheetId="2" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': relationships([
          ['rId9', 'chartsheet', 'chartsheets/sheet1.xml'],
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ]),
      }),
    );
    expect(readSheets(bytes).map((sheet) => sheet.name)).toEqual(['表']);
  });
});

describe('各家软件的写法', () => {
  test('带命名空间前缀、单引号属性、字节序标记和注释的部件', () => {
    const bytes = pack(
      workbookParts('', {
        [SHEET]: `\ufeff<?xml version='1.0'?><!-- 说明 --><x:worksheet xmlns:x='${MAIN_NS}'><x:sheetData><x:row r='2'><x:c r='B2' t='str'><x:v>a&#x4E2D;&#25991;</x:v></x:c></x:row></x:sheetData></x:worksheet>\n`,
      }),
    );
    expect(values(bytes)).toEqual([[2, null, 'a中文']]);
  });

  test('严格版 OOXML 的命名空间照读', () => {
    const strict = (type: string) => `http://purl.oclc.org/ooxml/officeDocument/relationships/${type}`;
    const bytes = pack(
      workbookParts('<row><c t="s"><v>0</v></c></row>', {
        '_rels/.rels': `<Relationships><Relationship Id="a" Type="${strict('officeDocument')}" Target="xl/workbook.xml"/></Relationships>`,
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${strict('worksheet')}" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${strict('sharedStrings')}" Target="sharedStrings.xml"/></Relationships>`,
        'xl/sharedStrings.xml': '<sst xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><si><t>严格</t></si></sst>',
      }),
    );
    expect(values(bytes)).toEqual([[1, '严格']]);
  });

  test('部件名带斜杠、反斜杠或大小写不一,关系写绝对路径', () => {
    const parts = workbookParts('<row><c><v>7</v></c></row>');
    const bytes = pack({
      '[Content_Types].xml': parts['[Content_Types].xml'] ?? null,
      '/_rels/.rels': relationships([['rId1', 'officeDocument', '/xl/workbook.xml']]),
      'xl\\workbook.xml': parts['xl/workbook.xml'] ?? null,
      '/xl/_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', '/xl/worksheets/Sheet1.xml']]),
      'xl/Worksheets/sheet1.xml': parts[SHEET] ?? null,
    });
    expect(values(bytes)).toEqual([[1, 7]]);
  });

  test('没有样式、没有共享文字部件、没有根关系也照读', () => {
    expect(values(pack(workbookParts('<row><c s="3"><v>7</v></c></row>', { '_rels/.rels': null })))).toEqual([[1, 7]]);
  });
});

describe('只有格式没有内容', () => {
  test('一万六千多列带格式、六万行带边框,不算大,也不成行', () => {
    const bordered = Array.from(
      { length: 60_000 },
      (_, i) => `<row r="${i + 2}" s="1"><c r="A${i + 2}" s="1"/><c r="B${i + 2}" s="1"/></row>`,
    );
    const bytes = pack(
      workbookParts('', {
        [SHEET]: sheetXml(
          `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9" style="1" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>${bordered.join('')}</sheetData>`,
        ),
      }),
    );
    const sheet = readOnlySheet(bytes);
    expect(sheet.rows).toHaveLength(1);
    expect(sheet.rows[0]?.values).toEqual([1]);
    expect(sheet.hiddenColumns).toEqual([1]);
  });
});

describe('内容有误的部件拒收', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['行号超过上限', '<row r="1048577"><c><v>1</v></c></row>'],
    ['行号不是数字', '<row r="-1"><c><v>1</v></c></row>'],
    ['列号超过上限', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['引用的共享文字不存在', '<row r="1"><c r="A1" t="s"><v>4000000000</v></c></row>'],
    ['单元格不在任何一行', '<c r="A1"><v>1</v></c>'],
    ['未定义的实体', '<row r="1"><c t="str"><v>&xxe;</v></c></row>'],
    ['标记不配对', '<row r="1"><c><v>1</c></v></row>'],
    ['标记没有写完', '<row r="1"><c><v>1</v></c></row><row'],
    ['嵌套过深', '<a>'.repeat(300) + '</a>'.repeat(300)],
  ];
  test.each(refused)('%s', (_, sheetData) => {
    expect(refusal(pack(workbookParts(sheetData)))).toMatchObject({ code: 'corrupt' });
  });

  test('带文档类型声明(实体膨胀攻击)', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>`;
    expect(refusal(pack(workbookParts('', { 'xl/sharedStrings.xml': bomb }))).code).toBe('corrupt');
  });

  test('工作表部件缺失', () => {
    expect(refusal(pack(workbookParts('', { [SHEET]: null }))).code).toBe('corrupt');
  });

  test('一张工作表也没有', () => {
    const bytes = pack(workbookParts('', { 'xl/workbook.xml': `<workbook xmlns="${MAIN_NS}"><sheets/></workbook>` }));
    expect(refusal(bytes).code).toBe('not_a_workbook');
  });
});
