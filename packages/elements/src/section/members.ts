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
  /** Whether the heading above has the same words as what stands here, which need not be said twice. */
  readonly isTitledAbove?: boolean;
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
        part.show({
          node,
          view,
          message: messages.get(node.pointer) ?? '',
          warning: messages.warnings?.get(node.pointer) ?? '',
          label: nameOf(node, view, label),
        }),
    };
  }
  if (tag === 'ozg-list') void import('../list/define.ts');
  const element = document.createElement(tag);
  return {
    element,
    show: (node, {view, messages, level, label = '', isTitledAbove = false}) =>
      Object.assign(element, {
        node,
        view,
        messages,
        level,
        label: tag === 'ozg-list' ? nameOf(node, view, label) : label,
        ...(tag === 'ozg-section' && {isTitledAbove}),
      }),
  };
}

// A form that is one single answer may have no words at all.
function nameOf({pointer}: FieldNode, {texts, word}: FormView, label: string): string {
  return label || (pointer === '' ? texts.title || word('answer') : '');
}

/** A member, and what it was drawn from last. */
interface Drawn {
  readonly member: Member;
  node: FieldNode;
}

class MembersDirective extends Directive {
  /** By pointer, in the order of showing. */
  #drawn = new Map<Pointer, Drawn>();
  #context: PlaceContext | undefined;

  render(_nodes: readonly FieldNode[], _context: PlaceContext): typeof noChange {
    return noChange;
  }

  override update({element}: ElementPart, [nodes, context]: [readonly FieldNode[], PlaceContext]): typeof noChange {
    const isAnew = !isSame(context, this.#context);
    this.#context = context;
    if (!this.#isAsBefore(nodes, context)) this.#arrange(element, nodes, context);
    else
      for (const node of nodes) {
        const drawn = this.#drawn.get(node.pointer)!;
        if (!isAnew && drawn.node === node) continue;
        drawn.node = node;
        drawn.member.show(node, context);
      }
    return noChange;
  }

  // As after nearly every keystroke: the same places in the same order.
  #isAsBefore(nodes: readonly FieldNode[], context: PlaceContext): boolean {
    if (nodes.length !== this.#drawn.size) return false;
    let at = 0;
    for (const {node, member} of this.#drawn.values()) {
      const next = nodes[at++]!;
      const isSamePlace = next.pointer === node.pointer && tagOf(next, context) === member.element.localName;
      if (next !== node && !isSamePlace) return false;
    }
    return true;
  }

  #arrange(element: Element, nodes: readonly FieldNode[], context: PlaceContext): void {
    const gone = this.#drawn;
    this.#drawn = new Map();
    for (const node of nodes) {
      const tag = tagOf(node, context);
      const known = gone.get(node.pointer)?.member;
      const member = known?.element.localName === tag ? known : memberFor(tag);
      if (member === known) gone.delete(node.pointer);
      this.#drawn.set(node.pointer, {member, node});
    }
    // First, so that what stays need not be moved: that would cost it the focus.
    for (const {member} of gone.values()) member.element.remove();
    let next = element.firstElementChild;
    for (const node of nodes) {
      const {member} = this.#drawn.get(node.pointer)!;
      member.show(node, context);
      if (member.element === next) next = next.nextElementSibling;
      else element.insertBefore(member.element, next);
    }
  }
}

function isSame(a: PlaceContext, b: PlaceContext | undefined): boolean {
  return (
    a.view === b?.view &&
    a.messages === b.messages &&
    a.level === b.level &&
    a.label === b.label &&
    a.isTitledAbove === b.isTitledAbove &&
    a.isAnswer === b.isAnswer
  );
}

/** To stand in the tag of an element that holds nothing else. */
export const members: (nodes: readonly FieldNode[], context: PlaceContext) => unknown = directive(MembersDirective);
