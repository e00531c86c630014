/** Figures that a step worked with: bounds, means, λ. */
export type StepFacts = Readonly<Record<string, number>>;
