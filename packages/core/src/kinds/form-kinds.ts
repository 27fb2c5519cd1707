/**
 * All that is known of kinds, as one part of a form: it comes with what reads the definition, and
 * nobody has to load it before there is one.
 */
import {kindOf} from './kinds.ts';
import {readingOf} from './reading.ts';
import {typingFault} from './typing-fault.ts';

export const formKinds = {kindOf, readingOf, typingFault};

export type FormKinds = typeof formKinds;
