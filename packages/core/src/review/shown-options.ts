/** The options of a place as people see them: value, and label in the reader's language. */
import {wordsOf} from '../definition/words.ts';
import {localeOf} from '../locale.ts';
import type {FieldNode} from '../state/field-node.ts';
import type {Wording} from './wording.ts';

export interface ShownOption {
  readonly value: unknown;
  readonly label: string;
  readonly description?: string | undefined;
}

/** How other systems write yes and no, where a question offers nothing else. */
const truths: Readonly<Record<string, 'yes' | 'no'>> = {
  true: 'yes',
  yes: 'yes',
  on: 'yes',
  ja: 'yes',
  false: 'no',
  no: 'no',
  off: 'no',
  nein: 'no',
};

// `NOT_STARTED`, `not_started`; but no language as `de_AT`.
const identifier = /^(?![a-z]{2}_[A-Z]{2}$)\p{L}[\p{L}\d]*(?:_[\p{L}\d]+)+$/u;

/** Options of a choice; yes and no for a boolean; empty for everything else. */
export function shownOptions(node: FieldNode, {texts, word, form, language}: Wording): readonly ShownOption[] {
  if (node.options) {
    // Countries by their codes (ISO 3166-1): what readers call them is known to `Intl`, in every language.
    const countries =
      form.fields[node.pattern]?.widget === 'country'
        ? new Intl.DisplayNames([localeOf(language), 'de'], {type: 'region'})
        : undefined;
    const isYesOrNo = node.options.every(({value}) => Object.hasOwn(truths, String(value).toLowerCase()));
    const nameOf = (value: unknown) => {
      if (countries && /^[A-Z]{2}$/.test(String(value))) return countries.of(String(value))!;
      if (isYesOrNo) return word(truths[String(value).toLowerCase()]!);
      return typeof value === 'string' && identifier.test(value) ? wordsOf(value) : readable(value, word);
    };
    return node.options.map(({value, title, description}) => ({
      value,
      label: texts.option(node, value, title ?? nameOf(value)),
      description: texts.optionHint(node, value, description),
    }));
  }
  if (node.kind !== 'boolean') return [];
  return [
    {value: true, label: texts.option(node, true, word('yes')), description: texts.optionHint(node, true)},
    {value: false, label: texts.option(node, false, word('no')), description: texts.optionHint(node, false)},
  ];
}

/** A value without a title: an object or a list is told by its parts, as far down as a label can hold them. */
export function readable(value: unknown, word: Wording['word'], depth = 0): string {
  if (typeof value === 'boolean') return word(value ? 'yes' : 'no');
  if (value === null) return word('noAnswer');
  if (typeof value !== 'object') return String(value);
  if (depth > 2) return '…';
  const parts = Object.entries(value).map(([name, part]) => {
    const words = readable(part, word, depth + 1);
    return Array.isArray(value) ? words : `${wordsOf(name)}: ${words}`;
  });
  const all = parts.join(', ') || word('noAnswer');
  return depth > 0 ? `(${all})` : all;
}
