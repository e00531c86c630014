import { Culture, recognizeNumber, recognizePercentage } from '@microsoft/recognizers-text-number';
import { recognizeCurrency, recognizeDimension } from '@microsoft/recognizers-text-number-with-unit';

/*
 * The widely used recogniser library (Recognizers-Text, MIT) with its Chinese settings, asked line by line. It finds numbers
 * and some units; what is measured, when, and which project is meant are no part of it.
 */

export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Numbers alone: its fastest setting. */
export function peerNumbers(text: string): readonly FoundNumber[] {
  return byLine(text, (line) => recognizeNumber(line, Culture.Chinese));
}

/** Numbers, percentages, money and dimensions; where two overlap, the longer one counts. */
export function peerQuantities(text: string): readonly FoundNumber[] {
  return byLine(text, (line) =>
    [recognizeCurrency, recognizeDimension, recognizePercentage, recognizeNumber].flatMap((recognize) =>
      recognize(line, Culture.Chinese),
    ),
  );
}

type Results = ReturnType<typeof recognizeNumber>;

function byLine(text: string, recognize: (line: string) => Results): readonly FoundNumber[] {
  const all: FoundNumber[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const found = recognize(line).map(({ start, end, resolution }) => ({
      ...{ start: from + start, end: from + end + 1 },
      value: Number.parseFloat(String(resolution.value)),
    }));
    found.sort((left, right) => right.end - right.start - (left.end - left.start));
    const kept: FoundNumber[] = [];
    for (const one of found) {
      if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
    }
    all.push(...kept);
    from += line.length + 1;
  }
  return all;
}
