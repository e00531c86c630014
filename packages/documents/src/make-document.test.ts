import { isoDay, valueOrThrow } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { composeDocument } from './compose.ts';
import { characterPitchPt, checkLayout, coreOf, linePitchPt } from './layout.ts';
import { makeDocument } from './make-document.ts';
import { type OfficialDocument, plain, type Table } from './model.ts';
import { plainText } from './plain-text.ts';
import { staleSentences } from './stale.ts';
import { standardLayout } from './testing/standard-layout.ts';

const layout = standardLayout;

const table: Table = {
  kind: 'table',
  caption: '各县（市、区）完成情况',
  unitLine: '单位：亿元',
  columns: [
    { label: '单位', align: 'left', weight: 2 },
    { label: '完成投资', align: 'right', weight: 1 },
  ],
  rows: [
    [plain('阳新县'), { text: '12.5', figures: [{ figureId: 'done.yangxin', start: 0, end: 4 }] }],
    [plain('大冶市'), plain('未报')],
  ],
};

const good: OfficialDocument = {
  letterhead: {
    kind: 'BULLETIN',
    mark: '黄石市重点项目建设办公室文件',
    number: { agencyWord: '黄重办', year: 2024, serial: 8 },
  },
  title: '关于2024年8月全市重点项目建设情况的通报',
  addressees: ['各县（市、区）人民政府', '市直有关部门'],
  body: [
    { kind: 'heading', level: 1, text: '总体情况' },
    {
      kind: 'paragraph',
      sentences: [
        { text: '完成投资42.88亿元。', figures: [{ figureId: 'done', start: 4, end: 11 }] },
        plain('总体平稳。'),
      ],
    },
    { kind: 'heading', level: 2, text: '投资' },
    { kind: 'heading', level: 2, text: '开工' },
    { kind: 'heading', level: 1, text: '存在问题' },
    { kind: 'heading', level: 2, text: '进度' },
    { kind: 'picture', reference: 'done-by-unit', caption: '图1 完成投资', twin: table },
  ],
  annexes: [{ name: '应开未开项目名单', blocks: [table] }],
  signature: { agencies: ['黄石市重点项目建设办公室'], day: isoDay('2024-08-28'), sealed: false },
  attendance: [],
  note: null,
  record: { copyTo: ['市委办', '市人大办'], printedBy: '黄石市重点项目建设办公室', printedOn: isoDay('2024-08-28') },
};

function codeOf(change: Partial<OfficialDocument>): string {
  const made = makeDocument({ ...good, ...change }, layout);
  return made.ok ? 'ok' : made.error.code;
}

describe('公文版式', () => {
  it('版心 156×225 毫米，每面 22 行、每行 28 字，行距约 29 磅', () => {
    expect(coreOf(layout)).toEqual({ widthMm: 156, heightMm: 225 });
    expect(linePitchPt(layout)).toBeCloseTo(28.99, 2);
    expect(characterPitchPt(layout)).toBeCloseTo(15.79, 2);
    expect(checkLayout(layout).ok).toBe(true);
  });

  it('放不下的版式拒收', () => {
    const refused = [
      { ...layout, grid: { lines: 60, characters: 28 } },
      { ...layout, grid: { lines: 22, characters: 40 } },
      { ...layout, grid: { lines: 0, characters: 28 } },
      { ...layout, page: { ...layout.page, leftMm: 120, rightMm: 120 } },
    ].map((draft) => checkLayout(draft));
    expect(refused.map((result) => (result.ok ? 'ok' : result.error.code))).toEqual(
      Array.from({ length: 4 }, () => 'layout_does_not_add_up'),
    );
  });
});

describe('公文成文', () => {
  it('齐备的通报收下', () => {
    expect(codeOf({})).toBe('ok');
  });

  it('通报缺字号、主送、署名、标题都拒收，并说明缺什么', () => {
    const { number: _, ...noNumber } = good.letterhead;
    const drafts = [
      { letterhead: noNumber },
      { addressees: [] },
      { signature: null },
      { title: ' ' },
      { letterhead: { ...good.letterhead, mark: '' } },
    ];
    const messages = drafts.map((draft) => {
      const made = makeDocument({ ...good, ...draft }, layout);
      return made.ok ? 'ok' : made.error.message;
    });
    expect(messages).toEqual(
      ['发文字号', '主送机关', '署名和成文日期', '标题', '发文机关标志'].map(
        (part) => `公文未收下：通报缺少${part}。请补上后再生成。`,
      ),
    );
  });

  it('纪要要有期号和出席名单，简报要有期号', () => {
    const issue = { serial: 3, office: '市重点办', day: isoDay('2024-08-28') };
    expect(codeOf({ letterhead: { kind: 'MINUTES', mark: '调度会议纪要', issue } })).toBe('document_part_missing');
    expect(
      codeOf({
        letterhead: { kind: 'MINUTES', mark: '调度会议纪要', issue },
        attendance: [{ label: '出席', names: ['张三'] }],
      }),
    ).toBe('ok');
    expect(codeOf({ letterhead: { kind: 'BRIEF', mark: '简报' } })).toBe('document_part_missing');
    expect(codeOf({ letterhead: { kind: 'BRIEF', mark: '简报', issue } })).toBe('ok');
  });

  it('跳级标题、缺格的表、重名的图、带标点的附件名、虚位字号都拒收', () => {
    const ragged = { ...table, rows: [[plain('只有一格')]] };
    const picture = { kind: 'picture' as const, reference: 'x', caption: '图', twin: table };
    expect(codeOf({ body: [{ kind: 'heading', level: 2, text: '投资' }] })).toBe('document_level_skipped');
    expect(codeOf({ body: [ragged] })).toBe('document_table_ragged');
    expect(codeOf({ body: [{ ...picture, twin: ragged }] })).toBe('document_table_ragged');
    expect(codeOf({ body: [picture], annexes: [{ name: '附图', blocks: [picture] }] })).toBe(
      'document_picture_repeated',
    );
    expect(codeOf({ annexes: [{ name: '名单。', blocks: [] }] })).toBe('document_annex_name_bad');
    expect(
      codeOf({ letterhead: { ...good.letterhead, number: { agencyWord: '黄重办', year: 2024, serial: 0 } } }),
    ).toBe('document_number_bad');
  });

  it('全文按公文次序成文，图能绘出时不重复印表', () => {
    const text = (drawn: readonly string[]) =>
      plainText(composeDocument(valueOrThrow(makeDocument(good, layout)), layout, { drawn: new Set(drawn) }));
    const rows = ['各县（市、区）完成情况', '单位：亿元', '单位\t完成投资', '阳新县\t12.5', '大冶市\t未报'];
    const before = [
      '黄石市重点项目建设办公室文件',
      '黄重办〔2024〕8号',
      '关于2024年8月全市重点项目建设情况的通报',
      '各县（市、区）人民政府，市直有关部门：',
      '一、总体情况',
      '完成投资42.88亿元。总体平稳。',
      '（一）投资',
      '（二）开工',
      '二、存在问题',
      '（一）进度',
    ];
    const after = [
      '附件：应开未开项目名单',
      '黄石市重点项目建设办公室',
      '2024年8月28日',
      '附件',
      '应开未开项目名单',
      ...rows,
      '抄送：市委办，市人大办。',
      '黄石市重点项目建设办公室\t2024年8月28日印发',
    ];
    expect(text(['done-by-unit'])).toEqual([...before, '图1 完成投资', ...after]);
    expect(text([])).toEqual([...before, '（本机没有可用的中文字体，图未绘出，以下表代替）', ...rows, ...after]);
  });

  it('指标变动后点出失效的句子和表格单元，说明在哪一节', () => {
    expect(staleSentences(good, new Set(['done', 'done.yangxin', 'other']))).toEqual([
      { place: '总体情况', text: '完成投资42.88亿元。', figureIds: ['done'] },
      { place: '图1 完成投资', text: '12.5', figureIds: ['done.yangxin'] },
      { place: '各县（市、区）完成情况', text: '12.5', figureIds: ['done.yangxin'] },
    ]);
    expect(staleSentences(good, new Set())).toEqual([]);
  });
});
