/** Holds files against the meta-schemas: that of definitions, that of profiles, and that of JSON Schema itself. */
import formSchema from '@ozg-forms/core/form.schema.json' with {type: 'json'};
import profileSchema from '@ozg-forms/core/profile.schema.json' with {type: 'json'};
import {keysOf, type Pointer} from '@ozg-forms/core/pointer';
import {isSchemaObject, type Schema, type SchemaObject} from '@ozg-forms/core/schema/schema';
import {SchemaIndex} from '@ozg-forms/core/schema/schema-index';
import {Evaluator} from '@ozg-forms/core/validation/evaluate';
import type {Violation} from '@ozg-forms/core/validation/violation';
import applicator from 'ajv/dist/refs/json-schema-2020-12/meta/applicator.json' with {type: 'json'};
import content from 'ajv/dist/refs/json-schema-2020-12/meta/content.json' with {type: 'json'};
import core from 'ajv/dist/refs/json-schema-2020-12/meta/core.json' with {type: 'json'};
import formatAnnotation from 'ajv/dist/refs/json-schema-2020-12/meta/format-annotation.json' with {type: 'json'};
import metaData from 'ajv/dist/refs/json-schema-2020-12/meta/meta-data.json' with {type: 'json'};
import unevaluated from 'ajv/dist/refs/json-schema-2020-12/meta/unevaluated.json' with {type: 'json'};
import validation from 'ajv/dist/refs/json-schema-2020-12/meta/validation.json' with {type: 'json'};
import jsonSchema from 'ajv/dist/refs/json-schema-2020-12/schema.json' with {type: 'json'};

class MetaSchema {
  readonly #root: SchemaObject;
  readonly #index: SchemaIndex;
  readonly #evaluator: Evaluator;

  constructor(root: SchemaObject, documents: readonly SchemaObject[] = []) {
    this.#root = root;
    this.#index = new SchemaIndex(
      root,
      Object.fromEntries(documents.map((document) => [String(document['$id']), document])),
    );
    this.#evaluator = new Evaluator(this.#index);
  }

  /** What is wrong with a value, each place and keyword once. */
  violationsOf(value: unknown): readonly Violation[] {
    const all = this.#evaluator.violationsOf(this.#root, value);
    return [...new Map(all.map((violation) => [`${violation.pointer} ${violation.keyword}`, violation])).values()];
  }

  /** What the meta-schema says of a place: with its title, description and examples. */
  schemaAt(pointer: Pointer): SchemaObject {
    return keysOf(pointer).reduce<SchemaObject>((schema, key) => {
      const {properties, additionalProperties, items} = schema;
      const known = isSchemaObject(properties) && Object.hasOwn(properties, key) ? properties[key] : undefined;
      return this.#resolved((known ?? (/^\d+$/.test(key) ? items : undefined) ?? additionalProperties) as Schema);
    }, this.#root);
  }

  /** Names that the object at a place may have; none where it may have any. */
  membersAt(pointer: Pointer): readonly string[] {
    return Object.keys(this.schemaAt(pointer)['properties'] ?? {});
  }

  /** What the names of members of the object at a place have to be. */
  namesAt(pointer: Pointer): SchemaObject {
    return this.#resolved(this.schemaAt(pointer)['propertyNames'] as Schema);
  }

  #resolved(schema: Schema | undefined): SchemaObject {
    if (!isSchemaObject(schema)) return {};
    const reference = schema['$ref'];
    const target = typeof reference === 'string' ? this.#index.resolve(schema, reference) : undefined;
    return isSchemaObject(target) ? {...target, ...schema} : schema;
  }
}

const documents = [core, applicator, unevaluated, validation, metaData, formatAnnotation, content] as SchemaObject[];

export const metaSchemas = {
  form: new MetaSchema(formSchema as SchemaObject),
  profile: new MetaSchema(profileSchema as SchemaObject, [formSchema as SchemaObject]),
  /** JSON Schema 2020-12. */
  schema: new MetaSchema(jsonSchema as SchemaObject, documents),
};
