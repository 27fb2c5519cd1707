import {childOf} from '@ozg-forms/core/pointer';
import {isSchemaObject} from '@ozg-forms/core/schema/schema';
import {nearest} from '../../terminal/suggestion.ts';
import {metaSchemas} from '../meta-schemas.ts';
import type {Rule} from '../rule.ts';

export const unknownWidget: Rule = {
  name: 'unknown-widget',
  severity: 'warning',
  docs: {
    what: '`widget` names a control that the form does not have.',
    why: 'It is ignored, and the usual control is shown; only a page that brings a control of that name shows another one.',
    bad: {form: {fields: {'/gegenstand': {widget: 'textaera'}}}},
    good: {form: {fields: {'/gegenstand': {widget: 'textarea'}}}},
  },
  *check({form}) {
    for (const [pattern, {widget}] of Object.entries(form?.definition?.fields ?? {})) {
      if (widget === undefined || widgets.includes(widget)) continue;
      const near = nearest(widget, widgets);
      yield {
        pointer: childOf(childOf('/fields', pattern), 'widget'),
        message: `There is no control "${widget}".`,
        mend:
          near === undefined
            ? `Write one of ${widgets.join(', ')}, or leave it out.`
            : `Write "${near}" if that is meant.`,
        ...(near !== undefined && {suggestion: JSON.stringify(near)}),
      };
    }
  },
};

const [own] = (metaSchemas.form.schemaAt('/fields/x/widget')['anyOf'] ?? []) as readonly unknown[];
/** Those of the meta-schema, and those that only follow from a schema. */
const widgets: readonly string[] = [...(isSchemaObject(own) ? (own['enum'] as string[]) : []), 'sensitive', 'file'];
