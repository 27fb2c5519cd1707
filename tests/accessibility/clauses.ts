/**
 * The clauses of EN 301 549 V3.2.1 that a form on a web page has to meet: chapter 9 is WCAG 2.1, A and AA;
 * below it what WCAG 2.2 adds, and the parts of chapters 5 and 11 that are not about web content alone.
 */

/** Names of the measured parts of `report.ts`. */
export type Part =
  | 'axe'
  | 'names'
  | 'focus'
  | 'keyboard'
  | 'targets'
  | 'reflow'
  | 'spacing'
  | 'forced'
  | 'motion'
  | 'announcements'
  | 'contrast';

export interface Clause {
  readonly number: string;
  readonly title: string;
  /** What was measured for it; none where no machine can tell. */
  readonly by: readonly Part[];
  /** What a person has to look at, or why it does not apply. */
  readonly left: string;
}

const none = '–';
const noMedia = 'Does not apply: a form has no sound and no film.';

const clause = (number: string, title: string, by: readonly Part[], left = none): Clause => ({number, title, by, left});

export const clauses: readonly Clause[] = [
  clause(
    '9.1.1.1',
    'Non-text content',
    ['axe', 'names'],
    'Whether previews of documents need more than the file name.',
  ),
  clause('9.1.2.1–9.1.2.5', 'Time-based media', [], noMedia),
  clause('9.1.3.1', 'Info and relationships', ['axe', 'names']),
  clause('9.1.3.2', 'Meaningful sequence', ['focus']),
  clause('9.1.3.3', 'Sensory characteristics', [], 'Sentences of each form: not "the button on the right".'),
  clause('9.1.3.4', 'Orientation', ['reflow'], 'Turning a real device.'),
  clause('9.1.3.5', 'Identify input purpose', ['axe'], 'That an author names `autocomplete` where it fits.'),
  clause('9.1.4.1', 'Use of colour', ['forced'], 'Looked at: faults have words and a bar, choices a shape.'),
  clause('9.1.4.2', 'Audio control', [], noMedia),
  clause('9.1.4.3', 'Contrast (minimum)', ['axe', 'contrast'], "A town's own light colours: see webmaster.md."),
  clause('9.1.4.4', 'Resize text', ['reflow'], 'Text-only zoom of Firefox.'),
  clause('9.1.4.5', 'Images of text', [], 'There are none in the runtime; pictures of a town are the town’s.'),
  clause('9.1.4.10', 'Reflow', ['reflow']),
  clause('9.1.4.11', 'Non-text contrast', ['contrast', 'forced']),
  clause('9.1.4.12', 'Text spacing', ['spacing']),
  clause(
    '9.1.4.13',
    'Content on hover or focus',
    [],
    'Nothing appears on hover; lists of suggestions close by Escape.',
  ),
  clause('9.2.1.1', 'Keyboard', ['keyboard']),
  clause('9.2.1.2', 'No keyboard trap', ['focus']),
  clause('9.2.1.4', 'Character key shortcuts', [], 'There are none.'),
  clause(
    '9.2.2.1',
    'Timing adjustable',
    [],
    'The form has no limit; the login of a portal is warned of and extended (tested beside `ozg-time-left`).',
  ),
  clause('9.2.2.2', 'Pause, stop, hide', ['motion']),
  clause('9.2.3.1', 'Three flashes', ['motion']),
  clause('9.2.4.1', 'Bypass blocks', ['axe'], 'The page around the form.'),
  clause('9.2.4.2', 'Page titled', [], 'Left to the host, by the event `ozg-page`.'),
  clause('9.2.4.3', 'Focus order', ['focus', 'announcements']),
  clause('9.2.4.4', 'Link purpose (in context)', ['axe', 'names']),
  clause('9.2.4.5', 'Multiple ways', [], 'Does not apply: pages of a form are steps of a process.'),
  clause('9.2.4.6', 'Headings and labels', ['axe', 'names'], 'Whether the words of an author say what is meant.'),
  clause('9.2.4.7', 'Focus visible', ['focus', 'contrast']),
  clause('9.2.5.1', 'Pointer gestures', [], 'None is needed: what is dropped can be chosen.'),
  clause('9.2.5.2', 'Pointer cancellation', [], 'Native controls act when the pointer is let go.'),
  clause('9.2.5.3', 'Label in name', ['axe', 'names']),
  clause('9.2.5.4', 'Motion actuation', [], 'Does not apply: nothing reacts to moving the device.'),
  clause('9.3.1.1', 'Language of page', ['axe']),
  clause('9.3.1.2', 'Language of parts', ['axe'], 'Foreign words inside of sentences of an author.'),
  clause('9.3.2.1', 'On focus', ['focus']),
  clause('9.3.2.2', 'On input', ['keyboard', 'announcements']),
  clause(
    '9.3.2.3',
    'Consistent navigation',
    [],
    'The same buttons stand at the same place of every page: pictures in tests/visual.',
  ),
  clause('9.3.2.4', 'Consistent identification', [], 'One list of words for all forms.'),
  clause('9.3.3.1', 'Error identification', ['names', 'announcements']),
  clause('9.3.3.2', 'Labels or instructions', ['names']),
  clause('9.3.3.3', 'Error suggestion', [], 'Whether every sentence helps: a person has to read texts/*.json.'),
  clause(
    '9.3.3.4',
    'Error prevention (legal)',
    ['announcements'],
    'The review before sending is part of every form with such a page.',
  ),
  clause('9.4.1.1', 'Parsing', [], 'Always met since WCAG 2.2.'),
  clause('9.4.1.2', 'Name, role, value', ['axe', 'names']),
  clause('9.4.1.3', 'Status messages', ['announcements']),
  clause('9.6', 'Conformance requirements', [], 'Of whole pages and processes: up to the page that shows the form.'),
  clause(
    'WCAG 2.4.11',
    'Focus not obscured (2.2)',
    [],
    'The notice of a login that ends is sticky; what has the focus keeps a distance to it.',
  ),
  clause('WCAG 2.5.7', 'Dragging movements (2.2)', ['keyboard'], 'Files can be chosen and pasted as well.'),
  clause('WCAG 2.5.8', 'Target size (2.2)', ['targets']),
  clause(
    'WCAG 3.2.6',
    'Consistent help (2.2)',
    [],
    'Contact and help of a town stand at the same place of every page.',
  ),
  clause('WCAG 3.3.7', 'Redundant entry (2.2)', [], 'That a form does not ask twice is up to its author.'),
  clause(
    'WCAG 3.3.8',
    'Accessible authentication (2.2)',
    [],
    'Does not apply: the form itself has no login and no riddle.',
  ),
  clause('5.2', 'Activation of accessibility features', ['forced', 'motion']),
  clause('11.7', 'User preferences', ['forced', 'motion', 'reflow'], 'Font and size of the host page are taken over.'),
  clause('11.8.2', 'Accessible content creation', [], 'Of the author’s tools: see author.md.'),
];
