/** Every example of every widget, in the order of the documentation. */
import {comboboxExamples} from '../combobox/combobox.examples.ts';
import {listExamples} from '../list/list.examples.ts';
import {sectionExamples} from '../section/section.examples.ts';
import {checkboxExamples} from './checkbox.examples.ts';
import {checkboxesExamples} from './checkboxes.examples.ts';
import {dateExamples} from './date.examples.ts';
import type {WidgetExample} from './example.ts';
import {fileExamples} from './file.examples.ts';
import {radioExamples} from './radio.examples.ts';
import {selectExamples} from './select.examples.ts';
import {textExamples} from './text.examples.ts';
import {textareaExamples} from './textarea.examples.ts';
import {uploadExamples} from './upload.examples.ts';

export const widgetExamples: readonly WidgetExample[] = [
  ...textExamples,
  ...textareaExamples,
  ...dateExamples,
  ...radioExamples,
  ...selectExamples,
  ...comboboxExamples,
  ...checkboxExamples,
  ...checkboxesExamples,
  ...uploadExamples,
  ...fileExamples,
  ...listExamples,
  ...sectionExamples,
];
