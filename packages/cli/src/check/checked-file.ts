/** One file under examination: its text, what it holds, and what core makes of it. Rules only read it. */
import {DefinitionError} from '@ozg-forms/core/definition/definition-error';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import type {Form} from '@ozg-forms/core/definition/form';
import type {Profile} from '@ozg-forms/core/definition/profile';
import {notesOn, type DefinitionNote} from '@ozg-forms/core/definition/notes';
import {isSchemaObject, type SchemaObject} from '@ozg-forms/core/schema/schema';
import {SchemaIndex} from '@ozg-forms/core/schema/schema-index';
import {conditionsOf, type Conditions} from './conditions.ts';
import {JsonSource} from './json-source.ts';
import {soundPartsOf} from './sound-parts.ts';
import {themeOfProfile, themesOfStyles, type PlacedTheme} from './themes.ts';
import {questionsOf, type Question} from './questions.ts';

export interface CheckOptions {
  /**
   * What the text becomes once its references to other files are followed, where it has some: definitions are written
   * in several files and published as one. The text's own value unless given.
   */
  readonly assembled?: unknown;
  /**
   * References in the text to files that are not there, or not of use: reference → a sentence with the reason. With
   * some, there is nothing assembled.
   */
  readonly missingFiles?: ReadonlyMap<string, string>;
  /** The town's profile, for what definitions read of it. */
  readonly profile?: Profile | undefined;
  /** Whether to say what is missing for maturity level 3 (Reifegrad 3) of the OZG. */
  readonly reifegrad?: boolean;
}

export class CheckedFile {
  readonly kind: 'form' | 'profile' | 'styles';
  readonly source: JsonSource;
  /** What is checked; `undefined` where the text is no JSON. */
  readonly value: unknown;
  readonly profile: Profile | undefined;
  readonly missingFiles: ReadonlyMap<string, string>;
  /** The form, if core can use it. */
  readonly form: Form | undefined;
  /** Why core cannot use it. */
  readonly unusable: DefinitionError | undefined;
  #index: SchemaIndex | undefined;
  #conditions: Conditions | undefined;
  #schemas: readonly PlacedSchema[] | undefined;
  #questions: readonly Question[] | undefined;
  #notes: readonly DefinitionNote[] | undefined;

  constructor(
    kind: CheckedFile['kind'],
    text: string,
    {assembled, profile, missingFiles = new Map()}: CheckOptions = {},
  ) {
    this.kind = kind;
    this.source = new JsonSource(text);
    this.value = assembled ?? this.source.value;
    this.profile = profile;
    this.missingFiles = missingFiles;
    if (kind !== 'form' || this.value === undefined) return;
    // Read as a bare schema, it would be nothing but faults.
    if (this.definition && !isSchemaObject(this.definition['schema'])) return;
    try {
      this.form = loadForm(this.definition ? soundPartsOf(this.definition) : this.value);
    } catch (error) {
      if (!(error instanceof DefinitionError)) throw error;
      this.unusable = error;
    }
  }

  /** What the author wrote around the schema; `undefined` for a bare schema, a profile, and what is no object. */
  get definition(): SchemaObject | undefined {
    const {value} = this;
    return this.kind === 'form' && isSchemaObject(value) && isMeantAsDefinition(value) ? value : undefined;
  }

  /** Finds schemas and what references lead to, even where core cannot use the form. */
  get index(): SchemaIndex | undefined {
    return this.form?.index ?? (this.#index ??= indexOf(this));
  }

  /** Where the schema lies in the file. */
  get within(): '/schema' | '' {
    return this.definition ? '/schema' : '';
  }

  /** Every schema of the form with its place in the file, even where core cannot use them; in their order. */
  get schemas(): readonly PlacedSchema[] {
    return (this.#schemas ??= placedSchemas(this));
  }

  /** Every place that can ever be asked; none while core cannot use the form. */
  get questions(): readonly Question[] {
    return (this.#questions ??= this.form ? questionsOf(this.form) : []);
  }

  /** The themes that the file sets. */
  get themes(): readonly PlacedTheme[] {
    if (this.kind === 'form') return [];
    return this.kind === 'profile' ? themeOfProfile(this.value) : themesOfStyles(this.source.text);
  }

  /** When places are asked; `undefined` while core cannot use the form. */
  get conditions(): Conditions | undefined {
    return this.form && (this.#conditions ??= conditionsOf(this.form, this.questions, this.within));
  }

  /** What core says has no effect. */
  get notes(): readonly DefinitionNote[] {
    return (this.#notes ??= this.form ? notesOn(this.form) : []);
  }
}

export interface PlacedSchema {
  readonly schema: SchemaObject;
  readonly place: string;
}

function placedSchemas({index, within}: CheckedFile): readonly PlacedSchema[] {
  return index ? [...index.schemas()].map((schema) => ({schema, place: within + index.placeOf(schema)})) : [];
}

function indexOf({kind, definition, value}: CheckedFile): SchemaIndex | undefined {
  const schema = definition ? definition['schema'] : value;
  if (kind !== 'form' || !isSchemaObject(schema)) return undefined;
  try {
    return new SchemaIndex(schema);
  } catch (error) {
    if (error instanceof DefinitionError) return undefined;
    throw error;
  }
}

const ownKeys = ['id', 'version', 'language', 'schema', 'pages', 'fields', 'texts', 'rules'];

// One that has forgotten its schema, or mistyped the word, is still no schema itself.
function isMeantAsDefinition(value: SchemaObject): boolean {
  const own = ownKeys.filter((key) => Object.hasOwn(value, key));
  return isSchemaObject(value['schema']) ? own.length > 1 : own.length > 1 && value['properties'] === undefined;
}
