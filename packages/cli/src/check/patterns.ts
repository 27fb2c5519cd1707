/** The regular expressions of a schema, with their places. */
import {childOf, type Pointer} from '@ozg-forms/core/pointer';
import {isSchemaObject} from '@ozg-forms/core/schema/schema';
import type {PlacedSchema} from './checked-file.ts';
import type {PartOfEntry} from './json-source.ts';

export interface PlacedPattern {
  readonly source: string;
  readonly pointer: Pointer;
  /** Names that people give are held against patterns that are names themselves. */
  readonly part: PartOfEntry;
}

export function patternsIn(schemas: readonly PlacedSchema[]): readonly PlacedPattern[] {
  return schemas.flatMap(({schema: {pattern, patternProperties}, place}): PlacedPattern[] => {
    const names = isSchemaObject(patternProperties) ? Object.keys(patternProperties) : [];
    return [
      ...(typeof pattern === 'string'
        ? [{source: pattern, pointer: childOf(place, 'pattern'), part: 'value' as const}]
        : []),
      ...names.map((source) => ({
        source,
        pointer: childOf(childOf(place, 'patternProperties'), source),
        part: 'key' as const,
      })),
    ];
  });
}
