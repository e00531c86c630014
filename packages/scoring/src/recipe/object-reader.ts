import type { CanonicalValue } from '@guatu/kernel';
import { recipeErrors } from '../errors.ts';
import { refuseWith } from '../refusal.ts';

export interface NumberBounds {
  readonly least?: number;
  readonly most?: number;
  /** The number must be larger than this. */
  readonly above?: number;
  readonly whole?: true;
  readonly otherwise?: number;
}

/**
 * Reads one object of plain data by its keys and refuses what it does not find, what has the wrong form, and, with `done`,
 * keys that nobody asked for: a misspelt rule must not be a rule that silently does nothing.
 */
export class ObjectReader {
  /** Where it stands, for sentences. */
  readonly at: string;
  readonly #data: Readonly<Record<string, unknown>>;
  readonly #asked = new Set<string>();

  constructor(value: unknown, at: string) {
    if (!isRecord(value)) refuseWith(recipeErrors.scoring_recipe_not_data({ at }));
    this.#data = value;
    this.at = at;
  }

  /** Whether something is said; null says as little as no key at all. */
  has(key: string): boolean {
    return (this.raw(key) ?? null) !== null;
  }

  /** The keys that are there, for objects whose keys are names. */
  keys(): readonly string[] {
    return Object.keys(this.#data);
  }

  /** The whole as it is written, for another reader. */
  all(): Readonly<Record<string, CanonicalValue>> {
    // Recipes and schemes come from JSON and are data through and through.
    return this.#data as Readonly<Record<string, CanonicalValue>>;
  }

  raw(key: string): unknown {
    this.#asked.add(key);
    return this.#data[key];
  }

  text(key: string, otherwise?: string): string {
    const value = this.#value(key, otherwise);
    return typeof value === 'string' && value.trim() !== '' ? value : this.#bad(key, '文字');
  }

  optionalText(key: string): string | null {
    return this.has(key) ? this.text(key) : null;
  }

  number(key: string, bounds: NumberBounds = {}): number {
    return this.#checked(key, this.#value(key, bounds.otherwise), bounds);
  }

  optionalNumber(key: string, bounds: NumberBounds = {}): number | null {
    return this.has(key) ? this.number(key, bounds) : null;
  }

  numbers(key: string, bounds: NumberBounds = {}): readonly number[] {
    return this.#list(key).map((value) => this.#checked(key, value, bounds));
  }

  texts(key: string): readonly string[] {
    return this.#list(key).map((value) =>
      typeof value === 'string' && value.trim() !== '' ? value : this.#bad(key, '文字'),
    );
  }

  /** A list of anything. */
  values(key: string): readonly unknown[] {
    return this.#list(key);
  }

  choice<Choice extends string | number>(key: string, choices: readonly Choice[], otherwise?: Choice): Choice {
    const value = this.#value(key, otherwise);
    return choices.find((choice) => choice === value) ?? this.#bad(key, choices.join('、'));
  }

  flag(key: string, otherwise: boolean): boolean {
    const value = this.#value(key, otherwise);
    return typeof value === 'boolean' ? value : this.#bad(key, 'true 或 false');
  }

  object(key: string): ObjectReader {
    return new ObjectReader(this.#value(key), `${this.at}的“${key}”`);
  }

  optionalObject(key: string): ObjectReader | null {
    return this.has(key) ? this.object(key) : null;
  }

  /** The objects of a list; none where the key is absent. */
  objects(key: string): readonly ObjectReader[] {
    if (!this.has(key)) return [];
    return this.#list(key).map((value, index) => new ObjectReader(value, `${this.at}的“${key}”第 ${index + 1} 项`));
  }

  done(): void {
    const key = Object.keys(this.#data).find((each) => !this.#asked.has(each));
    if (key !== undefined) refuseWith(recipeErrors.scoring_key_unknown({ at: this.at, key }));
  }

  #list(key: string): readonly unknown[] {
    const value = this.#value(key);
    return Array.isArray(value) ? value : this.#bad(key, '列表');
  }

  #value(key: string, otherwise?: unknown): unknown {
    const value = this.raw(key) ?? otherwise;
    return value ?? refuseWith(recipeErrors.scoring_key_missing({ at: this.at, key }));
  }

  #checked(key: string, value: unknown, { least, most, above, whole }: NumberBounds): number {
    const wanted = [
      ...(whole ? ['整数'] : ['数']),
      ...(least === undefined ? [] : [`不小于 ${least}`]),
      ...(above === undefined ? [] : [`大于 ${above}`]),
      ...(most === undefined ? [] : [`不大于 ${most}`]),
    ].join('、');
    if (typeof value !== 'number' || !Number.isFinite(value)) return this.#bad(key, wanted);
    const fits =
      value >= (least ?? value) &&
      value <= (most ?? value) &&
      (above === undefined || value > above) &&
      (!whole || Number.isInteger(value));
    return fits ? value : this.#bad(key, wanted);
  }

  #bad(key: string, wanted: string): never {
    return refuseWith(recipeErrors.scoring_value_bad({ at: this.at, key, wanted }));
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
