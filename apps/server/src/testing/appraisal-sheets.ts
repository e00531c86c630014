import type { Appraisal } from '@guatu/contract';
import type { RoleProduct } from './role-product.ts';

export const CLERK = 'project-office';
export const REVIEWER = 'project-office-review';

/** What the ledger says of a project that is appraised. */
export const LEDGER = {
  ...{ projectKind: 'INDUSTRY', totalInvestment: 200_000_000, fixedInvestment: 180_000_000, landMu: 60 },
  ...{ fundSelf: 120_000_000, ownerCreditCode: '91420200MA4KLMN123', owner: '甲公司' },
  ...{ 'commitTarget@TAX': 1200, 'commitUnit@TAX': '万元', 'commitTarget@OUTPUT': 30_000, 'commitUnit@OUTPUT': '万元' },
  ...{ 'commitTarget@JOBS': 90, 'commitUnit@JOBS': '人', buildingArea: 44_000 },
};

/** Answers everything that the ledger does not know: the given mark, and no to every veto. */
export const answers = (open: Appraisal, mark: number) =>
  open.figures
    .filter(({ open: asked, value, hidden }) => asked && value === null && !hidden)
    .map(({ column, question }) => ({ column, value: question ? 0 : mark, note: '准入评审纪要' }));

/** The acts on sheets as people of a product do them. */
export function sheetActs(office: () => RoleProduct) {
  const post = (by: string, url: string, body: object) => office().as(by).send('POST', { url, body });

  async function done(by: string, url: string, body: object): Promise<Appraisal> {
    const told = await post(by, url, body);
    if (told.statusCode !== 200) throw new Error(`${url}: ${told.body}`);
    return told.json();
  }

  /** The code with which an act is refused. */
  const refusal = async (by: string, url: string, body: object): Promise<string> =>
    (await post(by, url, body)).json().code;

  /** A project with a sheet whose every mark is the given one, handed in. */
  async function handedIn(stage: 'MID' | 'FINAL', ledger: object, mark: number): Promise<Appraisal> {
    const project = await office().enter('project', { ...LEDGER, ...ledger });
    const opened = await done(CLERK, '/api/appraisals', { projectId: project, stage, scheme: null, reason: '到期' });
    const url = (act: string) => `/api/appraisals/${opened.id}/${act}`;
    const filled = await done(CLERK, url('figures'), { version: opened.version, figures: answers(opened, mark) });
    return done(CLERK, url('submit'), { version: filled.version });
  }

  const confirmed = async ({ id, version }: Appraisal): Promise<Appraisal> =>
    done(REVIEWER, `/api/appraisals/${id}/confirm`, { version });

  return { done, refusal, handedIn, confirmed };
}
