/**
 * A native control without a template. In a template each attribute that may change is a part of
 * its own, and a line of text has a dozen: in a long form they would weigh more than all else.
 */
import {nothing} from 'lit';
import type {Field} from './widget.ts';

/** By name; `nothing`, `undefined` and `false` leave an attribute out, `true` sets it without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | typeof nothing | undefined>>;

type Control = HTMLInputElement | HTMLTextAreaElement;

/** What controls of one make have in common. Each make is there once, and known by its identity. */
export interface ControlMake<C extends Control = Control> {
  readonly tag: 'input' | 'textarea';
  /** Attributes that are the same for all of them. */
  readonly fixed: Readonly<Record<string, string>>;
  readonly event: 'input' | 'change';
  /** What a person did with it, once `event` tells. */
  readonly act: (field: Field, control: C) => void;
}

/** How one control is to be now. */
export interface NativeControl {
  readonly make: ControlMake;
  /** With the same names each time. */
  readonly attributes: Attributes;
  readonly value?: string;
  readonly isChecked?: boolean;
}

/** Widens a make to what a widget hands out. */
export function makeOf<C extends Control>(make: ControlMake<C>): ControlMake {
  return make as unknown as ControlMake;
}

const blanks = new Map<ControlMake, Element>();

/** A new control, the same as all of its make. */
export function controlOf(make: ControlMake): Control {
  let blank = blanks.get(make);
  if (!blank) {
    blank = document.createElement(make.tag);
    for (const [name, value] of Object.entries(make.fixed)) blank.setAttribute(name, value);
    blanks.set(make, blank);
  }
  return blank.cloneNode() as Control;
}

const noAttributes: Attributes = {};

/** Changes what is different from `last`. */
export function updateControl(control: Control, next: NativeControl, last: NativeControl | undefined): void {
  const before = last?.attributes ?? noAttributes;
  for (const name in next.attributes) {
    const value = next.attributes[name];
    if (value === before[name]) continue;
    if (value !== nothing && value !== undefined && value !== false)
      control.setAttribute(name, value === true ? '' : String(value));
    else if (name in before) control.removeAttribute(name);
  }
  // What a person typed or ticked counts, not what was written there last.
  const {value, isChecked} = next;
  if (value !== undefined && (last !== undefined || value !== '') && control.value !== value) control.value = value;
  if (isChecked !== undefined && (control as HTMLInputElement).checked !== isChecked)
    (control as HTMLInputElement).checked = isChecked;
}
