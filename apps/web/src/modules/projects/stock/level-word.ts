/** How far a date has to be vouched for to count: the ledger's word, a file, or a certifier. */
export function levelWord(level: number) {
  if (level === 3) return 'evidence.level.verified';
  return level === 2 ? 'evidence.level.attached' : 'evidence.level.ledger';
}
