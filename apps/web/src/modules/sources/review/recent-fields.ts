const STORE = 'guatu.recentFields';
const MOST = 6;

/** Fields that this person gave to columns lately on this machine, the latest first. */
export function recentFields(): readonly string[] {
  const kept = localStorage.getItem(STORE);
  return kept === null ? [] : kept.split(',');
}

export function rememberField(id: string): void {
  const fields = [id, ...recentFields().filter((each) => each !== id)];
  localStorage.setItem(STORE, fields.slice(0, MOST).join(','));
}
