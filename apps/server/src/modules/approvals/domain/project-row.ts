/** An item's file as it is kept. Days are ledger dates; acts write whole days. */
export interface ApprovalPart {
  readonly code: string;
  readonly apv_accepted: string | null;
  readonly apv_decided: string | null;
  readonly apv_result: 'GRANTED' | 'REFUSED' | 'WITHDRAWN' | 'COMMITTED' | 'TOLERATED' | null;
  readonly apv_doc_no: string | null;
  readonly apv_promise: number | null;
  readonly apv_extension: number | null;
  readonly apv_needed: boolean | null;
}

/** A time that a clock stood still, under the item's code and a number: `C01#1`. */
export interface PausePart {
  readonly code: string;
  readonly pause_kind: string | null;
  readonly pause_from: string | null;
  readonly pause_to: string | null;
}

/** A time that the whole project stood, suspended or out of the ledger's work. */
export interface StayPart {
  readonly stay_from: string | null;
  readonly stay_to: string | null;
}

/** A project with all that its approvals hang on. */
export interface ProjectRow {
  readonly id: string;
  readonly version: number;
  readonly territory_id: number;
  readonly project_name: string;
  readonly regime_type: string | null;
  readonly total_investment: string | number | null;
  readonly land_mu: string | number | null;
  readonly building_area: string | number | null;
  readonly actual_start: string | null;
  readonly approval_template: string | null;
  readonly fast_track: string | null;
  readonly approvals: readonly ApprovalPart[];
  readonly pauses: readonly PausePart[];
  /** Facts that the office settled, by their id. */
  readonly conditions: readonly { readonly code: string; readonly apv_fact: string | null }[];
  readonly stays: readonly StayPart[];
  readonly milestones: readonly { readonly code: string; readonly ms_actual: string }[];
}
