/** Decodes the text of a CSV file or a report, or gives null when the bytes are no text in any encoding that offices write. */
export function decodeTextBytes(bytes: Uint8Array): string | null {
  const marked = decodeMarked(bytes);
  if (marked !== undefined) return marked;
  // Zero bytes never occur in UTF-8 or GBK text, but in nearly every binary file.
  if (bytes.includes(0)) return null;
  return decodeStrictly('utf-8', bytes) ?? decodeStrictly('gb18030', bytes);
}

/** Text that starts with a byte order mark; undefined without one. */
function decodeMarked(bytes: Uint8Array): string | null | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    // Some systems put the mark before GBK text, or glue a UTF-8 head to it: then the mark is not to be believed.
    return decodeStrictly('utf-8', bytes) ?? decodeStrictly('gb18030', bytes.subarray(3));
  }
  if (first === 0xff && second === 0xfe) return decodeStrictly('utf-16le', bytes);
  return undefined;
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The decoder says "not this encoding" by throwing.
    return null;
  }
}
