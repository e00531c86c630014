export { checkedCurveId, type PaceCurves, paceCurveRules, paceCurvesOn, paceNamed } from './curves.ts';
export { paceRefusals } from './messages.ts';
