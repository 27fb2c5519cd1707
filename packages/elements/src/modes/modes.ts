/** Everything that shows pages otherwise than as they are: loaded with the first form that wants it. */
import {arrangements, type Mode} from '@ozg-forms/core/state/arrangements';
import type {Arrange} from '@ozg-forms/core/state/pages';
import type {TemplateResult} from 'lit';
import type {PageParts} from '../form/page-view.ts';
import {adoptStyles} from '../styles/adopt.ts';
import {allView} from './all-view.ts';
import {modesStyles} from './modes-styles.ts';
import {questionView} from './question-view.ts';
import {tasksView} from './tasks-view.ts';

export interface Modes {
  readonly mode: Exclude<Mode, 'pages'>;
  readonly arrange: Arrange;
  /** Heading and questions of the present page; `undefined` where it is a page of the form as it is. */
  readonly bodyOf: (parts: PageParts) => TemplateResult | undefined;
  /** Adds the look of these pages to the form's root. */
  readonly adoptStyles: (root: ShadowRoot) => void;
}

const known = new Map<Mode, Modes>();

/** The same object each time, so that it tells whether the mode has changed. */
export function modesOf(mode: Modes['mode']): Modes {
  const found = known.get(mode) ?? {
    mode,
    arrange: arrangements[mode],
    bodyOf: (parts) => {
      const {arranged} = parts.current.page;
      return arranged && views[arranged](parts);
    },
    adoptStyles: (root) => adoptStyles(root, modesStyles),
  };
  known.set(mode, found);
  return found;
}

const views = {question: questionView, all: allView, tasks: tasksView};
