/** A form definition once it is loaded: checked, completed, its schema indexed. */
import type {FormKinds} from '../kinds/form-kinds.ts';
import type {Shaper} from '../state/shape.ts';
import type {Evaluator} from '../validation/evaluate.ts';
import type {Schema} from '../schema/schema.ts';
import type {SchemaIndex} from '../schema/schema-index.ts';
import type {FieldOptions, FormDefinition, LanguageTexts, Page, Rule, Service} from './form-definition.ts';

export interface Form {
  readonly id: string;
  /** Semantic version; `0.0.0` for a bare schema. */
  readonly version: string;
  /** BCP 47 tag of the language the schema is written in. */
  readonly language: string;
  readonly title: string;
  readonly service: Service | undefined;
  readonly schema: Schema;
  readonly index: SchemaIndex;
  readonly evaluator: Evaluator;
  /** Makes what works out the places that are asked; each session has one. */
  readonly createShaper: () => Shaper;
  /** How answers are typed, written and read. */
  readonly kinds: FormKinds;
  readonly pages: readonly Page[];
  /** Pointer pattern → how it is shown. */
  readonly fields: Readonly<Record<string, FieldOptions>>;
  /** Patterns that a page names itself: sections elsewhere leave them out. */
  readonly placed: ReadonlySet<string>;
  readonly texts: Readonly<Record<string, LanguageTexts>>;
  readonly rules: readonly Rule[];
  readonly computed: Readonly<Record<string, string>>;
  /** What the author wrote; `undefined` for a bare schema. */
  readonly definition: FormDefinition | undefined;
}
