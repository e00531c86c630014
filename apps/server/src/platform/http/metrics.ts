type Labels = Readonly<Record<string, string>>;

interface Sample {
  readonly suffix: string;
  readonly labels: Labels;
  readonly value: number;
}

interface Metric {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly samples: () => Iterable<Sample>;
}

export interface GaugeReading {
  readonly labels?: Labels;
  readonly value: number;
}

/** Seconds; from a cached answer to a report that should have been a job. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A registry of figures about the running process, written out in the Prometheus text format. */
export class Metrics {
  readonly #metrics: Metric[] = [];

  /** A figure that only grows, one for each combination of labels. */
  counter(name: string, help: string): { add(labels: Labels, amount?: number): void } {
    const values = new Map<string, { labels: Labels; value: number }>();
    this.#metrics.push({
      name,
      help,
      type: 'counter',
      samples: () => [...values.values()].map((v) => ({ suffix: '', ...v })),
    });
    return {
      add(labels, amount = 1) {
        const entry = values.get(keyOf(labels)) ?? { labels, value: 0 };
        entry.value += amount;
        values.set(keyOf(labels), entry);
      },
    };
  }

  /** How often values fell under each bound. */
  histogram(name: string, help: string): { observe(labels: Labels, seconds: number): void } {
    const series = new Map<string, { labels: Labels; counts: number[]; sum: number; count: number }>();
    this.#metrics.push({
      name,
      help,
      type: 'histogram',
      samples: () => [...series.values()].flatMap(histogramSamples),
    });
    return {
      observe(labels, seconds) {
        const entry = series.get(keyOf(labels)) ?? { labels, counts: BUCKETS.map(() => 0), sum: 0, count: 0 };
        entry.counts = entry.counts.map((count, i) => (seconds <= (BUCKETS[i] ?? 0) ? count + 1 : count));
        entry.sum += seconds;
        entry.count += 1;
        series.set(keyOf(labels), entry);
      },
    };
  }

  /** A figure read at the moment somebody asks. */
  gauge(name: string, help: string, read: () => readonly GaugeReading[], type: 'gauge' | 'counter' = 'gauge'): void {
    const samples = () => read().map(({ labels = {}, value }) => ({ suffix: '', labels, value }));
    this.#metrics.push({ name, help, type, samples });
  }

  /** All figures as Prometheus text. */
  text(): string {
    return this.#metrics
      .map(({ name, help, type, samples }) => {
        const lines = [...samples()].map(
          ({ suffix, labels, value }) => `${name}${suffix}${labelText(labels)} ${value}\n`,
        );
        return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
      })
      .join('');
  }
}

function histogramSamples({
  labels,
  counts,
  sum,
  count,
}: {
  labels: Labels;
  counts: number[];
  sum: number;
  count: number;
}) {
  const bucket = (le: string, value: number): Sample => ({ suffix: '_bucket', labels: { ...labels, le }, value });
  return [
    ...counts.map((value, i) => bucket(String(BUCKETS[i]), value)),
    bucket('+Inf', count),
    { suffix: '_sum', labels, value: sum },
    { suffix: '_count', labels, value: count },
  ];
}

function keyOf(labels: Labels): string {
  return JSON.stringify(Object.entries(labels));
}

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, escapeLabel)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escapeLabel(character: string): string {
  return character === '\n' ? '\\n' : `\\${character}`;
}
