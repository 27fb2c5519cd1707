/**
 * The places of a page, a section or a list entry, each in an element that stays the same as
 * long as the place is asked: focus and cursor survive whatever comes and goes around them.
 */
import type {Pointer} from '@ozg-forms/core/pointer';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import {noChange} from 'lit';
import {Directive, directive, type ElementPart} from 'lit/directive.js';
import {FieldPart} from '../field/field-part.ts';
import type {FormView, Messages} from '../form-view.ts';

export interface PlaceContext {
  readonly view: FormView;
  readonly messages: Messages;
  /** Level of the heading above, for the outline; sections inside are one deeper. */
  readonly level: number;
  /** What it is called where it has no words of its own, as entries of a list have none. */
  readonly label?: string;
  /** Without the choice among branches that may stand before an answer. */
  readonly isAnswer?: boolean;
}

interface Member {
  readonly element: HTMLElement;
  show(node: FieldNode, context: PlaceContext): void;
}

type Tag = 'ozg-section' | 'ozg-list' | 'ozg-field';

function tagOf({kind, choices}: FieldNode, {isAnswer = false}: PlaceContext): Tag {
  if (kind === 'section' || kind === 'closed' || (choices.length > 0 && !isAnswer)) return 'ozg-section';
  return kind === 'list' ? 'ozg-list' : 'ozg-field';
}

function memberFor(tag: Tag): Member {
  if (tag === 'ozg-field') {
    const part = new FieldPart();
    return {
      element: part.element,
      show: (node, {view, messages, label = ''}) =>
        part.show({node, view, message: messages.get(node.pointer) ?? '', label: nameOf(node, view, label)}),
    };
  }
  if (tag === 'ozg-list') void import('../list/define.ts');
  const element = document.createElement(tag);
  return {
    element,
    show: (node, {view, messages, level, label = ''}) =>
      Object.assign(element, {
        node,
        view,
        messages,
        level,
        label: tag === 'ozg-list' ? nameOf(node, view, label) : label,
      }),
  };
}

// A form that is one single answer may have no words at all.
function nameOf({pointer}: FieldNode, {texts, word}: FormView, label: string): string {
  return label || (pointer === '' ? texts.title || word('answer') : '');
}

class MembersDirective extends Directive {
  #members = new Map<Pointer, Member>();

  render(_nodes: readonly FieldNode[], _context: PlaceContext): typeof noChange {
    return noChange;
  }

  override update({element}: ElementPart, [nodes, context]: [readonly FieldNode[], PlaceContext]): typeof noChange {
    const gone = this.#members;
    this.#members = new Map();
    for (const node of nodes) {
      const tag = tagOf(node, context);
      const known = gone.get(node.pointer);
      const member = known?.element.localName === tag ? known : memberFor(tag);
      if (member === known) gone.delete(node.pointer);
      this.#members.set(node.pointer, member);
    }
    // First, so that what stays need not be moved: that would cost it the focus.
    for (const member of gone.values()) member.element.remove();
    let next = element.firstElementChild;
    for (const node of nodes) {
      const member = this.#members.get(node.pointer)!;
      member.show(node, context);
      if (member.element === next) next = next.nextElementSibling;
      else element.insertBefore(member.element, next);
    }
    return noChange;
  }
}

/** To stand in the tag of an element that holds nothing else. */
export const members: (nodes: readonly FieldNode[], context: PlaceContext) => unknown = directive(MembersDirective);
