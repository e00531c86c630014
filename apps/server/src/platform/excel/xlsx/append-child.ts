import { corrupt } from '../rejection.ts';
import { applySplices, elementPrefix, type Splice, scanBytes } from './splice.ts';

/**
 * The change that puts XML behind the last child of the first element of a name. An element written without content
 * (`<authors/>`) is opened for it.
 */
export function appendChild(bytes: Uint8Array, element: string, xml: string): Splice {
  let splice: Splice | null = null;
  scanBytes(bytes, {
    names: [element],
    open: () => undefined,
    close(name, scanner) {
      if (name !== element || splice !== null) return;
      const { tagStart, tagEnd, selfClosing } = scanner;
      if (!selfClosing) {
        splice = { start: tagStart, end: tagStart, text: xml };
        return;
      }
      const tag = new TextDecoder().decode(bytes.subarray(tagStart, tagEnd)).replace(/\s*\/>$/, '>');
      splice = { start: tagStart, end: tagEnd, text: `${tag}${xml}</${elementPrefix(bytes)}${element}>` };
    },
  });
  if (splice === null) throw corrupt('elementMissing', element);
  return splice;
}

/** `appendChild`, applied. */
export function withChild(bytes: Uint8Array, element: string, xml: string): Uint8Array {
  return applySplices(bytes, [appendChild(bytes, element, xml)]);
}
