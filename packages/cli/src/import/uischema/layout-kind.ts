/** The two formats of layouts, and how to tell them apart. */
import {isSchemaObject} from '@ozg-forms/core/schema/schema';

export const layoutKinds = ['jsonforms', 'rjsf'] as const;
export type LayoutKind = (typeof layoutKinds)[number];

/** Elements of JSON Forms say their type; a uiSchema is named after the schema's members. */
export function layoutKindOf(layout: unknown): LayoutKind {
  if (!isSchemaObject(layout) || typeof layout['type'] !== 'string') return 'rjsf';
  return Array.isArray(layout['elements']) || layout['scope'] !== undefined || /^[A-Z]/.test(layout['type'])
    ? 'jsonforms'
    : 'rjsf';
}
