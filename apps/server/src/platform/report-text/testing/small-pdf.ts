/**
 * A PDF made by hand: each page is a list of lines, each at 12 points from its own place. Characters are written as numbers of
 * a font that says in a table (ToUnicode) what they are, as every office program writes Chinese. `table: false` leaves the
 * table out, so that nobody can tell what is shown.
 */
export interface LineOnPage {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export function smallPdf(pages: readonly (readonly LineOnPage[])[], { table = true } = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const pageNumber = (at: number) => 6 + at * 2;
  const kids = pages.map((_, at) => `${pageNumber(at)} 0 R`).join(' ');
  add('<</Type/Catalog/Pages 2 0 R>>');
  add(`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`);
  add(
    `<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/Identity-H/DescendantFonts[4 0 R]${table ? '/ToUnicode 5 0 R' : ''}>>`,
  );
  add(
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/F/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/CIDToGIDMap/Identity/FontDescriptor<</Type/FontDescriptor/FontName/F/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>',
  );
  add(
    stream(
      unicodeTable(
        pages
          .flat()
          .map(({ text }) => text)
          .join(''),
      ),
    ),
  );
  for (const [at, lines] of pages.entries()) {
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${pageNumber(at) + 1} 0 R>>`,
    );
    add(stream(lines.map(({ text, x, y }) => `BT /F 12 Tf ${x} ${y} Td <${hex(text)}> Tj ET`).join('\n')));
  }
  return new TextEncoder().encode(fileOf(objects));
}

function hex(text: string): string {
  return [...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('');
}

function stream(content: string): string {
  return `<</Length ${content.length}>>\nstream\n${content}\nendstream`;
}

function unicodeTable(text: string): string {
  const codes = [...new Set(text)].map(hex);
  const chunks = Array.from({ length: Math.ceil(codes.length / 100) }, (_, at) =>
    codes.slice(at * 100, at * 100 + 100),
  );
  const ranges = chunks.map(
    (chunk) => `${chunk.length} beginbfchar\n${chunk.map((code) => `<${code}> <${code}>`).join('\n')}\nendbfchar`,
  );
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /T def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${ranges.join('\n')}\nendcmap`;
}

function fileOf(objects: readonly string[]): string {
  let file = '%PDF-1.7\n';
  const places = objects.map((body, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
}
