/** Names are told apart by blanks and by any comma, also the half one of lists. */
const SEPARATOR = /[\u3001\uff0c,\s]+/;

/** Unit names as somebody typed them in one line. */
export function splitNames(typed: string): readonly string[] {
  return typed.split(SEPARATOR).filter((name) => name !== '');
}
