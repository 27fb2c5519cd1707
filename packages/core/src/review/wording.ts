/** What turns places and answers into words, in one language: the browser and the receiver have their own. */
import type {Form} from '../definition/form.ts';
import type {FormTexts} from '../definition/texts.ts';

/**
 * Words that stand in for answers or name an entry of a list: `entry` takes `label` and `number`; `withheld` stands
 * for what was given and is shown to nobody (`writeOnly`).
 */
export type AnswerWord = 'yes' | 'no' | 'noAnswer' | 'withheld' | 'file.file' | 'entry';

export interface Wording {
  readonly form: Form;
  readonly texts: FormTexts;
  /** BCP 47 tag. */
  readonly language: string;
  readonly word: (key: AnswerWord, values?: Readonly<Record<string, string | number>>) => string;
}
